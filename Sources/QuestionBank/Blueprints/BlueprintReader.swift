import Practice

/// Reads blueprints of interviews: what `mock` rehearses.
package struct BlueprintReader: Sendable {
  /// A blueprint is a page of text; whatever is larger is something else.
  /// Far more than a blueprint needs; a larger file is another one than was meant.
  package static let largestSize = 1 << 20
  private let document = DocumentReader(largestSize: Self.largestSize)

  /// A reader; it keeps nothing between two texts.
  package init() {}

  /// Reads a file's bytes.
  ///
  /// - Parameter name: the word behind `--step`, as the file is called.
  package func read(_ bytes: [UInt8], file: String, name: String) -> BlueprintReading {
    var findings: [Finding] = []
    switch document.read(bytes, file: file, findings: &findings) {
    case .broken(let diagnostics): return BlueprintReading(blueprint: nil, diagnostics: diagnostics)
    case .empty(let source):
      let finding = Finding(problem: .emptyBlueprint, span: .beginning)
      return BlueprintReading(blueprint: nil, diagnostics: source.diagnostics([finding], file: file))
    case .document(let root, let source):
      var fields = FieldReader(findings: findings)
      let blueprint = blueprint(from: root, name: name, fields: &fields)
      return BlueprintReading(
        blueprint: fields.failed ? nil : blueprint,
        diagnostics: source.diagnostics(fields.findings, file: file))
    }
  }

  private func blueprint(from root: YAMLNode, name: String, fields: inout FieldReader) -> Blueprint? {
    guard case .mapping(let entries) = root.content else {
      if !root.isFaulty {
        fields.fail(
          .wrongType(of: "this", found: root, wanted: "a set of keys, as in `minutes: 45`"), at: root.span)
      }
      return nil
    }
    if root.isFaulty { fields.failed = true }
    var blueprint = Blueprint(name: name)
    for entry in entries {
      switch BlueprintField(rawValue: entry.key) {
      case .description: blueprint.summary = fields.text(entry)
      case .notes: blueprint.notes = fields.text(entry)
      case .minutes: blueprint.minutes = fields.number(entry, in: 1...240) ?? blueprint.minutes
      case .followUps: blueprint.followUps = fields.number(entry, in: 0...5) ?? blueprint.followUps
      case .opener: blueprint.opener = fixed(entry, kind: .motivation, fields: &fields)
      case .closing: blueprint.closing = fixed(entry, kind: .askThem, fields: &fields)
      case .parts: blueprint.parts = parts(entry, fields: &fields)
      case .interruptions: readInterruptions(entry, into: &blueprint, fields: &fields)
      case nil: fields.unknown(entry, of: "a blueprint", known: BlueprintField.allCases.map(\.rawValue))
      }
    }
    if blueprint.parts.isEmpty, blueprint.opener == nil, blueprint.closing == nil, !fields.failed {
      fields.fail(.blueprintWithoutParts, at: entries.first?.keySpan ?? root.span)
    }
    return blueprint
  }

  private func parts(_ entry: YAMLNode.Entry, fields: inout FieldReader) -> [Blueprint.Part] {
    guard !entry.value.isNothing, !entry.value.isFaulty else { return [] }
    guard case .sequence(let items) = entry.value.content else {
      fields.fail(
        .wrongType(of: "`parts`", found: entry.value, wanted: "a list of parts"), at: entry.value.span)
      return []
    }
    return items.compactMap { part($0, fields: &fields) }
  }

  private func part(_ node: YAMLNode, fields: inout FieldReader) -> Blueprint.Part? {
    guard case .mapping(let entries) = node.content else {
      if !node.isFaulty {
        fields.fail(
          .wrongType(of: "this part", found: node, wanted: "a set of keys, as in `kinds: [technical]`"),
          at: node.span)
      }
      fields.failed = true
      return nil
    }
    var part = Blueprint.Part(name: "", kinds: [])
    for entry in entries {
      switch BlueprintPartField(rawValue: entry.key) {
      case .name: part.name = fields.text(entry) ?? ""
      case .kinds: part.kinds = fields.kinds(entry)
      case .topics: part.topics = fields.texts(entry)
      case .level: part.level = fields.text(entry)
      case .count: part.count = fields.number(entry, in: 1...50)
      case .minutes: part.minutes = fields.number(entry, in: 1...240)
      case nil: fields.unknown(entry, of: "a part", known: BlueprintPartField.allCases.map(\.rawValue))
      }
    }
    guard !part.kinds.isEmpty else {
      if !fields.failed { fields.fail(.partWithoutKinds, at: entries.first?.keySpan ?? node.span) }
      return nil
    }
    if part.name.isEmpty { part.name = part.kinds[0].rawValue }
    return part
  }

  /// A text alone, or a set of keys.
  private func fixed(
    _ entry: YAMLNode.Entry, kind: Kind, fields: inout FieldReader
  ) -> Blueprint.Fixed? {
    guard case .mapping(let entries) = entry.value.content else {
      return fields.text(entry).map { Blueprint.Fixed(ask: $0, kind: kind) }
    }
    var fixed = Blueprint.Fixed(kind: kind)
    for inner in entries {
      switch BlueprintFixedField(rawValue: inner.key) {
      case .ask: fixed.ask = fields.text(inner)
      case .question:
        fixed.question = fields.plainText(inner, wanted: "a question's id").map { QuestionKey($0) }
      case .time: fixed.time = fields.duration(inner) ?? fixed.time
      case nil:
        fields.unknown(inner, of: "`\(entry.key)`", known: BlueprintFixedField.allCases.map(\.rawValue))
      }
    }
    guard fixed.ask != nil || fixed.question != nil else {
      if !fields.failed { fields.fail(.fixedWithoutText(entry.key), at: entry.keySpan) }
      return nil
    }
    return fixed
  }

  private func readInterruptions(
    _ entry: YAMLNode.Entry, into blueprint: inout Blueprint, fields: inout FieldReader
  ) {
    guard case .mapping(let entries) = entry.value.content else {
      blueprint.interruptions = fields.texts(entry)
      return
    }
    for inner in entries {
      switch InterruptionField(rawValue: inner.key) {
      case .share: blueprint.interruptionShare = fields.share(inner) ?? blueprint.interruptionShare
      case .texts: blueprint.interruptions = fields.texts(inner)
      case nil:
        fields.unknown(inner, of: "`\(entry.key)`", known: InterruptionField.allCases.map(\.rawValue))
      }
    }
  }
}
