import Practice

/// Puts a bank together from its tree, question by question.
struct BankAssembly {
  let source: SourceText
  var fields: FieldReader
  private(set) var leftOut = 0
  /// Of each question of the bank, the index of its item under `questions`.
  private(set) var kept: [Int] = []
  /// Where each key was first used.
  private var places: [QuestionKey: Int] = [:]

  init(source: SourceText, fields: FieldReader) {
    self.source = source
    self.fields = fields
  }

  /// The bank, or nil if the tree is none.
  mutating func bank(from root: YAMLNode, name: String) -> Bank? {
    guard let (entries, list) = parts(of: root) else { return nil }
    let items = items(of: list)
    var bank = Bank(name: name, title: name, questions: [])
    var reader = QuestionReader()
    for entry in entries {
      switch BankField(rawValue: entry.key) {
      case .bank: bank.title = fields.text(entry) ?? name
      case .description: bank.summary = fields.text(entry)
      case .author: bank.author = fields.text(entry)
      case .version: bank.version = fields.text(entry)
      case .defaults:
        reader.readDefaults(
          entry, questions: items?.count ?? 0, mostBytes: Repetition.mostBytes(in: source), fields: &fields)
      case .questions: break
      case nil: fields.unknown(entry, of: "a bank", known: BankField.allCases.map(\.rawValue))
      }
    }
    guard let items else { return nil }
    bank.questions = questions(from: items, with: reader)
    reader.noteCrowded(bank.questions, fields: &fields)
    return bank
  }

  /// A bank's keys and the value of `questions` among them, or nil if there are none.
  private mutating func parts(of root: YAMLNode) -> (entries: [YAMLNode.Entry], questions: YAMLNode)? {
    guard case .mapping(let entries) = root.content else {
      let found = root.isNothing ? "nothing" : root.description
      fields.fail(.notABank(found: found), at: root.span)
      return nil
    }
    guard let questions = root[BankField.questions.rawValue]?.value else {
      let likely = entries.first { nearest(to: $0.key, among: [BankField.questions.rawValue]) != nil }
      let place = likely?.keySpan ?? entries.first?.keySpan ?? root.span
      fields.fail(.noQuestions(near: likely?.key), at: place)
      return nil
    }
    return (entries, questions)
  }

  /// The items of `questions`, none if nothing is written there; nil if it is no list.
  private mutating func items(of list: YAMLNode) -> [YAMLNode]? {
    if case .sequence(let items) = list.content { return items }
    guard !list.isFaulty else { return nil }
    guard !list.isNothing else { return [] }
    fields.fail(.wrongType(of: "`questions`", found: list, wanted: "a list of questions"), at: list.span)
    return nil
  }

  private mutating func questions(from items: [YAMLNode], with reader: QuestionReader) -> [Question] {
    var questions: [Question] = []
    questions.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      if let question = unique(reader.question(from: item, fields: &fields), at: item) {
        questions.append(question)
        kept.append(index)
      } else {
        leftOut += 1
      }
    }
    return questions
  }

  /// The question, unless an earlier one has its key. One that is left out for a fault holds its id as well.
  private mutating func unique(_ reading: QuestionReader.Reading, at node: YAMLNode) -> Question? {
    guard let key = reading.key else { return nil }
    guard let first = places[key] else {
      places[key] = reading.keySpan.start
      return reading.question
    }
    let line = source.line(ofScalar: first)
    let problem: Problem =
      reading.hasID ? .duplicateID(key.text, firstLine: line) : .duplicateText(firstLine: line)
    fields.fail(problem, at: reading.keySpan)
    return nil
  }
}
