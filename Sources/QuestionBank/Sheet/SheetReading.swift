package import FSRS
package import Practice

/// What a sheet that came back says.
package struct SheetReading: Sendable, Hashable {
  /// One question that was graded.
  package struct Answer: Sendable, Hashable {
    /// The sheet it stood in.
    package var sheet: SheetID
    /// As the sheet has it; it may have left its bank.
    package var key: QuestionKey
    /// Where it stands in the file, from 1.
    package var line: Int
    /// The friend's.
    package var grade: Grade
    /// Nil if there was nothing to tick.
    package var coverage: Coverage?
    /// Nil if the friend wrote none.
    package var answering: Duration?
    /// What the friend wrote beside it.
    package var words: String?
  }

  /// Nil if nobody wrote a name.
  package var interviewer: String?
  /// As written, and where; nil if nobody wrote one.
  package var date: SheetFault.Place?
  /// In the order of the file.
  package var answers: [Answer] = []
  /// How many questions were left open.
  package var open = 0
  /// In the order of the file.
  package var faults: [SheetFault] = []
}

/// What is wrong with a sheet that came back, and where.
package struct SheetFault: Sendable, Hashable {
  /// A piece of the file.
  package struct Place: Sendable, Hashable {
    /// From 1.
    package var line: Int
    /// As it stands there.
    package var text: String

    /// A text in a line.
    package init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// Everything that can be wrong with a part of a sheet.
  package enum Problem: Sendable, Hashable {
    case grades([Grade])
    /// Something is filled in, but no grade.
    case noGrade
    case time(String)
    case box(String)
    /// The question stands in that line already.
    case repeated(QuestionKey, line: Int)
    case unknown(QuestionKey)
    case date(String)
    case futureDate(String)
  }

  /// From 1.
  package var line: Int
  /// What is wrong there.
  package var problem: Problem

  /// A problem in a line.
  package init(line: Int, problem: Problem) {
    self.line = line
    self.problem = problem
  }
}

/// Why a file is no sheet at all.
package enum SheetRefusal: Error, Sendable, Hashable, CaseIterable {
  case tooLong
  case noText
  /// The page itself, not what it saves.
  case page
  case noMarks
}

extension SheetFault {
  /// What is wrong and what to do, as the end of a sentence that begins with the place.
  package var sentence: String {
    switch problem {
    case .grades(let grades):
      "\(grades.map { String($0.rawValue) }.joined(separator: " and ")) are ticked; leave one grade"
    case .noGrade: "something is filled in, but no grade is ticked; tick one of 1 to 4, or empty the rest"
    case .time(let text): "“\(shown(text))” is no time; write minutes, as in 2.5 or 2:30"
    case .box(let text): "“[\(shown(text))]” is neither ticked nor empty; write [x] or [ ]"
    case .repeated(let key, let line): "\(key) stands in line \(line) already; leave one of them"
    case .unknown(let key): "no bank has a question \(key) any more; bring it back, or remove it here"
    case .date(let text): "“\(shown(text))” is no date; write it as in 2026-11-26"
    case .futureDate(let text): "\(shown(text)) is still to come; write the day on which it was"
    }
  }
}

extension SheetRefusal {
  /// What is wrong with the file and what to do, behind its name.
  package var sentence: String {
    switch self {
    case .tooLong: "is too long for a sheet"
    case .noText: "is no UTF-8 text; save it as UTF-8"
    case .page:
      "is the page of a sheet, not what was filled in: open it in a browser, press “Save the filled sheet”, and import the file that this saves"
    case .noMarks: "is no sheet: it has none of the lines by which its questions are known"
    }
  }
}
