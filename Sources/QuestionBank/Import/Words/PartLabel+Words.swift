extension PartLabel {
  /// The labels under the words that collections have for them, in lower case, numbers left out.
  static let byWord: [String: PartLabel] = Dictionary(
    words.flatMap { label, words in
      words.split(separator: ",").map { (String($0.drop { $0 == " " || $0 == "\n" }), label) }
    }, uniquingKeysWith: { first, _ in first })

  private static let words: [(PartLabel, String)] = [
    (
      .question,
      """
      question, q, que, ques, quest, interviewer, frage, pregunta, pergunta, domanda, vraag, pytanie, вопрос, \
      问题, 问, 問題, 質問, 질문, سؤال
      """
    ),
    (
      .answer,
      """
      answer, a, ans, solution, sample answer, model answer, example answer, suggested answer, possible answer, \
      expected answer, ideal answer, best answer, short answer, good answer, correct answer, correct answers, \
      correct option, correct choice, right answer, answer & explanation, answer and explanation, answer key, response, \
      spoiler, candidate, interviewee, antwort, lösung, respuesta, réponse, resposta, risposta, antwoord, odpowiedź, \
      ответ, 答案, 答, 解答, 回答, 参考答案, 답, 답변, الجواب, جواب
      """
    ),
    (
      .explanation,
      "explanation, details, click to expand, how to answer, outline, why, rationale, erklärung, 解析"
    ),
    (.example, "example, examples, for example, sample input, sample output, input, output"),
    (
      .lookFor,
      """
      good to hear, look for, what to look for, key points, points, green flags, talking points, points to cover, \
      what a good answer has, evaluation criteria, good signs, key takeaways, what we look for, worth mentioning, \
      good answers, checklist
      """
    ),
    (.redFlags, "red flags, red flag, bad signs, warning signs, what to avoid, avoid"),
    (
      .followUps,
      """
      follow-ups, follow ups, followups, follow-up, follow up, followup, follow-up question, follow-up questions, \
      follow up questions, followup questions, further questions, probing questions, probes, nachfragen
      """
    ),
    (.hint, "hint, hints, tip, tips, tipp, hinweis, pista, indice"),
    (.source, "source, sources, quelle, fuente, credit, credits"),
    (.tags, "tags, tag, topics, topic, category, categories, keywords, thema"),
    (.level, "difficulty, level, seniority, experience level"),
    (.time, "time, duration, time limit"),
    (.choices, "options, choices, answers, possible answers"),
    (
      .aside,
      """
      additional links, useful resources, useful resource, resources, resource, references, reference, further reading, \
      read more, see also, links, back to top, learn more, related, more info, table of contents, contents, \
      related questions, further resources
      """
    ),
  ]
}
