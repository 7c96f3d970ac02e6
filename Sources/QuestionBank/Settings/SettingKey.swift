package import Practice

/// The keys of `config.yaml`, in the order in which they are shown.
package enum SettingKey: String, Sendable, Hashable, CaseIterable {
  case minutes
  case newPerDay = "new_per_day"
  case targetRecall = "target_recall"
  case dayStarts = "day_starts"
  case clock, colour
  case followUpShare = "follow_up_share"
  case speakingRate = "speaking_rate"
  case speak, record, language, transcriber
  case name
  case liveApplications = "live_applications"
  case editor

  /// One line that says what the setting does.
  package var summary: String {
    switch self {
    case .minutes: "minutes a round takes"
    case .newPerDay: "new questions a day at most"
    case .targetRecall: "recall at which a question comes back"
    case .dayStarts: "when a new day of practice starts"
    case .clock: "the clock while you answer"
    case .colour: "colour on the terminal"
    case .followUpShare: "share of questions whose follow-up is asked"
    case .speakingRate: "words a minute by which typed answers are judged"
    case .speak: "whether questions are read aloud"
    case .record: "whether the sound of spoken answers is kept"
    case .language: "language questions are read in; empty guesses"
    case .transcriber: "command that turns a sound into text; empty for none"
    case .name: "your name, under messages; empty for none"
    case .liveApplications: "applications you want to have open; 0 for never mind"
    case .editor: "command that edits files; empty for $VISUAL or $EDITOR"
    }
  }

  /// What may be set, as a clause behind "it is".
  package var wanted: String {
    switch self {
    case .minutes: "a whole number from 1 to 240"
    case .newPerDay: "a whole number from 0 to 200"
    case .targetRecall: "a number from 0.7 to 0.99"
    case .dayStarts: "a time from 00:00 to 12:00, such as 04:00"
    case .clock: "live, thresholds or off"
    case .colour: "auto or never"
    case .followUpShare: "a number from 0 to 1"
    case .speakingRate: "a whole number from 60 to 300"
    case .speak, .record: "on or off"
    case .language: "two letters such as en, de or fr"
    case .transcriber: "a command with {file} for the sound, such as \"whisper-cli -nt -f {file}\""
    case .name: "a name in one line"
    case .liveApplications: "a whole number from 0 to 50"
    case .editor: "a command with its options"
    }
  }

  /// The value in those settings as it is written; empty for what is not set.
  package func value(in settings: Settings) -> String {
    switch self {
    case .minutes: String(settings.minutes)
    case .newPerDay: String(settings.newPerDay)
    case .targetRecall: Self.written(settings.targetRecall)
    case .dayStarts: Self.time(settings.dayStart)
    case .clock: settings.clock.rawValue
    case .colour: settings.colour.rawValue
    case .followUpShare: Self.written(settings.followUpShare)
    case .speakingRate: String(settings.speakingRate)
    case .speak: settings.speaks ? "on" : "off"
    case .record: settings.records ? "on" : "off"
    case .language: settings.language ?? ""
    case .transcriber: settings.transcriber ?? ""
    case .name: settings.name ?? ""
    case .liveApplications: String(settings.liveApplications)
    case .editor: settings.editor ?? ""
    }
  }

  /// The value of a person who sets nothing.
  package var standardValue: String { value(in: Settings()) }

  /// Puts a written value into the settings; false if it can't be that.
  func set(_ text: String, in settings: inout Settings) -> Bool {
    switch self {
    case .minutes: Self.take(Int(text), in: 1...240, into: &settings.minutes)
    case .newPerDay: Self.take(Int(text), in: 0...200, into: &settings.newPerDay)
    case .targetRecall: Self.take(Double(text), in: 0.7...0.99, into: &settings.targetRecall)
    case .dayStarts: Self.take(Self.duration(text), in: .zero ... .seconds(43_200), into: &settings.dayStart)
    case .clock: Self.take(Settings.Clock(rawValue: text), into: &settings.clock)
    case .colour: Self.take(Settings.Colour(rawValue: text), into: &settings.colour)
    case .followUpShare: Self.take(Double(text), in: 0...1, into: &settings.followUpShare)
    case .speakingRate: Self.take(Int(text), in: 60...300, into: &settings.speakingRate)
    case .speak: Self.take(Self.isOn(text), into: &settings.speaks)
    case .record: Self.take(Self.isOn(text), into: &settings.records)
    case .language: Self.take(Self.language(text), into: &settings.language)
    case .transcriber: Self.take(Self.transcriber(text), into: &settings.transcriber)
    case .name: Self.take(Self.name(text), into: &settings.name)
    case .liveApplications: Self.take(Int(text), in: 0...50, into: &settings.liveApplications)
    case .editor: Self.take(.some(text.isEmpty ? nil : text), into: &settings.editor)
    }
  }

  private static func take<Value>(_ value: Value?, into place: inout Value) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static func take<Value: Comparable>(
    _ value: Value?, in range: ClosedRange<Value>, into place: inout Value
  ) -> Bool {
    guard let value, range.contains(value) else { return false }
    place = value
    return true
  }

  /// YAML's own words for it are understood, too.
  private static func isOn(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "on", "yes", "true": true
    case "off", "no", "false": false
    default: nil
    }
  }

  /// Nil if it can't be a language; nothing goes back to guessing.
  private static func language(_ text: String) -> String?? {
    if text.isEmpty { return .some(nil) }
    let isCode = text.utf8.count == 2 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isCode ? .some(text) : nil
  }

  /// Nil without a place for the sound.
  private static func transcriber(_ text: String) -> String?? {
    if text.isEmpty { return .some(nil) }
    return text.contains("{file}") ? .some(text) : nil
  }

  /// Nil if it has several lines.
  private static func name(_ text: String) -> String?? {
    if text.isEmpty { return .some(nil) }
    return text.contains(where: \.isNewline) ? nil : .some(text)
  }

  /// Two decimals are all that a setting needs.
  private static func written(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    guard abs(number * 100 - Double(hundredths)) < 1e-6 || number == Settings().followUpShare else {
      return "\(number)"
    }
    return "\(Double(hundredths) / 100)"
  }

  private static func time(_ duration: Duration) -> String {
    let minutes = duration.wholeSeconds / 60
    return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  private static func duration(_ text: String) -> Duration? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return .seconds(hours * 3600 + minutes * 60)
  }
}
