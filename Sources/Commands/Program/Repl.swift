import Foundation
import Practice
import Store
import Terminal

/// The prompt: greets with what is due, then runs one command after the other.
struct Repl {
  let program: Program

  /// Runs until the person leaves.
  func run() throws -> ExitStatus {
    let session = try program.session()
    if session.console.surface.inputIsTerminal, try !session.store.hasHistory() {
      try Welcome(session: session).run()
      _ = program.run(["drill"])
    } else {
      try Greeting(session: session).show()
    }
    program.console.outlastInterrupts()
    var status = ExitStatus.success
    while true {
      let reading = program.console.read(prompt)
      switch reading.outcome {
      case .endOfInput:
        if program.console.surface.inputIsTerminal { program.console.write("") }
        return status
      case .interrupted: continue
      case .line(let line):
        guard let words = words(of: line) else { continue }
        if let first = words.first, ["quit", "exit", "q"].contains(first) { return status }
        status = program.run(words.isEmpty ? [enter] : words)
      }
    }
  }

  /// What Enter does: before an interview of today that isn't a drill, which would grade.
  private var enter: String {
    let hasMorning = try? program.session().mornings.isEmpty == false
    return hasMorning ?? false ? Morning.name : Drill.name
  }

  private var prompt: Prompt {
    Prompt(
      history: .commands, completions: { line, word in complete(line, word) }, text: { _ in "rehearse> " })
  }

  private func complete(_ line: String, _ word: String) -> [Prompt.Completion] {
    guard let session = program.opened else { return [] }
    return CommandCompletion(session: session).completions(line: line, word: word)
  }

  private func words(of line: String) -> [String]? {
    if line == "?" { return ["help"] }
    // In a round commands begin with a slash, so they may here.
    let line = line.hasPrefix("/") ? String(line.dropFirst()) : line
    switch ShellWords.split(line) {
    case .success(let words):
      // Typed out of habit: the program's own name in front.
      let command = words.first == "rehearse" && words.count > 1 ? Array(words.dropFirst()) : words
      if command == ["rehearse"] { return ["today"] }
      // How the screen is used was said at the start.
      return command.filter { $0 != "--plain" }
    case .failure(let complaint):
      program.console.message(Styled(complaint.description, .warning))
      return nil
    }
  }
}

/// Splits a line into words as shells do: blanks separate, quotes and backslashes keep them together.
enum ShellWords {
  static func split(_ line: String) -> Result<[String], Complaint> {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        // Between double quotes a backslash is one, unless a quote or another stands behind it.
        if quote == "\"", character != "\"", character != "\\" { word = (word ?? "") + "\\" }
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || (character == "'" && word == nil) {
        // An apostrophe inside a word is one: what's asked.
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let quote { return .failure(Complaint("The quote \(quote) is never closed.")) }
    if let word { words.append(word) }
    return .success(words)
  }
}
