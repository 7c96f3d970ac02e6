import FSRS
import Practice

/// Reads sheets that came back. Nothing in them is trusted: questions may be missing, moved or there twice, and lines may
/// be anything.
package struct SheetReader: Sendable {
  /// A sheet of two hundred questions with long answers is a fifth of this.
  package static let largestSize = 1 << 20
  /// More words are no note any more.
  static let mostWords = 4000
  /// Nobody reads more faults, and of a hostile file there could be thousands.
  static let mostFaults = 100
  /// Longer than any interview.
  private static let longest: Duration = .seconds(4 * 3600)

  /// A reader.
  package init() {}

  /// What the file says, with all its faults.
  package func read(_ bytes: [UInt8]) throws(SheetRefusal) -> SheetReading {
    guard bytes.count <= Self.largestSize else { throw .tooLong }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { throw .noText }
    // The page keeps its empty sheet inside.
    if text.contains("<textarea id=\"source\"") { throw .page }
    var walk = Walk()
    for line in SheetText(text).lines { walk.take(line) }
    walk.finishQuestion()
    guard walk.hasMarks else { throw .noMarks }
    return walk.reading
  }

  /// The time that somebody wrote: `2.5`, `2,5`, `2:30`, `2m30s`, `3 min`; nil for anything else.
  static func time(_ text: String) -> Duration? {
    var text = text.lowercased().filter { !$0.isWhitespace }
    for unit in ["minutes", "minute", "mins", "min", "'"] where text.hasSuffix(unit) {
      text.removeLast(unit.count)
      break
    }
    let time = Duration(written: text) ?? clock(text) ?? decimal(text)
    return time.flatMap { $0 > .zero && $0 <= longest ? $0 : nil }
  }

  private static func clock(_ text: String) -> Duration? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 2,
      let minutes = Int(digits: parts[0]), let seconds = Int(digits: parts[1]), seconds < 60
    else { return nil }
    return .seconds(minutes * 60 + seconds)
  }

  private static func decimal(_ text: String) -> Duration? {
    let parts = text.replacing(",", with: ".").split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].count), let minutes = Int(digits: parts[0])
    else { return nil }
    guard parts.count == 2 else { return .seconds(minutes * 60) }
    guard (1...2).contains(parts[1].count), let part = Int(digits: parts[1]) else { return nil }
    return .seconds(minutes * 60 + (parts[1].count == 1 ? part * 60 / 10 : part * 60 / 100))
  }
}

/// A sheet as far as it was read.
private struct Walk {
  /// A question as far as it was read.
  struct Item {
    var mark: SheetMark
    var line: Int
    var coverage = Coverage(pointsTotal: 0, redFlagsTotal: 0)
    var grades: [(grade: Grade, line: Int)] = []
    var time: (text: String, line: Int)?
    var words: [String] = []
    var isInWords = false
    /// Whether a fault was found in it.
    var isUnclear = false

    var isFilled: Bool {
      coverage.points != 0 || coverage.redFlags != 0 || time != nil || words.contains { !$0.isEmpty }
    }
  }

  var reading = SheetReading()
  private(set) var hasMarks = false
  private var item: Item?
  /// Lines of the questions so far.
  private var places: [SheetMark: Int] = [:]

  mutating func take(_ line: SheetText.Line) {
    let meaning = SheetLine(line)
    switch meaning {
    case .mark(let mark):
      finishQuestion()
      hasMarks = true
      item = Item(mark: mark, line: line.number)
    case .end: finishQuestion()
    case .box, .field, .other:
      if item?.isInWords ?? false {
        item?.words.append(line.text)
      } else {
        take(meaning, line)
      }
    }
  }

  private mutating func take(_ meaning: SheetLine, _ line: SheetText.Line) {
    switch meaning {
    case .box(let box, let label): take(box, label, line.number)
    case .field(.interviewer, let name) where item == nil: note(interviewer: name)
    case .field(.date, let text) where item == nil:
      if !text.isEmpty, reading.date == nil { reading.date = .init(line: line.number, text: text) }
    case .field(.minutes, let text) where !text.isEmpty: item?.time = (text, line.number)
    case .field(.words, let text):
      item?.isInWords = true
      if !text.isEmpty { item?.words.append(text) }
    case .field, .other, .mark, .end: break
    }
  }

  private mutating func note(interviewer name: String) {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !name.isEmpty, reading.interviewer == nil {
      reading.interviewer = String(name.prefix(Self.longestName))
    }
  }

  /// Longer ones are no names.
  private static let longestName = 80

  private mutating func take(_ box: SheetLine.Box, _ label: SheetLine.Label, _ line: Int) {
    guard var item, label != .other else { return }
    defer { self.item = item }
    if case .unclear(let text) = box {
      item.isUnclear = true
      return add(.box(text), line)
    }
    let isTicked = box == .ticked
    switch label {
    case .point(let index):
      item.coverage.pointsTotal = max(item.coverage.pointsTotal, index + 1)
      if isTicked { item.coverage.points |= 1 << index }
    case .redFlag(let index):
      item.coverage.redFlagsTotal = max(item.coverage.redFlagsTotal, index + 1)
      if isTicked { item.coverage.redFlags |= 1 << index }
    case .grade(let grade):
      let isKnown = item.grades.contains { $0.grade == grade }
      if isTicked, !isKnown { item.grades.append((grade, line)) }
    case .other: break
    }
  }

  private mutating func add(_ problem: SheetFault.Problem, _ line: Int) {
    if reading.faults.count < SheetReader.mostFaults {
      reading.faults.append(SheetFault(line: line, problem: problem))
    }
  }

  /// Takes the question in that has come to its end, if there is one.
  mutating func finishQuestion() {
    guard let item else { return }
    self.item = nil
    if let first = places[item.mark] {
      if item.isFilled || !item.grades.isEmpty { add(.repeated(item.mark.key, line: first), item.line) }
      return
    }
    places[item.mark] = item.line
    if item.isUnclear { return }
    guard let grade = item.grades.first else {
      if item.isFilled { add(.noGrade, item.line) } else { reading.open += 1 }
      return
    }
    guard item.grades.count == 1 else {
      return add(.grades(item.grades.map(\.grade)), item.grades[1].line)
    }
    let time = item.time.map { SheetReader.time($0.text) }
    if let written = item.time, time == .some(nil) { return add(.time(written.text), written.line) }
    let hasBoxes = item.coverage.pointsTotal + item.coverage.redFlagsTotal > 0
    reading.answers.append(
      SheetReading.Answer(
        sheet: item.mark.sheet, key: item.mark.key, line: item.line, grade: grade.grade,
        coverage: hasBoxes ? item.coverage : nil, answering: time ?? nil, words: words(of: item)))
  }

  private func words(of item: Item) -> String? {
    let text = item.words.joined(separator: "\n").trimmingSpaces
    return text.isEmpty ? nil : String(text.prefix(SheetReader.mostWords))
  }
}
