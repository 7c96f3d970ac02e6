import Foundation
import Testing

/// A scratch home of one person: their folder, their banks, their evening. Erased when the test is over.
final class Home {
  /// Holds everything, `REHEARSE_HOME` and scratch files alike.
  let folder: String
  /// What the program gets as its environment; a change counts from the next start on.
  var environment: [String: String]
  private var starts = 0

  /// A home with these banks of its own by name, and the shipped ones left unless wanted.
  init(
    banks: [String: String] = ["evening": Bank.evening], followUpShare: Int = 0, settings: String = "",
    keepingShipped: Bool = false
  ) throws {
    folder = NSTemporaryDirectory() + "rehearse-transcripts-" + UUID().uuidString
    environment = [
      "REHEARSE_HOME": folder + "/home", "REHEARSE_NOW": "2026-11-23T19:00:00", "HOME": folder,
      // Berlin's rules written out, so that no table of time zones is needed.
      "TZ": "CET-1CEST,M3.5.0,M10.5.0/3", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
      "HOSTNAME": "desk", "PATH": "/usr/local/bin:/usr/bin:/bin", "INPUTRC": "/dev/null", "PAGER": "cat",
      "TMPDIR": folder,
    ]
    try FileManager.default.createDirectory(
      atPath: path("banks"), withIntermediateDirectories: true)
    try write("follow_up_share: \(followUpShare)\n\(settings)", to: "config.yaml")
    for (name, text) in banks { try write(text, to: "banks/\(name).yaml") }
    if !keepingShipped {
      let left = try run("banks", "leave", "behavioural-core", "motivation-and-fit")
      try #require(left.status == 0, "\(left)")
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The path of a file that the program keeps.
  func path(_ name: String) -> String { "\(folder)/home/\(name)" }

  /// Writes a file that the program keeps.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// Makes it this time, from the next start on.
  func now(_ time: String) {
    environment["REHEARSE_NOW"] = time
    starts = 0
  }

  /// The environment of the next start, which is a second later than the one before: what is done later has to
  /// be later in the record, too.
  func nextEnvironment() throws -> [String: String] {
    var next = environment
    next["REHEARSE"] = try Self.program
    if let time = environment["REHEARSE_NOW"]?.wholeMatch(of: /(.+T\d\d:)(\d\d):00/) {
      let seconds = (Int(time.2) ?? 0) * 60 + starts
      next["REHEARSE_NOW"] = "\(time.1)\(Self.twoDigits(seconds / 60)):\(Self.twoDigits(seconds % 60))"
    }
    starts += 1
    return next
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// What would look otherwise in the next run of the tests, made the same.
  func tidied(_ text: String) -> String {
    text.replacing(folder + "/home", with: "HOME").replacing(folder, with: "SCRATCH")
  }
}
