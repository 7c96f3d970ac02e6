import FSRS
import Foundation
import Practice
import Terminal
import TestSupport

@testable import Commands

/// A person at the terminal who answers by chance, exactly as a plan expects of them: with the grades that their memory
/// and first tries would bring, in the time that a question should take.
final class Learner: Console {
  private let desk: Desk
  private let plan: DatePlan
  private let rules: MemoryRules
  /// The questions as they really stand, whatever the record makes of them.
  private(set) var subjects: [QuestionKey: PlanSubject]
  private let questions: [QuestionKey: Duration]
  private var chance: SeededGenerator
  private var script = ScriptedConsole()
  /// How many answers were given.
  private(set) var answers = 0
  private var answered: [QuestionKey] = []

  /// Somebody whose questions stand as `figures` has them.
  init(at desk: Desk, _ figures: PlanFigures, seed: UInt64) {
    self.desk = desk
    plan = figures.plan
    rules = figures.ground.rules
    let keys = figures.ground.candidates.map(\.key)
    subjects = Dictionary(uniqueKeysWithValues: zip(keys, figures.ground.subjects))
    questions = Dictionary(uniqueKeysWithValues: figures.ground.candidates.map { ($0.key, $0.time) })
    chance = SeededGenerator(seed: seed)
  }

  /// The share of all that may be asked that would be solid now in an interview.
  var readiness: Double {
    subjects.values.reduce(0) { $0 + $1.weight * $1.readiness(inDays: 0, rules: rules) }
  }

  /// Answers a whole round, and sleeps.
  ///
  /// - Returns: the questions asked, in order; one that came twice stands there twice.
  @discardableResult
  func practise() throws -> [QuestionKey] {
    answered = []
    script = ScriptedConsole([], surface: desk.surface) { [desk] time in desk.now = desk.now + time }
    let program = try desk.program(self)
    _ = program.run(["drill"])
    program.close()
    for key in subjects.keys { subjects[key]?.passNight() }
    desk.pass()
    return answered
  }

  func read(_ prompt: Prompt) -> Reading {
    script.add([step(for: prompt.text(Draft(text: "")).plainText)])
    return script.read(prompt)
  }

  private func step(for prompt: String) -> ScriptedConsole.Step {
    if prompt.hasPrefix("think") { return .line("", after: .seconds(4)) }
    if prompt.hasPrefix("speak") { return .line("", after: asked.flatMap { questions[$0] } ?? .seconds(60)) }
    if prompt.hasPrefix("covered") { return "abc" }
    if prompt.hasPrefix("grade") { return .line("\(grade.rawValue)") }
    return "n"
  }

  /// The question on the screen.
  private var asked: QuestionKey? {
    guard let range = script.output.range(of: "project number ", options: .backwards) else { return nil }
    return QuestionKey("question-\(script.output[range.upperBound...].prefix(while: \.isNumber))")
  }

  private var grade: Grade {
    guard let asked, let subject = subjects[asked] else { return .solid }
    let grade = plan.chances(of: subject).grade(at: chance.chance())
    subjects[asked]?.answer(grade, rules: rules)
    answers += 1
    answered.append(asked)
    return grade
  }

  var surface: Surface { script.surface }
  var outputFailure: String? { nil }
  func write(_ line: Styled) { script.write(line) }
  func writeData(_ text: String) { script.writeData(text) }
  func message(_ line: Styled) { script.message(line) }
  func page(_ lines: [Styled]) { script.page(lines) }
  func runEditor(on path: String, line: Int?) -> EditorResult { .failed("There is no editor.") }
}
