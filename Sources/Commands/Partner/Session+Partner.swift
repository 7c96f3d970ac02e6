import Practice
import Store

/// The field of an interview that keeps who asked: that of a sitting with a friend. A real interview has no such field.
enum PartnerField {
  static let name = "partner"
}

extension Session {
  /// What a friend asks and hasn't come to an end with, without grades that were undone since, and the answer that waits
  /// for a grade; nil if there is none.
  func partnerSitting() throws -> (sitting: PartnerSitting, waiting: (QuestionKey, PartnerSitting.Waiting)?)?
  {
    guard let saved = try store.savedPartner(),
      var sitting = JSONText.decode(PartnerSitting.self, from: saved.body)
    else { return nil }
    sitting.progress = try sitting.progress.keeping { try store.attempt($0) != nil }
    let waiting = saved.waiting.flatMap { waiting in
      JSONText.decode(PartnerSitting.Waiting.self, from: waiting.answer).map { (waiting.question, $0) }
    }
    return (sitting, waiting)
  }

  /// What says who asked, where that isn't known yet.
  func naming(_ friend: String?, in sitting: EventID) throws -> [Event.Fact] {
    guard let friend else { return [] }
    return try changes(
      of: Change.Subject(.interview, sitting.description), to: [PartnerField.name: friend])
  }
}

extension PartnerSitting {
  /// As it is kept, with an answer that waits for a grade.
  func update(waiting: (QuestionKey, Waiting)?) -> PartnerUpdate {
    .save(
      SavedPartner(
        body: JSONText.encode(self),
        waiting: waiting.map { SavedPartner.Waiting(question: $0.0, answer: JSONText.encode($0.1)) }))
  }

  /// `Sam`, else `the interviewer`.
  var friend: String { name ?? "the interviewer" }
}
