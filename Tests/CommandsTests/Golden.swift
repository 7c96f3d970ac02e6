import Foundation
import Testing

/// Texts that stand in files beside the tests.
enum Golden {
  /// Compares a text with the file of that name in `Golden`.
  ///
  /// With REHEARSE_RECORD set the file is written anew, and the test fails so that somebody reads it.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).txt")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // Blanks at line ends are prompts' and would be lost in editors, so that they are marked.
    let shown = lines.map { $0.hasSuffix(" ") ? $0 + "¶" : $0 }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["REHEARSE_RECORD"] != nil {
      try? Data(shown.utf8).write(to: path)
      Issue.record("\(name) is recorded anew; read it.", sourceLocation: sourceLocation)
      return
    }
    let wanted = (try? String(contentsOf: path, encoding: .utf8)) ?? "(there is no file \(name).txt)"
    #expect(shown == wanted, sourceLocation: sourceLocation)
  }
}
