import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `new`: a question of the person's own.
struct New: Verb {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a question of your own, in your editor.")

  static let examples = [
    Example("new", "a template to fill in, in your own bank, my-questions"),
    Example("new onsite-at-acme", "in this bank, which is made if need be"),
  ]

  @Argument(help: "The bank's name; my-questions unless given.")
  var bank: String?

  func perform(in session: Session) throws -> ExitStatus {
    let name = try name(session)
    let editing = try BankEditing(name, mayBeNew: true, session: session)
    let isNew = !TextFile.exists(editing.path)
    let before = isNew ? "" : try TextFile.text(at: editing.path)
    let title = name == QuestionMatcher.ownBank ? "My questions" : name
    let template = try OwnBankText(before, file: editing.path, title: title).addingTemplate()
    try TextFile.write(template.text, to: editing.path)
    let taken = try Set(session.store.keys(beginningWith: "", limit: .max).map(\.text))
    let isSound = try editing.run(line: template.line) { text in
      if text == template.text { return isNew ? nil : before }
      let filled = OwnBankText.withoutTemplate(text, line: template.line)
      let tidied = OwnBankText.naming(filled, line: template.line, isTaken: taken.contains)
      let isEmpty = isNew && BankReader().read(Array(tidied.utf8), file: "", name: name).hasNothing
      return isEmpty ? nil : tidied
    }
    say(from: editing.bankBefore, to: try editing.bankNow(), isSound: isSound, session)
    return isSound ? .success : .badFile
  }

  /// A bank there is, or a name that a new one can have and that is no misspelling.
  private func name(_ session: Session) throws -> String {
    guard let bank else { return QuestionMatcher.ownBank }
    let known = try session.store.bankNames()
    if let match = known.first(where: { $0.lowercased() == bank.lowercased() }) { return match }
    if let near = nearest(to: bank, among: known), !isMeant(bank, not: near, session) {
      throw Complaint("There is no bank “\(bank)”; did you mean \(near)?")
    }
    guard QuestionID.isSound(bank), !bank.hasPrefix("."), !bank.hasPrefix("-") else {
      throw Complaint("“\(bank)” can't be a bank's name: letters, digits, -, _ and . make one.")
    }
    return bank
  }

  /// Whether a bank of that name is to be made, though there is one with nearly the same.
  private func isMeant(_ bank: String, not near: String, _ session: Session) -> Bool {
    guard session.console.surface.inputIsTerminal else { return false }
    let prompt = Prompt(Styled("There is \(near), but no \(bank) yet. Make it? [y/N] "))
    guard case .line(let line) = session.console.read(prompt).outcome else { return false }
    return line.trimmingSpaces.lowercased().hasPrefix("y")
  }

  private func say(from old: CheckedBank, to new: CheckedBank, isSound: Bool, _ session: Session) {
    let oldKeys = Set(old.questions.map(\.key))
    let added = new.questions.filter { !oldKeys.contains($0.key) }
    guard let first = added.first else {
      session.say(
        isSound
          ? "Nothing was written, so the template is taken out again."
          : "No question is added yet; `banks edit \(new.name)` goes on with it.")
      return
    }
    guard added.count == 1 else {
      session.say("Kept: \(Wording.counted(added.count, "question")) in \(new.name).")
      return
    }
    let points = first.lookFor.isEmpty ? "" : ", with \(Wording.counted(first.lookFor.count, "point"))"
    session.say("Kept: \(first.key) in \(new.name)\(points).")
  }
}

extension BankReading {
  /// Neither a question nor anything that was meant as one.
  fileprivate var hasNothing: Bool { isWhole && leftOut == 0 && bank?.questions.isEmpty ?? true }
}
