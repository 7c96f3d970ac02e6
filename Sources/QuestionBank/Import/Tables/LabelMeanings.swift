import Practice

/// What the labels of questions mean. Each is looked up once, because a file has few of them and has them often.
struct LabelMeanings {
  enum Meaning {
    case kind(Kind)
    case topic(String)
    case nothing
  }

  /// More than any file has; then they are forgotten.
  private static let most = 10_000

  private var known: [String: Meaning] = [:]

  /// Sorts the labels of one question: the first that names a kind does so, the others are topics, none twice.
  mutating func sort(_ labels: [String], into draft: inout Draft) {
    for label in labels {
      switch meaning(label) {
      case .kind(let kind) where draft.kind == nil: draft.kind = kind
      case .kind(let kind): add(kind.rawValue, to: &draft)
      case .topic(let topic): add(topic, to: &draft)
      case .nothing: break
      }
    }
  }

  private func add(_ topic: String, to draft: inout Draft) {
    if !draft.topics.contains(topic) { draft.topics.append(topic) }
  }

  private mutating func meaning(_ label: String) -> Meaning {
    if let meaning = known[label] { return meaning }
    if known.count >= Self.most { known = [:] }
    let meaning =
      Kind(foreign: label).map(Meaning.kind) ?? SectionTitle.topic(label).map(Meaning.topic) ?? .nothing
    known[label] = meaning
    return meaning
  }
}
