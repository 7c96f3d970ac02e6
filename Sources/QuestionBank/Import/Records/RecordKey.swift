/// What the keys of foreign trees mean, whatever they are called there.
enum RecordKey {
  /// What a key means.
  enum Meaning: Hashable {
    case id, ask, title, name, wordings, context, code, answer, choices, rightChoice, wrongChoices, lookFor,
      redFlags,
      followUps, topics, kind, level, difficulty, time, prepare, author, source, hint
  }

  /// The meaning of a key; nil for one that says nothing to us.
  static func meaning(of key: String) -> Meaning? {
    // Most keys are as plain as they can be.
    if let meaning = meanings[key] { return meaning }
    guard key.utf8.count <= longest else { return nil }
    let plain = plain(key)
    if let meaning = meanings[plain] { return meaning }
    let bytes = FoldedBytes(plain)
    guard timeWords.contains(where: { bytes.contain($0) }), !bytes.contain(stamp), !plain.hasSuffix("times"),
      !plain.hasPrefix("date")
    else { return nil }
    return plain.hasPrefix("prep") || plain.hasPrefix("think") ? .prepare : .time
  }

  /// A key's letters and digits in lower case; by bytes where all are ASCII, as nearly always.
  private static func plain(_ key: String) -> String {
    guard key.utf8.allSatisfy({ $0 < 0x80 }) else {
      return key.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    let bytes = key.utf8.filter { $0.isASCIILetter || $0.isASCIIDigit }
    return String(decoding: bytes.map { $0.isASCIILetter ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static let timeWords = ["time", "duration", "minutes", "seconds"].map { FoldedBytes($0) }
  private static let stamp = FoldedBytes("stamp")

  /// Whether a key names the list below it, and no topic: `questions`, `items`.
  static func isGeneric(_ key: String) -> Bool { generic.contains(key.lowercased()) }

  /// The letter of an option that has a key of its own, such as `B`, `option_b` or `choice2`; nil for another key.
  static func optionLetter(_ key: String) -> String? {
    guard key.utf8.count <= longestOption else { return nil }
    let plain = plain(key)
    let rest =
      ["option", "choice", "answer"].first { plain.hasPrefix($0) }.map { plain.dropFirst($0.count) }
      ?? plain[...]
    guard rest.count == 1, let sign = rest.first, let byte = sign.asciiValue else { return nil }
    if ("a"..."h").contains(sign) { return sign.uppercased() }
    guard rest.startIndex > plain.startIndex, ("1"..."8").contains(sign) else { return nil }
    return Choices.letter(Int(byte - UInt8(ascii: "1")))
  }

  private static let longestOption = 10
  /// Bytes; a longer key is no name.
  private static let longest = 60

  private static let generic: Set<String> = Set(
    """
    questions question items data cards results list entries notes records faq faqs qa qas content quiz quizzes bank \
    children sections categories subcategories topics subtopics groups decks rows interview question_list questionlist \
    paragraphs chapters parts units modules lessons stages rounds exam exams body pages flashcards deck qna
    """.split(separator: " ").map(String.init))

  private static let meanings: [String: Meaning] = {
    let words: [(Meaning, String)] = [
      (.id, "id uid uuid slug key"),
      (
        .ask,
        "ask question q text front prompt questiontext query problem statement instruction frage pregunta vraag domanda"
      ),
      (.title, "title"),
      (.name, "name"),
      (.wordings, "wordings variants rephrasings variations alsoaskedas"),
      (.context, "description body details context scenario background content"),
      (.code, "code snippet codesnippet"),
      (
        .answer,
        """
        answer a back modelanswer idealanswer explanation solution response sampleanswer answertext completion reply \
        exampleanswer suggestedanswer expectedanswer correctanswer rationale antwort respuesta
        """
      ),
      (.choices, "choices options answers possibleanswers answeroptions alternatives"),
      (
        .rightChoice,
        """
        correct correctindex answerindex correctoption rightanswer correctchoice correctanswers correctanswerindex \
        solutionindex answerkey
        """
      ),
      (.wrongChoices, "incorrectanswers wronganswers incorrect distractors"),
      (
        .lookFor,
        """
        lookfor goodtohear keypoints greenflags points talkingpoints expectedpoints criteria rubric mustmention \
        whattolookfor goodsigns evaluationcriteria keytakeaways listenfor signals positivesignals
        """
      ),
      (.redFlags, "redflags badsigns warningsigns antipatterns whattoavoid negativesignals"),
      (.followUps, "followups followup followupquestions probes furtherquestions probingquestions"),
      (
        .topics,
        """
        tags tag topics topic category categories subcategory subtopic subject subjects section group theme kategorie \
        skill skills competency competencies area domain chapter module unit stage round
        """
      ),
      (.kind, "kind type questiontype"),
      (.level, "level levels seniority experiencelevel"),
      (.difficulty, "difficulty"),
      (.time, "time duration timelimit"),
      (.prepare, "prepare preparation preptime"),
      (.author, "author authors createdby"),
      (.source, "source company origin credit from"),
      (.hint, "hint hints"),
    ]
    var table: [String: Meaning] = [:]
    for (meaning, keys) in words {
      for key in keys.split(whereSeparator: \.isWhitespace) { table[String(key)] = meaning }
    }
    return table
  }()
}
