import Practice

/// Reads one question after another, with what the bank's `defaults` give all of them.
struct QuestionReader {
  /// What reading one question came to.
  struct Reading {
    /// Nil if the question is left out.
    var question: Question?
    /// Nil if there is no sound one.
    var key: QuestionKey?
    /// Where the key comes from: the id, or the text.
    var keySpan: Span
    var hasID: Bool
  }

  private static let keys = QuestionField.allCases.map(\.rawValue)

  /// A question that has only what `defaults` says. Its points, red flags and follow-ups come behind the question's.
  private var template = Question(key: QuestionKey(""), wordings: [])
  private var defaultsSpan = Span.beginning

  /// Reads the bank's `defaults`; a fault in one of them leaves it at the standard.
  /// - Parameters:
  ///   - questions: How many there are to take them.
  ///   - mostBytes: What the texts may come to in all questions together; longer ones are given to none.
  mutating func readDefaults(
    _ defaults: YAMLNode.Entry, questions: Int, mostBytes: Int, fields: inout FieldReader
  ) {
    guard !defaults.value.isNothing, !defaults.value.isFaulty else { return }
    guard case .mapping(let entries) = defaults.value.content else {
      fields.fail(
        .wrongType(of: "`defaults`", found: defaults.value, wanted: "a set of keys"), at: defaults.value.span)
      return
    }
    defaultsSpan = defaults.keySpan
    for entry in entries {
      if let key = QuestionField(rawValue: entry.key), QuestionField.withDefaults.contains(key) {
        read(entry, as: key, into: &template, fields: &fields)
      } else {
        fields.unknown(entry, of: "`defaults`", known: QuestionField.withDefaults.map(\.rawValue))
      }
    }
    let lists = template.topics + template.lookFor + template.redFlags + template.followUps
    let texts = lists + [template.level, template.source].compactMap { $0 }
    if texts.reduce(0, { $0 + Repetition.bytes(of: $1) }) * questions > mostBytes {
      fields.fail(.longDefaults(questions: questions), at: defaults.keySpan)
      template = Question(
        key: template.key, wordings: [], kind: template.kind, time: template.time, prepare: template.prepare)
    }
  }

  /// Reads one item of `questions`.
  func question(from node: YAMLNode, fields: inout FieldReader) -> Reading {
    var reading = Reading(keySpan: node.span, hasID: false)
    guard case .mapping(let entries) = node.content else {
      if !node.isFaulty { fields.fail(.questionIsNoMapping, at: node.span) }
      return reading
    }
    var question = template
    (question.lookFor, question.redFlags, question.followUps) = ([], [], [])
    var ask: YAMLNode.Entry?
    fields.failed = node.isFaulty
    for entry in entries {
      switch QuestionField(rawValue: entry.key) {
      case .id:
        reading.hasID = !entry.value.isNothing
        reading.keySpan = entry.value.span
        reading.key = id(entry, fields: &fields).map { QuestionKey($0) }
      case .ask:
        ask = entry
        question.wordings = fields.texts(entry)
        if question.wordings.isEmpty, !fields.failed { fields.fail(.emptyAsk, at: entry.keySpan) }
      case let key?: read(entry, as: key, into: &question, fields: &fields)
      case nil: fields.unknown(entry, of: "a question", known: Self.keys)
      }
    }
    if ask == nil { fields.fail(.missingAsk, at: entries.first?.keySpan ?? node.span) }
    if !reading.hasID, let ask, let first = question.wordings.first {
      (reading.key, reading.keySpan) = (QuestionKey(ofWording: first), Self.firstText(of: ask.value).span)
    }
    if !fields.failed, let key = reading.key {
      question.key = key
      question.lookFor += template.lookFor.filter { !question.lookFor.contains($0) }
      question.redFlags += template.redFlags.filter { !question.redFlags.contains($0) }
      question.followUps += template.followUps.filter { !question.followUps.contains($0) }
      reading.question = question
    }
    return reading
  }

  /// Says of how many questions `defaults` bring more points or red flags than can be ticked.
  func noteCrowded(_ questions: [Question], fields: inout FieldReader) {
    for (key, common, part, limit) in [
      (QuestionField.lookFor, template.lookFor, \Question.lookFor, Question.mostPoints),
      (.redFlags, template.redFlags, \.redFlags, Question.mostRedFlags),
    ] where !common.isEmpty && common.count <= limit {
      let crowded = questions.count { $0[keyPath: part].count > limit }
      guard crowded > 0 else { continue }
      fields.note(.crowdedByDefaults(key.rawValue, questions: crowded, limit: limit), at: defaultsSpan)
    }
  }

  private func read(
    _ entry: YAMLNode.Entry, as key: QuestionField, into question: inout Question, fields: inout FieldReader
  ) {
    switch key {
    case .id, .ask: break
    case .topics: question.topics = Self.topics(fields.texts(entry), isList: entry.value.isList)
    case .kind: question.kind = fields.kind(entry) ?? question.kind
    case .level: question.level = fields.text(entry) ?? question.level
    case .time: question.time = fields.duration(entry) ?? question.time
    case .prepare: question.prepare = fields.duration(entry) ?? question.prepare
    case .lookFor: question.lookFor = points(entry, atMost: Question.mostPoints, fields: &fields)
    case .redFlags: question.redFlags = points(entry, atMost: Question.mostRedFlags, fields: &fields)
    case .followUps: question.followUps = fields.texts(entry)
    case .answer: question.answer = fields.text(entry)
    case .source: question.source = fields.text(entry) ?? question.source
    }
  }

  private func points(_ entry: YAMLNode.Entry, atMost limit: Int, fields: inout FieldReader) -> [String] {
    let points = fields.texts(entry)
    if points.count > limit {
      fields.note(.tooManyPoints(points.count, of: entry.key, limit: limit), at: entry.keySpan)
    }
    return points
  }

  private func id(_ entry: YAMLNode.Entry, fields: inout FieldReader) -> String? {
    guard let id = fields.plainText(entry, wanted: "text") else { return nil }
    guard QuestionID.isSound(id) else {
      fields.fail(.badID(id), at: entry.value.span)
      return nil
    }
    return id
  }

  /// Topics without repetition; a single text with commas is meant as a list.
  private static func topics(_ texts: [String], isList: Bool) -> [String] {
    var topics = texts
    if !isList, let text = texts.first, text.contains(",") {
      topics = text.split(separator: ",").map { String($0).trimmingSpace() }.filter { !$0.isEmpty }
    }
    guard topics.count > 1 else { return topics }
    var seen: Set<String> = []
    return topics.filter { seen.insert($0).inserted }
  }

  private static func firstText(of node: YAMLNode) -> YAMLNode {
    if case .sequence(let items) = node.content, let first = items.first { return first }
    return node
  }
}
