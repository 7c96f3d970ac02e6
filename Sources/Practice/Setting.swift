/// Where an answer was given. The raw value is what the database keeps.
package enum Setting: Int, Sendable, Hashable, Codable, CaseIterable {
  case drill = 1
  case mock = 2
  case partner = 3
  case interview = 4

  /// The word used in commands and output.
  package var name: String {
    switch self {
    case .drill: "drill"
    case .mock: "mock"
    case .partner: "partner"
    case .interview: "interview"
    }
  }

  /// The setting with that word, or nil.
  package init?(name: some StringProtocol) {
    guard let match = Self.allCases.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = match
  }
}
