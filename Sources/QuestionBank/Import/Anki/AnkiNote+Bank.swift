import Foundation
import Practice

extension AnkiNote {
  /// The question of a note of the type that this program exports, which must come back as it was; nil of other types,
  /// and where nothing asks.
  var bankDraft: Draft? {
    guard type.fields == AnkiExport.NoteType.fields, !isEmpty("ask") else { return nil }
    func text(_ field: QuestionField) -> String? {
      let text = self.text(field.rawValue)
      return text.isEmpty ? nil : text
    }
    return Draft(
      id: text(.id).flatMap { QuestionID.isSound($0) ? $0 : nil },
      wordings: [self.text("ask")] + items("wordings"), topics: items(QuestionField.topics.rawValue),
      kind: text(.kind).flatMap(Kind.init(rawValue:)), level: text(.level),
      time: text(.time).flatMap { Duration(written: $0) },
      prepare: text(.prepare).flatMap { Duration(written: $0) },
      lookFor: items(QuestionField.lookFor.rawValue), redFlags: items(QuestionField.redFlags.rawValue),
      followUps: items(QuestionField.followUps.rawValue), answer: text(.answer), source: text(.source),
      line: number)
  }

  /// The items of a field's list; lines of their own where somebody took the list away.
  private func items(_ name: String) -> [String] {
    guard let index = type.fields.firstIndex(of: name), values.indices.contains(index) else { return [] }
    let parts = values[index].components(separatedBy: "<li>").dropFirst()
    guard !parts.isEmpty else { return text(name).split(whereSeparator: \.isNewline).map(\.trimmingSpaces) }
    return parts.map { HTMLText.plain($0.components(separatedBy: "</li>")[0]).trimmingSpaces }.filter {
      !$0.isEmpty
    }
  }
}
