import Foundation

/// Where a person's files are, by the XDG base directory specification, or all in `REHEARSE_HOME`.
package struct Folders: Sendable, Hashable {
  /// Banks, own notes, the database and its copies.
  package var data: String
  /// `config.yaml`.
  package var config: String
  /// Command history.
  package var state: String

  /// The folders that the environment names.
  package init(variables: [String: String]) {
    if let home = variables["REHEARSE_HOME"], !home.isEmpty {
      (data, config, state) = (home, home, home)
      return
    }
    let home = variables["HOME"] ?? "/"
    // The specification has relative paths ignored.
    func folder(_ variable: String, _ fallback: String) -> String {
      let set = variables[variable] ?? ""
      return (set.hasPrefix("/") ? set : home + "/" + fallback) + "/rehearse"
    }
    data = folder("XDG_DATA_HOME", ".local/share")
    config = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  var banks: String { data + "/banks" }
  var database: String { data + "/rehearse.sqlite" }
  var backups: String { data + "/backups" }
  /// What imports wrote, by which they are merged and taken back.
  var imports: String { data + "/imports" }
  var ownNotes: String { data + "/mine.yaml" }
  /// The sound of answers, each file named by its attempt's id.
  var recordings: String { data + "/recordings" }
  /// The person's own lists of filler words, one a language.
  var fillers: String { config + "/fillers" }
  var settings: String { config + "/config.yaml" }
  /// Blueprints of interviews of the person's own.
  var blueprints: String { config + "/blueprints" }
  /// Templates of messages of the person's own.
  var messages: String { config + "/messages" }
  var device: String { state + "/device" }
  var history: String { state + "/history" }
  /// Says that a mock interview is open.
  var mockLock: String { state + "/mock.lock" }

  /// Makes a folder that only the person can enter, and those above it, if it isn't there.
  static func make(_ folder: String) throws(Complaint) {
    var status = stat()
    if stat(folder, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else { return }
      throw Complaint("\(folder) is no folder, and one is needed there; move it away.", exit: .storage)
    }
    let above = (folder as NSString).deletingLastPathComponent
    if !above.isEmpty, above != folder { try make(above) }
    guard mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    throw Complaint(
      "The folder \(folder) can't be made: \(TextFile.reason()). Make it yourself, or set REHEARSE_HOME to another.",
      exit: .storage)
  }
}
