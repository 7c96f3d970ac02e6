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
    let tested = "\(figures.items) of them at least a day after the one before to the same question"
    session.say("\(Wording.counted(figures.attempts, "answer")), \(tested).")
    session.console.write("")
    // What settings do stands by itself: all else is as it was.
    let isWhole = figures.verdict != .settingsOnly
    if isWhole { session.say(Styled(figures.intervalsSentence(isInForce: isKept), .strong)) }
    let sentences = isWhole ? [firstAnswers, surprises, pressure, times, leftOut] : [pressure, leftOut]
    for sentence in sentences.compactMap({ $0 }) { session.say(Styled(sentence)) }
    session.console.write("")
    if isWhole { session.say(Styled(evidence)) }
    session.say(Styled(verdict, fit.isNews ? .good : .dim))
  }

  private func showTooFew() {
    session.say(Styled(tooFew))
    if let leftOut { session.say(Styled(leftOut)) }
    session.say(
      Styled(
        "Once \(MemoryFit.fewestItems) of your answers came at least a day after the one before to the same question, your intervals are fitted to you, by itself. Until then they are an average person's.",
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
    var same: [String] = []
    let sentences = known.compactMap { setting, place -> String? in
      guard let count = figures.itemsBySetting[setting.name], count >= Self.fewestInSetting else {
        return nil
      }
      let recall = MemoryModel.effectiveRecall(0.9, offset: fit.offsets[setting])
      if abs(recall - 0.9) < 0.005 {
        same.append("\(place) (\(Wording.counted(count, "answer")))")
        return nil
      }
      return "\(Wording.percent(recall)) \(place) (\(Wording.counted(count, "answer")))"
    }
    let difference =
      sentences.isEmpty
      ? nil : "Of what you remember 90 % in a drill you remember \(Wording.list(sentences))."
    let none = same.isEmpty ? nil : "You remember as well \(Wording.list(same)) as in a drill."
    let all = [difference, none].compactMap { $0 }
    return all.isEmpty ? nil : all.joined(separator: " ")
  }

  /// What the times of answers add.
  private var times: String {
    guard figures.timedLoss != nil else {
      return
        "Whether slow answers predict weaker ones can't be said yet: too few of your times can be compared."
    }
    guard figures.usesTimes else {
      return "Slow answers say nothing of your next ones that their grades don't: times are left out."
    }
    let recall = MemoryModel.effectiveRecall(0.9, offset: fit.offsets.slowness)
    return
      "After an answer that took twice your usual time you remember the question \(Wording.percent(recall)) of the time where 90 % was expected."
  }

  /// How predictions went.
  private var evidence: String {
    guard let usual = figures.usualLoss, let loss = figures.loss else { return "" }
    let gain = (usual - loss) / usual
    let how =
      gain >= 0.001
      ? "\(String(format: "%.1f %%", gain * 100)) closer than with an average person's memory"
      : gain > -0.001
        ? "no closer than with an average person's memory" : "worse than with an average person's memory"
    return
      "Tried on your newest \(figures.heldOut) answers, each predicted from older ones alone: \(how)."
  }

  private var verdict: String {
    switch figures.verdict {
    case .better where isTrial, .settingsOnly where isTrial: "`fit` without --dry-run puts this in force."
    case .better where isKept: "This is in force now; `fit --reset`, not `undo`, takes it back."
    case .settingsOnly where isKept: "This is in force now; all else stays as it was."
    case .better, .settingsOnly:
      "Meanwhile something else was put in force: `fit` compares with that."
    case .notBetterThanUsual: "So it is not used, and your days stay as they are."
    case .notBetterThanNow:
      "What was learned before predicts the answers since as well: it stays in force."
    case .nothingNew: "What is in force was learned from nearly the same answers: it stays."
    case .tooFew: ""
    }
  }
}

extension MemoryFit.Figures {
  /// A change of intervals that is within this share is none to speak of.
  private static let negligible = 0.05

  /// How the person's memory differs from most people's.
  ///
  /// - Parameter isInForce: whether intervals are so, or would be.
  func intervalsSentence(isInForce: Bool) -> String {
    let ratio = intervalsOfUsual
    guard abs(ratio - 1) > Self.negligible else {
      return "Your memory is much like most people's: within 5 % of their intervals."
    }
    let change = "your intervals \(isInForce ? "are" : "would be") \(Wording.percent(abs(ratio - 1)))"
    let (what, length) =
      ratio < 1 ? ("forget faster than most", "shorter") : ("remember longer than most", "longer")
    return beyondChance
      ? "You \(what): \(change) \(length)."
      : "You may \(what), though it could be chance so far: \(change) \(length)."
  }

  /// What a fit that came by itself has to say; nil where it moved hardly anything.
  var news: String? {
    guard abs(intervalsOfCurrent - 1) > Self.negligible else { return nil }
    let change = Wording.percent(abs(intervalsOfCurrent - 1))
    return
      "Learned from your answers: your intervals are \(change) \(intervalsOfCurrent < 1 ? "shorter" : "longer") than before."
  }
}
