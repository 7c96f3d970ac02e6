import Foundation

/// What each module may import. The package manager does not see to it: a target can import whatever it reaches
/// through another. CYaml is the parser inside Yams, which alone can be stopped halfway; the other
/// C libraries read and write foreign formats, and GRDB there reads and writes Anki's databases only.
private let importTable: [String: Set<String>] = [
  "FSRS": [],
  "CalendarFiles": ["CICal", "Practice"],
  "Practice": ["FSRS"],
  "QuestionBank": [
    "FSRS", "Practice", "Yams", "CYaml", "CCMark", "CXML", "CZip", "CZstd", "GRDB", "GRDBSQLite",
  ],
  "Store": ["Practice", "FSRS", "GRDB"],
  "Terminal": ["CReadline"],
  "Commands": [
    "CalendarFiles", "FSRS", "Practice", "QuestionBank", "Store", "Terminal", "Resources", "ArgumentParser",
  ],
  "rehearse": ["Commands"],
]

/// Foundation, the C library, and what comes with the language.
private let importableEverywhere: Set<String> = [
  "Foundation", "FoundationEssentials", "FoundationInternationalization", "Glibc", "Musl", "Darwin",
  "Synchronization",
]

/// The imports that the table does not grant.
func importFindings(in file: SourceFile) -> [Finding] {
  guard file.area == "Sources", file.path.hasSuffix(".swift") else { return [] }
  guard let granted = importTable[file.module] else {
    return [file.finding(at: 0, "the import table of scripts/lint has no module \(file.module)")]
  }
  return file.code.indices.compactMap { index in
    guard let imported = importedModule(in: file.code[index]),
      !granted.contains(imported), !importableEverywhere.contains(imported)
    else { return nil }
    return file.finding(at: index, "\(file.module) may not import \(imported)")
  }
}

/// `Practice` for `@testable package import struct Practice.Round`; nil for a line that imports nothing.
private func importedModule(in line: String) -> String? {
  guard strstr(line, "import") != nil else { return nil }
  let statement =
    #/
    ^ \s* (?: @\w+ (?: \( [^)]* \) )? \s+ )*
    (?: (?: public | package | internal | fileprivate | private ) \s+ )?
    import \s+
    (?: (?: typealias | struct | class | enum | protocol | let | var | func ) \s+ )?
    (?<module> \w+ )
    /#
  return line.firstMatch(of: statement).map { String($0.module) }
}
