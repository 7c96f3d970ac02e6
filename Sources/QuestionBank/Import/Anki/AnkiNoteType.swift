import Foundation
import Practice

/// What notes of a type have, and how cards are made of them.
struct AnkiNoteType {
  /// The fields in their order.
  var fields: [String] = []
  /// In their order; a note of gaps has one for all its cards.
  var templates: [Template] = []
  /// What the fields mean by their names.
  private var meanings: [String: ColumnMeaning] = [:]
  /// Whether cards are made of gaps in a text.
  var isCloze = false
  /// Whether cards cover parts of a picture.
  var isOcclusion = false

  struct Template {
    var front: CardTemplate
    var back: CardTemplate
  }

  /// The template of the card with that number, from 0; nil if the type has none.
  func template(_ card: Int) -> Template? {
    isCloze || !templates.indices.contains(card) ? templates.first : templates[card]
  }

  /// What a field means by its name; nil if that says nothing.
  func meaning(_ field: String) -> ColumnMeaning? { meanings[field] }

  /// Finds out what the fields mean, once all are known.
  mutating func learnMeanings() {
    let columns = TableColumns(names: fields, known: [:], rows: [])
    for (field, meaning) in zip(fields, columns.meanings) { meanings[field] = meaning }
  }

  /// A type of which nothing is left but that notes have so many fields.
  static func unknown(fields: Int) -> AnkiNoteType {
    AnkiNoteType(fields: (0..<min(fields, 100)).map { "field \($0 + 1)" })
  }

  /// What its name says of a type that other programs made.
  static func isOcclusion(named name: String) -> Bool { name.lowercased().contains("image occlusion") }
}

extension AnkiNoteType {
  /// The types of a collection of schema 11, which are one text of JSON; empty if it is none.
  static func types(json: String) -> [Int: AnkiNoteType] {
    let models = (try? JSONDecoder().decode([String: Model].self, from: Data(json.utf8))) ?? [:]
    return Dictionary(
      models.compactMap { id, model in Int(id).map { ($0, model.noteType) } },
      uniquingKeysWith: { first, _ in first })
  }

  private struct Model: Decodable {
    struct Field: Decodable {
      var name: String
      var ord: Int?
    }
    struct Template: Decodable {
      var ord: Int?
      var qfmt: String?
      var afmt: String?
    }
    var name: String?
    var type: Int?
    var flds: [Field]?
    var tmpls: [Template]?
    var originalStockKind: Int?

    var noteType: AnkiNoteType {
      var noteType = AnkiNoteType()
      noteType.fields = sorted(flds) { $0.ord }.map(\.name)
      noteType.templates = sorted(tmpls) { $0.ord }.map {
        AnkiNoteType.Template(front: CardTemplate($0.qfmt ?? ""), back: CardTemplate($0.afmt ?? ""))
      }
      noteType.isCloze = type == AnkiNoteType.cloze
      noteType.isOcclusion =
        originalStockKind == AnkiNoteType.occlusion || AnkiNoteType.isOcclusion(named: name ?? "")
      return noteType
    }

    private func sorted<Part>(_ parts: [Part]?, by ord: (Part) -> Int?) -> [Part] {
      (parts ?? []).enumerated().sorted { (ord($0.element) ?? $0.offset) < (ord($1.element) ?? $1.offset) }
        .map(\.element)
    }
  }

  /// Numbers by which Anki marks types, the same in JSON and in protocol buffers.
  static let cloze = 1
  static let occlusion = 6
}

extension AnkiNoteType {
  /// Takes in what the settings of a type in schema 18 say, a protocol buffer message.
  mutating func take(settings: [UInt8]) {
    let settings = ProtobufFields(settings)
    isCloze = settings.numbers[1] == UInt64(Self.cloze)
    isOcclusion = isOcclusion || settings.numbers[9] == UInt64(Self.occlusion)
  }

  /// Takes in the next template of schema 18.
  mutating func add(template: [UInt8]) {
    let texts = ProtobufFields(template).texts
    templates.append(Template(front: CardTemplate(texts[1] ?? ""), back: CardTemplate(texts[2] ?? "")))
  }
}
