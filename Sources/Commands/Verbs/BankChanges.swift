import ArgumentParser
import Practice
import Store
import Terminal

extension Banks {
  /// `banks changes`: edited questions that kept their history, and those for the person to say.
  struct Changes: Verb {
    static let configuration = CommandConfiguration(
      commandName: "changes",
      abstract: "List questions that were edited and kept their history; say which are the same.")
    static let examples = [
      Example("banks changes", "asks about those that can't be told"),
      Example("banks changes --json", "for a script; asks nothing"),
    ]

    @Flag(help: "As JSON.") var json = false

    func perform(in session: Session) throws -> ExitStatus {
      let links = try session.store.historyLinks()
      let waiting = try session.store.waitingQuestions()
      if json {
        session.showJSON(ChangesDocument(links: links, waiting: waiting))
        return .success
      }
      if links.isEmpty, waiting.isEmpty {
        session.note("No question of your banks was edited under another text since you answered it.")
        return .success
      }
      session.console.page(links.flatMap { lines($0, session) })
      if !links.isEmpty {
        session.note(Styled("`banks unlink QUESTION` parts one from what it was.", .dim))
      }
      if session.console.surface.inputIsTerminal {
        try ask(session)
      } else if !waiting.isEmpty {
        for question in waiting { show(question, numbered: false, session) }
        session.note("`banks link OLD NEW` says which it is.")
      }
      return .success
    }

    private func lines(_ link: HistoryLink, _ session: Session) -> [Styled] {
      let when = "\(Days.relative(link.made.day, to: session.today)) at \(link.made.clock)"
      let columns = session.console.surface.columns
      return [
        "\(link.new.text, .accent)   \("\(Wording.counted(link.attempts, "answer")) kept, \(when)", .dim)"
      ]
        + Self.block(Styled("was", .dim), link.oldText, columns: columns)
        + Self.block(Styled("now", .dim), link.newText, columns: columns) + [""]
    }

    /// A text under a mark, with all its lines: what tells two questions apart may be their code.
    private static func block(_ mark: Styled, _ text: String, columns: Int) -> [Styled] {
      let width = mark.columns + 2
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return lines.enumerated().flatMap { number, line in
        let head = number == 0 ? mark : Styled(String(repeating: " ", count: mark.columns))
        return (head + "  " + Styled(String(line))).wrapped(to: columns, indent: 2, hanging: 2 + width)
      }
    }

    /// Asks about one question after the other; what is said of one may answer another.
    private func ask(_ session: Session) throws {
      var asked: Set<QuestionKey> = []
      while let question = try session.store.waitingQuestions().first(where: { !asked.contains($0.key) }) {
        asked.insert(question.key)
        show(question, numbered: true, session)
        guard try settle(question, session) else { return session.note("The rest waits.") }
      }
      let left = try session.store.waitingQuestions().count
      guard left > 0 else { return }
      session.note("\(Wording.counted(left, "question")) for later: `banks changes` asks again.")
    }

    private func show(_ question: WaitingQuestion, numbered: Bool, _ session: Session) {
      let columns = session.console.surface.columns
      func show(_ mark: Styled, _ text: String) {
        for line in Self.block(mark, text, columns: columns) { session.console.write(line) }
      }
      let answers = Wording.counted(question.attempts, "answer")
      session.say("\(question.key.text, .accent)   \("\(answers), left \(question.bank)", .dim)")
      show(Styled("was", .dim), question.text)
      for (index, candidate) in question.candidates.enumerated() {
        show(Styled(numbered ? "\(index + 1)  " : candidate.key.text, .accent), candidate.text)
      }
    }

    /// - Returns: false if the person broke off.
    private func settle(_ question: WaitingQuestion, _ session: Session) throws -> Bool {
      let numbers = question.candidates.count == 1 ? "1" : "1 to \(question.candidates.count)"
      let prompt = Prompt(Styled("which is it now, \(numbers)? Enter: none of them, l: later> "))
      while case .line(let line) = session.console.read(prompt).outcome {
        let answer = line.trimmingSpaces
        if answer.isEmpty {
          try session.act(session.store.changes(keepingApart: question).map { .change($0) })
          session.say("It is none of them; `undo` asks again.")
          return true
        }
        if ["l", "later"].contains(answer.lowercased()) { return true }
        if let number = Int(answer), question.candidates.indices.contains(number - 1) {
          try Link.link(question.candidates[number - 1].key, to: question.key, in: session)
          return true
        }
        session.note(Styled("Type \(numbers), Enter for none of them, or l for later.", .warning))
      }
      return false
    }
  }
}

/// What `banks changes --json` prints; documented in the manual.
private struct ChangesDocument: Encodable {
  private struct Row: Encodable {
    var id, was, ask, askedBefore, linked: String
    var bank: String?
    var attempts: Int
  }

  private struct Waiting: Encodable {
    var id, ask, bank: String
    var attempts: Int
    var candidates: [Candidate]
  }

  private struct Candidate: Encodable {
    var id, ask, bank: String
    var likeness: Double
  }

  private var links: [Row]
  private var waiting: [Waiting]

  init(links: [HistoryLink], waiting: [WaitingQuestion]) {
    self.links = links.map {
      Row(
        id: $0.new.text, was: $0.old.text, ask: $0.newText, askedBefore: $0.oldText, linked: $0.made.iso,
        bank: $0.bank, attempts: $0.attempts)
    }
    self.waiting = waiting.map { question in
      Waiting(
        id: question.key.text, ask: question.text, bank: question.bank, attempts: question.attempts,
        candidates: question.candidates.map {
          Candidate(
            id: $0.key.text, ask: $0.text, bank: $0.bank, likeness: ($0.likeness * 1000).rounded() / 1000)
        })
    }
  }
}
