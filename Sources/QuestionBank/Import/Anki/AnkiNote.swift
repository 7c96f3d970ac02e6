import Practice

/// A note with what is known of its type, to be made a draft.
struct AnkiNote {
  /// What came of it.
  enum Outcome {
    case draft(Draft)
    case leftOut(LeftOut)
  }

  let type: AnkiNoteType
  /// The first of its cards, from 0.
  let firstCard: Int
  /// Of its deck and its tags.
  let topics: [String]
  /// Which of the notes it is, from 1.
  let number: Int
  /// In HTML, in the order of the type's fields.
  let values: [String]
  /// The same as plain text.
  private let texts: [String]

  /// A note whose fields have those values.
  init(type: AnkiNoteType, values: [String], firstCard: Int, topics: [String], number: Int) {
    (self.type, self.firstCard, self.topics, self.number) = (type, firstCard, topics, number)
    self.values = values
    texts = values.map { HTMLText.plain($0).trimmingSpaces }
  }

  /// The question that the front of its first card asks, with what the back answers.
  /// - Parameter labels: what labels mean, which is remembered from one note to the next.
  func outcome(_ labels: inout LabelMeanings) -> Outcome {
    if type.isOcclusion || values.contains(where: { $0.contains("image-occlusion:") }) {
      return leftOut("it covers parts of a picture")
    }
    guard texts.contains(where: { !$0.isEmpty }) else { return leftOut("no text") }
    if let draft = bankDraft { return .draft(draft) }
    if type.isCloze, !values.contains(where: { ClozeText.isCloze($0) }) {
      return leftOut("no gap to fill in")
    }
    var fields = DraftFields(line: number)
    let taken = addFront(to: &fields)
    addBack(to: &fields, without: taken)
    fields.add(topics: topics)
    guard let draft = fields.finished(&labels) else { return leftOut("no text on the front") }
    guard !Self.isOnlyPictures(draft.wordings[0]) else { return leftOut("only a picture on the front") }
    return .draft(draft)
  }

  private func leftOut(_ reason: String) -> Outcome {
    .leftOut(LeftOut(line: nil, text: texts.first { !$0.isEmpty } ?? "", reason: reason))
  }

  /// Whether a text has no word beside those that stand for pictures.
  private static func isOnlyPictures(_ text: String) -> Bool {
    guard text.contains("[image") else { return false }
    return !text.replacing(#/\[image[^\]]*\]/#, with: "").contains { $0.isLetter || $0.isNumber }
  }

  /// Whether a field has nothing in it.
  func isEmpty(_ name: String) -> Bool { text(name).isEmpty }

  /// A field as plain text; empty if the note doesn't have it.
  func text(_ name: String) -> String {
    guard let index = type.fields.firstIndex(of: name), texts.indices.contains(index) else { return "" }
    return texts[index]
  }

  /// A field as its place in a template shows it: with gaps, or as code.
  func text(_ field: CardTemplate.Field) -> String {
    guard let index = type.fields.firstIndex(of: field.name), values.indices.contains(index) else {
      return ""
    }
    if field.filters.contains("cloze") {
      return HTMLText.plain(ClozeText(values[index]).question).trimmingSpaces
    }
    if field.isCode { return HTMLText.plain("<pre>\(values[index])</pre>") }
    return texts[index]
  }

  /// A field with its gaps filled in; nil if it has none.
  func filledGaps(_ name: String) -> String? {
    guard let index = type.fields.firstIndex(of: name), values.indices.contains(index) else { return nil }
    let cloze = ClozeText(values[index])
    return cloze.gaps == 0 ? nil : HTMLText.plain(cloze.answer).trimmingSpaces
  }
}
