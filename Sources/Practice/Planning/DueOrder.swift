import FSRS

/// What rounds ask while there is no date to plan to: what is due, least known first, then a few new ones.
package struct DueOrder: Sendable, Hashable {
  /// How many questions are begun on a day at most.
  package var newPerDay: Int

  /// An order with so many new questions a day.
  package init(newPerDay: Int) {
    self.newPerDay = newPerDay
  }

  /// The subjects to ask today, in this order, as many as fit in `seconds`; new ones as they stand in the list.
  ///
  /// A question is due once its recall in a drill has fallen to the target of the rules. The chance by which real
  /// intervals are a little longer or shorter is left out.
  ///
  /// - Returns: indices into `subjects`.
  func choice(among subjects: [PlanSubject], seconds: Double, rules: MemoryRules) -> [Int] {
    var due: [(recall: Double, index: Int)] = []
    var fresh: [Int] = []
    for (index, subject) in subjects.enumerated() {
      guard let memory = subject.memory else {
        fresh.append(index)
        continue
      }
      let recall = rules.recall(of: memory, afterDays: subject.daysSince, after: subject.aftermath)
      if subject.daysSince > 0, recall <= rules.targetRecall { due.append((recall, index)) }
    }
    due.sort { ($0.recall, $0.index) < ($1.recall, $1.index) }
    var left = seconds
    func fits(_ index: Int) -> Bool {
      guard subjects[index].seconds <= left else { return false }
      left -= subjects[index].seconds
      return true
    }
    return due.map(\.index).filter(fits) + fresh.prefix(newPerDay).filter(fits)
  }
}
