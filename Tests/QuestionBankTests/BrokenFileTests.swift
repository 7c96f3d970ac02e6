import Foundation
import Testing

@testable import QuestionBank

/// Setting `RECORD_GOLDEN_TEXTS` writes what is said now; such a run fails, so that nobody records unseen.
@Suite struct BrokenFileTests {
  @Test("every broken file is answered with its golden text", arguments: try BrokenFile.all)
  func golden(_ file: BrokenFile) throws {
    let said = try file.said
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN_TEXTS"] != nil {
      try said.write(to: file.golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.name).txt; read it, then run without RECORD_GOLDEN_TEXTS")
      return
    }
    #expect(try String(contentsOf: file.golden, encoding: .utf8) == said)
  }

  @Test("every sort of problem has a broken file of its name that shows it", arguments: Problem.Sort.allCases)
  func sort(_ sort: Problem.Sort) throws {
    let file = BrokenFile(name: sort.rawValue)
    #expect(try file.diagnostics.contains { $0.problem.sort == sort })
    #expect(FileManager.default.fileExists(atPath: file.golden.path))
  }

  @Test("every golden text has its broken file")
  func noGoldenTextIsLeftOver() throws {
    let texts = try FileManager.default.contentsOfDirectory(atPath: BrokenFile.folder.path)
      .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
    #expect(texts.sorted() == (try BrokenFile.all.map(\.name)))
  }

  @Test("sentences and advice begin in lower case and end without a full stop", arguments: try BrokenFile.all)
  func wording(_ file: BrokenFile) throws {
    for problem in try file.diagnostics.map(\.problem) {
      for clause in [problem.sentence, problem.advice].compactMap({ $0 }) {
        #expect(clause.first.map { !$0.isUppercase } == true, "\(clause)")
        #expect(!clause.hasSuffix(".") && !clause.hasSuffix("!"), "\(clause)")
      }
    }
  }
}
