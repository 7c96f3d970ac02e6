import CalendarFiles
import Foundation
import Practice
import QuestionBank

/// Hands every input that libFuzzer thinks of to a reader.
///
/// The environment variable `FUZZ_READER` says to which, so that each has a corpus of its own. A reader may refuse
/// anything; it must not crash, hang, or hand on what a bank can't hold.
@main
enum FuzzTarget {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &arguments) { data, count in
        FuzzedReader.chosen.read(Array(UnsafeBufferPointer(start: data, count: count)))
        return 0
      })
  }
}

/// libFuzzer as a library: the package manager gives the program a main of its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The readers of what others wrote.
enum FuzzedReader: String, CaseIterable {
  case bank, markdown, json, yaml, csv, tsv, text, anki, settings, notes, sheet, calendar
  /// The format is left to the content.
  case any

  static let chosen: FuzzedReader = {
    guard let name = ProcessInfo.processInfo.environment["FUZZ_READER"],
      let reader = FuzzedReader(rawValue: name)
    else {
      FileHandle.standardError.write(
        Data("FUZZ_READER is one of \(allCases.map(\.rawValue).joined(separator: ", ")).\n".utf8))
      exit(2)
    }
    return reader
  }()

  func read(_ bytes: [UInt8]) {
    switch self {
    case .bank:
      // What is read is written so that it reads back as the same.
      guard let bank = BankReader().read(bytes, file: "fuzz.yaml", name: "fuzz").bank else { return }
      let again = BankReader().read(Array(BankText.text(of: bank).utf8), file: "again.yaml", name: "fuzz")
        .bank
      precondition(again?.questions == bank.questions, "a bank changes when it is written and read")
    case .settings: _ = SettingsReader().read(bytes, file: "config.yaml")
    case .notes: _ = OwnNotesReader().read(bytes, file: "mine.yaml")
    case .sheet: _ = try? SheetReader().read(bytes)
    case .anki: _ = try? AnkiReader().read(bytes: bytes, withHistory: true)
    case .calendar: _ = try? CalendarReader.read(bytes)
    case .any: check(try? ForeignReader().read(bytes, name: ""))
    case .markdown, .json, .yaml, .csv, .tsv, .text:
      check(try? ForeignReader(format: ForeignFormat(rawValue: rawValue)).read(bytes, name: ""))
    }
  }

  /// A question without a text would be asked as an empty line.
  private func check(_ outcome: ForeignReader.Outcome?) {
    for draft in outcome?.reading.questions ?? [] {
      precondition(!draft.wordings.isEmpty, "a question without a wording")
      precondition(draft.wordings.allSatisfy { $0.contains { !$0.isWhitespace } }, "an empty wording")
    }
  }
}
