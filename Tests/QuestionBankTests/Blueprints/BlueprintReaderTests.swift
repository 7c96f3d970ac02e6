import Practice
import Testing

@testable import QuestionBank

/// Blueprints of interviews: what they say, and what is said of faulty ones.
@Suite("Blueprints")
struct BlueprintReaderTests {
  private func read(_ text: String) -> BlueprintReading {
    BlueprintReader().read(Array(text.utf8), file: "panel.yaml", name: "panel")
  }

  /// The faults as a person sees them.
  private func faults(_ text: String) -> String {
    read(text).diagnostics.map { $0.rendered(width: 100) { $0.count } }.joined(separator: "\n")
  }

  @Test("Every key is read")
  func everyKey() {
    let text = """
      description: Four of them at once
      minutes: 50
      opener: { question: about-you, ask: Who are you?, time: 90s }
      parts:
        - name: Deeds
          kinds: [behavioural, leadership]
          topics: [conflict]
          level: senior
          minutes: 20
        - kinds: technical
          count: 3
      closing: Anything you want to know?
      follow_ups: 1
      interruptions:
        share: 0.5
        texts: [Why?, How much?]
      notes: Look at all four.
      """
    let blueprint = Blueprint(
      name: "panel", summary: "Four of them at once", notes: "Look at all four.", minutes: 50,
      opener: .init(ask: "Who are you?", question: "about-you", kind: .motivation, time: .seconds(90)),
      parts: [
        .init(
          name: "Deeds", kinds: [.behavioural, .leadership], topics: ["conflict"], level: "senior",
          minutes: 20),
        .init(name: "technical", kinds: [.technical], count: 3),
      ], closing: .init(ask: "Anything you want to know?", kind: .askThem), followUps: 1,
      interruptionShare: 0.5,
      interruptions: ["Why?", "How much?"])
    #expect(read(text) == BlueprintReading(blueprint: blueprint, diagnostics: []))
  }

  @Test("One key is enough; the rest is as in most interviews")
  func little() {
    let blueprint = Blueprint(name: "panel", parts: [.init(name: "case", kinds: [.caseStudy])])
    #expect(read("parts: [{ kinds: [case] }]") == BlueprintReading(blueprint: blueprint, diagnostics: []))
    #expect(read("interruptions: [Why?]\nopener: Who?").blueprint?.interruptions == ["Why?"])
  }

  @Test("An unknown key is a fault with its place and the nearest, and the blueprint is used")
  func unknownKeys() {
    let text = """
      minuets: 30
      parts:
        - kinds: [technical]
          counts: 2
      closing: { ask: What else?, tiem: 2m }
      interruptions: { shares: 1 }
      """
    #expect(
      faults(text) == """
        panel.yaml:1:1: `minuets` is no key of a blueprint, and was not read
          minuets: 30
          ^^^^^^^
          did you mean `minutes`?
        panel.yaml:4:5: `counts` is no key of a part, and was not read
          counts: 2
          ^^^^^^
          did you mean `count`?
        panel.yaml:5:29: `tiem` is no key of `closing`, and was not read
          closing: { ask: What else?, tiem: 2m }
                                      ^^^^
          did you mean `time`?
        panel.yaml:6:18: `shares` is no key of `interruptions`, and was not read
          interruptions: { shares: 1 }
                           ^^^^^^
          did you mean `share`?
        """)
    #expect(read(text).blueprint != nil)
  }

  @Test(
    "What can't be used is said with its place, and nothing is made of the file",
    arguments: [
      ("minutes: 500\nparts: [{ kinds: [case] }]", "1:10: `500` can't be `minutes`"),
      ("parts: [{ kinds: [tecnical] }]", "1:19: `tecnical` is no kind of question"),
      ("parts: [{ name: Nothing }]", "1:11: this part has no `kinds`, the one key it needs"),
      (
        "parts: [behavioural]",
        "1:9: this part is text, but must be a set of keys, as in `kinds: [technical]`"
      ),
      ("parts: none", "1:8: `parts` is text, but must be a list of parts"),
      ("opener: { time: 2m }", "1:1: `opener` has neither `ask` nor `question`"),
      ("opener: { ask: Who?, time: 2 }", "1:28: `2` is no duration for `time`"),
      ("minutes: 30", "1:1: a blueprint needs something to ask, and there is nothing here"),
      ("interruptions: { share: 3 }\nopener: Who?", "1:25: `3` can't be `share`"),
      ("follow_ups: many\nopener: Who?", "1:13: `many` can't be `follow_ups`"),
      ("- one", "1:1: this is a list, but must be a set of keys, as in `minutes: 45`"),
      ("parts: &p [{ kinds: [case] }, *p]", "1:31: the alias `*p` stands inside what it means"),
      ("", "1:1: there is nothing in the file"),
      ("opener: \"Who?", "1:9: the quote that opens here is never closed"),
    ])
  func broken(text: String, fault: String) {
    let reading = read(text)
    #expect(reading.blueprint == nil)
    #expect(reading.diagnostics.first.map { "\($0.line):\($0.column): \($0.problem.sentence)" } == fault)
  }
}
