import Practice
import Testing

@testable import QuestionBank

@Suite struct SettingsTests {
  private func read(_ text: String) -> SettingsReading {
    SettingsReader().read(Array(text.utf8), file: "config.yaml")
  }

  private func setting(_ key: SettingKey, to value: String?, in text: String) throws -> String {
    try SettingsText(text, file: "config.yaml").setting(key, to: value)
  }

  private static let template = """
    # The clock: live or not.
    # clock: live counts the seconds
    # clock: live

    # minutes: 15
    speaking_rate: 140   # slow
    # day_starts: "04:00"
    # editor:

    """

  @Test("every setting is read")
  func everySetting() {
    var settings = Settings()
    settings.minutes = 20
    settings.newPerDay = 0
    settings.targetRecall = 0.95
    settings.dayStart = .seconds(12_600)
    settings.clock = .off
    settings.colour = .never
    settings.followUpShare = 1
    settings.speakingRate = 120
    settings.speaks = true
    settings.records = true
    settings.language = "de"
    settings.transcriber = "whisper-cli -f {file}"
    settings.name = "Jo Park"
    settings.liveApplications = 5
    settings.editor = "code --wait"
    let text = """
      minutes: 20
      new_per_day: 0
      target_recall: 0.95
      day_starts: 3:30
      clock: off
      colour: never
      follow_up_share: 1
      speaking_rate: 120
      speak: on
      record: yes
      language: de
      transcriber: whisper-cli -f {file}
      name: Jo Park
      live_applications: 5
      editor: "code --wait"
      """
    #expect(
      read(text) == SettingsReading(settings: settings, given: Set(SettingKey.allCases), diagnostics: []))
  }

  @Test(
    "a text that sets nothing means the standard",
    arguments: ["", template.replacing("speaking", with: "# "), "minutes:"])
  func nothing(_ text: String) {
    #expect(read(text) == SettingsReading(settings: Settings(), given: [], diagnostics: []))
  }

  @Test("the standard of every setting can be shown and set")
  func standards() throws {
    #expect(
      SettingKey.allCases.map(\.standardValue) == [
        "15", "5", "0.9", "04:00", "live", "auto", "0.33", "150", "off", "off", "", "", "", "3", "",
      ])
    for key in SettingKey.allCases {
      #expect(read(try setting(key, to: key.standardValue, in: "")).diagnostics == [])
    }
  }

  @Test(
    "a setting changes where it stands, in place of its commented standard, or at the end",
    arguments: [
      (SettingKey.clock, "off", "# clock: live\n\n", "clock: \"off\"\n\n"),
      (.minutes, "20", "# minutes: 15\n", "minutes: 20\n"),
      (.speakingRate, "160", "speaking_rate: 140   # slow", "speaking_rate: 160   # slow"),
      (.dayStarts, "05:30", "# day_starts: \"04:00\"", "day_starts: \"05:30\""),
      (.editor, "vi -c 'x: y'", "# editor:", "editor: \"vi -c 'x: y'\""),
      (.transcriber, "a -f {file}", "# editor:\n", "# editor:\ntranscriber: a -f {file}\n"),
      (.colour, "never", "# editor:\n", "# editor:\ncolour: never\n"),
    ])
  func changing(_ key: SettingKey, _ value: String, _ old: String, _ new: String) throws {
    #expect(
      try setting(key, to: value, in: Self.template) == Self.template.replacing(old, with: new))
  }

  @Test("going back to the standard turns the setting into a comment")
  func resetting() throws {
    #expect(
      try setting(.speakingRate, to: nil, in: Self.template)
        == Self.template.replacing("speaking_rate: 140   # slow", with: "# speaking_rate: 150   # slow"))
    #expect(try setting(.minutes, to: nil, in: Self.template) == Self.template)
    #expect(try setting(.editor, to: nil, in: "editor: vi") == "# editor:")
  }

  @Test("values that take several lines are replaced whole")
  func severalLines() throws {
    #expect(
      try setting(.editor, to: "vi", in: "editor: |\n  code\nminutes: 9\n") == "editor: vi\nminutes: 9\n")
    #expect(try setting(.minutes, to: "20", in: "minutes: # unset\n") == "minutes: 20 # unset\n")
  }

  @Test("a value that can't be is refused with what can")
  func badValue() {
    let refusal = #expect(throws: EditRefusal.self) { try setting(.minutes, to: "soon", in: "") }
    #expect(refusal?.sentence == "`soon` can't be `minutes`")
    guard case .badValue(let problem) = refusal else { return }
    #expect(problem.advice == "it is a whole number from 1 to 240")
  }

  @Test("a fault in one setting leaves the others, and the text can still be mended by setting it")
  func mending() throws {
    let reading = read("minutes: 600\nclock: off\n")
    #expect(reading.settings.minutes == 15)
    #expect(reading.settings.clock == .off)
    #expect(try setting(.minutes, to: "60", in: "minutes: 600\nclock: off\n") == "minutes: 60\nclock: off\n")
  }
}
