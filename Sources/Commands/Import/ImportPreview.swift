import Practice
import QuestionBank
import Store
import Terminal

/// What an import shows before it does anything.
struct ImportPreview {
  let session: Session
  let plan: ImportPlan

  /// Texts of left-out parts and near-duplicates shown; JSON has all of them.
  private static let mostShown = 3
  /// Of a folder's files the first few are told apart.
  private static let mostFiles = 8

  func lines() -> [Styled] {
    let columns = session.console.surface.columns
    var lines: [Styled] = []
    for file in plan.files.prefix(Self.mostFiles) { lines += head(of: file, columns) }
    if plan.files.count > Self.mostFiles {
      lines.append(Styled("and \(plan.files.count - Self.mostFiles) more files", .dim))
    }
    if plan.files.count > 1 { lines.append("") }
    lines += summary(columns)
    lines.append("")
    lines += sampleLines(columns)
    lines += leftOut(columns)
    lines += duplicates(columns)
    lines += changes(columns)
    return lines
  }

  private func head(of file: ImportedFile, _ columns: Int) -> [Styled] {
    switch file.result {
    case .failure(let refusal):
      let advice = refusal.advice.map { "; \($0)" } ?? ""
      return Styled("\(file.name): left out, \(refusal.sentence)\(advice).", .warning).wrapped(
        to: columns, hanging: 2)
    case .success(let outcome):
      // Of a single file the line below counts.
      let isAlone = plan.files.count == 1
      let doubt = outcome.confidence < 0.6 ? ", probably" : ""
      let reading = outcome.reading
      let count = isAlone ? "" : ", \(Wording.counted(reading.questions.count, "question"))"
      var lines = ("\(file.name, .strong): " + Styled("\(outcome.format.name)\(doubt)\(count)."))
        .wrapped(to: columns, hanging: 2)
      for remark in reading.remarks { lines += Styled("  " + remark, .dim).wrapped(to: columns, hanging: 2) }
      return lines
    }
  }

  private func summary(_ columns: Int) -> [Styled] {
    let drafts = plan.drafts
    let followUps = drafts.reduce(0) { $0 + $1.followUps.count }
    var parts = [
      "\(drafts.count { $0.answer != nil }) with an answer",
      "\(drafts.count { !$0.lookFor.isEmpty }) with points",
    ]
    if followUps > 0 { parts.append(Wording.counted(followUps, "follow-up")) }
    var text =
      Styled("\(Wording.counted(drafts.count, "question")): ", .strong)
      + Styled(parts.joined(separator: ", ") + ".")
    let topics = Self.topics(drafts)
    if !topics.isEmpty {
      let named = topics.prefix(6).map { "\($0.topic) \($0.count)" }.joined(separator: ", ")
      text += Styled(" Topics: \(named)\(topics.count > 6 ? " and \(topics.count - 6) more" : "").")
    }
    return text.wrapped(to: columns)
  }

