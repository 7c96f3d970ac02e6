/// By how many logits circumstances move the recall that FSRS predicts: `logit(R') = logit(R) + b`.
///
/// FSRS knows a quiet desk. In front of people the same memory is worth less, by an amount that differs from person
/// to person and is learned from their attempts; see ``Prior``.
package struct RecallOffsets: Sendable, Hashable {
  /// In a drill: 0, since the parameters themselves are learned there.
  package var drill: Double
  /// In a mock interview.
  package var mock: Double
  /// With a partner.
  package var partner: Double
  /// In a real interview.
  package var interview: Double
  /// For each unit by which the answer before was slower than the person's own; 0 where times predict nothing.
  package var slowness: Double
  /// For each unit of a question's ``FSRS/Surprise``: below 0 where what went worse than predicted goes better the next
  /// time, as with somebody who learns from a blank; 0 until the person's own attempts show it.
  package var surprise: Double

  /// Offsets in logits.
  package init(
    drill: Double = 0, mock: Double, partner: Double, interview: Double, slowness: Double = 0,
    surprise: Double = 0
  ) {
    self.drill = drill
    self.mock = mock
    self.partner = partner
    self.interview = interview
    self.slowness = slowness
    self.surprise = surprise
  }

  /// Every setting like a drill, which is plain FSRS.
  package static let none = RecallOffsets(mock: 0, partner: 0, interview: 0)

  /// What holds for a person of whom nothing is known yet: the means of ``Prior``.
  package static let prior = RecallOffsets(
    mock: Prior.mock.mean, partner: Prior.partner.mean, interview: Prior.interview.mean)

  /// The offset of one setting.
  package subscript(setting: Setting) -> Double {
    get {
      switch setting {
      case .drill: drill
      case .mock: mock
      case .partner: partner
      case .interview: interview
      }
    }
    set {
      switch setting {
      case .drill: drill = newValue
      case .mock: mock = newValue
      case .partner: partner = newValue
      case .interview: interview = newValue
      }
    }
  }
}

extension RecallOffsets {
  /// What is thought of people's offsets before anything is known of the one person: normal distributions, in logits.
  ///
  /// Chosen by simulated lives in which recall is as FSRS says but for the true offset of interviews, each interview
  /// predicted by what was learned before it. What it changes in the mean log loss of interview answers to learn their
  /// offset, compared with taking interviews for drills, standard errors in brackets:
  ///
  ///     interview answers                  true offset 0     true offset -1
  ///     53, all else learned too          -0.04 % (0.20)     -2.90 % (0.32)
  ///     112, all else learned too         -0.01 % (0.14)     -3.02 % (0.27)
  ///     231, all else learned too         -0.01 % (0.08)     -2.54 % (0.21)
  ///     69, all else known                +0.19 % (0.10)     -3.38 % (0.18)
  ///     226, all else known               +0.29 % (0.04)     -3.88 % (0.15)
  ///
  /// 100 lives a row, 400 of those with all else known. Over all answers, drills too, it is -0.6 % to -1.0 % at -1 and
  /// within 0.02 % of nothing at 0. A wider prior gains more at -1 and costs more at 0, where it may cost half a per cent:
  /// N(-0.2, 0.4) -4.1 % and +0.3 %, N(-0.3, 0.5) -4.9 % and +0.6 %, with all else learned.
  package struct Prior: Sendable, Hashable {
    /// The offset expected.
    package var mean: Double
    /// How far people are thought to differ.
    package var standardDeviation: Double

    /// Half as far from zero as an interview: the pressure is played.
    package static let mock = Prior(mean: -0.06, standardDeviation: 0.2)
    /// Like a mock: somebody listens, but nothing hangs on it.
    package static let partner = Prior(mean: -0.06, standardDeviation: 0.2)
    /// Below zero, since pressure takes away more than it gives; near enough to cost little where it doesn't.
    package static let interview = Prior(mean: -0.12, standardDeviation: 0.3)

    /// A normal distribution.
    package init(mean: Double, standardDeviation: Double) {
      self.mean = mean
      self.standardDeviation = standardDeviation
    }
  }

  /// The prior of each setting whose offset is learned.
  package static let priors: [Setting: Prior] = [
    .mock: .mock, .partner: .partner, .interview: .interview,
  ]
}

extension RecallOffsets: Codable {
  private enum CodingKeys: String, CodingKey { case drill, mock, partner, interview, slowness, surprise }

  /// Takes what is written; what isn't keeps the prior's mean, so that what an earlier version wrote stays readable.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func value(_ key: CodingKeys, else prior: Double) throws -> Double {
      try values.decodeIfPresent(Double.self, forKey: key) ?? prior
    }
    drill = try value(.drill, else: Self.prior.drill)
    mock = try value(.mock, else: Self.prior.mock)
    partner = try value(.partner, else: Self.prior.partner)
    interview = try value(.interview, else: Self.prior.interview)
    slowness = try value(.slowness, else: Self.prior.slowness)
    surprise = try value(.surprise, else: Self.prior.surprise)
  }
}
