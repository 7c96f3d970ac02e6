/// How far an application has come.
package enum ApplicationStage: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Heard of, nothing sent yet.
  case lead
  case applied
  /// A first talk, mostly with a recruiter.
  case screening
  case interviewing
  /// They want the person; the person hasn't answered.
  case offer
  /// The person took the offer.
  case accepted
  /// The person turned the offer down.
  case declined
  /// The person left before there was an offer.
  case withdrawn
  /// The company said no.
  case rejected
  /// The company stopped hiring.
  case frozen
  /// The company fell silent.
  case ghosted

  /// Whether nothing more is to come.
  package var isClosed: Bool { self >= .accepted }

  /// The endings, in the order in which they are listed.
  package static var endings: [Self] { allCases.filter(\.isClosed) }

  /// The stage with that word, in whatever case; nil if there is none.
  package init?(word: some StringProtocol) { self.init(rawValue: word.lowercased()) }

  /// Whether `left` comes before `right` in a process; endings come last.
  package static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
