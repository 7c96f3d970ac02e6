import FSRS
import Practice
import Store

/// Chooses what to go over on the morning of an interview.
struct MorningMaker {
  let session: Session
  let occasion: MorningOccasion

  /// More than any company asked one person.
  private static let mostAsked = 200
  /// Among so many of the likeliest are those that go well: the best known ones come on top of them.
  private static let mostLikely = 200

  /// The questions to answer.
  func round() throws -> MorningRound {
    let asked = try askedBefore()
    let dates = [PreparedDate(day: session.today, name: occasion.company, step: occasion.step)]
    let basis = try session.planBasis(
      QuestionFilter(banks: try session.shelf.active, kinds: Kind.asked), for: dates,
      preselection: PlanPreselection(most: Self.mostLikely, today: session.today, day: session.today),
      besides: Set(asked.keys))
    return MorningRound(
      zip(basis.candidates, basis.subjects).map { candidate, subject in
        MorningRound.Choice(
          candidate: candidate,
          chance: (candidate.record?.recall(on: session.today, rules: basis.rules) ?? 0) * subject.solidShare,
          weight: subject.weight, asked: asked[candidate.key])
      })
  }

  private func askedBefore() throws -> [QuestionKey: WhyNow.Past] {
    guard let company = occasion.company else { return [:] }
    let asked = try session.asked(at: company, session.jobSearch, limit: Self.mostAsked)
    return Dictionary(
      asked.map { ($0.key, WhyNow.Past($0.grade, on: $0.moment.day)) },
      uniquingKeysWith: { newest, _ in newest })
  }

  /// What to ask them: out of any bank, in use or not, since none of it is to be learned.
  func ownQuestions(_ notes: [QuestionKey: OwnNotes]) throws -> [String] {
    let listed = try session.store.questions(QuestionFilter(kinds: [.askThem]))
    let candidates = try session.store.candidates(listed.map(\.question.key))
    let sources = listed.compactMap { listed -> OwnQuestions.Source? in
      let question = listed.question
      guard let candidate = candidates[question.key], let wording = question.wordings.first else {
        return nil
      }
      let own = notes[question.key]
      return OwnQuestions.Source(
        candidate: candidate, wording: own?.wording ?? wording, outline: own?.outline ?? question.answer,
        isOwn: own?.outline != nil || own?.wording != nil || listed.bank == QuestionMatcher.ownBank)
    }
    return OwnQuestions.lines(from: sources, step: occasion.step)
  }
}
