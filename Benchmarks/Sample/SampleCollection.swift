/// A collection as people publish them, but large: prose of many words, so that no two questions are alike.
struct SampleCollection {
  let count: Int

  /// With a header row; answers have commas and quotes.
  var csv: String {
    var text = "question,answer,tags\n"
    for number in 0..<count {
      text += "\"\(question(number))\",\"\(answer(number))\",\(word(number / 250))\n"
    }
    return text
  }

  /// A heading for each question, in sections of a hundred; answers have a paragraph, a list and code.
  var markdown: String {
    var text = "# Questions\n\n"
    for number in 0..<count {
      if number % 100 == 0 { text += "## \(word(number / 100)) \(number / 100)\n\n" }
      text += "### \(number + 1). \(question(number))\n\n\(answer(number))\n\n"
      text += "- first \(word(number * 7))\n- then \(word(number * 11))\n\n```js\nlet x = \(number)\n```\n\n"
    }
    return text
  }

  private func question(_ number: Int) -> String {
    "What does the \(words(number, 6)) do when number \(number) fails?"
  }

  private func answer(_ number: Int) -> String {
    "It \(words(number * 3 + 1, 12)), which is \(words(number * 5 + 2, 8)). Then \(words(number * 7 + 3, 10))."
  }

  private func words(_ seed: Int, _ count: Int) -> String {
    var state = UInt64(truncatingIfNeeded: seed) &* 0x9e37_79b9_7f4a_7c15 &+ 0x1234_5678_9abc_def1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return word(Int(state >> 33))
    }.joined(separator: " ")
  }

  /// One of 3,375 words made of syllables.
  private func word(_ number: Int) -> String {
    let syllables = Self.syllables
    return syllables[number % 15] + syllables[number / 15 % 15] + syllables[number / 225 % 15]
  }

  private static let syllables = [
    "ba", "cor", "du", "fen", "gli", "ho", "jar", "ki", "lum", "mo", "ner", "pos", "qua", "ril", "tez",
  ]
}