  private func sampleLines(_ columns: Int) -> [Styled] {
    let numbered = Dictionary(
      plan.drafts.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let width = String(plan.drafts.count).count
    return Self.samples(plan.drafts).flatMap { draft -> [Styled] in
      let number = String(numbered[draft] ?? 1)
      let space = String(repeating: " ", count: width - number.count)
      let lines = draft.wordings[0].split(separator: "\n", omittingEmptySubsequences: true)
      let more = lines.count > 1 ? " …" : ""
      return [
        ("  \(Styled(space + number, .dim))  " + Styled((lines.first.map(String.init) ?? "") + more))
          .truncated(to: columns)
      ]
    }
  }

  private func leftOut(_ columns: Int) -> [Styled] {
    let all =
      plan.files.flatMap { $0.outcome?.reading.leftOut ?? [] }
      + plan.files.indices.flatMap { plan.repeated(inFile: $0) }
    guard !all.isEmpty else { return [] }
    var lines: [Styled] = ["", Styled("Left out: \(Wording.counted(all.count, "part"))", .strong)]
    let byReason = Dictionary(grouping: all, by: \.reason).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    for (reason, parts) in byReason.prefix(Self.mostShown + 1) {
      let first = parts[0]
      let place = first.line.map { "line \($0)" } ?? "the first"
      let told = "  \(parts.count) × \(reason): \(place), “\(first.text)”"
      lines.append(Styled(told, .dim).truncated(to: columns))
    }
    if byReason.count > Self.mostShown + 1 { lines.append(Styled("  and others; --json lists all", .dim)) }
    return lines
  }

  private func duplicates(_ columns: Int) -> [Styled] {
    guard !plan.duplicates.isEmpty else { return [] }
    var lines: [Styled] = [
      "", Styled("\(Wording.sentence(Days.spelled(plan.duplicates.count))) near to what you have:", .strong),
    ]
    for duplicate in plan.duplicates.prefix(Self.mostShown) {
      lines.append(Styled("  “\(first(duplicate.question))”").truncated(to: columns))
      lines.append(
        Styled("    is like “\(first(duplicate.like.title))” in \(duplicate.like.bank)", .dim).truncated(
          to: columns))
    }
    if plan.duplicates.count > Self.mostShown {
      lines.append(Styled("  and \(plan.duplicates.count - Self.mostShown) more; --json lists all", .dim))
    }
    return lines
  }

  private func changes(_ columns: Int) -> [Styled] {
    guard plan.exists else {
      return [""] + Styled("Into a new bank, `\(plan.bank)`.").wrapped(to: columns)
    }
    let merge = plan.merge
    if plan.changesNothing {
      let conflicts = merge.conflicts.isEmpty ? "" : " but for the conflicts below"
      return [""]
        + Styled("Your bank `\(plan.bank)` has all of this already\(conflicts).").wrapped(to: columns)
        + told(merge.conflicts, columns)
    }
    let counts = [
      merge.added.isEmpty ? nil : "\(merge.added.count) new",
      merge.changed.isEmpty ? nil : "\(merge.changed.count) changed",
      merge.removed.isEmpty ? nil : "\(merge.removed.count) gone from the file",
    ].compactMap { $0 }
    return [""]
      + Styled("Into your bank `\(plan.bank)`: \(Wording.list(counts)); what you changed stays.").wrapped(
        to: columns)
      + told(merge.conflicts, columns)
  }

  private func told(_ conflicts: [ImportMerge.Conflict], _ columns: Int) -> [Styled] {
    guard !conflicts.isEmpty else { return [] }
    var lines: [Styled] = [
      Styled(
        "\(Wording.counted(conflicts.count, "part")) changed by you and in the file; yours stays:", .warning)
    ]
    for conflict in conflicts.prefix(Self.mostShown * 2) {
      lines.append(
        Styled("  \(conflict.part) of \(conflict.key.shown(title: conflict.title))").truncated(to: columns))
      lines.append(Styled("    yours: \(first(conflict.mine))", .dim).truncated(to: columns))
      lines.append(Styled("    file:  \(first(conflict.theirs))", .dim).truncated(to: columns))
    }
    return lines
  }

  private func first(_ text: String) -> String { text.firstLine ?? "nothing" }

  /// Five questions from start, middle and end; all of them where there are no more.
  static func samples(_ drafts: [QuestionDraft]) -> [QuestionDraft] {
    guard drafts.count > 5 else { return drafts }
    return [0, drafts.count / 4, drafts.count / 2, drafts.count * 3 / 4, drafts.count - 1].map { drafts[$0] }
  }

  /// Topics with the number of their questions, the most common first.
  static func topics(_ drafts: [QuestionDraft]) -> [(topic: String, count: Int)] {
    let counts = Dictionary(drafts.flatMap(\.topics).map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (topic: $0.key, count: $0.value) }
  }
}
