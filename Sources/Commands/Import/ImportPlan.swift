import Foundation
import Practice
import QuestionBank
import Store
import Terminal

/// What an import would do: which bank it goes into and what changes there.
struct ImportPlan {
  /// A question of the file that is near to one the person has in another bank.
  struct Duplicate {
    var question: String
    var like: QuestionHit
    var likeness: Double
  }

  var files: [ImportedFile]
  var bank: String
  /// Whether the bank is there already.
  var exists: Bool
  var merge: ImportMerge
  /// What the merge's drafts were, file after file.
  var drafts: [QuestionDraft]
  /// For each file that was read, its place in ``drafts``.
  var ranges: [Int: Range<Int>]
  var duplicates: [Duplicate]
  /// The bank's text before; nil for a new one.
  fileprivate var before: String?
  fileprivate var beforeBank: Bank?
  fileprivate var source: String

  /// Whether there is nothing to write.
  var changesNothing: Bool { exists && merge.added.isEmpty && merge.changed.isEmpty && merge.removed.isEmpty }
}

/// Makes a plan, and carries it out.
struct ImportPlanner {
  let session: Session
  let wishes: ImportWishes
  /// The bank the person named.
  let into: String?

  private var journal: ImportJournal { ImportJournal(folder: session.environment.folders.imports) }

  /// The plan for files of which one at least was read.
  func plan(_ files: [ImportedFile], paths: [String]) throws -> ImportPlan {
    var drafts: [QuestionDraft] = []
    var ranges: [Int: Range<Int>] = [:]
    for (index, file) in files.enumerated() {
      guard let outcome = file.outcome else { continue }
      let topic = files.count > 1 ? Self.topic(ofFile: file.name) : nil
      let start = drafts.count
      drafts += outcome.reading.questions.map { draft in
        var draft = draft
        if let topic, draft.topics.isEmpty { draft.topics = [topic] }
        return draft
      }
      ranges[index] = start..<drafts.count
    }
    let source = source(paths)
    let bank = try name(files, paths: paths, source: source)
    let path = path(of: bank)
    let before = TextFile.exists(path) ? try TextFile.text(at: path) : nil
    let mine = try before.map { try self.mine($0, path: path, bank: bank) }
    let others = try session.store.listedTitles(without: bank)
    let merge = ImportMerge(
      drafts: drafts, base: before == nil ? [] : journal.base(of: source, in: bank),
      mine: mine?.questions ?? [],
      bank: bank, taken: Set(others.map(\.key.text)), wishes: wishes)
    return ImportPlan(
      files: files, bank: bank, exists: before != nil, merge: merge, drafts: drafts, ranges: ranges,
      duplicates: duplicates(merge, among: others), before: before, beforeBank: mine, source: source)
  }

  private func path(of bank: String) -> String { "\(session.environment.folders.banks)/\(bank).yaml" }

  private func mine(_ text: String, path: String, bank: String) throws(Complaint) -> Bank {
    let reading = BankReader().read(Array(text.utf8), file: path, name: bank)
    guard let found = reading.bank, reading.leftOut == 0 else {
      session.report(reading.diagnostics)
      throw Complaint(
        "Your bank \(bank) has faults; mend them first (`banks edit \(bank)`), or import `--into` another.",
        exit: .badFile)
    }
    return found
  }

  /// What tells one source from another: where it is; standard input is always the same.
  private func source(_ paths: [String]) -> String {
    paths.map { path in
      path == "-" ? "-" : URL(fileURLWithPath: session.environment.path(path)).standardizedFileURL.path
    }.joined(separator: "\n")
  }

