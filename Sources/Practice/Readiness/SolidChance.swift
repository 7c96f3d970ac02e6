import Foundation

/// The chance that an answer is solid or better if it is not blanked: a person's share of solid answers, drawn on to that
/// of the question's topics and on to the question's own.
///
/// With s of a answers solid (``AnswerTally``: newer ones count more), p₀ = ``prior``, and k₀, k₁, k₂ the weights:
/// ```
/// person   = (S + k₀ p₀) / (A + k₀)                                    all questions
/// topic    = (Sₜ - s + k₁ person) / (Aₜ - a + k₁)                      the topic's other questions
/// topics   = the mean of them; person if there are none
/// own      = (s + k₂ topics) / (a + k₂)                                the question
/// chance   = own, with odds × e^-β if it was blanked last
/// ```
/// A chain of beta-binomial means, each the prior of the next.
///
/// **Evaluation.** Each later answer that was not blanked is predicted from those before it; the log loss, one mean a
/// person, is compared with that of the person's plain average so far. The constants were chosen on 200 invented people
/// with four grades (topics, kinds, levels and questions of differing ease; practice, drift, a mark left by the
/// answer before, each of a strength drawn anew for each person) and measured on 400 others:
///
/// | answers | plain average | this | difference |
/// |--:|--:|--:|--:|
/// | 60 | 0.5918 | 0.5675 | -0.0243 ± 0.0022 |
/// | up to 120 | 0.5793 | 0.5554 | -0.0239 ± 0.0019 |
/// | up to 250 | 0.5626 | 0.5372 | -0.0254 ± 0.0018 |
/// | up to 800 | 0.5430 | 0.5093 | -0.0337 ± 0.0019 |
/// | up to 800, topics alike | 0.5344 | 0.5089 | -0.0255 ± 0.0016 |
///
/// It is worse than the average for one in six of the people with up to 800 answers. The one real log at hand has a single
/// *Hard* and no *Easy* in 8,568 such answers: nothing can be learned there, and the pull to the prior costs 0.0012
/// (0.0027 against 0.0015). So real people may have other constants, which only their grades can tell.
package struct SolidChance: Sendable, Hashable {
  /// p₀: when not blanked, two in three first answers (``FirstAnswer/prior``) and about four in five later ones are taken to
  /// be solid; this stands between. 0.65 to 0.8 predict alike, because k₀ is small.
  package static let prior = 0.75
  /// k₀, in answers: people differ widely in how they grade, so their own grades count soon. 4 to 16 predict alike.
  package static let personWeight = 6.0
  /// k₁, in answers: topics differ less than people. 8 to 24 predict alike; 2 costs 0.003 of log loss.
  package static let topicWeight = 12.0
  /// k₂, in answers: 3 to 4 predict best, and 4 is the safer one early (over the first 120 attempts); 1 costs 0.03.
  package static let questionWeight = 4.0
  /// β, in logits: what was blanked last time is shakier when it comes back. 0.3 to 0.7 predict alike where a blank leaves
  /// its mark; 0 costs 0.006.
  package static let blankedShift = 0.5

  /// What one topic's other questions amount to.
  package struct Topic: Sendable, Hashable {
    /// As banks write it.
    package var name: String
    /// Its answers without those of the question itself.
    package var others: AnswerTally
    /// Their share of solid ones, drawn to the person's.
    package var share: Double
  }

  /// All of the person's answers.
  package let all: AnswerTally
  /// The person's share, above 0 and below 1.
  package let person: Double
  /// The question's topics, as its bank has them.
  package let topics: [Topic]
  /// The mean of the topics' shares; the person's if there are none.
  package let expected: Double
  /// The question's own answers.
  package let own: AnswerTally
  /// The question's share, drawn to what is expected.
  package let share: Double
  /// Whether the newest answer was blanked.
  package let wasBlanked: Bool
  /// The chance, above 0 and below 1.
  package let chance: Double

  /// The chance for a question with these answers.
  package init(own: AnswerTally, wasBlanked: Bool, topics names: [String], skills: Skills) {
    self.own = own
    self.wasBlanked = wasBlanked
    all = skills.overall.answers
    let person = skills.overall.answers.share(drawnTo: Self.prior, weight: Self.personWeight)
    topics = names.map { name in
      let others = (skills.topics[name]?.answers ?? AnswerTally()).without(own)
      return Topic(
        name: name, others: others, share: others.share(drawnTo: person, weight: Self.topicWeight))
    }
    expected = topics.isEmpty ? person : topics.reduce(0) { $0 + $1.share } / Double(topics.count)
    share = own.share(drawnTo: expected, weight: Self.questionWeight)
    chance = wasBlanked ? share / (share + (1 - share) * exp(Self.blankedShift)) : share
    self.person = person
  }
}
