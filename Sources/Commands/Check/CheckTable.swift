import Foundation
import Practice
import QuestionBank

/// The banks that are to be checked, and those that they are compared with.
struct CheckTable {
  /// A bank's text as it is checked.
  struct Target {
    var bank: CheckedBank
    var bytes: [UInt8]
    /// Nil for a bank that came with the program, which nothing is written to.
    var path: String?
    var changes: [BankMending.Change] = []
  }

  private(set) var targets: [Target]
  private let others: [CheckedBank]
  private let speakingRate: Int

  /// - Parameters:
  ///   - paths: Files, folders or names of banks; the person's own banks if there are none.
  ///   - withShipped: Whether the shipped banks are checked as well.
  init(program: Program, paths: [String], withShipped: Bool) throws(Complaint) {
    let own = try BankFolder(path: program.environment.folders.banks).files().files
    let names = Set(own.map(\.name))
    let shipped = ShippedFiles.banks.filter { !names.contains($0.name) }
    speakingRate = program.settings.speakingRate
    // Of two questions that are alike the later one is told: the person's.
    targets = withShipped ? shipped.map(Self.target) : []
    if paths.isEmpty {
      targets += try own.map { file throws(Complaint) in try Self.target(file.path, file.name) }
    }
    for path in paths { targets += try Self.targets(path, program.environment, own, shipped) }
    let checked = Set(targets.map(\.bank.name))
    others =
      try own.filter { !checked.contains($0.name) }
      .map { file throws(Complaint) in try Self.target(file.path, file.name).bank }
      + shipped.filter { !checked.contains($0.name) }.map { Self.target($0).bank }
  }

  /// Mends the person's files on disk.
  mutating func mend() throws(Complaint) {
    let slips = BankCheck(targets.map(\.bank), besides: others).sureSlips
    for index in targets.indices {
      guard let path = targets[index].path,
        let mending = BankMending.mending(
          targets[index].bytes, file: path, name: targets[index].bank.name, slips: slips)
      else { continue }
      try TextFile.write(String(decoding: mending.bytes, as: UTF8.self), to: path)
      targets[index] = Self.target(mending.bytes, path, targets[index].bank.name)
      targets[index].changes = mending.changes
    }
  }

  /// What is wrong or doubtful in each target.
  func diagnostics() -> [[Diagnostic]] {
    var check = BankCheck(targets.map(\.bank), besides: others, speakingRate: max(1, speakingRate))
    return check.diagnostics()
  }

  private static func targets(
    _ path: String, _ environment: Environment, _ own: [BankFolder.File], _ shipped: [ShippedFiles.File]
  ) throws(Complaint) -> [Target] {
    let place = environment.path(path)
    var status = stat()
    if stat(place, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        let name = ((place as NSString).lastPathComponent as NSString).deletingPathExtension
        return [try target(place, name)]
      }
      let files = try BankFolder(path: place).filesBelow()
      if files.isEmpty { throw Complaint("There is no YAML file in the folder \(place).", exit: .badFile) }
      return try files.map { file throws(Complaint) in try target(file.path, file.name) }
    }
    if let file = own.first(where: { $0.name == path }) { return [try target(file.path, file.name)] }
    if let file = shipped.first(where: { $0.name == path }) { return [target(file)] }
    let hint = nearest(to: path, among: own.map(\.name) + shipped.map(\.name)).map { "; did you mean \($0)?" }
    throw Complaint("There is no file and no bank “\(path)”\(hint ?? ".")", exit: .badFile)
  }

  private static func target(_ path: String, _ name: String) throws(Complaint) -> Target {
    target(try TextFile.bytes(at: path, limit: BankReader.largestSize), path, name)
  }

  private static func target(_ bytes: [UInt8], _ path: String, _ name: String) -> Target {
    Target(bank: CheckedBank(bytes, file: path, name: name), bytes: bytes, path: path)
  }

  private static func target(_ file: ShippedFiles.File) -> Target {
    let bytes = Array(file.bytes)
    return Target(bank: CheckedBank(bytes, file: "\(file.name) (shipped)", name: file.name), bytes: bytes)
  }
}
