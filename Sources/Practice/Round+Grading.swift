import FSRS

extension Round {
  mutating func tick(_ text: String) -> [Effect] {
    if text.count > 3, let grade = Grade(text: text) { return record(grade) }
    guard let coverage = answer.coverage else { return record(.blanked) }
    switch Ticks.reading(text, of: coverage) {
    case .failure(let problem): return [.invalid(problem.sentence)]
    case .success(let ticks):
      answer.coverage = ticks.coverage
      if let grade = ticks.grade { return record(grade) }
      phase = .grade
      return [.showGrades]
    }
  }

  mutating func grade(_ text: String) -> [Effect] {
    if text.isEmpty {
      guard let suggested = suggestion?.grade else {
        return [.invalid("Which grade? 1 blanked, 2 shaky, 3 solid, 4 nailed.")]
      }
      return record(suggested)
    }
    // Second thoughts about the points: letters are welcome here, too. `b` is the point where there is one, since
    // a tick is easily mended and a grade is on disk.
    let ticks = answer.coverage.flatMap { try? Ticks.reading(text, of: $0).get() }
    let isPoint = text.count == 1 && ticks != nil && ticks?.grade == nil
    if !isPoint, let grade = Grade(text: text) { return record(grade) }
    if ticks != nil { return tick(text) }
    return [.invalid("A grade is 1 blanked, 2 shaky, 3 solid or 4 nailed.")]
  }

  mutating func keepContents(_ text: String) -> [Effect] {
    guard let item = current else { return [.finished] }
    let points = text.split(separator: ";").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    return [.keepContents(points, of: item.question.key)] + advance()
  }

  /// Grades the current answer; the machine goes on to what comes after it.
  mutating func record(_ grade: Grade) -> [Effect] {
    guard let item = current else { return [.finished] }
    let attempt = attempt(graded: grade, item: item)
    let result = RoundResult(
      key: item.question.key, title: item.question.title, why: item.why, grade: grade,
      answering: attempt.answering, delivery: attempt.delivery, coverage: answer.coverage,
      next: nextDay(after: grade), setAside: setAside)
    results.append(result)
    deeds.append(.graded(item, answer))
    if grade == .blanked { scheduleAgain(item, attempt: attempt) }
    let note = answer.notes.isEmpty ? nil : answer.notes.joined(separator: "\n")
    let recorded = Effect.record(attempt, text: answer.text, note: note)
    let asks = item.asksForContents && answer.coverage?.pointsTotal ?? 0 == 0
    if asks {
      phase = .contents
      return [recorded, .result(result, item: item), .askContents]
    }
    return [recorded, .result(result, item: item)] + advance()
  }

  /// The current answer as it would be recorded with that grade.
  func attempt(graded grade: Grade, item: RoundItem) -> Attempt {
    let prediction = item.record.map {
      Attempt.Prediction(
        recall: $0.recall(on: terms.day, in: terms.setting, rules: terms.rules),
        parametersVersion: terms.rules.parametersVersion)
    }
    return Attempt(
      question: item.question.key, wording: item.wordingNumber, setting: terms.setting, grade: grade,
      suggested: suggestion?.grade, prediction: prediction, delivery: answer.delivery,
      thinking: ownThinking, answering: ownAnswering, usual: comparedWith,
      words: answer.delivery == .typed ? answer.words : nil, coverage: answer.coverage,
      hintUsed: answer.hintsShown > 0, followUp: terms.isTimed ? answer.followUp : nil)
  }

  /// A blanked question comes once more, after at least three others, if minutes remain; never behind the one that the
  /// round is to end on.
  private mutating func scheduleAgain(_ item: RoundItem, attempt: Attempt) {
    let key = item.question.key
    let others = queue.count - (queue.last?.why.isGoodEnding ?? false ? 1 : 0)
    guard !repeated.contains(key), given[key] == nil, others > 3, hasMinutesLeft else { return }
    repeated.insert(key)
    var again = item
    again.why = .again
    let step = step(attempt)
    if again.record == nil {
      again.record = QuestionRecord(key: key, first: step, rules: terms.rules)
    } else {
      again.record?.apply(step, rules: terms.rules)
    }
    again.last = .init(
      day: terms.day, grade: attempt.grade, setting: terms.setting, answering: attempt.answering,
      delivery: attempt.delivery, coverage: attempt.coverage)
    // The current one still stands at 0, so three others stand at 1, 2 and 3.
    queue.insert(again, at: 4)
  }

  private var hasMinutesLeft: Bool {
    guard case .time(let budget) = terms.size else { return true }
    let spent = results.reduce(Duration.zero) { $0 + ($1.answering ?? .zero) + RoundPlanner.overhead }
    let planned = queue.dropFirst().reduce(Duration.zero) { $0 + $1.question.time + RoundPlanner.overhead }
    return spent + planned < budget
  }

  mutating func advance() -> [Effect] {
    queue.removeFirst()
    done += 1
    answer = AnswerInProgress()
    if queue.isEmpty {
      phase = .finished
      return [.finished]
    }
    phase = .thinking
    return [.ask] + takeGiven()
  }
}
