package import FSRS

/// What turns attempts into memory states and next days. Caches are valid for one set of rules.
package struct MemoryRules: Sendable, Hashable {
  /// The arithmetic with its parameters.
  package var model: MemoryModel
  /// 0 are the defaults; a fit counts up.
  package var parametersVersion: Int
  /// The recall at which a question comes back, 0.7…0.99.
  package var targetRecall: Double

  /// Rules; FSRS-6's defaults and nine in ten unless set.
  package init(model: MemoryModel = MemoryModel(), parametersVersion: Int = 0, targetRecall: Double = 0.9) {
    self.model = model
    self.parametersVersion = parametersVersion
    self.targetRecall = targetRecall
  }

  /// Names the rules: caches made under another fingerprint must be rebuilt.
  package var fingerprint: String {
    "fsrs6/\(parametersVersion)/\(targetRecall)"
  }

  /// The study day that brings a question back after `attempts` attempts, the last of them on `day`.
  ///
  /// The fuzz is drawn from the key and the number of attempts, so a replay gives the same day everywhere.
  package func nextDay(of key: QuestionKey, memory: MemoryState, attempts: Int, day: StudyDay) -> StudyDay {
    var seed = StableHash(key.text)
    seed.combine(attempts)
    var generator = SeededGenerator(seed: seed.value)
    return day
      + model.fuzzedIntervalDays(for: memory, targetRecall: targetRecall, using: &generator)
  }
}
