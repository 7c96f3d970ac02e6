import Practice
import Testing

@testable import QuestionBank

/// Three sides come together: the last import, the file now, and what the person made of it.
@Suite struct ImportMergeTests {
  private let rope = Draft(wordings: ["What is a rope?"], answer: "Fibres.", line: 1)
  private let sail = Draft(wordings: ["What is a sail?"], topics: ["rig"], line: 2)

  private func merge(
    _ drafts: [Draft], base: [Question] = [], mine: [Question] = [],
    place: ImportPlace = ImportPlace(bank: "deck"), wishes: ImportWishes = ImportWishes()
  ) -> ImportMerge {
    ImportMerge(drafts: drafts, base: base, mine: mine, place: place, wishes: wishes)
  }

  /// A second import after the first, with what the person made of it in between.
  private func again(_ drafts: [Draft], after first: [Draft], _ edit: (inout [Question]) -> Void = { _ in })
    -> ImportMerge
  {
    let before = merge(first)
    var mine = before.questions
    edit(&mine)
    return merge(drafts, base: before.base, mine: mine)
  }

  @Test("the first import adds all, in the file's order, under ids of their first words")
  func first() {
    let merge = merge([rope, sail])
    #expect(
      merge.questions == [
        Question(key: "what-is-a-rope", wordings: ["What is a rope?"], kind: .technical, answer: "Fibres."),
        Question(key: "what-is-a-sail", wordings: ["What is a sail?"], kind: .technical, topics: ["rig"]),
      ])
    #expect(merge.base == merge.questions)
    #expect(merge.added == ["what-is-a-rope", "what-is-a-sail"])
    #expect(merge.keys == ["what-is-a-rope", "what-is-a-sail"])
    #expect(merge.changed == [] && merge.removed == [] && merge.conflicts == [] && merge.repeated.isEmpty)
  }

  @Test("the same file again changes nothing, whatever the person did", arguments: 0..<4)
  func same(edit: Int) {
    let merge = again([rope, sail], after: [rope, sail]) { mine in
      switch edit {
      case 1: mine[0].answer = "Hemp."
      case 2: mine.remove(at: 0)
      case 3: mine = [mine[1], Question(key: "own", wordings: ["Why?"]), mine[0]]
      default: break
      }
    }
    #expect(merge.added == [] && merge.changed == [] && merge.removed == [] && merge.conflicts == [])
    #expect(merge.questions.count == [2, 2, 1, 3][edit])
    #expect(merge.keys == (edit == 2 ? [nil, "what-is-a-sail"] : ["what-is-a-rope", "what-is-a-sail"]))
  }

  @Test("what only the file changed is taken over, what only the person changed stays")
  func parts() {
    var newer = rope
    newer.answer = "Fibres, twisted."
    let merge = again([newer, sail], after: [rope, sail]) { mine in
      mine[0].topics = ["mine"]
      mine[1].level = "mid"
    }
    #expect(merge.changed == ["what-is-a-rope"])
    #expect(
      merge.questions == [
        Question(
          key: "what-is-a-rope", wordings: ["What is a rope?"], kind: .technical, topics: ["mine"],
          answer: "Fibres, twisted."),
        Question(
          key: "what-is-a-sail", wordings: ["What is a sail?"], kind: .technical, topics: ["rig"],
          level: "mid"),
      ])
    #expect(merge.conflicts == [])
  }

  @Test("where both changed a part the person's stays and the conflict is told once")
  func conflict() {
    var newer = rope
    newer.answer = "Fibres, twisted."
    newer.followUps = ["And a chain?"]
    let edit = { (mine: inout [Question]) in
      mine[0].answer = "Hemp."
      mine[0].followUps = ["And a chain?"]
    }
    let merge = again([newer, sail], after: [rope, sail], edit)
    #expect(merge.questions[0].answer == "Hemp.")
    #expect(
      merge.conflicts == [
        ImportMerge.Conflict(
          key: "what-is-a-rope", title: "What is a rope?", part: "answer", theirs: "Fibres, twisted.",
          mine: "Hemp.")
      ])
    #expect(merge.changed == [])
    let next = self.merge([newer, sail], base: merge.base, mine: merge.questions)
    #expect(next.conflicts == [] && next.questions == merge.questions)
  }

  @Test("what left the file goes, unless the person changed it")
  func left() {
    let untouched = again([sail], after: [rope, sail])
    #expect(untouched.removed == ["what-is-a-rope"])
    #expect(untouched.questions.map(\.key) == ["what-is-a-sail"])
    let edited = again([sail], after: [rope, sail]) { $0[0].level = "mid" }
    #expect(edited.removed == [])
    #expect(edited.questions.map(\.key) == ["what-is-a-rope", "what-is-a-sail"])
  }

  @Test("what other files of the bank still have stays, and all that a half-read one may have")
  func kept() {
    let first = merge([rope, sail])
    for place in [
      ImportPlace(bank: "deck", keptBySources: ["what-is-a-rope"]), ImportPlace(bank: "deck", isWhole: false),
    ] {
      let merge = merge([sail], base: first.base, mine: first.questions, place: place)
      #expect(merge.removed == [] && merge.questions == first.questions)
      #expect(merge.base.count == (place.isWhole ? 1 : 2))
    }
  }

  @Test("what an import took out an import may bring back")
  func back() {
    let first = merge([rope, sail])
    let place = ImportPlace(bank: "deck", removedByImports: ["what-is-a-rope"])
    let merge = merge([rope, sail], base: first.base, mine: [first.questions[1]], place: place)
    #expect(merge.added == ["what-is-a-rope"])
    #expect(merge.keys == ["what-is-a-rope", "what-is-a-sail"])
  }

  @Test("what the person took out stays out, what is new comes behind what they have")
  func order() {
    let mast = Draft(wordings: ["What is a mast?"], line: 3)
    let merge = again([mast, rope, sail], after: [rope, sail]) { mine in
      mine = [mine[1], Question(key: "own", wordings: ["Why?"])]
    }
    #expect(merge.questions.map(\.key) == ["what-is-a-sail", "own", "what-is-a-mast"])
    #expect(merge.added == ["what-is-a-mast"])
    #expect(merge.keys == ["what-is-a-mast", nil, "what-is-a-sail"])
  }

  @Test("a text that stands twice counts once")
  func repeated() {
    let twin = Draft(wordings: ["what is  a ROPE?"], line: 9)
    let merge = merge([rope, twin])
    #expect(merge.keys == ["what-is-a-rope", "what-is-a-rope"])
    #expect(merge.repeated == [ImportMerge.Repetition(draft: 1, first: 0)])
    #expect(merge.questions.count == 1)
    #expect(self.merge([twin, twin, twin]).repeated.count == 2)
  }

  @Test("questions that share a title and differ in their code are different questions")
  func code() {
    let one = Draft(wordings: ["What is printed?\n```\nprint(1)\n```"], line: 1)
    let two = Draft(wordings: ["What is printed?\n```\nprint(2)\n```"], line: 5)
    let merge = merge([one, two])
    #expect(merge.repeated.isEmpty)
    #expect(Set(merge.keys).count == 2)
  }

  @Test("without a last import the person's text is all that counts")
  func noBase() {
    let mine = Question(key: "rope", wordings: ["What is a rope?"], answer: "Hemp.")
    let merge = merge([rope, sail], mine: [mine])
    #expect(
      merge.questions == [
        mine,
        Question(key: "what-is-a-sail", wordings: ["What is a sail?"], kind: .technical, topics: ["rig"]),
      ])
    #expect(merge.keys == ["rope", "what-is-a-sail"])
    #expect(merge.conflicts == [] && merge.changed == [])
  }

  @Test("a guess of the kind stays when the rest of the file changes")
  func kind() {
    let story = Draft(wordings: ["Tell me about a time when you failed."], line: 1)
    let code = Draft(wordings: ["What is printed?\n```\n1\n```"], line: 3)
    let merge = again([story, sail, code], after: [story, sail])
    #expect(merge.questions.map(\.kind) == [.behavioural, .behavioural, .technical])
    #expect(merge.changed == [])
  }

  @Test("wishes are for every question, and new ones change what the person didn't")
  func wishes() {
    let wishes = ImportWishes(topics: ["rig", "sea"], kind: .coding, time: .seconds(60))
    let first = merge([rope, sail])
    let second = merge([rope, sail], base: first.base, mine: first.questions, wishes: wishes)
    #expect(second.questions.map(\.topics) == [["rig", "sea"], ["rig", "sea"]])
    #expect(second.questions.map(\.kind) == [.coding, .coding])
    #expect(second.questions.map(\.time) == [.seconds(60), .seconds(60)])
    #expect(second.changed.count == 2)
  }

  @Test("ten thousand changed questions are found again", .timeLimit(.minutes(1)))
  func many() {
    let drafts = (0..<10_000).map {
      Draft(wordings: ["What does knot \($0) hold in storm \($0 % 97)?"], line: $0 + 1)
    }
    var changed = drafts
    for index in changed.indices { changed[index].wordings[0] += " Tell me." }
    let merge = again(changed, after: drafts)
    #expect(merge.questions.count + merge.removed.count >= 10_000)
    #expect(Set(merge.questions.map(\.key)).count == merge.questions.count)
  }
}
