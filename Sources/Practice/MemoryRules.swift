package import FSRS

/// What turns attempts into memory states, recall and next days. Caches are valid for one set of rules.
package struct MemoryRules: Sendable, Hashable {
  /// The arithmetic with its parameters; it knows no settings.
  package var model: MemoryModel
  /// What each setting does to recall.
  package var offsets: RecallOffsets
  /// 0 are the defaults; a fit counts up.
  package var parametersVersion: Int
  /// The recall at which a question comes back, 0.7…0.99.
  package var targetRecall: Double

  /// Rules; FSRS-6's defaults, the offsets expected of anybody and nine in ten unless set.
  package init(
    model: MemoryModel = MemoryModel(), offsets: RecallOffsets = .prior, parametersVersion: Int = 0,
    targetRecall: Double = 0.9
  ) {
    self.model = model
    self.offsets = offsets
    self.parametersVersion = parametersVersion
    self.targetRecall = targetRecall
  }

  /// Names the rules: caches made under another fingerprint must be rebuilt. It changes with every number in them.
  package var fingerprint: String {
    var hash = StableHash()
    for weight in model.parameters.weights { hash.combine(Int(bitPattern: UInt(weight.bitPattern))) }
    for setting in Setting.allCases { hash.combine(Int(bitPattern: UInt(offsets[setting].bitPattern))) }
    for coefficient in [offsets.slowness, offsets.surprise] {
      hash.combine(Int(bitPattern: UInt(coefficient.bitPattern)))
    }
    return "fsrs6/\(parametersVersion)/\(targetRecall)/\(String(hash.value, radix: 16))"
  }

  /// The chance of not blanking in a setting, that many study days after the last attempt.
  ///
  /// - Parameter aftermath: what the answers so far left beside the memory.
  package func recall(
    of memory: MemoryState, afterDays: Int, in setting: Setting = .drill, after aftermath: Aftermath = .none
  ) -> Double {
    model.recall(of: memory, afterDays: Double(afterDays), offset: offset(in: setting, after: aftermath))
  }

  /// By how many logits recall lies beside the memory's own, in a setting and after such answers.
  func offset(in setting: Setting, after aftermath: Aftermath) -> Double {
    offsets[setting] + offsets.slowness * aftermath.slowness + offsets.surprise * aftermath.surprise.value
  }

  /// The memory after an attempt in a setting; nil before stands for a first one. What is remembered under pressure
  /// strengthens more, and what is blanked there is less of a surprise.
  ///
  /// - Parameter aftermath: what the answers before left beside the memory.
  package func memory(
    after grade: Grade, in setting: Setting, from before: MemoryState?, elapsedDays: Int,
    aftermath: Aftermath = .none
  ) -> MemoryState {
    model.state(
      after: grade, from: before, elapsedDays: elapsedDays, offset: offset(in: setting, after: aftermath))
  }

  /// The study day that brings a question back after `attempts` attempts, the last of them on `day`: when recall in a
  /// drill has fallen to the target.
  ///
  /// The fuzz is drawn from the key and the number of attempts, so a replay gives the same day everywhere.
  ///
  /// - Parameter aftermath: what the answers so far left beside the memory.
  package func nextDay(
    of key: QuestionKey, memory: MemoryState, attempts: Int, day: StudyDay, aftermath: Aftermath = .none
  ) -> StudyDay {
    var seed = StableHash(key.text)
    seed.combine(attempts)
    var generator = SeededGenerator(seed: seed.value)
    return day
      + model.fuzzedIntervalDays(
        for: memory, targetRecall: targetRecall, offset: offset(in: .drill, after: aftermath),
        using: &generator)
  }
}
