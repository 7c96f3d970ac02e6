import FSRS

/// What rounds ask while there is no date to plan to: what is due, least known first, then a few new ones.
///
/// **Why not a plan.** A ``DatePlan`` to a day four weeks ahead that moves on every day, or to each of the four weeks' ends,
/// was measured beside this order by `make bench-year`: a simulated year, the same minutes on each day, means of six learners.
/// Recall is that of all questions alike, one never asked counting as at a first try; readiness is the chance of a solid
/// answer in an interview, by what is likely asked.
///
/// | questions, minutes | recall | of a plan, 28 days | each of 4 weeks | readiness | of a plan | each | blanks a week | of a plan | each |
/// |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
/// | 200, 10 | 0.738 | 0.768 | 0.773 | 0.613 | 0.570 | 0.571 | 4.4 | 6.1 | 6.5 |
/// | 200, 15 | 0.823 | 0.825 | 0.836 | 0.653 | 0.625 | 0.617 | 6.0 | 7.2 | 7.1 |
/// | 200, 30 | 0.903 | 0.890 | 0.877 | 0.687 | 0.672 | 0.648 | 6.5 | 6.5 | 7.8 |
/// | 500, 10 | 0.625 | 0.639 | 0.640 | 0.555 | 0.512 | 0.518 | 4.4 | 6.6 | 6.9 |
/// | 500, 15 | 0.662 | 0.682 | 0.685 | 0.587 | 0.535 | 0.545 | 6.6 | 9.8 | 10.3 |
/// | 500, 30 | 0.768 | 0.791 | 0.797 | 0.642 | 0.609 | 0.598 | 13.2 | 16.7 | 18.3 |
///
/// A plan whose day never comes puts off what is likely asked, begins more of the rest, and blanks more; it is worse in some
/// figure of every row, so that rounds keep to this order.
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
  package func choice(among subjects: [PlanSubject], seconds: Double, rules: MemoryRules) -> [Int] {
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
