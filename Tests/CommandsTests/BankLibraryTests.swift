import FSRS
import Foundation
import Practice
import Store
import TestSupport
import Testing

@testable import Commands

/// How the program takes in what changed in the bank files.
@Suite("Bank files")
struct BankLibraryTests {
  private static let two = "bank: Two\nquestions:\n  - { id: one, ask: One? }\n  - { id: two, ask: Two? }\n"

  private func desk(_ text: String = two) throws -> Desk {
    let desk = try Desk(bank: nil)
    try desk.write(text, to: "banks/two.yaml")
    return desk
  }

  private func keys(_ desk: Desk) throws -> [String] {
    try desk.session().store.questions(QuestionFilter(banks: ["two"])).map(\.question.key.text)
  }

  /// The names of the banks that were parsed and what was said of them, telling nobody.
  private func refresh(_ desk: Desk, _ store: Store) throws -> [BankLibrary.News] {
    try BankLibrary(store: store, folder: desk.folders.banks).refresh()
  }

  @Test("A sound file is taken in without a word, and shipped ones with it")
  func sound() throws {
    let desk = try desk()
    #expect(try desk.run("stats").messages == "")
    #expect(try keys(desk) == ["one", "two"])
    let origins = try desk.session().store.bankFiles().map { "\($0.name) \($0.origin.rawValue)" }
    #expect(
      origins == ShippedFiles.banks.map { "\($0.name) shipped" }.sorted() + ["two person"])
  }

  @Test("An unchanged file is not read at all")
  func unchanged() throws {
    let desk = try desk()
    let path = desk.home + "/banks/two.yaml"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let date = try #require(attributes[.modificationDate] as? Date)
    let round = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
    try FileManager.default.setAttributes([.modificationDate: round], ofItemAtPath: path)
    _ = try keys(desk)
    // Same size, same date, another text: only reading it could tell.
    try desk.write(Self.two.replacing("Two?", with: "Owt?"), to: "banks/two.yaml")
    try FileManager.default.setAttributes([.modificationDate: round], ofItemAtPath: path)
    #expect(try desk.session().store.question("two")?.question.title == "Two?")
  }

  @Test("A file that only got a new date is hashed and not parsed")
  func touched() throws {
    let desk = try desk()
    let store = try desk.session().store
    let path = desk.home + "/banks/two.yaml"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: path)
    #expect(try refresh(desk, store).isEmpty)
    let file = try #require(try store.bankFiles().first { $0.name == "two" })
    #expect(file.modifiedNanoseconds == 1_700_000_000_000_000_000)
    #expect(try keys(desk) == ["one", "two"])
  }

  @Test("A changed file is parsed anew; what was removed keeps its history")
  func changed() throws {
    let desk = try desk()
    try desk.run("log two solid")
    try desk.write(
      "bank: Two\nquestions:\n  - { id: one, ask: One, really? }\n".replacing("One, ", with: "One "),
      to: "banks/two.yaml")
    #expect(try keys(desk) == ["one"])
    let store = try desk.session().store
    #expect(try store.lastText(of: "two") == "Two?")
    #expect(try store.history(of: "two").count == 1)
    #expect(try store.question("one")?.question.title == "One really?")
  }

  @Test("A file that is gone takes its questions out of use")
  func removed() throws {
    let desk = try desk()
    _ = try keys(desk)
    try FileManager.default.removeItem(atPath: desk.home + "/banks/two.yaml")
    #expect(try keys(desk).isEmpty)
    #expect(try !desk.session().store.bankNames().contains("two"))
  }

  @Test("A person's file shadows the shipped one of its name, and gives it back when it goes")
  func shadowing() throws {
    let desk = try desk()
    let shipped = try desk.session().store.questionCount(QuestionFilter(banks: ["behavioural-core"]))
    try desk.write(
      "bank: My core\nquestions:\n  - { id: conflict-with-peer, ask: A conflict? }\n",
      to: "banks/behavioural-core.yaml")
    let store = try desk.session().store
    #expect(try store.questionCount(QuestionFilter(banks: ["behavioural-core"])) == 1)
    #expect(try store.question("conflict-with-peer")?.question.title == "A conflict?")
    try FileManager.default.removeItem(atPath: desk.home + "/banks/behavioural-core.yaml")
    #expect(try desk.session().store.questionCount(QuestionFilter(banks: ["behavioural-core"])) == shipped)
  }

  @Test("Faults leave out their questions, the others are in use, and it is said once")
  func faults() throws {
    let desk = try desk("bank: Two\nquestions:\n  - { id: one, ask: One? }\n  - id: two\n    aks: Two?\n")
    let first = try desk.run("stats")
    Golden.expect(first.messages, is: "bank-faults")
    #expect(try keys(desk) == ["one"])
    #expect(try desk.run("stats").messages == "")
  }

  @Test("After a syntax error the last sound reading stays in use")
  func syntax() throws {
    let desk = try desk()
    _ = try keys(desk)
    try desk.write("bank: Two\nquestions:\n  - { id: one, ask: One?\n  - id: two\n", to: "banks/two.yaml")
    Golden.expect(try desk.run("stats").messages, is: "bank-syntax")
    #expect(try keys(desk) == ["one", "two"])
    try desk.write("bank: Two\nquestions:\n  - { id: three, ask: Three? }\n", to: "banks/two.yaml")
    #expect(try desk.run("stats").messages == "")
    #expect(try keys(desk) == ["three"])
  }

  @Test("A file that never parsed is listed with its fault and has no questions")
  func neverParsed() throws {
    let desk = try desk("questions: [\n")
    Golden.expect(try desk.run("stats").messages, is: "bank-never-parsed")
    #expect(try keys(desk).isEmpty)
    #expect(try desk.session().store.bankNames().contains("two"))
  }

  @Test("A file that is no bank")
  func noBank() throws {
    Golden.expect(try desk("just words\n").run("stats").messages, is: "bank-no-bank")
  }

  @Test("A file that is not UTF-8")
  func notUTF8() throws {
    let desk = try Desk(bank: nil)
    try desk.write(
      Array("bank: Caf".utf8) + [0xE9] + Array("\nquestions:\n  - ask: A?\n".utf8), to: "banks/two.yaml")
    Golden.expect(try desk.run("stats").messages, is: "bank-not-utf8")
  }

  @Test("A file over 16 MB is refused without being read")
  func tooLarge() throws {
    let desk = try desk()
    _ = try keys(desk)
    let path = desk.home + "/banks/two.yaml"
    #expect(truncate(path, 16 << 20 + 1) == 0)
    #expect(
      try desk.run("stats").messages
        == "~home/banks/two.yaml is larger than 16 MB and is not read; split it into several banks.\n")
    #expect(try keys(desk) == ["one", "two"])
  }

  @Test("What can't be read is said with the path and the reason")
  func unreadable() throws {
    let desk = try desk()
    // Root may read everything, so that a missing permission can't be the test.
    for (path, reason) in [("banks", "is a directory"), ("missing", "no such file or directory")] {
      let whole = desk.home + "/" + path
      #expect(throws: Complaint("\(whole) can't be read: \(reason).", exit: .badFile)) {
        try TextFile.bytes(at: whole)
      }
    }
    try desk.write([0x41, 0xFF], to: "mine.yaml")
    let run = try desk.run("mine one")
    #expect(run.messages == "~home/mine.yaml is not UTF-8 text; save it as UTF-8 in your editor.\n")
    #expect(run.status == .badFile)
  }

  @Test("An id that two banks have stays with the first, and goes over when that one lets it go")
  func sameID() throws {
    let desk = try desk()
    _ = try keys(desk)
    try desk.write(
      "bank: Three\nquestions:\n  - { id: two, ask: Another two? }\n  - { id: new, ask: New? }\n",
      to: "banks/three.yaml")
    #expect(
      try desk.run("stats").messages
        == "three: the id two is in use by two already; that question is left out.\n")
    #expect(try desk.session().store.question("two")?.bank == "two")
    try desk.write("bank: Two\nquestions:\n  - { id: one, ask: One? }\n", to: "banks/two.yaml")
    #expect(try desk.run("stats").messages == "")
    #expect(try desk.session().store.question("two")?.question.title == "Another two?")
  }

  @Test("Hidden files, folders and other endings are no banks; yml is one")
  func endings() throws {
    let desk = try Desk(bank: nil)
    for name in [".hidden.yaml", "notes.txt", "folder.yaml/inner.yaml", "short.yml", "list.yaml~"] {
      try desk.write("bank: B\nquestions:\n  - ask: \(name)?\n", to: "banks/\(name)")
    }
    let names = try desk.session().store.bankNames()
    #expect(names == (ShippedFiles.banks.map(\.name) + ["short"]).sorted())
  }

  @Test("Two files of one name but for their ending")
  func twoEndings() throws {
    let desk = try desk()
    try desk.write("bank: Other\nquestions:\n  - { id: other, ask: Other? }\n", to: "banks/two.yml")
    for _ in 1...2 {
      let run = try desk.run("stats")
      #expect(
        run.messages == "~home/banks/two.yml is passed over: there is another bank two; rename one.\n")
      #expect(try keys(desk) == ["one", "two"])
    }
  }

  @Test("A banks folder that can't be listed is said, and its banks are not taken for gone")
  func unlistable() throws {
    let desk = try desk()
    #expect(try keys(desk) == ["one", "two"])
    try FileManager.default.moveItem(atPath: desk.home + "/banks", toPath: desk.home + "/elsewhere")
    try desk.write("", to: "banks")
    let run = try desk.run("stats")
    #expect(
      run.messages == "The folder ~home/banks can't be read. Is it a folder, and yours?\n")
    #expect(run.status == .storage)
  }

  @Test("Control characters in a bank are shown, never sent")
  func control() throws {
    let desk = try desk("bank: Two\nquestions:\n  - { id: one, ask: \"\\x1b[31mRed?\" }\n")
    #expect(
      try desk.run("questions --bank two").output
        == "Question  Last  Tries  Next  Asks\none       new                ^[[31mRed?\n")
  }
}
