import FSRS

extension Round {
  /// The effects of a slash command or `?`; nil if the line is none, so that it is the answer.
  mutating func commanded(
    _ input: Input, item: RoundItem, using generator: inout some RandomNumberGenerator
  ) -> [Effect]? {
    if input.text == "?" {
      keepTime(input)
      return [.help(phase)]
    }
    guard input.text.hasPrefix("/") else { return nil }
    let words = input.text.dropFirst().split(separator: " ", maxSplits: 1)
    let name = words.first.map { $0.lowercased() } ?? ""
    guard let slash = Slash(rawValue: name) else {
      keepTime(input)
      let known = Slash.allCases.map(\.rawValue)
      let hint = nearest(to: name, among: known).map { "; did you mean /\($0)?" } ?? "; ? lists the commands."
      return [.invalid("There is no command /\(name)\(hint)")]
    }
    keepTime(input)
    return perform(slash, argument: words.count > 1 ? String(words[1]) : "", item: item)
  }

  private mutating func perform(_ slash: Slash, argument: String, item: RoundItem) -> [Effect] {
    switch slash {
    case .help: return [.help(phase)]
    case .hint: return hint(item)
    case .pause: return [.paused]
    case .quit: return [.leave]
    case .skip: return phase == .contents ? keepContents("") : [.skipped] + advance()
    case .suspend:
      guard phase != .contents else {
        return [.invalid("This answer has its grade already; `suspend` at the prompt does it.")]
      }
      deeds.append(.suspended(item))
      return [.suspended(item.question.key)] + advance()
    case .blank: return blank()
    case .note:
      guard !argument.isEmpty else {
        return [.invalid("What is the note? Write it behind: /note they asked for numbers")]
      }
      answer.notes.append(argument)
      return [.noted]
    case .answer:
      return isAnswering ? [.invalid("Answer first; /hint gives one point away.")] : [.outline(item.outline)]
    case .last:
      return isAnswering
        ? [.invalid("Answer first; then /last shows what you wrote last time.")] : [.lastAnswer]
    case .play:
      return isAnswering ? [.invalid("Answer first; then /play plays your answer back.")] : [.play]
    case .undo: return undo()
    }
  }

  private mutating func blank() -> [Effect] {
    switch phase {
    case .thinking, .speaking, .typing, .away, .followUp:
      (current.map { [.reveal($0)] } ?? []) + record(.blanked)
    case .points, .grade: record(.blanked)
    case .contents, .finished: [.invalid("This answer has its grade already; /undo takes it back.")]
    }
  }

  private mutating func hint(_ item: RoundItem) -> [Effect] {
    if phase == .away { return [.invalid("The answer is over; its points come next.")] }
    guard isAnswering else { return [.invalid("The points are on the screen already.")] }
    let points = item.question.lookFor
    guard answer.hintsShown < max(points.count, item.outline == nil ? 0 : 1) else { return [.hint(nil)] }
    defer { answer.hintsShown += 1 }
    return [.hint(points.isEmpty ? item.outline?.firstLine : points[answer.hintsShown])]
  }

  /// The last question graded or suspended comes again now.
  private mutating func undo() -> [Effect] {
    guard let deed = deeds.popLast() else {
      return [.invalid("Nothing was graded in this sitting yet; leave with /quit and use undo for more.")]
    }
    let isWaiting = phase == .contents
    answer = AnswerInProgress()
    phase = .thinking
    switch deed {
    case .suspended(let item):
      done -= 1
      queue.insert(item, at: 0)
      return [.unsuspend(item.question.key), .ask] + takeGiven()
    case .graded(let item, let given):
      if isWaiting { queue.removeFirst() } else { done -= 1 }
      let result = results.popLast()
      if result?.grade == .blanked, item.why != .again {
        queue.removeAll { $0.why == .again && $0.question.key == item.question.key }
        repeated.remove(item.question.key)
      }
      queue.insert(item, at: 0)
      // What was answered needs no second answer, only another grade.
      guard given.delivery != nil, given.answering != nil else { return [.undo, .ask] + takeGiven() }
      answer = given
      return [.undo, .ask] + showPoints()
    }
  }

  /// Time spent on a command while thinking or answering goes on counting.
  private mutating func keepTime(_ input: Input) {
    switch phase {
    case .thinking: answer.thinkingSoFar += input.elapsed
    case .speaking, .typing: answer.answering = (answer.answering ?? .zero) + input.elapsed
    case .followUp: answer.keepTimeOfFollowUp(input.elapsed)
    case .away, .points, .grade, .contents, .finished: break
    }
  }
}
