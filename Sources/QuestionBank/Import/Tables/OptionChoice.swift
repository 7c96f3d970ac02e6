import Practice

/// The options of one question, and what the file says of which is right.
struct OptionChoice {
  private let choices: Choices
  /// What is said beside the options: the right ones first, then explanations.
  let answers: [String]

  /// Nil if there are fewer than two options.
  ///
  /// - Parameters:
  ///   - right: what says which is right: letters, numbers or texts of options.
  ///   - answers: what may say so too, and may as well explain.
  ///   - countsFromZero: whether the number of the first option is 0.
  init?(_ options: [String], right: [String], answers: [String], countsFromZero: Bool) {
    guard options.count >= 2 else { return nil }
    let options = options.map { option in
      Choices.lettered(option).map { (letter: $0.letter, text: $0.text) } ?? (letter: nil, text: option)
    }
    var marked: Set<Int> = []
    var told: [String] = []
    for (index, text) in (right + answers).enumerated() {
      // An answer that is a number is one, where something else says which option is right.
      let isMark = index < right.count || right.isEmpty
      if isMark, let found = Self.indices(text, of: options, countsFromZero: countsFromZero) {
        marked.formUnion(found)
      } else if isMark, let (found, rest) = Self.explained(text, of: options) {
        marked.insert(found)
        told.append(rest)
      } else {
        told.append(text)
      }
    }
    choices = Choices(
      options.enumerated().map { (letter: $1.letter, text: $1.text, isRight: marked.contains($0)) })
    self.answers = [choices.answer].compactMap { $0 } + told
  }

  /// A line for each option.
  var lines: String { choices.lines.joined(separator: "\n") }

  /// The options that `B`, `A, C`, `2`, `option_b` or an option's text name; nil if it is none of these.
  private static func indices(
    _ text: String, of options: [(letter: String?, text: String)], countsFromZero: Bool
  ) -> [Int]? {
    let wanted = QuestionKey.normalised(text)
    let bare = Choices.lettered(text).map { QuestionKey.normalised($0.text) }
    let named = options.firstIndex { [wanted, bare].contains(QuestionKey.normalised($0.text)) }
    if let named { return [named] }
    guard text.utf8.count <= 40 else { return nil }
    let words = wanted.split { !($0.isLetter || $0.isNumber) }.filter { $0 != "option" && $0 != "and" }
    let found = words.map { word -> Int? in
      let name = word.hasPrefix("option") ? word.dropFirst("option".count) : word
      if let number = Int(name) { return number - (countsFromZero ? 0 : 1) }
      guard name.utf8.count == 1, let letter = name.utf8.first else { return nil }
      return Int(letter) - Int(UInt8(ascii: "a"))
    }
    let indices = found.compactMap { $0 }.filter(options.indices.contains)
    return indices.isEmpty || indices.count != words.count ? nil : indices
  }

  /// The option that `B) because …` names, and what is said of it.
  private static func explained(
    _ text: String, of options: [(letter: String?, text: String)]
  ) -> (index: Int, rest: String)? {
    guard let lettered = Choices.lettered(text) else { return nil }
    let index = options.indices.first { (options[$0].letter ?? Choices.letter($0)) == lettered.letter }
    return index.map { ($0, lettered.text) }
  }
}
