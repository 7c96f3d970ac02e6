import ArgumentParser
import Foundation
import Practice
import QuestionBank
import Store
import Terminal

/// `export`: gives a bank away in the format that others read.
struct Export: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a bank as Markdown, a table, JSON or an Anki package.")

  static let examples = [
    Example("export behavioural-core -f markdown", "to read it, or to print it"),
    Example("export behavioural-core -o core.csv", "for a spreadsheet"),
    Example("export behavioural-core -o core.apkg", "a deck for Anki; importing it again mends it"),
    Example("export my-questions", "the bank itself, tidied up"),
  ]

  @Argument(help: "The bank's name.")
  var bank: String

  @Option(
    name: .shortAndLong, help: "yaml, markdown, csv, json or anki; else what the file's name says, or yaml.")
  var format: String?

  @Option(name: .shortAndLong, help: "The file to write; without it everything goes to the screen.")
  var output: String?

  @Flag(help: "Replace a file that is there already.")
  var force = false

  func perform(in session: Session) throws -> ExitStatus {
    let format = try chosenFormat()
    if format == .anki, output == nil {
      throw Complaint("An Anki package is no text: name a file for it, as in `--output \(bank).apkg`.")
    }
    let name = try QuestionChoice.known([bank], among: try session.store.bankNames(), as: "bank")[0]
    let reading = try reading(of: name, session)
    guard let bank = reading.bank else {
      throw Complaint("The bank \(name) can't be read, so there is nothing to write.", exit: .badFile)
    }
    if let output {
      let path = session.environment.path(output)
      try write(bank, as: format, to: path, session)
      let count = Wording.counted(bank.questions.count, "question")
      session.say("\(count) of \(name) written to \(path).")
    } else {
      session.console.writeData(text(of: bank, as: format))
    }
    guard reading.leftOut > 0 else { return .success }
    session.note(Styled("\(Wording.counted(reading.leftOut, "question")) with faults left out.", .warning))
    return .badFile
  }

  private func chosenFormat() throws(Complaint) -> ExportFormat {
    guard let format else { return output.flatMap(ExportFormat.init(fileName:)) ?? .yaml }
    let names = ExportFormat.allCases.map(\.rawValue)
    let known = try QuestionChoice.known([format], among: names, as: "format")
    return known.first.flatMap(ExportFormat.init(rawValue:)) ?? .yaml
  }

  /// The bank as its text has it now, faults said.
  private func reading(of name: String, _ session: Session) throws -> BankReading {
    let library = BankLibrary(store: session.store, folder: session.environment.folders.banks)
    guard let text = try library.text(of: name) else {
      throw Complaint("The bank \(name) has no file any more.", exit: .badFile)
    }
    let reading = BankReader().read(text.bytes, file: text.path, name: name)
    session.report(reading.diagnostics.filter(\.isFault))
    return reading
  }

  private func text(of bank: Bank, as format: ExportFormat) -> String {
    switch format {
    case .yaml, .anki: BankText.text(of: bank)
    case .markdown: BankMarkdown.text(of: bank)
    case .csv: BankCSV.text(of: bank)
    case .json: BankJSON.text(of: bank)
    }
  }

  private func write(_ bank: Bank, as format: ExportFormat, to path: String, _ session: Session) throws {
    let folder = (path as NSString).deletingLastPathComponent
    guard folder.isEmpty || TextFile.exists(folder) else {
      throw Complaint(
        "There is no folder \(folder) for \(path); make it first, or name another.", exit: .storage)
    }
    guard force || !TextFile.exists(path) else {
      throw Complaint("\(path) is there already; `export --force` replaces a file.", exit: .storage)
    }
    guard format == .anki else { return try TextFile.write(text(of: bank, as: format), to: path) }
    // Beside the file first, so that a failure leaves the old one.
    let draft = "\(path).\(getpid()).new"
    unlink(draft)
    do {
      try AnkiExport.write(bank, to: draft, at: session.now.instant)
    } catch {
      throw Complaint("\(path) can't be written: \(error.reason).", exit: .storage)
    }
    guard rename(draft, path) == 0 else {
      let reason = TextFile.reason()
      unlink(draft)
      throw Complaint("\(path) can't be written: \(reason).", exit: .storage)
    }
  }
}
