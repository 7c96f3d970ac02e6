import FSRS
import Foundation

/// The grade to expect at a question's first answer: the person's own first grades, moved by how those of the question's
/// topics, kind and level differ from them.
///
/// With n_g first answers graded g and π the prior, the person's chances are `p_g = (n_g + k π_g) / (n + k)`. A grade's
/// ridit, from -1 to 1 with mean 0, is `r_g = F(g) + F(g-1) - 1`, F summing p from the worst grade. A feature
/// (a topic, the kind, the level) with n_f first answers moves the odds of every grade or better by `exp(shift)`:
/// ```
/// shift = Σ_g n_fg (r_g - r̄) / (n_f (1 - n_f/n) Σ_g p_g r_g² + 1/σ²)
/// ```
/// the first step of Fisher scoring for a proportional-odds model (McCullagh 1980) with a normal prior of variance σ², r̄ being
/// the mean ridit of all first answers. Shifts of kind and level and the mean of those of the topics are added.
///
/// **Evaluation**, as for ``SolidChance``, of all four grades of first answers, on the same 400 invented people. The
/// plain average has one answer of the prior added, so that no grade is impossible:
///
/// | answers | plain average | this | difference | of it by topics, kind and level |
/// |--:|--:|--:|--:|--:|
/// | 60 | 1.3584 | 1.2755 | -0.0829 ± 0.0042 | -0.0014 ± 0.0006 |
/// | up to 120 | 1.3374 | 1.2651 | -0.0723 ± 0.0036 | -0.0019 ± 0.0007 |
/// | up to 250 | 1.3093 | 1.2506 | -0.0587 ± 0.0030 | -0.0029 ± 0.0007 |
/// | up to 800 | 1.2733 | 1.2317 | -0.0416 ± 0.0024 | -0.0045 ± 0.0009 |
/// | up to 800, topics alike | 1.2851 | 1.2474 | -0.0378 ± 0.0020 | +0.0034 ± 0.0005 |
///
/// So nearly all of it is the prior, which the invented people were made about; topics, kinds and levels add little where
/// they differ and cost about as little where they don't. On the one real log (no topics, two grades in 1,205 first
/// answers) the prior costs 0.0075 (0.6046 against 0.5972).
package struct FirstAnswer: Sendable, Hashable {
  /// π: how first tries go for anybody, as far as is known: nearly half of them blanked, a third solid or better.
  package static let prior = GradeWeights(blanked: 0.45, shaky: 0.2, solid: 0.25, nailed: 0.1)
  /// k, in first answers: 6 to 12 predict alike.
  package static let personWeight = 8.0
  /// σ² for a topic: narrow, since few first answers say little and wide priors (0.5) lose more than they win.
  package static let topicVariance = 0.2
  /// σ² for the kind and for the level, which tell fewer questions apart; 0.3 loses all that is won.
  package static let sortVariance = 0.1
  /// Beyond this, sums that don't fit each other speak, not a topic: twenty times the odds of anybody else's questions.
  private static let largestShift = 3.0

  /// The person's first answers so far.
  package let shown: GradeWeights
  /// The person's own chances, before topics, kind and level.
  package let person: GradeWeights
  /// By how much topics, kind and level move the log-odds; above 0 for better.
  package let shift: Double
  /// The chance of each grade: above 0, with sum 1.
  package let chances: GradeWeights

  /// What to expect of a question of these topics, that kind and level.
  package init(topics: [String], kind: Kind, level: String?, skills: Skills) {
    let first = skills.overall.first
    shown = first
    person = first.shares(drawnTo: Self.prior, weight: Self.personWeight)
    let ridits = Ridits(person: person, all: first)
    var shift = ridits.shift(of: skills.kinds[kind], variance: Self.sortVariance)
    if let level { shift += ridits.shift(of: skills.levels[level], variance: Self.sortVariance) }
    let topicShifts = topics.map {
      ridits.shift(of: skills.topics[$0]?.first, variance: Self.topicVariance)
    }
    if !topicShifts.isEmpty { shift += topicShifts.reduce(0, +) / Double(topicShifts.count) }
    shift = min(max(shift, -Self.largestShift), Self.largestShift)
    self.shift = shift
    chances = person.moved(by: shift)
  }

  /// The chance of not blanking.
  package var notBlanked: Double { 1 - chances[.blanked] }
  /// The chance of solid or better when not blanked.
  package var solidWhenNotBlanked: Double {
    (chances[.solid] + chances[.nailed]) / (chances[.shaky] + chances[.solid] + chances[.nailed])
  }
}

/// How far each grade stands from the person's middle.
private struct Ridits {
  /// By grade, -1…1.
  private var values = GradeWeights()
  /// Their mean over all first answers.
  private var mean = 0.0
  private var information = 0.0
  private let count: Double

  init(person: GradeWeights, all: GradeWeights) {
    count = all.total
    var below = 0.0
    for grade in Grade.allCases {
      values[grade] = 2 * below + person[grade] - 1
      below += person[grade]
      information += person[grade] * values[grade] * values[grade]
    }
    if count > 0 { mean = sum(over: all) / count }
  }

  func shift(of feature: GradeWeights?, variance: Double) -> Double {
    guard let feature else { return 0 }
    let size = feature.total
    let apart = size * max(0, 1 - size / max(count, 1))
    return (sum(over: feature) - size * mean) / (apart * information + 1 / variance)
  }

  private func sum(over counts: GradeWeights) -> Double {
    Grade.allCases.reduce(0) { $0 + counts[$1] * values[$1] }
  }
}

extension GradeWeights {
  /// These chances after the odds of every grade or better grew by `exp(shift)`.
  fileprivate func moved(by shift: Double) -> GradeWeights {
    let odds = exp(shift)
    func orBetter(_ chance: Double) -> Double { chance * odds / (1 - chance + chance * odds) }
    var moved = GradeWeights()
    var above = 0.0
    var movedAbove = 0.0
    for grade in Grade.allCases.reversed() {
      above = min(1, above + self[grade])
      let next = grade == .blanked ? 1 : orBetter(above)
      moved[grade] = next - movedAbove
      movedAbove = next
    }
    return moved
  }
}
