package import Practice

/// What reading `config.yaml` came to.
package struct SettingsReading: Sendable, Hashable {
  /// With the standard wherever the text says nothing or something faulty.
  package var settings: Settings
  /// Keys that the text sets soundly.
  package var given: Set<SettingKey>
  /// In the order of the text, a thousand at most.
  package var diagnostics: [Diagnostic]
}

/// Reads `config.yaml`.
package struct SettingsReader: Sendable {
  private let document = DocumentReader(largestSize: 1 << 20)

  /// A reader; it keeps nothing between two texts.
  package init() {}

  /// Reads a file's bytes. An empty text sets nothing and is no fault.
  package func read(_ bytes: [UInt8], file: String) -> SettingsReading {
    var reading = SettingsReading(settings: Settings(), given: [], diagnostics: [])
    var findings: [Finding] = []
    switch document.read(bytes, file: file, findings: &findings) {
    case .broken(let diagnostics): reading.diagnostics = diagnostics
    case .empty: break
    case .document(let root, let source):
      var fields = FieldReader(findings: findings)
      read(root, into: &reading, fields: &fields)
      reading.diagnostics = source.diagnostics(fields.findings, file: file)
    }
    return reading
  }

  private func read(_ root: YAMLNode, into reading: inout SettingsReading, fields: inout FieldReader) {
    guard case .mapping(let entries) = root.content else {
      guard !root.isNothing else { return }
      fields.fail(.wrongType(of: "this", found: root, wanted: "settings, as in `minutes: 15`"), at: root.span)
      return
    }
    for entry in entries {
      guard let key = SettingKey(rawValue: entry.key) else {
        fields.unknown(entry, of: "the settings", known: SettingKey.allCases.map(\.rawValue))
        continue
      }
      guard let text = fields.plainText(entry, wanted: key.wanted) else { continue }
      if key.set(text, in: &reading.settings) {
        reading.given.insert(key)
      } else {
        fields.fail(.badSetting(key.rawValue, text, wanted: key.wanted), at: entry.value.span)
      }
    }
  }
}
