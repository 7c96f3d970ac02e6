import Practice

/// The choices of a question in a foreign tree.
struct RecordChoices {
  private typealias Option = (letter: String?, text: String, isRight: Bool)

  /// Keys by which an option says that it is right.
  static let flags: Set<String> = ["correct", "iscorrect", "right", "isright", "istrue", "isanswer", "valid"]
  private static let textKeys: Set<String> = [
    "value", "text", "answer", "option", "label", "choice", "content", "title", "answertext", "optiontext",
    "body",
  ]

  let choices: Choices
  /// Answers that name no option: explanations.
  let otherAnswers: [String]

  /// The choices of a question's fields; nil if it has none.
  ///
  /// - Parameters:
  ///   - marked: what the question itself says is right: indexes, letters or texts.
  ///   - answers: what it gives as its answer, which may be an option, too.
  ///   - firstIndex: what the file calls the first choice.
  init?(_ fields: RecordFields, marked: [String], answers: [String], firstIndex: Int) {
    var options = Self.options(fields)
    guard options.count >= 2 else { return nil }
    let names = Names(options)
    func mark(_ name: String) -> Bool {
      guard let index = names.index(of: name, firstIndex: firstIndex) else { return false }
      options[index].isRight = true
      return true
    }
    for name in marked { _ = mark(name) }
    // A letter or an index for an answer, else its text; whatever names no option explains.
    otherAnswers = answers.filter { !mark($0) && Int($0) == nil }
    choices = Choices(options)
  }

  /// The indexes by which a question's fields mark its choices, and how many choices there are; nil if it has none or
  /// marks them otherwise.
  static func indexes(_ fields: RecordFields) -> (marked: [Int], count: Int)? {
    let options = options(fields)
    guard options.count >= 2 else { return nil }
    let texts = Set(options.map { QuestionKey.normalised($0.text) })
    let marked = (fields.texts(.rightChoice) + fields.texts(.answer)).filter { !texts.contains($0) }
      .compactMap { Int($0) }
    return marked.isEmpty ? nil : (marked, options.count)
  }

  /// What options can be called by.
  private struct Names {
    private var byText: [String: Int] = [:]
    private var byLetter: [String: Int] = [:]
    private let count: Int

    init(_ options: [Option]) {
      count = options.count
      for (index, option) in options.enumerated().reversed() {
        byText[QuestionKey.normalised(option.text)] = index
        byLetter[(option.letter ?? Choices.letter(index)).lowercased()] = index
      }
    }

    /// The option that a text, a letter or an index names; nil if there is none.
    func index(of name: String, firstIndex: Int) -> Int? {
      let wanted = QuestionKey.normalised(name)
      if let index = byText[wanted] ?? byLetter[wanted] { return index }
      if let letter = RecordKey.optionLetter(name), let index = byLetter[letter.lowercased()] { return index }
      if let lettered = Choices.lettered(name) { return byLetter[lettered.letter.lowercased()] }
      return Int(wanted).map { $0 - ($0 == count ? 1 : firstIndex) }.flatMap {
        (0..<count).contains($0) ? $0 : nil
      }
    }
  }

  private static func options(_ fields: RecordFields) -> [Option] {
    if !fields.options.isEmpty { return fields.options.map { ($0.letter, $0.text, false) } }
    guard let list = fields.values[.choices]?.first?.value else { return mixed(fields) }
    switch list.content {
    case .sequence(let items): return items.compactMap(option)
    case .mapping(let entries):
      // `a: red`, `b: green`.
      guard entries.allSatisfy({ $0.key.count <= 2 }) else { return [] }
      return entries.compactMap { entry in
        ForeignTree.texts(of: entry.value).first.map {
          (entry.key.uppercased(), ForeignTree.plain($0), false)
        }
      }
    case .scalar: return []
    }
  }

  /// The right and the wrong ones, which stand under two keys, in the order of their texts: in the file's the right one
  /// is always the first.
  private static func mixed(_ fields: RecordFields) -> [Option] {
    let wrong = fields.texts(.wrongChoices)
    guard !wrong.isEmpty else { return [] }
    let entry = (fields.values[.answer] ?? []).first { $0.key.lowercased().contains("correct") }
    let known =
      (entry.map { ForeignTree.texts(of: $0.value) } ?? []).map(ForeignTree.plain)
      + fields.texts(.rightChoice)
    guard !known.isEmpty else { return [] }
    let right = Set(known)
    return (wrong + known).sorted().map { (nil, $0, right.contains($0)) }
  }

  private static func option(_ node: YAMLNode) -> Option? {
    guard case .mapping(let entries) = node.content else {
      return ForeignTree.texts(of: node).first.map { text in
        let text = ForeignTree.plain(text)
        return Choices.lettered(text).map { ($0.letter, $0.text, false) } ?? (nil, text, false)
      }
    }
    var text: String?
    var isRight = false
    for entry in entries {
      let key = entry.key.lowercased().filter(\.isLetter)
      let value = ForeignTree.texts(of: entry.value).first
      if flags.contains(key) {
        isRight = ["true", "yes", "1"].contains(value?.lowercased() ?? "")
      } else if textKeys.contains(key) {
        text = text ?? value
      }
    }
    let told = text ?? entries.first.flatMap { ForeignTree.texts(of: $0.value).first }
    return told.map { (nil, ForeignTree.plain($0), isRight) }
  }
}
