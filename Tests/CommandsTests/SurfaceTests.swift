import Commands
import Foundation
import Practice
import Terminal
import TestSupport
import Testing

/// What the module shows others, used as others use it.
@Suite("Surface of Commands")
struct SurfaceTests {
  @Test("A program runs command lines in an environment made by hand")
  func program() {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "rehearse-surface-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let console = ScriptedConsole()
    let environment = Environment(
      now: { Instant(milliseconds: 1_795_456_800_000) }, utcOffset: { _ in 0 }, seed: 1, console: console,
      folders: Folders(variables: ["REHEARSE_HOME": folder.path]), variables: ["HOSTNAME": "desk"])
    let program = Program(environment: environment, settings: Settings())
    #expect(program.run(["due", "--quiet"]) == .no)
    #expect(program.run(["due", "--days", "0"]) == .usage)
    program.close()
    #expect(console.output == "")
    #expect(console.messages == "Days are 1 to 366, not 0.\n")
  }

  @Test("A complaint has its sentence and its status")
  func complaint() {
    #expect(Complaint("No.").exit.rawValue == 64)
    #expect(Complaint("No.", exit: .badFile).exit.rawValue == 65)
    #expect("\(Complaint("No."))" == "No.")
  }
}
