import Foundation
import Practice
import QuestionBank
import Resources
import Store

/// Brings the database's copy of the banks up to date with the files.
///
/// A file is looked at by size and date, then by hash; only a changed one is parsed.
struct BankLibrary {
  let store: Store
  let folder: String

  /// What a person should hear about a bank that was just read.
  struct News {
    var name: String
    /// Why the file could not be read at all.
    var trouble: String?
    var diagnostics: [Diagnostic] = []
    var leftOut = 0
    /// Whether the last sound reading stays in use instead.
    var keepsLast = false
    var taken: [BankReplacement.TakenKey] = []
  }

  /// A bank's text and where it comes from.
  private struct Source {
    var name: String
    var path: String
    var origin: BankFile.Origin
    var size: Int
    var modified: Int
    var bytes: () throws(Complaint) -> [UInt8]
  }

  /// Parses what changed since the last time. Nothing is read when nothing changed.
  func refresh() throws -> [News] {
    var news: [News] = []
    let (sources, troubles) = try sources()
    news += troubles
    var known = Dictionary(uniqueKeysWithValues: try store.bankFiles().map { ($0.name, $0) })
    var toReread = Set<String>()
    for name in known.keys where !sources.contains(where: { $0.name == name }) {
      toReread.formUnion(try store.removeBank(name))
      known[name] = nil
    }
    for source in sources {
      if let item = try read(source, known: known[source.name], rereading: &toReread) {
        news.append(item)
      }
    }
    for source in sources where toReread.contains(source.name) {
      if let item = try read(source, known: nil, rereading: &toReread) { news.append(item) }
    }
    return news
  }

  /// The bank's text as it is in use: the person's own file, else the shipped one.
  func text(of name: String) throws(Complaint) -> (bytes: [UInt8], path: String)? {
    guard let source = try sources().sources.first(where: { $0.name == name }) else { return nil }
    return (try source.bytes(), source.path)
  }

  private func read(
    _ source: Source, known: BankFile?, rereading: inout Set<String>
  ) throws -> News? {
    let isSame =
      known.map {
        $0.size == source.size && $0.modifiedNanoseconds == source.modified && $0.path == source.path
      } ?? false
    if isSame { return nil }
    let bytes: [UInt8]
    do {
      guard source.size <= BankReader.largestSize else {
        let limit = BankReader.largestSize >> 20
        throw Complaint(
          "\(source.path) is larger than \(limit) MB and is not read; split it into several banks.")
      }
      bytes = try source.bytes()
    } catch let complaint as Complaint {
      return News(name: source.name, trouble: complaint.description)
    }
    var hash = StableHash()
    hash.combine(bytes)
    if var known, known.hash == hash.value, known.path == source.path {
      known.size = source.size
      known.modifiedNanoseconds = source.modified
      try store.noteBank(known)
      return nil
    }
    let reading = BankReader().read(bytes, file: source.path, name: source.name)
    return try take(reading, from: source, hash: hash.value, known: known, rereading: &rereading)
  }

  private func take(
    _ reading: BankReading, from source: Source, hash: UInt64, known: BankFile?,
    rereading: inout Set<String>
  ) throws -> News? {
    let file = BankFile(
      name: source.name, title: reading.bank?.title ?? known?.title ?? source.name,
      summary: reading.bank?.summary ?? known?.summary, path: source.path, origin: source.origin,
      size: source.size, modifiedNanoseconds: source.modified, hash: hash,
      faults: reading.diagnostics.map { "\($0.line):\($0.column): \($0.problem.sentence)" })
    var taken: [BankReplacement.TakenKey] = []
    // A syntax error hides the rest, so the last sound reading stays in use.
    if let bank = reading.bank {
      let replacement = try store.replaceBank(file, questions: bank.questions)
      taken = replacement.taken
      rereading.formUnion(replacement.reread)
    } else {
      try store.noteBank(file)
    }
    guard !reading.diagnostics.isEmpty || !taken.isEmpty else { return nil }
    return News(
      name: source.name, diagnostics: reading.diagnostics, leftOut: reading.leftOut,
      keepsLast: try reading.bank == nil && store.questionCount(QuestionFilter(banks: [source.name])) > 0,
      taken: taken)
  }

  /// Shipped banks, and the person's own, which shadow shipped ones of the same name.
  private func sources() throws(Complaint) -> (sources: [Source], troubles: [News]) {
    var troubles: [News] = []
    let own = try ownSources(&troubles)
    let names = Set(own.map(\.name))
    let shipped = ShippedFiles.banks.filter { !names.contains($0.name) }.map { file in
      // The size alone would miss an edit of equal length in a new release, so the hash stands for the date.
      Source(
        name: file.name, path: "shipped", origin: .shipped, size: file.bytes.count,
        modified: Int(truncatingIfNeeded: file.fingerprint),
        bytes: { () throws(Complaint) in Array(file.bytes) })
    }
    return (shipped + own, troubles)
  }

  /// The person's banks; a second file of one name is trouble.
  private func ownSources(_ troubles: inout [News]) throws(Complaint) -> [Source] {
    let (files, passedOver) = try BankFolder(path: folder).files()
    troubles += passedOver.map { file in
      let sentence = "\(file.path) is passed over: there is another bank \(file.name); rename one."
      return News(name: file.name, trouble: sentence)
    }
    return files.map { file in
      Source(
        name: file.name, path: file.path, origin: .person, size: Int(file.status.st_size),
        modified: file.status.st_mtim.tv_sec * 1_000_000_000 + file.status.st_mtim.tv_nsec,
        bytes: { () throws(Complaint) in try TextFile.bytes(at: file.path) })
    }
  }
}
