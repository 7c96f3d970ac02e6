import Foundation
import Practice
import QuestionBank

/// What imports did, one folder each: by it a second import of a file knows what the first one wrote, and the last one
/// can be taken back.
struct ImportJournal {
  let folder: String

  /// One import.
  struct Entry: Codable {
    /// Counts up from 1; the folder's name.
    var number: Int
    /// The bank it went into, and its file.
    var bank: String
    var path: String
    /// The paths it came from; the same file again is known by them.
    var sources: [String]
    var milliseconds: Int
    /// Of the bank's text as the import left it, by which it is known whether the person changed it since.
    var writtenHash: UInt64
    /// Whether the bank was there before.
    var hadBefore: Bool
    /// Keys of questions that it took out of the bank.
    var removed: [String]
    /// What the person wanted then, and wants again without saying so.
    var topics: [String]
    var kind: String?
    var seconds: Int?
    /// Whether it was taken back.
    var isUndone = false
  }

  /// All of them, oldest first. One whose description can't be read, or was never written, is passed over.
  func entries() -> [Entry] {
    numbers().sorted().compactMap { number in
      (try? TextFile.text(at: path(number, "import.json"))).flatMap { JSONText.decode(Entry.self, from: $0) }
    }
  }

  /// Those that stand.
  func standing() -> [Entry] { entries().filter { !$0.isUndone } }

  /// What the files of an import had then, under the keys in the bank.
  func base(of entry: Entry) -> [Question] {
    guard let bytes = try? TextFile.bytes(at: path(entry.number, "base.yaml")) else { return [] }
    return BankReader().read(bytes, file: "base.yaml", name: entry.bank).bank?.questions ?? []
  }

  /// Keeps what is needed to merge later and to take an import back. It counts only once ``finish(_:)`` was called,
  /// after the bank itself is written.
  ///
  /// - Returns: the import's number.
  func begin(before: String?, base: String) throws(Complaint) -> Int {
    try Folders.make(folder)
    var number = (numbers().max() ?? 0) + 1
    // Another process may have taken the number.
    while mkdir(path(number, ""), 0o700) != 0 {
      guard errno == EEXIST else {
        throw Complaint("\(path(number, "")) can't be made: \(TextFile.reason()).", exit: .storage)
      }
      number += 1
    }
    if let before { try TextFile.write(before, to: path(number, "before.yaml")) }
    try TextFile.write(base, to: path(number, "base.yaml"))
    return number
  }

  /// Makes an import count, or says what became of it.
  func finish(_ entry: Entry) throws(Complaint) {
    try TextFile.write(JSONText.encode(entry) + "\n", to: path(entry.number, "import.json"))
  }

  /// What a taken-back import left.
  struct Undone {
    /// Where the bank is now.
    var setAside: String
    /// Whether the person had changed the bank since.
    var wasEdited: Bool
  }

  /// Takes an import back: the bank is set aside, and what stood before stands again.
  func undo(_ entry: Entry) throws(Complaint) -> Undone {
    guard TextFile.exists(entry.path) else {
      throw Complaint(
        "The bank \(entry.bank) is not at \(entry.path) any more, so the import can't be taken back; what it had before is in \(path(entry.number, "")).",
        exit: .badFile)
    }
    let now = try TextFile.text(at: entry.path)
    let aside = path(entry.number, "set-aside.yaml")
    // One that is there stems from an undo that was cut off, and has what the person wrote.
    if !TextFile.exists(aside) { try TextFile.write(now, to: aside) }
    if entry.hadBefore {
      try TextFile.write(try TextFile.text(at: path(entry.number, "before.yaml")), to: entry.path)
    } else if unlink(entry.path) != 0 {
      throw Complaint("\(entry.path) can't be taken away: \(TextFile.reason()).", exit: .storage)
    }
    var undone = entry
    undone.isUndone = true
    try finish(undone)
    return Undone(setAside: aside, wasEdited: StableHash(now).value != entry.writtenHash)
  }

  private func numbers() -> [Int] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).compactMap(Int.init)
  }

  private func path(_ number: Int, _ name: String) -> String {
    name.isEmpty ? "\(folder)/\(number)" : "\(folder)/\(number)/\(name)"
  }
}
