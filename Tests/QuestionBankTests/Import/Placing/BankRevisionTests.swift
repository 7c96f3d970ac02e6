import Practice
import QuestionBank
import Testing

/// A bank's text after an import: what changed stands in its place, and all else is as the person has it.
@Suite struct BankRevisionTests {
  private let text = """
    # My deck
    bank: Deck    # the title
    defaults: {kind: coding, time: 3m}
    questions:
      # the first
      - id: rope
        ask:  'What is a rope?'   # asked often
        # why not hemp?
        answer: |
          # no comment
          Fibres. # neither

      # above the sail
      - {id: sail, ask: What is a sail?}

      - ask: What is a mast?
        look_for: [wood, # oak
                   height]
    # the end
    """

  private func questions(_ text: String) throws -> [Question] {
    try #require(BankReader().read(Array(text.utf8), file: "deck.yaml", name: "deck").bank).questions
  }

  private func revised(_ edit: (inout [Question]) -> Void) throws -> String {
    var questions = try questions(text)
    edit(&questions)
    let revised = try BankRevision(text, file: "deck.yaml").with(questions)
    #expect(Set(try self.questions(revised)) == Set(questions))
    return revised
  }

  @Test("nothing to change changes no byte")
  func nothing() throws {
    #expect(try revised { _ in } == text)
    #expect(try revised { $0.reverse() } == text)
  }

  @Test("a changed question is written anew below the comments that stood in it")
  func change() throws {
    #expect(
      try revised {
        $0[0].answer = "Hemp."
        $0[0].time = .seconds(60)
      }
        == text.replacing(
          """
            - id: rope
              ask:  'What is a rope?'   # asked often
              # why not hemp?
              answer: |
                # no comment
                Fibres. # neither

          """,
          with: """
              # asked often
              # why not hemp?
              - id: rope
                ask: What is a rope?
                time: 1m
                answer: Hemp.

            """))
  }

  @Test("a question that goes takes its lines with it, and no other's")
  func removal() throws {
    let revised = try revised { $0.remove(at: 0) }
    #expect(revised.contains("  # the first\n\n  # above the sail\n  - {id: sail, ask: What is a sail?}\n"))
    #expect(!revised.contains("rope"))
  }

  @Test("new questions stand at the end of the list, before what follows it")
  func addition() throws {
    let revised = try revised {
      $0.append(Question(key: "hull", wordings: ["What is a hull?"], kind: .technical))
    }
    #expect(revised.hasPrefix(text.dropLast("# the end".count)))
    #expect(
      revised.hasSuffix(
        """
        # the end

          - id: hull
            ask: What is a hull?
            kind: technical
            time: 2m

        """))
  }

  @Test("lines of Windows stay lines of Windows")
  func windows() throws {
    let text = "questions:\r\n  - id: rope\r\n    ask: Why?\r\n"
    var questions = try questions(text)
    questions[0].level = "mid"
    #expect(
      try BankRevision(text, file: "x").with(questions)
        == "questions:\r\n  - id: rope\r\n    ask: Why?\r\n    level: mid\r\n")
  }

  @Test(
    "a layout that has no place for it is refused",
    arguments: [
      "questions: [{id: rope, ask: Why?}]", "questions:\n  -\n    id: rope\n    ask: Why?\n",
      "a: &a\n  id: rope\n  ask: Why?\nquestions:\n  - *a\n",
    ])
  func refused(text: String) throws {
    var questions = try questions(text)
    questions[0].level = "mid"
    #expect(throws: EditRefusal.noPlace) { try BankRevision(text, file: "x").with(questions) }
  }

  @Test("a change to an item between braces is refused, too")
  func flow() throws {
    #expect(throws: EditRefusal.noPlace) { try revised { $0[1].level = "mid" } }
  }
}
