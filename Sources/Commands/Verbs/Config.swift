import ArgumentParser
import Practice
import QuestionBank
import Terminal

/// `config`: shows, sets and edits the settings.
struct Config: BareVerb {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show, set and edit the settings.")

  static let examples = [
    Example("config", "all settings with their values"),
    Example("config minutes 20", "rounds of twenty minutes"),
    Example("config clock off", "no clock while you answer"),
    Example("config edit", "the file, in your editor"),
  ]

  @Argument(help: "A setting's name and its new value, or edit.")
  var words: [String] = []

  func perform(in program: Program) throws -> ExitStatus {
    let path = program.environment.folders.settings
    // `config set minutes 20`, as other programs have it, is understood, too.
    let words = self.words.first == "set" ? Array(self.words.dropFirst()) : self.words
    switch words.count {
    case 0: show(program, path: path)
    case 1 where words[0] == "edit": try edit(program, path: path)
    case 1: program.console.writeData("\(try known(words[0]).value(in: program.settings))\n")
    case 2: try set(known(words[0]), to: words[1], program, path: path)
    default: throw Complaint("One setting and one value, please: `config minutes 20`.")
    }
    return .success
  }

  private func show(_ program: Program, path: String) {
    var table = Table(
      .init(title: "Setting"), .init(title: "Value"), .init(title: "Meaning", isFlexible: true))
    table.rows = SettingKey.allCases.map { key in
      let value = key.value(in: program.settings)
      let isChanged = value != key.standardValue
      return [Styled(key.rawValue), Styled(value, isChanged ? .strong : .plain), Styled(key.summary, .dim)]
    }
    program.console.page(table.lines(for: program.console.surface))
    program.console.message(Styled("The file: \(path)", .dim))
  }

  private func set(_ key: SettingKey, to value: String, _ program: Program, path: String) throws {
    let text = SettingsText(try TextFile.text(at: path), file: path)
    // An empty value goes back to the standard.
    let changed = try text.setting(key, to: value.isEmpty ? nil : value)
    try TextFile.write(changed, to: path)
    let reading = SettingsReader().read(Array(changed.utf8), file: path)
    program.reopen(settings: reading.settings)
    program.console.write("\(key.rawValue): \(key.value(in: reading.settings))")
  }

  private func edit(_ program: Program, path: String) throws {
    if case .failed(let sentence) = program.console.runEditor(on: path, line: nil) {
      throw Complaint("\(sentence) The file is \(path).")
    }
    let reading = try SettingsFile(folders: program.environment.folders).read()
    program.reopen(settings: reading.settings)
    DiagnosticReport(console: program.console).show(reading.diagnostics)
  }

  private func known(_ name: String) throws(Complaint) -> SettingKey {
    let found = try QuestionChoice.known([name], among: SettingKey.allCases.map(\.rawValue), as: "setting")
    guard let key = found.first.flatMap(SettingKey.init(rawValue:)) else {
      throw Complaint("There is no setting “\(name)”.")
    }
    return key
  }
}
