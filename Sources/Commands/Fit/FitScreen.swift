import FSRS
import Foundation
import Practice
import Store
import Terminal

/// What a fit found, in plain words.
struct FitScreen {
  let session: Session
  let fit: MemoryFit
  let isKept: Bool
  let isTrial: Bool

  private var figures: MemoryFit.Figures { fit.figures }

  /// Logits for each unit of surprise; less moves no day.
  private static let leastTendency = 0.1
  /// With fewer answers in a setting, what is expected of anybody still outweighs them.
  private static let fewestInSetting = 10

  func show() {
    guard figures.verdict != .tooFew else { return showTooFew() }
    let tested = "\(figures.items) of them at least a day after the one before"
    session.say("\(Wording.counted(figures.attempts, "answer")), \(tested).")
    session.console.write("")
    session.say(Styled(figures.intervalsSentence, .strong))
    for sentence in [firstAnswers, surprises, pressure, times, leftOut].compactMap({ $0 }) {
      session.say(Styled(sentence))
    }
    session.console.write("")
    session.say(Styled(evidence))
    session.say(Styled(verdict, figures.verdict == .better ? .good : .dim))
  }

  private func showTooFew() {
    session.say(Styled(tooFew))
    if let leftOut { session.say(Styled(leftOut)) }
    session.say(
      Styled(
        "A fit takes \(MemoryFit.fewestItems) answers, each at least a day after the one before. Until then your days are set by what holds for most people.",
        .dim))
  }

  private var tooFew: String {
    switch (figures.attempts, figures.items) {
    case (0, _): "There are no answers to learn from yet."
    case (1, _): "There is one answer so far: too little to learn from."
    case (let all, 0): "None of your \(all) answers says how long you remember."
    case (let all, let items):
      "\(Wording.sentence(Days.spelled(items))) of your \(all) answers \(items == 1 ? "says" : "say") how long you remember: too few to learn from."
    }
  }

  /// What nothing can be learned from, where there is any.
  private var leftOut: String? {
    guard figures.leftOut > 0 else { return nil }
    return
      "\(Wording.counted(figures.leftOut, "answer")) to questions that came with another program's schedule are left out: what led to it isn't known."
  }

  /// When a question comes back after a first answer.
  private var firstAnswers: String? {
    let target = (try? session.store.rules.targetRecall) ?? MemoryRules().targetRecall
    func days(_ parameters: Parameters, _ grade: Grade) -> Int {
      let model = MemoryModel(parameters: parameters)
      return model.intervalDays(
        for: model.state(after: grade, from: nil, elapsedDays: 0), targetRecall: target)
    }
    let changes = [Grade.shaky, .solid, .nailed].compactMap { grade -> String? in
      let (usual, own) = (days(.standard, grade), days(fit.parameters, grade))
      return usual == own ? nil : "\(grade.word) in \(Days.count(own)) (most people \(usual))"
    }
    return changes.isEmpty ? nil : "Back after a first answer: \(Wording.list(changes))."
  }

  /// Which way surprises tend, where they tend at all.
  private var surprises: String? {
    guard abs(fit.offsets.surprise) >= Self.leastTendency else { return nil }
    return fit.offsets.surprise < 0
      ? "What went worse than expected you tend to mend: it comes back a little later."
      : "What went worse than expected tends to go on so: it comes back a little sooner."
  }

  /// What settings take away, where there are enough answers to tell.
  private var pressure: String? {
    let known: [(Setting, String)] = [
      (.interview, "in a real interview"), (.mock, "in a mock"), (.partner, "with a partner"),
    ]
    let sentences = known.compactMap { setting, place -> String? in
      guard let count = figures.itemsBySetting[setting.name], count >= Self.fewestInSetting else {
        return nil
      }
      let recall = MemoryModel.effectiveRecall(0.9, offset: fit.offsets[setting])
      return "\(Self.perCent(recall)) \(place) (\(Wording.counted(count, "answer")))"
    }
    guard !sentences.isEmpty else { return nil }
    return "What you remember 90 % of the time in a drill you remember \(Wording.list(sentences))."
  }

  /// What the times of answers add.
  private var times: String {
    guard let timed = figures.timedLoss, let untimed = figures.untimedLoss else {
      return "Times: too few answers are timed to say whether slow ones predict weaker ones."
    }
    let change = Self.change(timed, untimed)
    guard figures.usesTimes else {
      return "Times: beyond its grade, a slow answer says nothing about your next one; they are left out."
    }
    let recall = MemoryModel.effectiveRecall(0.9, offset: fit.offsets.slowness)
    return
      "Times: after an answer of twice your usual time, 90 % are \(Self.perCent(recall)) (predictions \(change) better with them)."
  }

  /// How predictions went.
  private var evidence: String {
    guard let usual = figures.usualLoss, let loss = figures.loss else { return "" }
    let how = loss < usual ? "\(Self.change(loss, usual)) closer than" : "no closer than"
    return
      "Tried on your newest \(figures.heldOut) answers, each predicted from older ones alone: \(how) with what holds for most people (log loss \(Self.loss(loss)), not \(Self.loss(usual)))."
  }

  private var verdict: String {
    switch figures.verdict {
    case .better where isTrial: "`fit` without --dry-run puts this in force."
    case .better where isKept: "This is in force now. `fit --reset` goes back."
    case .better: "Meanwhile something else was put in force: `fit` compares with that."
    case .notBetterThanUsual: "So what was learned is not used: your days stay as they are."
    case .notBetterThanNow:
      "What is in force predicts the answers since as well: it stays."
    case .nothingNew:
      "What is in force was learned from nearly the same answers: it stays."
    case .tooFew: ""
    }
  }

  static func perCent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func loss(_ value: Double) -> String { String(format: "%.4f", value) }

  /// By how much less the first is, as a share of the second.
  private static func change(_ first: Double, _ second: Double) -> String {
    String(format: "%.1f %%", (second - first) / second * 100)
  }
}

extension MemoryFit.Figures {
  /// A change of intervals that is within this share is none to speak of.
  private static let negligible = 0.05

  /// How the person's memory differs from most people's.
  var intervalsSentence: String {
    let ratio = intervalsOfUsual
    let change = FitScreen.perCent(abs(ratio - 1))
    if ratio < 1 - Self.negligible {
      return "You forget faster than most: your intervals are \(change) shorter."
    }
    if ratio > 1 + Self.negligible {
      return "You remember longer than most: your intervals are \(change) longer."
    }
    return "Your memory is much like most people's: your intervals stay within 5 %."
  }
}
