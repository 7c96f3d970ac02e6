import Practice
import Store

/// Which shipped banks suit a field of work, told by words that people use for it.
enum Field {
  /// Words, or beginnings of words, of those whose interviews go into engineering.
  private static let engineering = [
    "software", "engineer", "develop", "program", "coder", "coding", "backend", "back-end", "frontend",
    "front-end", "fullstack", "full-stack", "devops", "sre", "platform", "data", "machine", "ml", "cloud",
    "infrastructure", "security", "embedded", "mobile", "android", "ios", "swift", "java", "python", "rust",
    "golang", "web", "sysadmin", "architect", "qa", "tester", "cto", "tech",
  ]

  /// The banks for a field; those that suit everybody, and what the person's words name.
  static func banks(for field: String?, on shelf: BankShelf) -> Set<String> {
    var banks = BankShelf.forEverybody
    guard let field else { return banks }
    let words = field.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    if words.contains(where: { word in engineering.contains { $0.count < 4 ? word == $0 : word.hasPrefix($0) }
    }) {
      banks.insert("engineering-fundamentals")
    }
    // A bank of the person's own that bears the field's name.
    for file in shelf.files where words.contains(where: { $0.count > 3 && file.name.contains($0) }) {
      banks.insert(file.name)
    }
    return banks
  }
}
