import Practice
import QuestionBank
import Terminal

/// What a check found and mended, for a person or for a script.
struct CheckReport {
  let table: CheckTable
  /// Of each target.
  let diagnostics: [[Diagnostic]]

  var hasFaults: Bool { diagnostics.contains { $0.contains(where: \.isFault) } }

  /// A file as `--json` has it; documented in the manual.
  struct Row: Encodable {
    struct Problem: Encodable {
      var line, column: Int
      var severity, sort, sentence: String
      var advice: String?
    }

    struct Change: Encodable {
      var line: Int
      var was, now: String
    }

    var file, bank: String
    var questions, leftOut: Int
    var problems: [Problem]
    var mended: [Change]
  }

  var rows: [Row] {
    zip(table.targets, diagnostics).map { target, diagnostics in
      Row(
        file: target.bank.file, bank: target.bank.name, questions: target.bank.questions.count,
        leftOut: target.bank.reading.leftOut,
        problems: diagnostics.map {
          Row.Problem(
            line: $0.line, column: $0.column, severity: $0.problem.severity.rawValue,
            sort: $0.problem.sort.rawValue, sentence: $0.problem.sentence, advice: $0.problem.advice)
        },
        mended: target.changes.map { Row.Change(line: $0.line, was: $0.was, now: $0.now) })
    }
  }

  /// Warnings of one sort that are shown of one file; who has more of them knows what they look like.
  private static let mostOfASort = 5

  /// What was mended, everything that was found, and a line that sums it up.
  func lines(on console: any Console) -> [Styled] {
    var lines: [Styled] = []
    for (target, diagnostics) in zip(table.targets, diagnostics) {
      lines += target.changes.sorted { $0.line < $1.line }.map { Self.line(of: $0, in: target.bank.file) }
      if !target.changes.isEmpty { lines.append("") }
      lines += self.lines(of: diagnostics, in: target.bank.name, on: console)
    }
    return lines + [Styled(summary, hasFaults ? .warning : .strong)]
  }

  private static func line(of change: BankMending.Change, in file: String) -> Styled {
    let isTab = change.was.contains("\t") && change.was.allSatisfy(\.isWhitespace)
    let what =
      isTab
      ? "tabs are now \(Wording.counted(change.now.count, "space"))" : "\(change.was) is now \(change.now)"
    return "\("\(file):\(change.line): mended", .good): \(what)"
  }

  private func lines(of diagnostics: [Diagnostic], in bank: String, on console: any Console) -> [Styled] {
    let report = DiagnosticReport(console: console)
    var counts: [Problem.Sort: Int] = [:]
    var lines: [Styled] = []
    for diagnostic in diagnostics {
      if !diagnostic.isFault {
        counts[diagnostic.problem.sort, default: 0] += 1
        if counts[diagnostic.problem.sort, default: 0] > Self.mostOfASort { continue }
      }
      lines += report.lines(of: diagnostic, forTerminal: console.surface.outputIsTerminal) + [""]
    }
    for (sort, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where count > Self.mostOfASort {
      let rest = Wording.counted(count - Self.mostOfASort, "more warning")
      lines.append(Styled("\(bank): \(rest) of the sort \(sort.rawValue); --json has all.", .dim))
      lines.append("")
    }
    return lines
  }

  private var summary: String {
    let all = diagnostics.joined()
    let faults = all.count(where: \.isFault)
    let banks = Wording.counted(table.targets.count, "bank")
    let questions = Wording.counted(table.targets.reduce(0) { $0 + $1.bank.questions.count }, "question")
    let mended = table.targets.reduce(0) { $0 + $1.changes.count }
    let found =
      all.isEmpty
      ? "nothing wrong, nothing doubtful"
      : Wording.list(
        [(faults, "fault"), (all.count - faults, "warning")].filter { $0.0 > 0 }.map {
          Wording.counted($0, $1)
        })
    let mends = mended == 0 ? "" : " \(Wording.counted(mended, "place")) mended."
    return "\(banks) with \(questions): \(found).\(mends)"
  }
}
