import Practice
import QuestionBank
import Store

/// An import as JSON has it; documented in the manual.
struct ImportReport: Encodable {
  struct File: Encodable {
    var file: String
    var format: String?
    var confidence: Double?
    var questions = 0
    var withAnswer = 0
    var withPoints = 0
    var followUps = 0
    var reviews = 0
    var topics: [String] = []
    var leftOut: [Left] = []
    var duplicates: [Duplicate] = []
    var samples: [String] = []
    var remarks: [String] = []
    var refused: String?

    enum CodingKeys: String, CodingKey {
      case file, format, confidence, questions, reviews, topics, duplicates, samples, remarks, refused
      case withAnswer = "with_answer"
      case withPoints = "with_points"
      case followUps = "follow_ups"
      case leftOut = "left_out"
    }
  }

  struct Left: Encodable {
    var line: Int?
    var text: String
    var reason: String
  }

  struct Duplicate: Encodable {
    var question: String
    var id: String
    var like: String
    var bank: String
    var likeness: Double
  }

  struct Conflict: Encodable {
    var id: String
    var part: String
    var theirs: String
    var mine: String
  }

  var files: [File]
  /// Nil if no file has a question.
  var bank: String?
  var added = 0
  var changed = 0
  var removed = 0
  var conflicts: [Conflict] = []
  /// Whether the bank was written.
  var written = false
}

extension ImportReport {
  init(_ plan: ImportPlan) {
    files = plan.files.enumerated().map { index, file in ImportReport.file(file, index: index, plan) }
    bank = plan.bank
    added = plan.merge.added.count
    changed = plan.merge.changed.count
    removed = plan.merge.removed.count
    conflicts = plan.merge.conflicts.map {
      Conflict(id: $0.key.text, part: $0.part, theirs: $0.theirs, mine: $0.mine)
    }
  }

  /// Of files that were all refused.
  init(refused files: [ImportedFile]) {
    self.files = files.map { ImportReport.file($0, index: 0, nil) }
  }

  private static func file(_ imported: ImportedFile, index: Int, _ plan: ImportPlan?) -> File {
    var file = File(file: imported.name)
    guard let outcome = imported.outcome else {
      if case .failure(let refusal) = imported.result { file.refused = refusal.sentence }
      return file
    }
    let questions = outcome.reading.questions
    file.format = outcome.format.rawValue
    file.confidence = outcome.confidence
    file.questions = questions.count
    file.withAnswer = questions.count { $0.answer != nil }
    file.withPoints = questions.count { !$0.lookFor.isEmpty }
    file.followUps = questions.reduce(0) { $0 + $1.followUps.count }
    file.reviews = outcome.reading.reviews.count
    file.topics = ImportPreview.topics(questions).map(\.topic)
    file.leftOut = outcome.reading.leftOut.map { Left(line: $0.line, text: $0.text, reason: $0.reason) }
    file.samples = ImportPreview.samples(questions).map { $0.wordings[0] }
    file.remarks = outcome.reading.remarks
    if let plan, let range = plan.ranges[index] {
      let texts = Set(plan.drafts[range].map { $0.wordings[0].trimmingSpaces })
      file.duplicates = plan.duplicates.filter { texts.contains($0.question) }.map {
        Duplicate(
          question: $0.question, id: $0.like.key.text, like: $0.like.title, bank: $0.like.bank,
          likeness: ($0.likeness * 1000).rounded() / 1000)
      }
      file.leftOut += plan.repeated(inFile: index).map {
        Left(line: $0.line, text: $0.text, reason: $0.reason)
      }
    }
    return file
  }
}
