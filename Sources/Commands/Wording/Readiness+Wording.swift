import FSRS
import Foundation
import Practice
import Terminal

extension LikelyQuestions {
  /// `about 12 of 18 likely questions`.
  var sentence: String {
    guard let solid else { return "too early to say" }
    return "about \(Int(solid.rounded())) of \(Wording.counted(questions, "likely question"))"
  }
}

extension QuestionReadiness {
  /// What is said without being asked for numbers.
  var styled: Styled {
    let when = day == today ? "today" : "on \(day.short), without more practice"
    let verdict: Styled =
      switch readiness.verdict {
      case .tooEarly: "too early to say"
      case .likely: Styled("likely solid", .good)
      case .even: Styled("about even", .warning)
      case .notYet: Styled("not solid yet", .bad)
      }
    return "In an interview \(when): \(verdict)."
  }

  /// The formula with its numbers, a line for each of its parts.
  var explained: [String] {
    let product =
      "\(Wording.percent(readiness.chance)) solid = \(Wording.percent(readiness.notBlanked)) not blanked × \(Wording.percent(readiness.solidWhenNotBlanked)) solid when not blanked"
    let parts =
      switch readiness.basis {
      case .answered(let solid): explained(solid)
      case .unseen(let first): explained(first)
      }
    return [product] + parts
  }

  private func explained(_ solid: SolidChance) -> [String] {
    var lines: [String] = []
    if let recallInDrill {
      lines.append(
        "not blanked: \(Wording.percent(recallInDrill)) in a drill, \(Wording.percent(readiness.notBlanked)) in an interview"
      )
    }
    lines.append(
      "this question: \(Wording.percent(solid.share)) = (\(number(solid.own.solid)) solid + \(number(SolidChance.questionWeight)) × \(Wording.percent(solid.expected))) / (\(number(solid.own.answered)) not blanked + \(number(SolidChance.questionWeight))); newer answers count more"
    )
    if solid.wasBlanked {
      lines.append(
        "blanked last: \(Wording.percent(solid.chance)), the odds × \(number(exp(-SolidChance.blankedShift)))"
      )
    }
    for topic in solid.topics {
      lines.append(
        topic.others.answered == 0
          ? "others on \(topic.name): none answered, so \(Wording.percent(topic.share)) as of all questions"
          : "others on \(topic.name): \(Wording.percent(topic.share)) = "
            + share(topic.others, prior: solid.person, weight: SolidChance.topicWeight))
    }
    if solid.topics.count > 1 {
      lines.append("its topics: \(Wording.percent(solid.expected)), the mean of these")
    }
    lines.append(
      "all questions: \(Wording.percent(solid.person)) = "
        + share(solid.all, prior: SolidChance.prior, weight: SolidChance.personWeight)
        + "; \(Wording.percent(SolidChance.prior)) is expected of anybody")
    return lines
  }

  private func explained(_ first: FirstAnswer) -> [String] {
    [
      "never answered; expected at the first try: \(list(first.chances, Wording.percent))",
      "your first tries: \(list(first.shown, number)); with \(number(FirstAnswer.personWeight)) more as expected of anybody (\(list(FirstAnswer.prior, Wording.percent))): \(list(first.person, Wording.percent))",
      "first tries on its topics, of its kind and level: "
        + (abs(first.shift) < 0.05
          ? "no different" : "the odds of better grades × \(number(exp(first.shift)))"),
    ]
  }

  private func share(_ tally: AnswerTally, prior: Double, weight: Double) -> String {
    "(\(number(tally.solid)) solid + \(number(weight)) × \(Wording.percent(prior))) / (\(number(tally.answered)) not blanked + \(number(weight)))"
  }

  private func list(_ weights: GradeWeights, _ text: (Double) -> String) -> String {
    Grade.allCases.map { "\(text(weights[$0])) \($0.word)" }.joined(separator: ", ")
  }

  /// One decimal, or none where it is 0.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
