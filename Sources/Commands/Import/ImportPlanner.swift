import Foundation
import Practice
import QuestionBank
import Store
import Terminal

/// Makes the plan of an import, and carries it out.
struct ImportPlanner {
  let session: Session
  let wishes: ImportWishes
  /// The bank the person named.
  let into: String?

  var journal: ImportJournal { ImportJournal(folder: session.environment.folders.imports) }

  /// The plan for files of which one at least was read.
  func plan(_ files: [ImportedFile], paths: [String]) throws -> ImportPlan {
    let (drafts, ranges) = Self.drafts(of: files)
    let target = try target(files, paths: paths)
    let mine = try target.before.map { try self.mine($0, target) }
    let others = try session.store.listedTitles(without: target.bank)
    let wishes = wishes(after: target.earlier)
    let merge = ImportMerge(
      drafts: drafts, base: target.base, mine: mine?.questions ?? [],
      place: try place(target, files, others: others), wishes: wishes)
    return ImportPlan(
      files: files, target: target, merge: merge, drafts: drafts, ranges: ranges,
      duplicates: duplicates(merge, among: others), mine: mine, wishes: wishes)
  }

  /// The questions of all files, and where each file's are. Of several files each lends its name to questions without
  /// a topic.
  private static func drafts(of files: [ImportedFile]) -> ([QuestionDraft], [Int: Range<Int>]) {
    var drafts: [QuestionDraft] = []
    var ranges: [Int: Range<Int>] = [:]
    for (index, file) in files.enumerated() {
      guard let outcome = file.outcome else { continue }
      let stem = ((file.name as NSString).lastPathComponent as NSString).deletingPathExtension
      let topic = files.count > 1 ? bankName(stem) : nil
      let start = drafts.count
      drafts += outcome.reading.questions.map { draft in
        var draft = draft
        if let topic, draft.topics.isEmpty { draft.topics = [topic] }
        return draft
      }
      ranges[index] = start..<drafts.count
    }
    return (drafts, ranges)
  }

  private func mine(_ text: String, _ target: ImportTarget) throws(Complaint) -> Bank {
    let reading = BankReader().read(Array(text.utf8), file: target.path, name: target.bank)
    guard let found = reading.bank, reading.leftOut == 0 else {
      session.report(reading.diagnostics)
      throw Complaint(
        "Your bank \(target.bank) has faults; mend them first (`banks edit \(target.bank)`), or import `--into` another.",
        exit: .badFile)
    }
    return found
  }

  private func place(
    _ target: ImportTarget, _ files: [ImportedFile], others: [QuestionHit]
  ) throws -> ImportPlace {
    let imports = journal.standing().filter { $0.bank == target.bank && $0.number != target.earlier?.number }
    // Of each source the last import counts.
    let latest = Dictionary(imports.map { ($0.sources, $0) }, uniquingKeysWith: { $1 })
    let kept = latest.values.filter { $0.sources != target.earlier?.sources }.flatMap { journal.base(of: $0) }
    let removed = journal.standing().filter { $0.bank == target.bank }.flatMap(\.removed)
    let covers = target.earlier.map { Set($0.sources).isSubset(of: target.sources) } ?? true
    return ImportPlace(
      bank: target.bank, taken: Set(others.map(\.key.text)), histories: try session.store.textsWithHistory(),
      keptBySources: Set(kept.map(\.key)), removedByImports: Set(removed.map { QuestionKey($0) }),
      isWhole: covers
        && files.allSatisfy { $0.outcome.map { $0.format != .bank || $0.reading.leftOut.isEmpty } ?? false })
  }

  /// What the person says, or said at the earlier import.
  private func wishes(after earlier: ImportJournal.Entry?) -> ImportWishes {
    guard let earlier, wishes == ImportWishes() else { return wishes }
    return ImportWishes(
      topics: earlier.topics, kind: earlier.kind.flatMap { Kind(rawValue: $0) },
      time: earlier.seconds.map { .seconds($0) })
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
    guard !plan.changesNothing else { return }
    let bank = bank(plan)
    let text = try text(of: bank, plan)
    guard text.utf8.count <= BankReader.largestSize else {
      throw Complaint(
        "As a bank this would be over \(BankReader.largestSize >> 20) MB, which is not read; import it in parts, each `--into` a bank of its own.",
        exit: .badFile)
    }
    let target = plan.target
    let now = TextFile.exists(target.path) ? try TextFile.text(at: target.path) : nil
    guard now == target.before else {
      throw Complaint(
        "\(target.path) was changed in the meantime, so nothing is written; import again.", exit: .badFile)
    }
    var base = bank
    base.questions = plan.merge.base
    let number = try journal.begin(before: target.before, base: base == bank ? text : BankText.text(of: base))
    try TextFile.write(text, to: target.path)
    try journal.finish(
      ImportJournal.Entry(
        number: number, bank: target.bank, path: target.path, sources: target.sources,
        milliseconds: session.environment.now().milliseconds, writtenHash: StableHash(text).value,
        hadBefore: target.before != nil, removed: plan.merge.removed.map(\.text), topics: plan.wishes.topics,
        kind: plan.wishes.kind?.rawValue, seconds: plan.wishes.time?.wholeSeconds))
  }

  private func bank(_ plan: ImportPlan) -> Bank {
    // What one of several files says of itself is not true of all.
    let readings = plan.files.compactMap { $0.outcome?.reading }
    let reading = readings.count == 1 ? readings.first : nil
    var bank =
      plan.mine
      ?? Bank(
        name: plan.bank, title: reading?.title ?? plan.bank, summary: reading?.summary,
        author: reading?.author, questions: [])
    bank.questions = plan.merge.questions
    return bank
  }

  /// The bank's new text: one in any form but our own keeps its comments and its layout.
  private func text(of bank: Bank, _ plan: ImportPlan) throws -> String {
    guard let before = plan.target.before, let mine = plan.mine, before != BankText.text(of: mine) else {
      return BankText.text(of: bank)
    }
    do throws(EditRefusal) {
      return try BankRevision(before, file: plan.target.path).with(bank.questions)
    } catch {
      session.note(
        Styled(
          "The bank is laid out anew: \(error.sentence). `import --undo` brings the old layout back.",
          .warning))
      return BankText.text(of: bank)
    }
  }
}
