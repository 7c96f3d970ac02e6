import Practice
import Testing

@Suite struct SpeakingFiguresTests {
  private static let fillers = FillerList("um")
  private static let text = Array(repeating: "um we said it", count: 15).joined(separator: ". ")

  @Test func `a spoken answer with its text has all figures`() {
    let figures = SpeakingFigures(
      text: Self.text, spokenFor: .seconds(99), sound: Talk.sound([0, 3, 12, 1.5, 10.5, 2]),
      fillers: Self.fillers)
    #expect(figures.words == 60)
    // 24 seconds from the first word to the last.
    #expect(figures.pace?.wordsPerMinute == 150)
    #expect(figures.fillers?.total == 15)
    #expect(figures.recorded == .seconds(29))
    guard case .pauses(let pauses) = figures.pauses else { return #expect(Bool(false)) }
    #expect(pauses.lengths.count == 1)
  }

  @Test func `without a sound, or with one that tells nothing, the measured time gives the pace`() {
    let timed = SpeakingFigures(text: Self.text, spokenFor: .seconds(30), sound: nil, fillers: Self.fillers)
    #expect(timed.pace?.wordsPerMinute == 120)
    let noisy = SpeakingFigures(
      text: Self.text, spokenFor: .seconds(99), sound: Talk.sound([0, 20], noise: 0.3), fillers: Self.fillers)
    #expect(noisy.pauses == .unclear)
    #expect(noisy.pace?.wordsPerMinute == 180)
  }

  @Test func `a typed answer has words and fillers alone`() {
    let figures = SpeakingFigures(text: Self.text, spokenFor: nil, sound: nil, fillers: Self.fillers)
    #expect(figures.words == 60)
    #expect(figures.fillers?.total == 15)
    #expect(figures.pace == nil)
    #expect(figures.pauses == nil)
  }

  @Test func `without a text the sound alone is known`() {
    let figures = SpeakingFigures(
      text: nil, spokenFor: .seconds(24), sound: Talk.sound([3]), fillers: Self.fillers)
    #expect(figures.words == nil)
    #expect(figures.fillers == nil)
    #expect(figures.pace == nil)
    #expect(figures.recorded == .seconds(3))
  }

  @Test func `too few words or too little time have no pace`() {
    #expect(Pace(words: 19, in: .seconds(10)) == nil)
    #expect(Pace(words: 20, in: .milliseconds(9_999)) == nil)
    #expect(Pace(words: 20, in: .seconds(10))?.wordsPerMinute == 120)
    #expect(Pace(words: 0, in: .zero) == nil)
  }

  @Test(arguments: [(119, -1), (120, 0), (160, 0), (161, 1)])
  func `a pace is compared with what is easy to follow`(words: Int, compared: Int) {
    #expect(Pace(words: words, in: .seconds(60))?.compared == compared)
  }

  @Test(
    arguments: [
      ("Tell me about a time you failed.", "en"),
      ("Erzählen Sie von einem Konflikt und wie Sie ihn gelöst haben.", "de"),
      ("Pourquoi voulez-vous travailler avec nous dans le secteur ?", "fr"),
      ("¿Por qué quiere usted trabajar con los clientes?", "es"), ("Расскажите о себе и о Kubernetes", "ru"),
      ("自己紹介をしてください", "ja"), ("请介绍一下你自己", "zh"), ("자기소개를 해 주세요", "ko"), ("TCP vs UDP?", "en"), ("", "en"),
    ])
  func `the language of a question is guessed`(text: String, code: String) {
    #expect(SpokenLanguage.guessed(of: text) == code)
  }
}
