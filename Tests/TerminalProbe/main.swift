import Foundation
import Terminal

// A conversation for tests: reads lines as its arguments say and tells what it got, until "bye" or the end of input.
let arguments = CommandLine.arguments.dropFirst()

func value(of option: String) -> String? {
  arguments.firstIndex(of: option).flatMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
}

func clock(_ time: Duration) -> String {
  let seconds = Int(time.components.seconds)
  return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
}

let options = ConsoleOptions(
  isPlain: arguments.contains("--plain"),
  clock: value(of: "--clock").flatMap(ClockStyle.init(rawValue:)) ?? .live,
  historyPath: value(of: "--history"))
let console = Terminal.openConsole(options: options, environment: ProcessInfo.processInfo.environment)
let words =
  arguments.contains("--many")
  ? (1...150).map { "word\($0)" } : ["conflict", "conflict-with-peer", "deadline", "größe"]
let phrases = ["Tell me about a conflict.", "Tell me about a deadline."]

if let count = value(of: "--lines").flatMap({ Int($0) }) {
  console.page((1...count).map { "line \($0)" })
}
if let path = value(of: "--edit") {
  switch console.runEditor(on: path, line: 3) {
  case .edited: console.write("edited")
  case .failed(let sentence): console.write("\(sentence)")
  }
}
if let text = value(of: "--write") {
  console.write(Styled(text, .good))
  console.message(Styled(text, .bad))
}

func completions(_ line: String, _ word: String) -> [Prompt.Completion] {
  (arguments.contains("--phrases") ? phrases : words)
    .filter { $0.lowercased().hasPrefix(word.lowercased()) }.map { Prompt.Completion($0) }
}

func question() -> Prompt {
  Prompt(
    prefill: value(of: "--prefill") ?? "", history: arguments.contains("--answers") ? .none : .commands,
    completionUnit: arguments.contains("--phrases") ? .line : .word, completions: completions,
    announcements: [Prompt.Announcement(after: .seconds(1), text: "0:01 passed")],
    opensEditor: !arguments.contains("--no-editor"), editorPrefix: value(of: "--prefix") ?? ""
  ) { draft in
    "\(value(of: "--heading").map { $0 + "\n" } ?? "")\(clock(draft.elapsed), .accent) > "
  }
}

reading: while true {
  let reading = console.read(question())
  let typed = reading.firstKey == nil ? "untyped" : "typed"
  let origin = reading.cameFromEditor ? " from the editor" : ""
  switch reading.outcome {
  case .line(let text):
    console.write("line \(text.debugDescription) \(typed)\(origin), columns \(console.surface.columns)")
    if text == "bye" { break reading }
  case .interrupted(let draft):
    console.write("interrupted \(draft.debugDescription) \(typed)")
  case .endOfInput:
    console.write("end of input")
    break reading
  }
}

if let failure = console.outputFailure {
  console.message("\(failure)")
  exit(74)
}
