/// What may help with a question that slips away again and again, by what is known of it.
package enum LeechAdvice: Sendable, Hashable {
  /// This point, by its place, was left out each time points were ticked: learn that one.
  case learn(point: Int)
  /// A story is told from memory of what happened; written down once, it has a shape to come back to.
  case writeStory
  /// More points than one holds in mind at once: make two questions of it.
  case split
  /// There is an outline; said aloud on other days than the question, it becomes the person's own words.
  case readAloud
  /// There is no outline at all.
  case writeOutline

  /// Ticked answers before a point counts as always left out; with fewer it may be chance.
  package static let leastTicked = 3
  /// Points from which on a question is split: four is about what working memory holds (Cowan 2001).
  package static let manyPoints = 5

  /// The advice for a question.
  ///
  /// - Parameters:
  ///   - question: as its bank has it now, with the person's own notes.
  ///   - hasOwnOutline: whether the person wrote one.
  ///   - coverages: what was ticked in each answer; those with other points than now are passed over.
  package init(for question: Question, hasOwnOutline: Bool, coverages: [Coverage]) {
    if let point = Self.alwaysMissed(of: question, coverages) {
      self = .learn(point: point)
    } else if Self.isStory(question.kind), !hasOwnOutline {
      self = .writeStory
    } else if question.lookFor.count >= Self.manyPoints {
      self = .split
    } else {
      self = hasOwnOutline || question.answer != nil ? .readAloud : .writeOutline
    }
  }

  /// The only point that no answer had; nil where several were missed, or none.
  private static func alwaysMissed(of question: Question, _ coverages: [Coverage]) -> Int? {
    let total = min(question.lookFor.count, Question.mostPoints)
    let ticked = coverages.filter { $0.pointsTotal == total }
    guard ticked.count >= leastTicked, total > 1 else { return nil }
    let ever = ticked.reduce(UInt32(0)) { $0 | $1.points }
    let missed = (0..<total).filter { ever & 1 << $0 == 0 }
    return missed.count == 1 ? missed[0] : nil
  }

  /// Whether an answer tells what the person lived through.
  private static func isStory(_ kind: Kind) -> Bool {
    switch kind {
    case .behavioural, .motivation, .leadership: true
    case .technical, .coding, .systemDesign, .caseStudy, .askThem: false
    }
  }
}
