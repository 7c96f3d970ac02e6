import Practice

/// The text of `config.yaml`, in which single settings change while comments and layout stay as they are.
package struct SettingsText: Sendable {
  /// The whole file; empty if there is none yet.
  package var text: String
  /// How the diagnostics of a refusal name the file.
  package var file: String

  /// The text as it is now; an empty one is fine.
  package init(_ text: String, file: String) {
    self.text = text
    self.file = file
  }

  /// The text with the setting changed: where it stands, in place of the comment that shows its standard,
  /// or else at the end.
  ///
  /// - Parameter value: As it would be written without quotes; nil goes back to the standard.
  /// - Throws: ``EditRefusal`` if the setting can't have the value, the text is broken, or no place in it
  ///   would do.
  package func setting(_ key: SettingKey, to value: String?) throws(EditRefusal) -> String {
    var wanted = reading(of: text).settings
    guard key.set(value ?? key.standardValue, in: &wanted) else {
      throw .badValue(.badSetting(key.rawValue, value ?? "", wanted: key.wanted))
    }
    let editor = try YAMLEditor(text, file: file)
    let changed: String
    if let value {
      changed = Self.setting(key, to: Self.written(value), in: editor)
    } else {
      wanted = reading(of: text).settings
      Settings().copy(key, to: &wanted)
      changed = Self.resetting(key, in: editor)
    }
    guard reading(of: changed).settings == wanted else { throw .noPlace }
    return changed
  }

  private func reading(of text: String) -> SettingsReading {
    SettingsReader().read(Array(text.utf8), file: file)
  }

  private static func setting(_ key: SettingKey, to value: String, in editor: YAMLEditor) -> String {
    if let entry = editor.root?[key.rawValue] {
      guard entry.value.span.end > entry.value.span.start else {
        let end = editor.source.byte(ofScalar: entry.value.span.start)
        return editor.replacing(end..<end, with: " " + value)
      }
      let endsAtLine = editor.source.indentation(ofScalar: entry.value.span.end) == 0
      return editor.replacing(
        editor.bytes(of: entry.value.span), with: value + (endsAtLine ? editor.lineBreak : ""))
    }
    let line = key.rawValue + ": " + value
    if let comment = lineOfStandard(key, in: editor.source) {
      return editor.replacing(editor.source.byteRange(ofLine: comment), with: line)
    }
    return editor.appending([line])
  }

  private static func resetting(_ key: SettingKey, in editor: YAMLEditor) -> String {
    guard let entry = editor.root?[key.rawValue] else { return editor.replacing(0..<0, with: "") }
    let standard = key.standardValue.isEmpty ? "" : " " + written(key.standardValue)
    let span = Span(start: entry.keySpan.start, end: max(entry.keySpan.end, entry.value.span.end))
    let endsAtLine = editor.source.indentation(ofScalar: span.end) == 0
    var bytes = editor.bytes(of: span)
    if entry.value.span.end == entry.value.span.start {
      bytes = bytes.lowerBound..<editor.source.byte(ofScalar: entry.value.span.end)
    }
    return editor.replacing(
      bytes, with: "# \(key.rawValue):\(standard)" + (endsAtLine ? editor.lineBreak : ""))
  }

  /// The last comment that is the setting with its standard value, as the template has them.
  private static func lineOfStandard(_ key: SettingKey, in source: SourceText) -> Int? {
    source.lines.indices.last { index in
      let line = source.text(ofLine: index).trimmingSpaces
      guard line.hasPrefix("#") else { return false }
      let setting = String(line.drop { $0 == "#" }).trimmingSpaces
      guard setting.hasPrefix(key.rawValue + ":") else { return false }
      let reading = SettingsReader().read(Array(setting.utf8), file: "")
      return reading.diagnostics.isEmpty && key.value(in: reading.settings) == key.standardValue
    }
  }

  /// Times get quotes: other readers of YAML take them for numbers to the base of sixty.
  private static func written(_ value: String) -> String {
    value.isEmpty ? "\"\"" : Double(value) == nil ? YAMLScalar.inline(value) : value
  }
}

extension Settings {
  /// Copies one setting into others.
  fileprivate func copy(_ key: SettingKey, to other: inout Settings) {
    switch key {
    case .minutes: other.minutes = minutes
    case .newPerDay: other.newPerDay = newPerDay
    case .targetRecall: other.targetRecall = targetRecall
    case .dayStarts: other.dayStart = dayStart
    case .clock: other.clock = clock
    case .colour: other.colour = colour
    case .followUpShare: other.followUpShare = followUpShare
    case .speakingRate: other.speakingRate = speakingRate
    case .speak: other.speaks = speaks
    case .record: other.records = records
    case .language: other.language = language
    case .transcriber: other.transcriber = transcriber
    case .name: other.name = name
    case .liveApplications: other.liveApplications = liveApplications
    case .editor: other.editor = editor
    }
  }
}
