import ArgumentParser
import Practice
import Store

/// The options by which many verbs choose questions.
struct QuestionChoice: ParsableArguments {
  @Option(name: .shortAndLong, help: "Only this topic; may be given several times.")
  var topic: [String] = []

  @Option(name: .shortAndLong, help: "Only this kind: behavioural, motivation, technical, …")
  var kind: [String] = []

  @Option(name: .shortAndLong, help: "Only this bank, in use or not.")
  var bank: [String] = []

  /// The filter, after each name was found; a name that is unknown is a complaint with the nearest known one.
  func filter(_ session: Session) throws -> QuestionFilter {
    let topics = try Self.known(topic, among: try session.store.topics(), as: "topic")
    let banks = try Self.known(bank, among: try session.store.bankNames(), as: "bank")
    let kinds = try Self.known(kind, among: Kind.allCases.map(\.rawValue), as: "kind")
    return QuestionFilter(
      banks: banks.isEmpty ? nil : Set(banks), topics: topics, kinds: kinds.compactMap(Kind.init(rawValue:)))
  }

  /// The names as they are known, case apart.
  static func known(_ names: [String], among known: [String], as noun: String) throws(Complaint) -> [String] {
    var found: [String] = []
    for name in names {
      if let match = known.first(where: { $0.lowercased() == name.lowercased() }) {
        found.append(match)
        continue
      }
      let hint =
        nearest(to: name, among: known).map { "did you mean \($0)?" }
        ?? "there are \(known.count > 8 ? known.prefix(8).joined(separator: ", ") + " and more" : Wording.list(known))."
      throw Complaint("There is no \(noun) “\(name)”; \(hint)")
    }
    return found
  }
}
