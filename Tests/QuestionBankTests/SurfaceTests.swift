import Practice
import QuestionBank
import Testing

/// What other modules do with this one, without looking inside.
@Suite struct SurfaceTests {
  @Test("a bank is read, its faults are said, and its sound questions stay")
  func bank() {
    let text = "bank: Core\nquestions:\n  - ask: Why us?\n  - ask: Why now?\n    time: soon\n"
    let reading = BankReader().read(Array(text.utf8), file: "core.yaml", name: "core")
    #expect(reading.bank?.title == "Core")
    #expect(reading.bank?.questions.map(\.title) == ["Why us?"])
    #expect(reading.leftOut == 1)
    #expect(reading.isWhole && reading.hasFaults)
    #expect(
      reading.diagnostics.map { $0.rendered { $0.count } } == [
        """
        core.yaml:5:11: `soon` is no duration for `time`
          time: soon
                ^^^^
          write it as `90s`, `2m` or `2m30s`
        """
      ])
  }

  @Test("settings are read, shown and changed")
  func settings() throws {
    let reading = SettingsReader().read(Array("minutes: 20\n".utf8), file: "config.yaml")
    #expect(SettingKey.minutes.value(in: reading.settings) == "20")
    #expect(SettingKey.minutes.standardValue == "15")
    #expect(reading.given == [.minutes])
    #expect(
      try SettingsText("minutes: 20\n", file: "config.yaml").setting(.minutes, to: "9") == "minutes: 9\n")
  }

  @Test("an own point and an own question are added and read back")
  func own() throws {
    let mine = try OwnNotesText("", file: "mine.yaml").adding(point: "the result", to: QuestionKey("why-us"))
    let notes = OwnNotesReader().read(Array(mine.utf8), file: "mine.yaml").notes
    #expect(notes == [QuestionKey("why-us"): OwnNotes(points: ["the result"])])
    let id = NewQuestion.id(for: "Why us?") { _ in false }
    let bank = try OwnBankText("", file: "own.yaml").adding(NewQuestion(id: id, ask: "Why us?"))
    #expect(bank == "bank: My questions\nquestions:\n  - id: why-us\n    ask: Why us?\n")
    #expect(QuestionID.isSound("why-us"))
  }
}
