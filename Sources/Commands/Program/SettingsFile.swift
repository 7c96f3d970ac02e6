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

  /// Says them beside the data.
  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      for line in lines(of: diagnostic, forTerminal: console.surface.errorIsTerminal) {
        console.message(line)
      }
    }
  }

  /// The lines of one, wrapped and its excerpt cut to a terminal's width.
  func lines(of diagnostic: Diagnostic, forTerminal isTerminal: Bool) -> [Styled] {
    let columns = console.surface.columns
    let text = diagnostic.rendered(width: isTerminal ? columns : 100) { DisplayWidth.columns(of: $0) }
    return text.split(separator: "\n").flatMap { line in
      isTerminal ? Styled(String(line)).wrapped(to: columns) : [Styled(String(line))]
    }
  }
}
