import Foundation

/// One file of the source tree, by lines: as it stands, and with only its code left.
struct SourceFile {
  /// Relative to the root of the project: `Sources/Practice/Round.swift`.
  let path: String
  let lines: [String]
  /// The same lines with comments, string literals and raw identifiers blanked out, so that a pattern finds code alone.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.components(separatedBy: "\n")
    code = codeAlone(in: text).components(separatedBy: "\n")
  }

  /// `Sources` or `Tests`.
  var area: Substring { path.prefix { $0 != "/" } }

  /// The folder below the area, which carries the module's name.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// A finding at a place in `lines`, counted from 0.
  func finding(at index: Int, _ problem: String) -> Finding {
    Finding(path: path, line: index + 1, problem: problem)
  }
}

/// One fault, in the form editors jump to.
struct Finding: Comparable, CustomStringConvertible {
  let path: String
  let line: Int
  let problem: String

  var description: String { "\(path):\(line): \(problem)" }

  static func < (a: Finding, b: Finding) -> Bool {
    (a.path, a.line, a.problem) < (b.path, b.line, b.problem)
  }
}

extension SourceFile {
  /// All Swift and C files below the areas, in the order of their paths.
  static func all(below areas: [String]) throws -> [SourceFile] {
    try areas
      .flatMap { area in
        (FileManager.default.subpaths(atPath: area) ?? []).map { "\(area)/\($0)" }
      }
      .filter { path in [".swift", ".c", ".h"].contains { path.hasSuffix($0) } }
      .sorted()
      .map { SourceFile(path: $0, text: try String(contentsOfFile: $0, encoding: .utf8)) }
  }
}
