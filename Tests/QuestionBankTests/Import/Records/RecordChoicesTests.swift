import Testing

@testable import QuestionBank

/// Choices stay with the question, the right ones become the answer, however they are marked.
@Suite struct RecordChoicesTests {
  @Test("by a flag at the choice")
  func flags() throws {
    let reading = try RecordReader.yaml(
      """
      - question: Which are knots?
        answers:
          - {value: Bowline, correct: true}
          - {value: Halyard, correct: false}
          - {value: Reef, correct: yes}
      - questionText: Up?
        answerOptions: [{answerText: Up, isCorrect: true}, {answerText: Down, isCorrect: false}]
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["Which are knots?\nA) Bowline\nB) Halyard\nC) Reef"], answer: "A) Bowline\nC) Reef",
              line: 1),
            Draft(wordings: ["Up?\nA) Up\nB) Down"], answer: "A) Up", line: 6),
          ]))
  }

  @Test("by an index from zero")
  func zero() throws {
    let reading = try RecordReader.yaml(
      """
      - {q: Port?, options: [red, green], answer: 0}
      - {q: Starboard?, options: [red, green, white], correctIndex: 1, explanation: Green is right.}
      - {q: Both?, options: [a, b, c], correct: [0, 2]}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Port?\nA) red\nB) green"], answer: "A) red", line: 1),
            Draft(
              wordings: ["Starboard?\nA) red\nB) green\nC) white"], answer: "B) green\n\nGreen is right.",
              line: 2),
            Draft(wordings: ["Both?\nA) a\nB) b\nC) c"], answer: "A) a\nC) c", line: 3),
          ]))
  }

  @Test("by an index from one, which one question shows for all")
  func one() throws {
    let reading = try RecordReader.yaml(
      """
      - {q: Port?, options: [red, green], answer: 1}
      - {q: Starboard?, options: [red, green], answer: 2}
      - {q: Stern?, options: [white, blue, red], answer: 2}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Port?\nA) red\nB) green"], answer: "A) red", line: 1),
            Draft(wordings: ["Starboard?\nA) red\nB) green"], answer: "B) green", line: 2),
            Draft(wordings: ["Stern?\nA) white\nB) blue\nC) red"], answer: "B) blue", line: 3),
          ]))
  }

  @Test("by a letter")
  func letters() throws {
    let reading = try RecordReader.yaml(
      """
      - {q: Port?, options: ["A) red", "B) green"], answer: B}
      - {q: Stern?, options: {a: red, b: white}, answer: b}
      - {q: Bow?, choices: [red, green], correct_answer: "B. green"}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Port?\nA) red\nB) green"], answer: "B) green", line: 1),
            Draft(wordings: ["Stern?\nA) red\nB) white"], answer: "B) white", line: 2),
            Draft(wordings: ["Bow?\nA) red\nB) green"], answer: "B) green", line: 3),
          ]))
  }

  @Test("by its text, which comes before an index")
  func texts() throws {
    let reading = try RecordReader.yaml(
      """
      - {q: Anchor?, choices: [white, blue], correct_answer: White}
      - {q: How many?, choices: ["2", "1", "0"], answer: 1}
      - {q: Which?, choices: [a, b], answer: Neither of them.}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Anchor?\nA) white\nB) blue"], answer: "A) white", line: 1),
            Draft(wordings: ["How many?\nA) 2\nB) 1\nC) 0"], answer: "B) 1", line: 2),
            Draft(wordings: ["Which?\nA) a\nB) b"], answer: "Neither of them.", line: 3),
          ]))
  }

  @Test("with keys of their own")
  func own() throws {
    let reading = try RecordReader.yaml(
      """
      - {q: Port?, A: red, B: green, C: white, answer: C}
      - {q: Starboard?, option1: red, option2: green, answer: option2}
      - {q: Stern?, option_a: red, option_b: green, answer: b}
      - {q: Alone?, a: red}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Port?\nA) red\nB) green\nC) white"], answer: "C) white", line: 1),
            Draft(wordings: ["Starboard?\nA) red\nB) green"], answer: "B) green", line: 2),
            Draft(wordings: ["Stern?\nA) red\nB) green"], answer: "B) green", line: 3),
            Draft(wordings: ["Alone?"], answer: "red", line: 4),
          ]))
  }

  @Test("the wrong ones apart, in the order of their texts")
  func wrong() throws {
    let reading = try RecordReader.yaml(
      """
      - question: Which isn't a knot?
        correct_answer: Plank
        incorrect_answers: [Bowline, Reef, Hitch]
      - question: Ships float.
        correct_answer: "True"
        incorrect_answers: ["False"]
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: [
                """
                Which isn't a knot?
                A) Bowline
                B) Hitch
                C) Plank
                D) Reef
                """
              ], answer: "C) Plank", line: 1),
            Draft(wordings: ["Ships float.\nA) False\nB) True"], answer: "B) True", line: 4),
          ]))
  }
}
