import Foundation
import GRDB
import Practice
import Testing

@testable import QuestionBank

@Suite struct ExportTests {
  private static let code = "What does this print?\n\n```\n# not a heading\nprint(1)\n```"

  private static let bank = Bank(
    name: "core", title: "Core, \"v1\"", summary: "What almost every interview asks", author: "A coach",
    version: "2",
    questions: [
      Question(
        key: QuestionKey("conflict"), wordings: ["Why, exactly?", "Say <b>why</b>."],
        topics: ["conflict", "time, money"], level: "mid", time: .seconds(150), prepare: .seconds(20),
        lookFor: ["Own part", "# first\n```\nopen"], redFlags: ["- a dash"], followUps: ["And then?"],
        answer: "Situation\n  Task\n# Result\n\n**Answer**\n---\n- one\n- two", source: "own"),
      Question(key: QuestionKey(ofWording: code), wordings: [code], kind: .coding),
    ])

  @Test("JSON has the keys of YAML, with everything that holds for a question")
  func json() {
    #expect(
      BankJSON.text(of: Self.bank) == #"""
        {
          "bank": "Core, \"v1\"",
          "description": "What almost every interview asks",
          "author": "A coach",
          "version": "2",
          "questions": [
            {
              "id": "conflict",
              "ask": ["Why, exactly?", "Say <b>why</b>."],
              "topics": ["conflict", "time, money"],
              "kind": "behavioural",
              "level": "mid",
              "time": "2m30s",
              "prepare": "20s",
              "look_for": ["Own part", "# first\n```\nopen"],
              "red_flags": ["- a dash"],
              "follow_ups": ["And then?"],
              "answer": "Situation\n  Task\n# Result\n\n**Answer**\n---\n- one\n- two",
              "source": "own"
            },
            {
              "ask": "What does this print?\n\n```\n# not a heading\nprint(1)\n```",
              "kind": "coding",
              "time": "2m"
            }
          ]
        }

        """#)
  }

  @Test("any bank's JSON is JSON, and YAML of the same bank", arguments: UInt64(100)..<108)
  func anyJSON(_ seed: UInt64) throws {
    var texts = NastyTexts(seed: seed)
    for _ in 0..<20 {
      let bank = texts.bank()
      let json = Array(BankJSON.text(of: bank).utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
      #expect(object["bank"] as? String == bank.title)
      #expect((object["questions"] as? [Any])?.count == bank.questions.count)
      #expect(BankReader().read(json, file: "core.json", name: "core").bank == bank)
    }
  }

  @Test("a table has a column for each key, several values on lines of their own")
  func csv() {
    let text = """
      id,ask,topics,kind,level,time,prepare,look_for,red_flags,follow_ups,answer,source\r
      conflict,"Why, exactly?
      ---
      Say <b>why</b>.","conflict
      time, money",behavioural,mid,2m30s,20s,"Own part
      ---
      # first
      ```
      open",'- a dash,And then?,"Situation
        Task
      # Result

      **Answer**
      ---
      - one
      - two",own\r
      ,"What does this print?

      ```
      # not a heading
      print(1)
      ```",,coding,,2m,,,,,,\r

      """
    #expect(BankCSV.text(of: Self.bank) == text)
  }

  @Test("what separates texts in a cell is never part of one")
  func separators() {
    let question = Question(
      key: QuestionKey("a"), wordings: ["One\n---\ntwo"], lookFor: ["first\nstill the first"])
    let lines = BankCSV.text(of: Bank(name: "core", title: "core", questions: [question]))
      .split(separator: "\r\n").dropFirst()
    #expect(
      lines == ["a,\"One\n- - -\ntwo\",,behavioural,,2m,,\"first\nstill the first\n---\",,,,"])
  }

  @Test("a document shows every question below a heading, and no text breaks out of its place")
  func markdown() {
    #expect(
      BankMarkdown.text(of: Self.bank) == """
        # Core, "v1"

        What almost every interview asks

        `author: A coach, version: "2"`

        ## Why, exactly?

        `id: conflict, kind: behavioural, level: mid, time: 2m30s, prepare: 20s, topics: [conflict, "time, money"], source: own`

        **Other wordings**

        - Say \\<b>why\\</b>.

        **Look for**

        - Own part
        - \\# first
          ```
          open
          ```

        **Red flags**

        - \\- a dash

        **Follow-ups**

        - And then?

        **Answer**

        Situation\u{20}\u{20}
          Task
        \\# Result

        \\**Answer**\u{20}\u{20}
        \\---
        - one
        - two

        ## What does this print?

        ```
        # not a heading
        print(1)
        ```

        `kind: coding, time: 2m`

        """)
  }

  @Test(
    "lines that would mean something to Markdown are texts",
    arguments: [
      ("###### six", "\\###### six"), ("####### seven", "####### seven"), ("#hash", "#hash"),
      ("=====", "\\====="),
      ("   # in", "   \\# in"), ("    # code", "    # code"), ("[a]: b", "\\[a]: b"), ("<!-- x", "\\<!-- x"),
      ("a < b", "a < b"), ("`<b>` <b>", "`<b>` \\<b>"), ("``<b>", "``\\<b>"),
      ("**Look for**", "\\**Look for**"),
      ("**Bold**", "**Bold**"), ("`id: x`", "\\`id: x`"), ("`id` here", "`id` here"),
      ("~~~ x\n# y", "~~~ x\n# y\n~~~"), ("```a`b\n# y", "```a`b\n\\# y"), ("```\nx\n````", "```\nx\n````"),
      ("```\n    ```", "```\n    ```\n```"), ("a\n \nb", "a\n\nb"), ("a\nb", "a  \nb"),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(EscapedMarkdown.lines(text).joined(separator: "\n") == expected)
  }

