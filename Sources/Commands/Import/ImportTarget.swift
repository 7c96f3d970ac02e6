import Foundation
import Practice
import QuestionBank
import Store

/// Which bank an import goes into, and what earlier imports say of it.
struct ImportTarget {
  var bank: String
  var path: String
  /// The bank's text now; nil for a new one.
  var before: String?
  /// The import by which the same files came before; nil at the first.
  var earlier: ImportJournal.Entry?
  /// What they had then.
  var base: [Question]
  /// Where they are.
  var sources: [String]

  /// Standard input is another text each time, so that nothing of an earlier one is gone.
  static let standardInput = "-"
}

extension ImportPlanner {
  /// The bank that was named, the one that the same files went into, else a new one named after them.
  func target(_ files: [ImportedFile], paths: [String]) throws -> ImportTarget {
    let sources = paths.map(source)
    let own = try BankFolder(path: folder).files().files
    let standing = journal.standing()
    let known = sources.contains(ImportTarget.standardInput) ? nil : try known(sources, standing, own)
    let name: String
    if let into {
      name = try named(into, own)
    } else if let known {
      name = known.bank
    } else {
      name = try newName(files, paths: paths, own)
    }
    let file = own.first { $0.name == name } ?? own.first { $0.name.lowercased() == name.lowercased() }
    let path = file?.path ?? "\(folder)/\(name).yaml"
    var target = ImportTarget(
      bank: file?.name ?? name, path: path, before: try file.map { try TextFile.text(at: $0.path) }, base: [],
      sources: sources)
    guard target.before != nil, !sources.contains(ImportTarget.standardInput) else { return target }
    let imports = standing.filter { $0.bank == target.bank || known?.entry.number == $0.number }
    if let entry = imports.last(where: { !Set($0.sources).isDisjoint(with: sources) })
      ?? moved(sources, files, imports)
    {
      target.earlier = entry
      target.base = journal.base(of: entry)
    }
    return target
  }

  private var folder: String { session.environment.folders.banks }

  /// Where a file is, links followed.
  private func source(_ path: String) -> String {
    if path == ImportTarget.standardInput { return path }
    return URL(fileURLWithPath: session.environment.path(path)).resolvingSymlinksInPath().standardizedFileURL
      .path
  }

  /// The bank of an earlier import of the same files, also if the person renamed it since.
  private func known(
    _ sources: [String], _ standing: [ImportJournal.Entry], _ own: [BankFolder.File]
  ) throws -> (entry: ImportJournal.Entry, bank: String)? {
    guard let entry = standing.last(where: { !Set($0.sources).isDisjoint(with: sources) }) else { return nil }
    if own.contains(where: { $0.name == entry.bank }) { return (entry, entry.bank) }
    let keys = journal.base(of: entry).prefix(Self.mostAsked).map(\.key)
    let banks = try keys.compactMap { try session.store.question($0)?.bank }
    let names = Set(own.map(\.name))
    let renamed = Dictionary(banks.map { ($0, 1) }, uniquingKeysWith: +).max { $0.value < $1.value }
    guard let renamed, names.contains(renamed.key), renamed.value * 2 > keys.count else { return nil }
    return (entry, renamed.key)
  }

  /// So many questions show in which bank they are now.
  private static let mostAsked = 40

  /// An import of a file of the same name that isn't where it was, with most of its questions.
  private func moved(
    _ sources: [String], _ files: [ImportedFile], _ imports: [ImportJournal.Entry]
  ) -> ImportJournal.Entry? {
    guard sources.count == 1, let name = sources.first.map({ ($0 as NSString).lastPathComponent }) else {
      return nil
    }
    let texts = Set(
      files.flatMap { $0.outcome?.reading.questions ?? [] }.map { QuestionKey.normalised($0.wordings[0]) })
    return imports.last { entry in
      guard entry.sources.count == 1, let old = entry.sources.first, !TextFile.exists(old),
        (old as NSString).lastPathComponent == name
      else { return false }
      let base = journal.base(of: entry)
      return base.count { texts.contains(QuestionKey.normalised($0.title)) } * 2 > base.count
    }
  }

  private func named(_ wanted: String, _ own: [BankFolder.File]) throws(Complaint) -> String {
    if let file = own.first(where: { $0.name.lowercased() == wanted.lowercased() }) { return file.name }
    guard let name = Self.bankName(wanted), name == wanted.lowercased() else {
      throw Complaint(
        "“\(wanted)” can't be a bank's name; it takes letters, digits and hyphens, such as `\(Self.bankName(wanted) ?? "css-questions")`."
      )
    }
    guard !ShippedFiles.banks.contains(where: { $0.name == name }) else {
      throw Complaint(
        "\(name) is a bank that ships with the program; name another, or `banks edit \(name)` first.")
    }
    return name
  }

  private func newName(_ files: [ImportedFile], paths: [String], _ own: [BankFolder.File]) throws -> String {
    let title = files.lazy.compactMap { $0.outcome?.reading.title }.first
    let stem = paths.first.flatMap { path in
      path == ImportTarget.standardInput
        ? nil : (session.environment.path(path) as NSString).lastPathComponent
    }
    let base =
      stem.flatMap { Self.bankName(($0 as NSString).deletingPathExtension) } ?? title.flatMap(Self.bankName)
      ?? "imported"
    let taken = Set(try session.store.bankNames()).union(own.map { $0.name.lowercased() })
    return ([base] + (2...999).map { "\(base)-\($0)" }).first { !taken.contains($0) } ?? base
  }

  /// Lower case, words of letters and digits joined by hyphens; nil if nothing is left.
  static func bankName(_ text: String) -> String? {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    let name = String(words.joined(separator: "-").prefix(60))
    return name.isEmpty ? nil : name
  }
}
