package import FSRS

/// How a person's answers turn out and how long they take, as far as their record tells; what it doesn't tell is what
/// people in general do.
///
/// Shares are shrunk towards a prior: `(count + n p) / (total + n)` with n = ``priorAnswers`` and p the prior's share
/// (the posterior mean under a Dirichlet prior), so that one evening alone makes nobody an outlier.
package struct AnswerHabits: Sendable, Hashable {
  /// What one recorded answer says.
  package struct Observation: Sendable, Hashable {
    /// What its question is about.
    package var kind: Kind
    /// How it went.
    package var grade: Grade
    /// Whether the question had never been answered before.
    package var isFirst: Bool
    /// How long it took; nil if it was not timed.
    package var answering: Duration?
    /// How long it should take.
    package var target: Duration

    /// One answer.
    package init(kind: Kind, grade: Grade, isFirst: Bool, answering: Duration?, target: Duration) {
      self.kind = kind
      self.grade = grade
      self.isFirst = isFirst
      self.answering = answering
      self.target = target
    }
  }

  /// How many answers the prior counts for: two or three evenings.
  package static let priorAnswers = 20.0
  /// Shares of blanked, shaky, solid and nailed among first answers: the means over the users of Anki, which
  /// fsrs-rs 6 simulates with.
  package static let priorFirst = GradeWeights(blanked: 0.24, shaky: 0.094, solid: 0.495, nailed: 0.171)
  /// Shares of shaky, solid and nailed among later answers that were not blanked; from the same source.
  package static let priorLater = GradeWeights(shaky: 0.224, solid: 0.631, nailed: 0.145)
  /// Timed answers of a kind from which on its pace is the person's own; under ten, one long evening would decide.
  package static let leastTimed = 10

  /// Shares of blanked, shaky, solid and nailed among first answers; they add up to one.
  package let first: GradeWeights
  /// Shares of shaky, solid and nailed among later answers that were not blanked; they add up to one, blanked being 0.
  package let later: GradeWeights
  /// Answering time over target, the middle one, of each kind with enough timed answers.
  package let pace: [Kind: Double]
  /// How many answers were looked at.
  package let answers: Int

  /// The habits that `observations` show; with none, those of people in general.
  package init(_ observations: [Observation] = []) {
    answers = observations.count
    var (first, later) = (GradeWeights(), GradeWeights())
    for answer in observations {
      if answer.isFirst {
        first[answer.grade] += 1
      } else if answer.grade != .blanked {
        later[answer.grade] += 1
      }
    }
    self.first = first.shares(drawnTo: Self.priorFirst, weight: Self.priorAnswers)
    self.later = later.shares(drawnTo: Self.priorLater, weight: Self.priorAnswers)
    let timed = Dictionary(grouping: observations.filter { $0.answering != nil }, by: \.kind)
    pace = timed.filter { $0.value.count >= Self.leastTimed }.compactMapValues { answers in
      Statistics.median(
        answers.map { Double($0.answering?.milliseconds ?? 0) / Double(max(1, $0.target.milliseconds)) })
    }
  }

  /// Seconds that one question takes in all: its answer at the person's pace, and ``RoundPlanner/overhead``.
  package func seconds(kind: Kind, target: Duration) -> Double {
    Double(target.milliseconds) / 1000 * (pace[kind] ?? 1) + Double(RoundPlanner.overhead.wholeSeconds)
  }
}
