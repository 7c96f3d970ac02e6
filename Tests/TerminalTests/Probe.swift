import Foundation
import TestSupport
import Testing

/// The probe program in a terminal of its own.
func probe(
  _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
  redirections: [Int32: String] = [:]
) throws -> PseudoTerminalSession {
  let path = try #require(BuiltProduct.path("TerminalProbe"))
  let quiet = ["INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin"]
  return try PseudoTerminalSession(
    path, arguments, environment: quiet.merging(environment) { $1 }, columns: columns, rows: rows,
    redirections: redirections)
}

/// The probe under a shell, where `PROBE` stands for its path.
func shell(_ script: String, options: String = "-c", environment: [String: String] = [:]) throws
  -> PseudoTerminalSession
{
  let path = try #require(BuiltProduct.path("TerminalProbe"))
  let settings = ["PROBE": path, "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin"]
  return try PseudoTerminalSession(
    "/bin/sh", [options, script], environment: settings.merging(environment) { $1 })
}

/// The probe when its first prompt is there. What is typed before is echoed by the terminal itself.
func readyProbe(
  _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
  redirections: [Int32: String] = [:]
) throws -> PseudoTerminalSession {
  let session = try probe(arguments, environment: environment, columns: columns, redirections: redirections)
  try session.expect(" > ")
  return session
}

extension PseudoTerminalSession {
  /// Gives a line and waits for the next prompt.
  func give(_ line: String) throws {
    send(line + "\r")
    try expect("line \(line.debugDescription) typed")
    try expect(" > ")
  }

  /// Waits until these lines are on the screen, with the prompt's running clock written as "C".
  func expectLines(_ lines: [String], afterTick: Bool = false) throws {
    try expectScreen("the lines \(lines)") { screen in
      let shown = screen.lines.map { $0.replacing(/\b\d:\d\d >/, with: "C >") }
      return shown == lines && (!afterTick || !screen.text.contains("0:00 >"))
    }
  }
}

/// A folder that is erased when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "terminal-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func text(_ name: String) -> String? {
    try? String(contentsOfFile: file(name), encoding: .utf8)
  }

  func permissions(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int
  }

  /// A file with this text, and its path.
  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: file(name), atomically: true, encoding: .utf8)
    return file(name)
  }
}
