import Foundation
import Practice
import Store

/// A person's folder with 20,000 questions and 1,000,000 attempts, which the program has started in before.
struct SampleHome {
  /// As many questions as the speed limits speak of.
  static let questions = 20_000
  /// As many attempts as the speed limits speak of.
  static let attempts = 1_000_000
  private static let banks = (0..<10).map { SampleBank(name: "sample\($0)", count: questions / 10) }
  /// One question in so many, at the end of its bank, was never asked.
  private static let freshShare = 20

  let folder: String
  /// The names of the banks asked from.
  let bankNames = Set(Self.banks.map(\.name))

  /// The home in that folder: the one that is there if it is complete, else a new one.
  init(folder: String, rehearse: String) throws {
    self.folder = folder
    let seal = folder + "/complete"
    if FileManager.default.fileExists(atPath: seal) { return }
    guard !FileManager.default.fileExists(atPath: folder + "/rehearse.sqlite") else {
      throw Failure("\(folder) has a record already that isn't a finished sample; give another folder.")
    }
    try build(rehearse: rehearse)
    guard FileManager.default.createFile(atPath: seal, contents: Data()) else {
      throw Failure.system("\(seal) can't be made")
    }
  }

  /// Opens the home's database as the program does.
  func open() throws -> Store {
    try Store.open(
      at: StoreLocation(database: folder + "/rehearse.sqlite", backups: folder + "/backups"),
      targetRecall: 0.9, device: Device(name: SampleHistory.deviceName, newID: EventID(high: 1, low: 1)),
      now: SampleHistory.now)
  }

  /// Keys of questions that have a history.
  var answeredKeys: [QuestionKey] {
    Self.banks.flatMap { bank in bank.keys.dropLast(bank.count / Self.freshShare) }
  }

  /// Writes the banks, has the program take them in, and records two years of answers.
  private func build(rehearse: String) throws {
    let watch = Stopwatch()
    progress("building a home with \(Self.questions) questions and \(Self.attempts) attempts …")
    try FileManager.default.createDirectory(atPath: folder + "/banks", withIntermediateDirectories: true)
    for bank in Self.banks {
      try Data(bank.text.utf8).write(to: URL(fileURLWithPath: "\(folder)/banks/\(bank.name).yaml"))
    }
    let reading = Launch(rehearse, ["due", "--quiet"], environment: Launch.environment(home: folder))
    _ = try reading.runToEnd(statuses: 0...1)
    let store = try open()
    var history = SampleHistory(keys: answeredKeys)
    try history.eachAction(attempts: Self.attempts) { try store.record($0) }
    progress("built in \(Int(watch.seconds)) s")
  }
}
