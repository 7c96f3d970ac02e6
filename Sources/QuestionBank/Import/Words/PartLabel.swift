import Practice

/// What a heading or a bold line inside a question announces.
enum PartLabel: Hashable {
  case question, answer, explanation, example, lookFor, redFlags, followUps, hint, source, tags, level, time,
    choices
  /// Something beside the question: links to read, ways back to the top.
  case aside

  private static let words: [(PartLabel, [String])] = [
    (
      .question,
      [
        "question", "q", "frage", "pregunta", "pergunta", "вопрос", "问题", "问", "問題", "質問", "질문", "سؤال",
        "domanda", "vraag", "pytanie", "que", "ques", "quest",
      ]
    ),
    (
      .answer,
      [
        "answer", "a", "ans", "solution", "sample answer", "model answer", "example answer",
        "suggested answer",
        "possible answer", "expected answer", "ideal answer", "best answer", "short answer", "response",
        "show answer", "view answer", "see answer", "click for answer", "click to see answer",
        "click to view answer", "reveal answer", "show solution", "view solution", "antwort", "lösung",
        "respuesta", "réponse", "resposta", "answer & explanation", "answer and explanation",
        "correct answer",
        "correct answers", "correct option", "right answer", "the answer", "my answer", "ответ", "答案", "答",
        "解答",
        "回答", "参考答案", "답", "답변", "الجواب", "جواب", "risposta", "antwoord", "odpowiedź",
      ]
    ),
    (
      .explanation,
      ["explanation", "details", "click to expand", "how to answer", "outline", "why"]
    ),
    (.example, ["example", "examples", "for example", "sample input", "sample output", "input", "output"]),
    (
      .lookFor,
      [
        "good to hear", "look for", "what to look for", "key points", "points", "green flags",
        "talking points",
        "points to cover", "what a good answer has", "evaluation criteria", "good signs", "key takeaways",
        "what we look for", "worth mentioning", "good answers", "checklist",
      ]
    ),
    (.redFlags, ["red flags", "red flag", "bad signs", "warning signs", "what to avoid", "avoid"]),
    (
      .followUps,
      [
        "follow-ups", "follow ups", "followups", "follow-up", "follow up", "follow-up questions",
        "follow up questions",
        "followup questions", "further questions", "probing questions", "probes",
      ]
    ),
    (.hint, ["hint", "hints", "tip", "tips"]),
    (.source, ["source", "sources", "quelle", "fuente", "credit", "credits"]),
    (.tags, ["tags", "tag", "topics", "topic", "category", "categories", "keywords"]),
    (.level, ["difficulty", "level", "seniority", "experience level"]),
    (.time, ["time", "duration", "time limit"]),
    (.choices, ["options", "choices", "answers", "possible answers"]),
    (
      .aside,
      [
        "additional links", "useful resources", "useful resource", "resources", "resource", "references",
        "reference",
        "further reading", "read more", "see also", "links", "back to top", "learn more", "related",
        "more info",
        "table of contents", "contents", "related questions", "further resources",
      ]
    ),
  ]

  /// Bytes; no label with its marks and numbers is longer.
  private static let longest = 48

  private static let byWord: [String: PartLabel] = Dictionary(
    words.flatMap { label, words in words.map { ($0, label) } }, uniquingKeysWith: { first, _ in first })

  /// The label that the whole of a heading, a bold line or a summary is.
  init?(_ text: String) {
    // Without numbers, as in `Answer 12`, `Q3`.
    guard text.utf8.count <= Self.longest, let label = Self.byWord[text.letters] else { return nil }
    self = label
  }

  /// A label that begins a text, with what stands behind its colon, full stop or bracket: `Answer: B`, `Q1. Why?`.
  static func leading(_ text: String) -> (label: PartLabel, rest: String)? {
    guard let end = text.prefix(40).firstIndex(where: { ":.)：".contains($0) || $0.isNewline }) else {
      return nil
    }
    let mark = text[end]
    let head = String(text[..<end])
    guard let label = PartLabel(head) else { return nil }
    let rest = String(text[text.index(after: end)...])
    // `Q.` and `Q3)` mean it; `A.` may be the first of several options, and elsewhere a full stop ends a sentence.
    if mark != ":", mark != "：" {
      let isShort =
        ["q", "ans", "question"].contains(head.lowercased().filter(\.isLetter)) && head.count <= 12
      guard isShort, mark == "." || mark == ")", rest.first?.isWhitespace ?? true else { return nil }
    }
    return (label, rest.trimmingSpaces)
  }
}
