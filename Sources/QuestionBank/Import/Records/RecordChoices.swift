import Practice

/// The choices of a question in a foreign tree.
struct RecordChoices {
  /// Keys by which an option says that it is right.
  static let flags: Set<String> = ["correct", "iscorrect", "right", "isright", "istrue", "isanswer", "valid"]
  private static let textKeys: Set<String> = [
    "value", "text", "answer", "option", "label", "choice", "content", "title",
  ]

  let choices: Choices
  /// Answers that name no option: explanations.
  let otherAnswers: [String]

  /// - Parameters:
  ///   - marked: what the question itself says is right: indexes, letters or texts.
  ///   - answers: what it gives as its answer, which may be an option, too.
  init?(_ list: YAMLNode, marked: [String], answers: [String]) {
    var options: [(letter: String?, text: String, isRight: Bool)] = []
    switch list.content {
    case .sequence(let items): options = items.compactMap(Self.option)
    case .mapping(let entries):
      // `a: red`, `b: green`.
      guard entries.allSatisfy({ $0.key.count <= 2 }) else { return nil }
      options = entries.compactMap { entry in
        ForeignTree.texts(of: entry.value).first.map { (entry.key.uppercased(), $0, false) }
      }
    case .scalar: return nil
    }
    guard options.count >= 2 else { return nil }
    let isByIndex = !marked.isEmpty && marked.allSatisfy { Int($0) != nil } && list.isList
    // Indexes count from zero, unless one of them can't.
    let base = marked.compactMap { Int($0) }.contains(options.count) ? 1 : 0
    for index in options.indices {
      let names = [
        options[index].letter ?? Choices.letter(index), QuestionKey.normalised(options[index].text),
      ].map { $0.lowercased() }
      let isMarked = marked.contains { mark in
        isByIndex ? Int(mark) == index + base : names.contains(QuestionKey.normalised(mark))
      }
      let isAnswer = answers.contains {
        names.contains(QuestionKey.normalised($0)) || Int($0) == index && list.isList
      }
      options[index].isRight = options[index].isRight || isMarked || isAnswer
    }
    let known = options
    otherAnswers = answers.filter { answer in
      let plain = QuestionKey.normalised(answer)
      return Int(answer) == nil
        && !known.enumerated().contains { index, option in
          plain == QuestionKey.normalised(option.text)
            || plain == (option.letter ?? Choices.letter(index)).lowercased()
        }
    }
    choices = Choices(options)
  }

  private static func option(_ node: YAMLNode) -> (letter: String?, text: String, isRight: Bool)? {
    guard case .mapping(let entries) = node.content else {
      return ForeignTree.texts(of: node).first.map { text in
        Choices.lettered(text).map { ($0.letter, $0.text, false) } ?? (nil, text, false)
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
    return (text ?? entries.first.flatMap { ForeignTree.texts(of: $0.value).first }).map {
      (nil, $0, isRight)
    }
  }
}
