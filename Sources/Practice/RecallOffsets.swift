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

  /// Offsets in logits.
  package init(drill: Double = 0, mock: Double, partner: Double, interview: Double, slowness: Double = 0) {
    self.drill = drill
    self.mock = mock
    self.partner = partner
    self.interview = interview
    self.slowness = slowness
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
  package struct Prior: Sendable, Hashable {
    /// The offset expected.
    package var mean: Double
    /// How far people are thought to differ.
    package var standardDeviation: Double

    /// Half as far below zero as an interview: the pressure is played.
    package static let mock = Prior(mean: -0.08, standardDeviation: 0.2)
    /// Somebody listens, but nothing hangs on it.
    package static let partner = Prior(mean: -0.08, standardDeviation: 0.2)
    /// Below zero, for pressure takes away more than it gives.
    package static let interview = Prior(mean: -0.15, standardDeviation: 0.3)
  }
}

extension RecallOffsets: Codable {
  private enum CodingKeys: String, CodingKey { case drill, mock, partner, interview, slowness }

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
  }
}
