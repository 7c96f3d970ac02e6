import ArgumentParser
import Practice
import Store
import Terminal

/// `next`: what today's round would ask.
struct Next: Verb {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Show what today's round would ask, and why.")

  static let examples = [
    Example("next", "the round that `drill` would start"),
    Example("next --topic conflict --json", "for a script"),
  ]

  @OptionGroup var choice: QuestionChoice

  @Flag(help: "As JSON.")
  var json = false

  private struct Row: Encodable {
    var id, ask, why: String
    var recall: Double?
    var timeSeconds: Int
  }

  func perform(in session: Session) throws -> ExitStatus {
    let filter = try choice.filter(session)
    let offer = try RoundMaker(session: session).offer(
      RoundWish(topics: filter.topics, kinds: filter.kinds, banks: (filter.banks ?? []).sorted()))
    let rules = try session.store.rules
    let rows = try offer.items.map { item in
      Row(
        id: item.key.text, ask: try session.store.lastText(of: item.key) ?? "",
        why: offer.whys[item.key]?.words(today: session.today) ?? "",
        recall: item.record.map { $0.recall(on: session.today, rules: rules) },
        timeSeconds: item.time.wholeSeconds)
    }
    if json {
      session.showJSON(rows)
      return .success
    }
    var table = Table(
      .init(title: "Question", isFlexible: true), .init(title: "Recall", align: .right),
      .init(title: "Why now"),
      .init(title: "Asks", isFlexible: true))
    table.rows = rows.map { row in
      [
        Styled(row.id), Styled(row.recall.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"),
        Styled(row.why, .dim),
        Styled(row.ask),
      ]
    }
    session.show(table)
    return .success
  }
}
