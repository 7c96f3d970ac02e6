import Foundation
import Practice
import QuestionBank
import Store
import Terminal

/// A bank in the person's editor: a shipped one as their own copy, and checked when it comes back.
struct BankEditing {
  let session: Session
  let name: String
  /// The person's file.
  let path: String
  /// The text before; nil where a file is made for it.
  private let before: [UInt8]?
  /// Whether the file is the copy of a shipped bank, made for this.
  private let isCopy: Bool

  /// Copies a shipped bank to the person's folder, and says so.
  ///
  /// - Parameter mayBeNew: Whether there need be no bank of that name yet.
  init(_ name: String, mayBeNew: Bool = false, session: Session) throws {
    self.session = session
    self.name = name
    let folder = session.environment.folders.banks
    let text = try BankLibrary(store: session.store, folder: folder).text(of: name)
    guard let text else {
      guard mayBeNew else { throw Complaint("The bank \(name) has no file any more.", exit: .badFile) }
      (path, before, isCopy) = ("\(folder)/\(name).yaml", nil, false)
      return
    }
    before = text.bytes
    isCopy = !text.path.hasPrefix("/")
    path = isCopy ? "\(folder)/\(name).yaml" : text.path
    if isCopy {
      try TextFile.write(String(decoding: text.bytes, as: UTF8.self), to: path)
      session.note("Copied to \(path); from now on your copy is the one in use.")
    }
  }

  /// The bank as it was before.
  var bankBefore: CheckedBank { CheckedBank(before ?? [], file: path, name: name) }

  /// The bank as it is now; an empty one if its file is gone.
  func bankNow() throws(Complaint) -> CheckedBank {
    let bytes = try TextFile.exists(path) ? TextFile.bytes(at: path, limit: BankReader.largestSize) : []
    return CheckedBank(bytes, file: path, name: name)
  }

  /// Opens the file at the line, and again at its first fault while the person wants to.
  ///
  /// - Parameter tidying: Changes the text once it comes back; nil takes the file away.
  /// - Returns: Whether nothing is wrong with it in the end.
  func run(line: Int?, tidying: (String) -> String? = { $0 }) throws -> Bool {
    var line = line
    while true {
      if case .failed(let sentence) = session.console.runEditor(on: path, line: line) {
        try tidy(tidying)
        try undoCopy()
        throw Complaint("\(sentence) The file is \(path).")
      }
      try tidy(tidying)
      if try undoCopy() { return true }
      let isSaid = try session.refreshBanks().contains { $0.name == name && !$0.diagnostics.isEmpty }
      guard TextFile.exists(path) else { return true }
      let diagnostics = try bankNow().reading.diagnostics
      if !isSaid { session.report(diagnostics) }
      guard let fault = diagnostics.first(where: \.isFault) else { return true }
      guard wantsAgain() else { return false }
      line = fault.line
    }
  }

  private func tidy(_ tidying: (String) -> String?) throws {
    guard TextFile.exists(path), let text = String(validating: try TextFile.bytes(at: path), as: UTF8.self)
    else { return }
    guard let tidied = tidying(text) else {
      unlink(path)
      return
    }
    if tidied != text { try TextFile.write(tidied, to: path) }
  }

  private func wantsAgain() -> Bool {
    guard session.console.surface.inputIsTerminal,
      case .line(let line) = session.console.read(Prompt("Open it again? [Y/n] ")).outcome
    else { return false }
    return !line.trimmingSpaces.lowercased().hasPrefix("n")
  }

  /// Takes the copy of a shipped bank away in which nothing was changed. Whether it did.
  @discardableResult
  private func undoCopy() throws -> Bool {
    guard isCopy, try TextFile.bytes(at: path, limit: BankReader.largestSize) == before else { return false }
    unlink(path)
    try session.refreshBanks()
    session.note("Nothing is changed, so the shipped bank stays in use.")
    return true
  }
}
