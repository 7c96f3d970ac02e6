import Practice
import QuestionBank
import Terminal

/// Makes sheets for friends elsewhere.
struct SheetMaker {
  let session: Session

  /// What a sheet is written as.
  enum Format: String, CaseIterable {
    case markdown, html

    /// What a file's name says; nil if it says nothing.
    init?(fileName: String) {
      switch fileName.split(separator: ".").last?.lowercased() {
      case "html", "htm": self = .html
      case "md", "markdown", "txt": self = .markdown
      default: return nil
      }
    }
  }

  /// - Parameter withAnswers: whether outlines of answers stand in it.
  func sheet(_ questions: FriendQuestions, for friend: String?, withAnswers: Bool) -> InterviewSheet {
    let items = questions.items.map { item in
      InterviewSheet.Item(
        key: item.question.key, ask: item.question.wording(item.wordingNumber), time: item.question.time,
        points: item.question.lookFor, redFlags: item.question.redFlags,
        followUps: item.question.followUps, outline: withAnswers ? item.outline : nil)
    }
    return InterviewSheet(
      id: SheetID(made: session.now.instant, chance: session.generator.next()),
      occasion: questions.occasion, name: friend, minutes: questions.minutes, items: items)
  }

  func text(of sheet: InterviewSheet, as format: Format) -> String {
    switch format {
    case .markdown: SheetMarkdown(sheet).text
    case .html:
      SheetPage(sheet).text(
        template: ShippedFiles.text("sheet.html"), chance: session.generator.next())
    }
  }
}
