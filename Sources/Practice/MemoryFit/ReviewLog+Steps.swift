package import FSRS

extension ReviewLog {
  /// Adds one question's attempts, in the order of the fold; what happened under which circumstances goes with them.
  ///
  /// A question whose memory was taken over from another program is left out: what led to it isn't known.
  package mutating func append(_ steps: [QuestionRecord.Step]) {
    guard !steps.contains(where: { $0.memory != nil }) else { return }
    var before: QuestionRecord.Step?
    append(
      steps.map { step in
        defer { before = step }
        return Review(
          grade: step.grade, elapsedDays: before.map { step.day - $0.day } ?? 0,
          time: Int64(step.instant.milliseconds),
          circumstances: .init(group: step.setting.group, evidence: before?.slowness ?? 0))
      })
  }
}

extension Setting {
  /// By which a fit tells settings apart; drills are the ordinary circumstances.
  var group: Int { rawValue - 1 }
}

extension RecallOffsets {
  /// What is thought of a person's offsets before anything is known, as a fit takes it.
  ///
  /// - Parameter usesTimes: whether the times of answers may say something of the next ones.
  static func expectations(usesTimes: Bool) -> Expectations {
    var offsets = [Expectations.Effect](repeating: .none, count: Setting.allCases.count)
    for (setting, prior) in priors {
      offsets[setting.group] = .init(mean: prior.mean, deviation: prior.standardDeviation)
    }
    return Expectations(
      offsets: offsets, slope: usesTimes ? .init(mean: 0, deviation: slownessDeviation) : .none)
  }

  /// Logits for each doubling of the time. As far as a setting moves recall, and neither way expected: what a slow
  /// answer says beyond its grade has no agreed sign.
  private static let slownessDeviation = 0.2

  /// What a fit found.
  init(_ fit: PersonalFit) {
    self = .prior
    for setting in Setting.allCases { self[setting] = fit.offsets[setting.group] }
    slowness = fit.slope
    surprise = fit.surprise
  }
}

extension PersonalFit {
  /// What rules came of, as if it had been fitted just now.
  init(_ rules: MemoryRules) {
    var offsets: [Double] = []
    for setting in Setting.allCases { offsets.append(rules.offsets[setting]) }
    self.init(
      parameters: rules.model.parameters, offsets: offsets, slope: rules.offsets.slowness,
      surprise: rules.offsets.surprise)
  }
}
