import Practice
import QuestionBank
import Terminal

/// `config.yaml`, written with every setting explained at the first run.
struct SettingsFile {
  let folders: Folders

  /// The settings; what is faulty keeps its usual value and is among the diagnostics.
  func read() throws(Complaint) -> SettingsReading {
    if !TextFile.exists(folders.settings) {
      try TextFile.write(ShippedFiles.text("config.yaml"), to: folders.settings)
    }
    return SettingsReader().read(try TextFile.bytes(at: folders.settings), file: folders.settings)
  }
}

/// Shows the faults of files, each with its place, its line and what to do.
struct DiagnosticReport {
  let console: any Console

  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      for line in diagnostic.rendered(
        width: console.surface.errorIsTerminal ? console.surface.columns : 100,
        columns: { DisplayWidth.columns(of: $0) }
      ).split(separator: "\n") {
        let isLong = console.surface.errorIsTerminal
        for part in isLong
          ? Styled(String(line)).wrapped(to: console.surface.columns) : [Styled(String(line))]
        {
          console.message(part)
        }
      }
    }
  }
}
