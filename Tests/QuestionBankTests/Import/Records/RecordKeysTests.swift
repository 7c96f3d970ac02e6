import Practice
import Testing

@testable import QuestionBank

/// The keys under which other dialects have the parts of a question.
@Suite struct RecordKeysTests {
  @Test("a prompt has many names")
  func prompts() throws {
    let reading = try RecordReader.yaml(
      """
      - question: What is a?
      - q: What is b?
      - text: What is c?
      - front: What is d?
      - prompt: What is e?
      - title: What is f?
      - ask: What is g?
      - Question_Text: What is h?
      - statement: Tell i.
      - description: What is j?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a?"], line: 1),
            Draft(wordings: ["What is b?"], line: 2),
            Draft(wordings: ["What is c?"], line: 3),
            Draft(wordings: ["What is d?"], line: 4),
            Draft(wordings: ["What is e?"], line: 5),
            Draft(wordings: ["What is f?"], line: 6),
            Draft(wordings: ["What is g?"], line: 7),
            Draft(wordings: ["What is h?"], line: 8),
            Draft(wordings: ["Tell i."], line: 9),
            Draft(wordings: ["What is j?"], line: 10),
          ]))
  }

  @Test("so has an answer")
  func answers() throws {
    let reading = try RecordReader.yaml(
      """
      - {q: One?, answer: a}
      - {q: Two?, a: b}
      - {q: Three?, back: c}
      - {q: Four?, model_answer: d}
      - {q: Five?, idealAnswer: e}
      - {q: Six?, explanation: f}
      - {q: Seven?, answer: [g, h]}
      - {q: Eight?, completion: i, explanation: k}
      - {q: Nine?, answer: ~}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["One?"], answer: "a", line: 1),
            Draft(wordings: ["Two?"], answer: "b", line: 2),
            Draft(wordings: ["Three?"], answer: "c", line: 3),
            Draft(wordings: ["Four?"], answer: "d", line: 4),
            Draft(wordings: ["Five?"], answer: "e", line: 5),
            Draft(wordings: ["Six?"], answer: "f", line: 6),
            Draft(wordings: ["Seven?"], answer: "g\n\nh", line: 7),
            Draft(wordings: ["Eight?"], answer: "i\n\nk", line: 8),
            Draft(wordings: ["Nine?"], line: 9),
          ]))
  }

  @Test("points and red flags are lists, texts or sets of keys")
  func points() throws {
    let reading = try RecordReader.yaml(
      """
      - q: One?
        goodToHear: [calm, facts]
        red_flags: shouts
      - q: Two?
        key_points: |
          - calm
          * facts
        redFlags: [{flag: shouts, weight: 2}, {text: lies}]
      - q: Three?
        green_flags: calm
      - q: Four?
        look_for:
          - calm
          - {point: facts}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["One?"], lookFor: ["calm", "facts"], redFlags: ["shouts"], line: 1),
            Draft(wordings: ["Two?"], lookFor: ["calm", "facts"], redFlags: ["shouts", "lies"], line: 4),
            Draft(wordings: ["Three?"], lookFor: ["calm"], line: 9),
            Draft(wordings: ["Four?"], lookFor: ["calm", "facts"], line: 11),
          ]))
  }

  @Test("follow-ups are texts or objects")
  func followUps() throws {
    let reading = try RecordReader.yaml(
      """
      - q: One?
        follow_ups:
          - And then?
          - question: Who helped?
            intent: team
          - {prompt: Why?, time: 2}
      - q: Two?
        followUps: And then?
      - q: Three?
        follow-up: [Why?]
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["One?"], followUps: ["And then?", "Who helped?", "Why?"], line: 1),
            Draft(wordings: ["Two?"], followUps: ["And then?"], line: 7),
            Draft(wordings: ["Three?"], followUps: ["Why?"], line: 9),
          ]))
  }

  @Test("tags, topics and categories are topics, one of them may be a kind")
  func labels() throws {
    let reading = try RecordReader.yaml(
      """
      - q: One?
        tags: [Deep Sea, "#ropes"]
        topics: sails, masts; keels
        category: Behavioral
      - q: Two?
        type: system-design
        subcategory: C++
      - q: Three?
        kind: coding
        skills: [leadership]
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["One?"], topics: ["deep-sea", "ropes", "sails", "masts", "keels"],
              kind: .behavioural, line: 1),
            Draft(wordings: ["Two?"], topics: ["c++"], kind: .systemDesign, line: 5),
            Draft(wordings: ["Three?"], topics: ["leadership"], kind: .coding, line: 8),
          ]))
  }

  @Test("levels, difficulties, authors and ids")
  func others() throws {
    let reading = try RecordReader.yaml(
      """
      - {id: tell-me, q: One?, level: senior, author: Ann}
      - {id: 17, q: Two?, difficulty: hard, source: A yard}
      - {id: x, q: Three?, difficulty: 3, level: [mid, senior]}
      - {id: "no id", q: Four?, company: Acme, author: Ann}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(id: "tell-me", wordings: ["One?"], level: "senior", source: "Ann", line: 1),
            Draft(wordings: ["Two?"], level: "hard", source: "A yard", line: 2),
            Draft(wordings: ["Three?"], level: "mid, senior", line: 3),
            Draft(wordings: ["Four?"], source: "Acme", line: 4),
          ]))
  }

  @Test("times are minutes, seconds or text")
  func times() throws {
    let reading = try RecordReader.yaml(
      """
      - {q: One?, time: 2}
      - {q: Two?, time: 90}
      - {q: Three?, time: 2m30s}
      - {q: Four?, minutes: 1.5}
      - {q: Five?, time_budget_minutes: 45}
      - {q: Six?, seconds: 20, prep_time: 30 seconds}
      - {q: Seven?, duration: "1:30", thinking_time_seconds: 10}
      - {q: Eight?, timeLimit: PT5M}
      - {q: Nine?, time: 1 hour}
      - {q: Ten?, time_ms: 90000}
      - {q: Eleven?, time: soon, timestamp: 17, date_time: 2020-01-01}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["One?"], time: .seconds(120), line: 1),
            Draft(wordings: ["Two?"], time: .seconds(90), line: 2),
            Draft(wordings: ["Three?"], time: .seconds(150), line: 3),
            Draft(wordings: ["Four?"], time: .seconds(90), line: 4),
            Draft(wordings: ["Five?"], time: .seconds(2700), line: 5),
            Draft(wordings: ["Six?"], time: .seconds(20), prepare: .seconds(30), line: 6),
            Draft(wordings: ["Seven?"], time: .seconds(90), prepare: .seconds(10), line: 7),
            Draft(wordings: ["Eight?"], time: .seconds(300), line: 8),
            Draft(wordings: ["Nine?"], time: .seconds(3600), line: 9),
            Draft(wordings: ["Ten?"], time: .seconds(90), line: 10),
            Draft(wordings: ["Eleven?"], line: 11),
          ],
          remarks: ["These keys were not taken over: `date_time`, `timestamp`."]))
  }

  @Test("a context and code are part of the question, hints of the answer")
  func context() throws {
    let reading = try RecordReader.yaml(
      """
      - title: Two ropes
        description: Given two ropes, return the longer one.
        code: |
          def longer(a, b):
        answer: max
        hints: [Compare, Return]
      - question: Why?
        variants: [For what reason?]
        scenario: You sail.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: [
                """
                Two ropes

                Given two ropes, return the longer one.
                ```
                def longer(a, b):
                ```
                """
              ], answer: "max\n\nHint: Compare\n\nHint: Return", line: 1),
            Draft(wordings: ["Why?\n\nYou sail.", "For what reason?"], line: 7),
          ]))
  }

  @Test("keys that mean nothing are named once")
  func unknown() throws {
    let reading = try RecordReader.yaml(
      #"""
      - {q: One?, weight: 1, zeta: 2}
      - {q: Two?, weight: 1}
      - {q: Three?, "key`with\nmarks": 2}
      """#)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["One?"], line: 1),
            Draft(wordings: ["Two?"], line: 2),
            Draft(wordings: ["Three?"], line: 3),
          ],
          remarks: ["These keys were not taken over: `weight`, `key`with marks`, `zeta`."]))
  }
}
