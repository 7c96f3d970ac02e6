import Foundation
import Practice
import TestSupport
import Testing

@testable import QuestionBank

@Suite struct AnkiReaderTests {
  private func read(_ package: AnkiPackage) throws -> ForeignReading {
    try AnkiReader().read(bytes: package.bytes(), withHistory: false)
  }

  @Test(
    "notes become questions, decks and tags their topics, in both schemas",
    arguments: AnkiPackage.Schema.allCases)
  func notes(schema: AnkiPackage.Schema) throws {
    var package = AnkiPackage(schema)
    package.add(
      note: 1, ["What is a <b>closure</b>?", "A function<br>with its <code>scope</code>."],
      tags: "js::basics marked")
    package.add(note: 2, type: 2, ["HTTP 404?", "Not found"], cards: [0, 1], deck: 3)
    package.add(note: 3, type: 2, ["Paris", "What is the capital of France?"], cards: [1])
    package.add(note: 4, type: 3, ["A {{c1::stack}} is {{c2::LIFO::order}}.", "See Knuth."], cards: [0, 1])
    #expect(
      try read(package)
        == ForeignReading(
          title: "Interviews",
          questions: [
            Draft(
              wordings: ["What is a closure?"], topics: ["js", "basics"],
              answer: "A function\nwith its `scope`.", line: 1),
            Draft(wordings: ["HTTP 404?"], topics: ["web-design"], answer: "Not found", line: 2),
            Draft(wordings: ["What is the capital of France?"], answer: "Paris", line: 3),
            Draft(wordings: ["A […] is [order]."], answer: "A stack is LIFO.\n\nSee Knuth.", line: 4),
          ], remarks: ["It has 4 notes with 6 cards."]))
  }

  @Test(
    "fields are known by their place on the card, then by their names", arguments: AnkiPackage.Schema.allCases
  )
  func fields(schema: AnkiPackage.Schema) throws {
    var package = AnkiPackage(schema)
    package.noteTypes = [
      AnkiPackage.NoteType(
        id: 7, name: "Interview",
        fields: [
          "Nr", "Company", "Prompt", "Code", "Reply", "Example", "Key points", "Follow-ups", "Level", "Sound",
        ],
        templates: [
          (
            "<div class=top>{{Company}}</div><h1>Question: {{Prompt}}</h1>{{#Code}}<pre><code>{{Code}}</code></pre>{{/Code}}",
            "{{FrontSide}}<hr>{{Reply}}<br>{{#Example}}Example: {{Example}}{{/Example}}{{Key points}}{{tts en_GB:Prompt}}"
          )
        ]),
      AnkiPackage.NoteType(
        id: 8, name: "Capital", fields: ["Country", "City"],
        templates: [("What is the capital of {{Country}}?", "{{City}}")]),
    ]
    package.add(
      note: 1, type: 7,
      [
        "12", "Acme", "What does it print?", "print(1 &lt; 2)", "true", "See <i>above</i>",
        "<ul><li>one</li><li>two</li></ul>",
        "Why?; How?", "senior", "[sound:x.mp3]",
      ])
    package.add(note: 2, type: 7, ["", "", "Why?", "", "", "", "", "", "", ""])
    package.add(note: 3, type: 8, ["France", "Paris"])
    #expect(
      try read(package).questions == [
        Draft(
          wordings: ["What does it print?\n\n```\nprint(1 < 2)\n```"], level: "senior",
          lookFor: ["one", "two"],
          followUps: ["Why?", "How?"], answer: "true\n\nExample: See above", source: "Acme", line: 1),
        Draft(wordings: ["Why?"], line: 2),
        Draft(wordings: ["What is the capital of France?"], answer: "Paris", line: 3),
      ])
  }

  @Test("where templates tell nothing, names do, and then the order")
  func withoutTemplates() throws {
    var package = AnkiPackage()
    package.noteTypes = [
      AnkiPackage.NoteType(
        id: 7, name: "By script", fields: ["Nr", "Answer", "Question"],
        templates: [("<script>x</script>", "")]),
      AnkiPackage.NoteType(id: 8, name: "None", fields: ["One", "Two"], templates: []),
    ]
    package.add(note: 1, type: 7, ["1", "So.", "Why?"])
    package.add(note: 2, type: 8, ["Hund", "dog"], cards: [])
    package.add(note: 3, type: 99, ["Katze", "cat", "more"], cards: [])
    let questions = try read(package).questions
    #expect(questions.map(\.wordings) == [["Why?"], ["Hund"], ["Katze"]])
    #expect(questions.map(\.answer) == ["So.", "dog", "cat"])
  }

  @Test("options of a multiple choice stay with the question")
  func choices() throws {
    var package = AnkiPackage(.tables)
    package.noteTypes = [
      AnkiPackage.NoteType(
        id: 7, name: "Choice", fields: ["Question", "A", "B", "C", "Correct"],
        templates: [
          ("{{Question}}<ol><li>{{A}}</li><li>{{B}}</li><li>{{C}}</li></ol>", "{{FrontSide}}{{Correct}}")
        ])
    ]
    package.add(note: 1, type: 7, ["Which?", "red", "green", "blue", "B"])
    #expect(
      try read(package).questions == [
        Draft(wordings: ["Which?\n\nA) red\nB) green\nC) blue"], answer: "B) green", line: 1)
      ])
  }

  @Test("notes that can't be asked are left out with the reason", arguments: AnkiPackage.Schema.allCases)
  func leftOut(schema: AnkiPackage.Schema) throws {
    var package = AnkiPackage(schema)
    package.noteTypes.append(
      AnkiPackage.NoteType(
        id: 4, name: "Pictures", fields: ["Occlusion", "Image"],
        templates: [("{{cloze:Occlusion}}", "{{Image}}")],
        isCloze: true, stockKind: 6))
    package.add(note: 1, ["<img src=\"x.png\">", "a tree"])
    package.add(note: 2, ["[sound:a.mp3]", "&nbsp;"])
    package.add(note: 3, type: 3, ["no gap", ""])
    package.add(note: 4, type: 4, ["{{c1::image-occlusion:rect:left=.1}}", "<img src=a.png>"])
    package.add(note: 5, ["", "an answer"])
    #expect(
      try read(package)
        == ForeignReading(
          title: "Interviews",
          questions: [Draft(wordings: ["an answer"], line: 5)],
          leftOut: [
            LeftOut(line: nil, text: "[image: x.png]", reason: "only a picture on the front"),
            LeftOut(line: nil, text: "", reason: "no text"),
            LeftOut(line: nil, text: "no gap", reason: "no gap to fill in"),
            LeftOut(
              line: nil, text: "{{c1::image-occlusion:rect:left=.1}}", reason: "it covers parts of a picture"),
          ], remarks: ["It has 5 notes with 5 cards."]))
  }

  @Test("a package of an old version has its collection under the oldest name")
  func oldest() throws {
    var package = AnkiPackage()
    package.schedulerVersion = nil
    package.add(note: 1, ["Why?", "So."])
    let bytes = try ZipFile.archive([ZipFile.Entry(name: "collection.anki2", bytes: package.database())])
    #expect(AnkiReader.isPackage(bytes))
    #expect(try AnkiReader().read(bytes: bytes, withHistory: false).questions.map(\.wordings) == [["Why?"]])
  }

  @Test("a file is read as bytes are, and nothing of it stays behind")
  func file() throws {
    var package = AnkiPackage(.tables)
    package.add(note: 1, ["Why?", "So."])
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anki-\(UUID().uuidString)")
    let inside = folder.appendingPathComponent("inside")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("deck.apkg").path
    try Data(package.bytes()).write(to: URL(fileURLWithPath: path))
    let reader = AnkiReader(limit: UnpackingLimit(), folder: inside.path)
    #expect(try reader.read(path: path, withHistory: true).questions.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: inside.path) == [])
    #expect(throws: ImportRefusal("it can't be read")) {
      try reader.read(path: folder.path + "/no.apkg", withHistory: true)
    }
  }

  @Test("packages are known by their first bytes")
  func recognition() throws {
    for schema in AnkiPackage.Schema.allCases {
      #expect(AnkiReader.isPackage(Array(try AnkiPackage(schema).bytes().prefix(64))))
    }
    let other = try ZipFile.archive([ZipFile.Entry(name: "[Content_Types].xml", bytes: [1])])
    #expect(!AnkiReader.isPackage(other))
    #expect(!AnkiReader.isPackage(Array("PK\u{3}\u{4}".utf8)))
    #expect(!AnkiReader.isPackage([]))
  }
}
