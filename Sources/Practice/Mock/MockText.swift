/// What was typed and noted at one question of a mock interview: kept apart from everything else about it, so that it can
/// be erased.
package struct MockText: Sendable, Hashable, Codable {
  /// The answer, line by line.
  package var lines: [String]
  /// The answers to what was asked behind it, in the order of ``AnswerInProgress/followUps``.
  package var followUps: [[String]]
  /// In the order in which they were noted.
  package var notes: [String]

  /// What an answer has of it; nil if it has nothing.
  package init?(of answer: AnswerInProgress) {
    lines = answer.lines
    followUps = answer.followUps.map(\.lines)
    notes = answer.notes
    if lines.isEmpty, notes.isEmpty, followUps.allSatisfy(\.isEmpty) { return nil }
  }
}

extension AnswerInProgress {
  /// The answer without anything that was typed or noted.
  package var withoutText: AnswerInProgress {
    var bare = self
    bare.lines = []
    bare.notes = []
    for index in bare.followUps.indices { bare.followUps[index].lines = [] }
    return bare
  }

  /// The answer with its text again.
  package func with(_ text: MockText?) -> AnswerInProgress {
    guard let text else { return self }
    var whole = self
    whole.lines = text.lines
    whole.notes = text.notes
    for (index, lines) in zip(whole.followUps.indices, text.followUps) {
      whole.followUps[index].lines = lines
    }
    return whole
  }
}

extension MockSitting {
  /// The sitting without anything that was typed or noted.
  package var withoutTexts: MockSitting {
    var bare = self
    bare.answer = answer.withoutText
    for place in bare.given.indices {
      bare.given[place]?.answer = given[place]?.answer.withoutText ?? .init()
    }
    return bare
  }

  /// The sitting with its texts again, by the question's place.
  package func with(_ texts: [Int: MockText]) -> MockSitting {
    var whole = self
    for (place, text) in texts {
      if place == self.place, !isOver {
        whole.answer = answer.with(text)
      } else if given.indices.contains(place), let answer = given[place]?.answer {
        whole.given[place]?.answer = answer.with(text)
      }
    }
    return whole
  }
}
