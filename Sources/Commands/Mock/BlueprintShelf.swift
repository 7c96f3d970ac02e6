import Practice
import QuestionBank
import Terminal

/// The blueprints of interviews: the shipped ones, and the person's own, which stand in for shipped ones of their name.
struct BlueprintShelf {
  let session: Session

  /// The words behind `--step`, the shipped ones first in the order of a job process.
  func names() throws(Complaint) -> [String] {
    let shipped = ShippedFiles.blueprints.map(\.name)
    return shipped + (try own().map(\.name).filter { !shipped.contains($0) })
  }

  /// The blueprint of that name. Its faults are shown; one that can't be used is a complaint.
  func blueprint(_ wanted: String) throws -> Blueprint {
    let name = try QuestionChoice.known([wanted], among: try names(), as: "step")[0]
    let reading: BlueprintReading
    let (files, passedOver) = try BankFolder(path: session.environment.folders.blueprints).files()
    if let file = files.first(where: { $0.name == name }) {
      for other in passedOver where other.name == name {
        session.note(Styled("\(other.path) is passed over: \(file.path) has the same name.", .warning))
      }
      reading = BlueprintReader().read(
        try TextFile.bytes(at: file.path, limit: BlueprintReader.largestSize), file: file.path, name: name)
    } else {
      let bytes = ShippedFiles.blueprints.first { $0.name == name }.map { Array($0.bytes) } ?? []
      reading = BlueprintReader().read(bytes, file: "shipped", name: name)
    }
    session.report(reading.diagnostics)
    guard let blueprint = reading.blueprint else {
      throw Complaint("The blueprint \(name) can't be used until that is mended.", exit: .badFile)
    }
    return blueprint
  }

  private func own() throws(Complaint) -> [BankFolder.File] {
    try BankFolder(path: session.environment.folders.blueprints).files().files
  }
}
