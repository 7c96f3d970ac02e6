import Foundation
import Practice
import QuestionBank

/// What imports did, one folder each: by it a second import of a file knows what the first one wrote, and the last one
/// can be taken back.
struct ImportJournal {
  let folder: String

  /// One import.
  struct Entry: Codable {
    /// Counts up from 1.
    var number: Int
    /// The bank it went into.
    var bank: String
    /// The paths it came from, one a line; the same file again is known by them.
    var source: String
    var milliseconds: Int
    /// Of the bank's text as the import left it, by which it is known whether the person changed it since.
    var writtenHash: UInt64
    /// Whether it was taken back.
    var isUndone = false
  }

  /// All of them, oldest first. One whose description can't be read is passed over.
  func entries() -> [Entry] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap(Int.init).sorted().compactMap { number in
      (try? TextFile.text(at: path(number, "import.json"))).flatMap { JSONText.decode(Entry.self, from: $0) }
    }
  }

  /// The last one that stands.
  func last() -> Entry? { entries().last { !$0.isUndone } }

  /// The bank that a file went into before; nil at its first import.
  func bank(of source: String) -> String? { entries().last { !$0.isUndone && $0.source == source }?.bank }

  /// What a file had at its last import into a bank; empty if there was none. A file of the same name that lies
  /// elsewhere now is taken for the same.
  func base(of source: String, in bank: String) -> [Question] {
    let imports = entries().filter { !$0.isUndone && $0.bank == bank }
    let name = Self.name(source)
    guard
      let entry = imports.last(where: { $0.source == source })
        ?? imports.last(where: { Self.name($0.source) == name })
    else { return [] }
    return questions(entry, "base.yaml")
  }

  private static func name(_ source: String) -> String { (source as NSString).lastPathComponent }

  /// Whether the text is the bank's as the last import left it.
  func wrote(_ text: String, to bank: String) -> Bool {
    entries().last { !$0.isUndone && $0.bank == bank }?.writtenHash == StableHash(text).value
  }

  /// Keeps what is needed to merge later and to take the import back, before the bank itself is written.
  ///
  /// - Parameters:
  ///   - before: the bank's text before; nil for a new bank.
  ///   - base: what the file has, as a bank's text.
  ///   - written: the bank's text afterwards.
  func add(
    bank: String, source: String, at now: Instant, before: String?, base: String, written: String
  ) throws(Complaint) {
    let number = (entries().last?.number ?? 0) + 1
    try Folders.make(path(number, ""))
    if let before { try TextFile.write(before, to: path(number, "before.yaml")) }
    try TextFile.write(base, to: path(number, "base.yaml"))
    try save(
      Entry(
        number: number, bank: bank, source: source, milliseconds: now.milliseconds,
        writtenHash: StableHash(written).value))
  }

  /// What a taken-back import left.
  struct Undone {
    /// Where the bank is now.
    var setAside: String
    /// Whether the bank stands as it did before the import; otherwise it was new and is gone.
    var isRestored: Bool
    /// Whether the person had changed the bank since.
    var wasEdited: Bool
  }

  /// Takes an import back: the bank is set aside, and what stood before stands again.
  func undo(_ entry: Entry, bankPath: String) throws(Complaint) -> Undone {
    let aside = path(entry.number, "set-aside.yaml")
    let now = TextFile.exists(bankPath) ? try TextFile.text(at: bankPath) : nil
    if let now { try TextFile.write(now, to: aside) }
    let before = path(entry.number, "before.yaml")
    let isRestored = TextFile.exists(before)
    if isRestored {
      try TextFile.write(try TextFile.text(at: before), to: bankPath)
    } else if now != nil, unlink(bankPath) != 0 {
      throw Complaint("\(bankPath) can't be taken away: \(TextFile.reason()).", exit: .storage)
    }
    var undone = entry
    undone.isUndone = true
    try save(undone)
    return Undone(
      setAside: aside, isRestored: isRestored,
      wasEdited: now.map { StableHash($0).value != entry.writtenHash } ?? false)
  }

  private func save(_ entry: Entry) throws(Complaint) {
    try TextFile.write(JSONText.encode(entry) + "\n", to: path(entry.number, "import.json"))
  }

  private func questions(_ entry: Entry, _ name: String) -> [Question] {
    guard let bytes = try? TextFile.bytes(at: path(entry.number, name)) else { return [] }
    return BankReader().read(bytes, file: name, name: entry.bank).bank?.questions ?? []
  }

  private func path(_ number: Int, _ name: String) -> String { "\(folder)/\(number)/\(name)" }
}