  /// The bank's name: the one given, the one of an earlier import, else one made of the file's or folder's.
  private func name(_ files: [ImportedFile], paths: [String], source: String) throws -> String {
    if let into {
      guard let name = Self.bankName(into), name == into.lowercased() else {
        throw Complaint(
          "“\(into)” can't be a bank's name; it takes letters, digits and hyphens, such as `\(Self.bankName(into) ?? "css-questions")`."
        )
      }
      guard !ShippedFiles.banks.contains(where: { $0.name == name }) || TextFile.exists(path(of: name)) else {
        throw Complaint(
          "\(name) is a bank that ships with the program; name another, or `banks edit \(name)` first.")
      }
      return name
    }
    if let known = journal.bank(of: source), TextFile.exists(path(of: known)) { return known }
    let title = files.lazy.compactMap { $0.outcome?.reading.title }.first
    let stem = paths.first.flatMap {
      $0 == "-" ? nil : (session.environment.path($0) as NSString).lastPathComponent
    }
    let base =
      stem.flatMap { Self.bankName(($0 as NSString).deletingPathExtension) } ?? title.flatMap(Self.bankName)
      ?? "imported"
    let taken = Set(try session.store.bankNames())
    return ([base] + (2...999).map { "\(base)-\($0)" }).first {
      !taken.contains($0) && !TextFile.exists(path(of: $0))
    } ?? base
  }

  /// Lower case, words of letters and digits joined by hyphens; nil if nothing is left.
  static func bankName(_ text: String) -> String? {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    let name = String(words.joined(separator: "-").prefix(60))
    return name.isEmpty ? nil : name
  }

  /// The name of a file in a folder as a topic for questions that have none.
  private static func topic(ofFile name: String) -> String? {
    bankName(((name as NSString).lastPathComponent as NSString).deletingPathExtension)
  }

  /// Of a large collection so many texts show how common each word is.
  private static let mostLearned = 2_000

  private func duplicates(_ merge: ImportMerge, among others: [QuestionHit]) -> [ImportPlan.Duplicate] {
    guard !others.isEmpty else { return [] }
    let titles = merge.base.map(\.title)
    let likeness = Likeness(corpus: others.map(\.title) + titles.prefix(Self.mostLearned))
    var best: [Int: Likeness.Match] = [:]
    for match in likeness.matches(for: titles, among: others.map(\.title), atLeast: Likeness.nearDuplicate)
    where match.likeness > best[match.query]?.likeness ?? 0 {
      best[match.query] = match
    }
    return best.values.sorted { $0.query < $1.query }.map {
      ImportPlan.Duplicate(question: titles[$0.query], like: others[$0.text], likeness: $0.likeness)
    }
  }
}

extension ImportPlanner {
  /// Writes the bank. Like any change in the folder, the next command takes it into use.
  func carryOut(_ plan: ImportPlan) throws {
    if !plan.changesNothing || plan.before == nil {
      let reading = plan.files.lazy.compactMap { $0.outcome?.reading }.first
      var bank =
        plan.beforeBank
        ?? Bank(
          name: plan.bank, title: reading?.title ?? plan.bank, summary: reading?.summary,
          author: reading?.author,
          questions: [])
      bank.questions = plan.merge.questions
      let text = try text(of: bank, plan)
      var base = bank
      base.questions = plan.merge.base
      try journal.add(
        bank: plan.bank, source: plan.source, at: session.environment.now(), before: plan.before,
        base: base == bank ? text : BankText.text(of: base), written: text)
      try TextFile.write(text, to: path(of: plan.bank))
    }
  }

  /// The bank's new text: a text that the person wrote in keeps its comments and its layout.
  private func text(of bank: Bank, _ plan: ImportPlan) throws -> String {
    guard let before = plan.before, !journal.wrote(before, to: plan.bank) else {
      return BankText.text(of: bank)
    }
    do throws(EditRefusal) {
      return try BankRevision(before, file: path(of: plan.bank)).with(bank.questions)
    } catch {
      session.note(
        Styled(
          "The bank is laid out anew: \(error.sentence). `import --undo` brings the old layout back.",
          .warning))
      return BankText.text(of: bank)
    }
  }
}
