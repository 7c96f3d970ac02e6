import Foundation

/// Words of code that have no place in some of the files.
///
/// A word is found where no longer identifier contains it. One that ends in `(` means the free function: a method or a
/// declaration of that name is something else.
private struct Ban {
  let problem: String
  let words: [String]
  let applies: (SourceFile) -> Bool
}

/// Everything that the house rules forbid by name. Force unwraps, `try!` and `as!` are swift-format's part.
private func bans() -> [Ban] {
  [
    Ban(problem: "only Terminal prints", words: ["print(", "Swift.print(", "debugPrint(", "dump("]) {
      $0.area == "Sources" && $0.module != "Terminal"
    },
    Ban(problem: "return the fault or make it impossible", words: ["fatalError("]) { $0.area == "Sources" },
    Ban(
      problem: "the time comes in as a parameter",
      words: [
        "Date()", "Date.now", "Date(timeIntervalSinceNow", "ContinuousClock", "SuspendingClock",
        "clock_gettime",
        "gettimeofday", "time(",
      ], applies: isPure),
    Ban(
      problem: "the surroundings come in as parameters",
      words: [
        "ProcessInfo", "getenv(", "TimeZone.current", "TimeZone.autoupdatingCurrent", "Calendar.current",
        "Calendar.autoupdatingCurrent", "Locale.current", "Locale.autoupdatingCurrent",
      ], applies: isPure),
    Ban(
      problem: "no files in a pure module",
      words: ["FileManager", "FileHandle", "open(", "fopen(", "Data(contentsOf", "String(contentsOf"],
      applies: isPure),
    Ban(
      problem: "randomness comes in as a generator",
      words: [
        "SystemRandomNumberGenerator", ".shuffled()", ".shuffle()", ".randomElement()", ".random()", "UUID()",
      ], applies: isPure),
    Ban(
      problem: "no test sleeps; wait for what is expected",
      words: ["Task.sleep", "Thread.sleep", "sleep(", "usleep(", "nanosleep("], applies: isTest),
    Ban(problem: "no test reads the clock", words: ["Date()", "Date.now"], applies: isTest),
    Ban(problem: "tests use Swift Testing", words: ["XCTest"], applies: isTest),
  ]
}

private func isPure(_ file: SourceFile) -> Bool {
  file.area == "Sources" && ["FSRS", "Practice"].contains(file.module)
}

private func isTest(_ file: SourceFile) -> Bool { file.area == "Tests" }

/// The words in this file's code that the house rules forbid there.
func banFindings(in file: SourceFile) -> [Finding] {
  bans().filter { $0.applies(file) }.flatMap { ban in
    ban.words.flatMap { word in
      file.code.indices.filter { uses(word, file.code[$0]) }.map { index in
        file.finding(at: index, "\(word.prefix { $0 != "(" }): \(ban.problem)")
      }
    }
  }
}

private func uses(_ word: String, _ line: String) -> Bool {
  // Nearly every line ends here, a hundred times sooner than a search by characters.
  guard strstr(line, word) != nil else { return false }
  return line.ranges(of: word).contains { found in
    let before = line[..<found.lowerBound]
    let after = line[found.upperBound...]
    if let last = word.last, isPartOfName(last), let next = after.first, isPartOfName(next) { return false }
    if let first = word.first, isPartOfName(first), let last = before.last, isPartOfName(last) {
      return false
    }
    return !word.hasSuffix("(") || ![".", "func ", "case "].contains { before.hasSuffix($0) }
  }
}

private func isPartOfName(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || character == "_"
}