  @Test(
    "headings keep what they end with",
    arguments: [("C #", "C \\#"), ("C#", "C#"), ("##", "\\##"), ("a\nb", "a b"), ("<br>", "\\<br>")])
  func headings(_ text: String, _ expected: String) {
    #expect(EscapedMarkdown.heading(text) == expected)
  }

  @Test("a question that begins with code is numbered in its heading")
  func codeFirst() {
    let bank = Bank(
      name: "core", title: "core",
      questions: [Question(key: QuestionKey("a"), wordings: ["```\nx\n```\nWhat is it?"])])
    #expect(
      BankMarkdown.text(of: bank)
        == "# core\n\n## Question 1\n\n```\nx\n```\nWhat is it?\n\n`id: a, kind: behavioural, time: 2m`\n")
  }

  @Test("Anki's database has one note and one new card for each question, known again by its key")
  func anki() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).anki2").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let instant = Instant(milliseconds: 1_795_000_123_456)
    try AnkiExport.Collection(bank: Self.bank, instant: instant).write(to: path)
    try DatabaseQueue(path: path).read { db in
      let notes = try Row.fetchAll(db, sql: "SELECT guid, mid, mod, tags, flds, sfld FROM notes ORDER BY id")
      #expect(notes.map { $0["guid"] as String } == Self.bank.questions.map { "rehearse:" + $0.key.text })
      #expect(notes.map { $0["mod"] as Int } == [1_795_000_123, 1_795_000_123])
      #expect(notes[0]["tags"] as String == " conflict time,-money ")
      let fields = (notes[0]["flds"] as String).split(separator: "\u{1f}", omittingEmptySubsequences: false)
      #expect(
        fields == [
          "Why, exactly?", "<ul><li>Say &lt;b&gt;why&lt;/b&gt;.</li></ul>", "conflict",
          "<ul><li>conflict</li><li>time, money</li></ul>", "behavioural", "mid", "2m30s", "20s",
          "<ul><li>Own part</li><li># first<pre><code>open</code></pre></li></ul>",
          "<ul><li>- a dash</li></ul>",
          "<ul><li>And then?</li></ul>",
          "Situation<br>  Task<br># Result<br><br>**Answer**<br>---<br>- one<br>- two", "own",
        ])
      let cards = try Row.fetchAll(db, sql: "SELECT nid, did, type, due FROM cards ORDER BY id")
      #expect(cards.map { $0["due"] as Int } == [1, 2])
      let decks = try #require(try String.fetchOne(db, sql: "SELECT decks FROM col"))
      #expect(decks.contains("\"id\":\(cards[0]["did"] as Int),"))
      #expect(decks.contains("\"name\":\"Core, \\\"v1\\\"\""))
    }
  }

  @Test(
    "a field of Anki's is HTML that says the text and does nothing",
    arguments: [
      ("a < b && c", "a &lt; b &amp;&amp; c"), ("a\n\nb", "a<br><br>b"), ("a\u{1f}\0b\u{7f}\tc", "ab\tc"),
      ("see:\n```\n<b>\n  x\n```\nso", "see:<pre><code>&lt;b&gt;\n  x</code></pre>so"),
      ("a\n\n~~~\nopen", "a<br><br><pre><code>open</code></pre>"), ("```\n```", "<pre><code></code></pre>"),
    ])
  func html(_ text: String, _ expected: String) {
    #expect(AnkiExport.HTML.text(text) == expected)
  }

  @Test("a package is a zip of two files, nothing is left beside it, and none takes another file's place")
  func package() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("core.apkg").path
    try AnkiExport.write(Self.bank, to: path, at: Instant(milliseconds: 0))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.starts(with: [0x50, 0x4b, 3, 4]))
    for name in ["collection.anki2", "media"] { #expect(bytes.range(of: Data(name.utf8)) != nil) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["core.apkg"])
    let failure = #expect(throws: AnkiExport.Failure.self) {
      try AnkiExport.write(Self.bank, to: path, at: Instant(milliseconds: 0))
    }
    #expect(failure?.reason == "File already exists")
    #expect(throws: AnkiExport.Failure.self) {
      try AnkiExport.write(Self.bank, to: folder.path + "/none/core.apkg", at: Instant(milliseconds: 0))
    }
  }

  @Test(
    "a file's name tells its format",
    arguments: [
      ("core.md", ExportFormat.markdown), ("a/core.CSV", .csv), ("core.v2.json", .json), ("x.apkg", .anki),
      ("x.yml", .yaml), ("core", nil), (".json", nil), ("a.json/core", nil), ("core.txt", nil),
    ])
  func formats(_ name: String, _ format: ExportFormat?) {
    #expect(ExportFormat(fileName: name) == format)
  }
}
