import Foundation
import Testing

/// Texts kept beside the tests, as a person sees them.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// Compares a text with the one kept under that name.
  ///
  /// With `RECORD_GOLDEN` set the text is kept instead; the test fails all the same, so that nobody takes a
  /// recording for a passed test.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) is recorded anew.", sourceLocation: sourceLocation)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "\(name) differs from Golden/\(name).txt", sourceLocation: sourceLocation)
  }
}
