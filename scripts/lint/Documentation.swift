import Foundation

/// What may stand before the keyword of a declaration, access levels included.
private let modifiers: Set<Substring> = [
  "async", "borrowing", "class", "consuming", "convenience", "dynamic", "final", "indirect", "infix",
  "isolated", "lazy",
  "mutating", "nonisolated", "nonmutating", "open", "override", "package", "postfix", "prefix", "private",
  "public",
  "required", "static", "unowned", "weak",
]

private let keywords: Set<Substring> = [
  "actor", "associatedtype", "class", "enum", "func", "init", "let", "macro", "protocol", "struct",
  "subscript",
  "typealias", "var",
]

/// The `package` declarations without a documentation comment; swift-format's own rule knows only `public` ones.
func documentationFindings(in file: SourceFile) -> [Finding] {
  guard file.area == "Sources", file.path.hasSuffix(".swift") else { return [] }
  return file.code.indices.compactMap { index in
    guard declaresForPackage(file.code[index]), !isDocumented(index, in: file) else { return nil }
    return file.finding(at: index, "package declaration without documentation")
  }
}

/// True for `  @inlinable package mutating func next() -> Int {`, false for an import or an extension.
private func declaresForPackage(_ line: String) -> Bool {
  guard strstr(line, "package") != nil else { return false }
  let words = line.replacing(#/@\w+(\([^()]*\))?/#, with: "").split { " (:<{=?!,".contains($0) }
  let before = words.prefix { modifiers.contains($0) || $0.hasSuffix(")") }
  guard before.contains("package") else { return false }
  // In `package class Deck` the keyword is a word that can also be a modifier.
  return [words.dropFirst(before.count).first, before.last].contains { $0.map(keywords.contains) ?? false }
}

/// Whether a documentation comment ends right above the line, or above the attributes that stand there.
private func isDocumented(_ index: Int, in file: SourceFile) -> Bool {
  var above = index - 1
  while above >= 0 {
    let line = file.lines[above].drop { $0 == " " }
    if line.hasPrefix("///") || line.hasSuffix("*/") { return true }
    let start = startOfStatement(endingAt: above, in: file.code)
    guard file.code[start].drop(while: { $0 == " " }).hasPrefix("@") else { return false }
    above = start - 1
  }
  return false
}

/// The line where the parentheses that the given line closes were opened.
private func startOfStatement(endingAt end: Int, in code: [String]) -> Int {
  var open = 0
  var line = end
  while line >= 0 {
    open += code[line].count { $0 == ")" } - code[line].count { $0 == "(" }
    if open <= 0 { return line }
    line -= 1
  }
  return 0
}
