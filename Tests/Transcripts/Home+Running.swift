import Foundation
import TestSupport
import Testing

extension Home {
  /// What a program that ran without a terminal left behind.
  struct Finished: Equatable {
    var status: Int32
    var output: String
    var messages: String
  }

  /// Runs the program without a terminal, `input` through a file.
  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Finished {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> Finished {
    try execute(Self.program, arguments, input: input)
  }

  /// Runs a shell script in which `$REHEARSE` is the program.
  func shell(_ script: String) throws -> Finished {
    try execute("/bin/sh", ["-c", script])
  }

  /// Starts the program in a terminal of its own.
  func session(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, redirections: [Int32: String] = [:]
  ) throws -> PseudoTerminalSession {
    try PseudoTerminalSession(
      Self.program, arguments, environment: nextEnvironment(), columns: columns, rows: rows,
      redirections: redirections)
  }

  /// Starts a shell script in a terminal of its own, `$REHEARSE` being the program.
  func shellSession(_ script: String, options: String = "-c") throws -> PseudoTerminalSession {
    try PseudoTerminalSession(
      "/bin/sh", [options, script],
      environment: nextEnvironment())
  }

  static var program: String {
    get throws { try #require(BuiltProduct.path("rehearse"), "The product rehearse isn't built.") }
  }

  private func execute(_ executable: String, _ arguments: [String], input: String = "") throws -> Finished {
    let files = (0...2).map { "\(folder)/\(UUID().uuidString).\($0)" }
    try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
    let child = try Child(
      executable, arguments, environment: nextEnvironment(),
      files: files)
    let status = child.wait()
    func contents(_ index: Int) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[index])), as: UTF8.self)
    }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    return Finished(status: status, output: try contents(1), messages: try contents(2))
  }
}
