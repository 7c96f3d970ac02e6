import FSRS
import Practice

/// What a sheet consists of, in order; Markdown and the page are two ways to write it.
enum SheetElement: Sendable, Hashable {
  /// Something to fill in with words.
  enum Field: String, Sendable, Hashable, CaseIterable {
    case interviewer, date, minutes, words

    /// As it stands before the colon.
    var label: String {
      switch self {
      case .interviewer: "Interviewer"
      case .date: "Date"
      case .minutes: "Minutes"
      case .words: "Words"
      }
    }
  }

  case title(String)
  case paragraph(String)
  case step(String)
  case field(Field, String)
  /// The question's number and its text.
  case question(Int, String)
  /// How long the answer should take.
  case time(Duration)
  case outline(String)
  case mark(SheetMark)
  case label(String)
  /// Something to tick, and the letter or digit by which it is told; nil for what isn't taken in.
  case box(Character?, String)
  /// A point beyond the letters.
  case plain(String)
}

extension InterviewSheet {
  /// Behind it stands what may be asked; it keeps such a box from being taken for a point or a grade.
  static let askedLabel = "asked:"

  /// The sheet's elements, in order.
  var elements: [SheetElement] {
    let what = occasion.map { ": \($0)" } ?? ""
    let minutes = "\(self.minutes) minute\(self.minutes == 1 ? "" : "s")"
    var elements: [SheetElement] = [
      .title("Interview sheet\(what)"),
      .paragraph("You are the interviewer. It takes about \(minutes)."),
      .step("Read each question out and let the answer come. Ask what stands behind it if there is time."),
      .step("Tick what you heard, and one grade per question. In a text file a tick is an x: [x]."),
      .step("Let the candidate grade the answer, too, before you say yours."),
      .step("Send the sheet back when you are done. What you leave empty stays open."),
      .field(.interviewer, name ?? ""), .field(.date, ""),
    ]
    for (index, item) in items.enumerated() { elements += self.elements(of: item, number: index + 1) }
    return elements
  }

  private func elements(of item: Item, number: Int) -> [SheetElement] {
    var elements: [SheetElement] = [.question(number, item.ask), .time(item.time)]
    // Before the mark: whatever stands there is no part of the answer.
    if let outline = item.outline { elements.append(.outline(outline)) }
    elements.append(.mark(SheetMark(sheet: id, key: item.key)))
    if !item.points.isEmpty { elements.append(.label("Heard")) }
    for (index, point) in item.points.enumerated() {
      elements.append(
        index < Question.mostPoints ? .box(Coverage.pointLetter(index), point) : .plain(point))
    }
    if !item.redFlags.isEmpty { elements.append(.label("Red flags")) }
    for (index, flag) in item.redFlags.enumerated() {
      elements.append(
        index < Question.mostRedFlags ? .box(Coverage.redFlagLetter(index), flag) : .plain(flag))
    }
    if !item.followUps.isEmpty { elements.append(.label("You may ask")) }
    for followUp in item.followUps { elements.append(.box(nil, followUp)) }
    elements.append(.label("Grade"))
    for grade in Grade.allCases {
      elements.append(.box(Character(String(grade.rawValue)), "\(grade.word): \(grade.heard)"))
    }
    return elements + [.field(.minutes, ""), .field(.words, "")]
  }
}
