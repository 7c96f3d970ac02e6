/// The attributes of a tag, names in lower case.
struct HTMLAttributes {
  private let pairs: UnsafePointer<UnsafePointer<UInt8>?>?

  /// The parser's list of names and values in turn, ended by nil; valid for as long as the parser keeps it.
  init(_ pairs: UnsafePointer<UnsafePointer<UInt8>?>?) { self.pairs = pairs }

  /// The value of an attribute; nil if the tag doesn't have it, empty if it has it without a value.
  subscript(name: String) -> String? {
    guard let pairs else { return nil }
    var index = 0
    while let found = pairs[index] {
      if String(cString: found) == name { return pairs[index + 1].map { String(cString: $0) } ?? "" }
      index += 2
    }
    return nil
  }

  /// The language of a block of code, from a class such as `language-swift`; empty if none is given.
  var language: String {
    for word in (self["class"] ?? "").split(whereSeparator: \.isWhitespace) {
      for prefix in ["language-", "lang-"] where word.hasPrefix(prefix) {
        let name = word.dropFirst(prefix.count)
        let isName = name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+#-_.".utf8.contains($0) }
        if isName, (1...20).contains(name.utf8.count) { return String(name) }
      }
    }
    return ""
  }

  /// What stands for an image: `[image: a tree]`, or the name of its file where nobody described it.
  var image: String {
    let described = Self.folded(self["alt"] ?? "")
    if !described.isEmpty { return "[image: \(described)]" }
    let source = self["src"] ?? ""
    guard !source.hasPrefix("data:") else { return "[image]" }
    let path = source.prefix { $0 != "?" && $0 != "#" }
    let name = Self.folded(path.split(separator: "/").last ?? "")
    return name.isEmpty ? "[image]" : "[image: \(name)]"
  }

  /// One line without brackets and control characters, as long as a sentence at most.
  private static func folded(_ text: some StringProtocol) -> String {
    let kept = text.prefix(200).filter { $0 != "[" && $0 != "]" }
    return CleanText(Array(String(kept).utf8)).inOneLine
  }
}
