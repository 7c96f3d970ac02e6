import Practice
import Store

/// Which shipped banks suit a field of work, told by words that people use for it.
enum Field {
  /// Words, or beginnings of words, of those who meet a bank's questions in their interviews. One of fewer than four
  /// letters must be the whole word.
  private static let words: [(bank: String, words: [String])] = [
    (
      "engineering-fundamentals",
      [
        "software", "engineer", "develop", "program", "coder", "coding", "backend", "back-end", "frontend",
        "front-end", "fullstack", "full-stack", "devops", "sre", "platform", "data", "machine", "ml", "cloud",
        "infrastructure", "security", "embedded", "mobile", "android", "ios", "swift", "java", "python",
        "rust",
        "golang", "web", "sysadmin", "architect", "qa", "tester", "cto", "tech",
      ]
    ),
    (
      "backend-and-databases",
      ["backend", "back-end", "fullstack", "full-stack", "server", "database", "dba", "sql", "api", "golang"]
    ),
    (
      "frontend-and-web",
      [
        "frontend", "front-end", "fullstack", "full-stack", "web", "javascript", "typescript", "react",
        "angular", "vue",
        "css", "html",
      ]
    ),
    (
      "data-and-machine-learning",
      [
        "data", "machine", "ml", "ai", "analyst", "analytics", "statistic", "scientist",
        "business-intelligence", "bi",
      ]
    ),
    ("product-and-design", ["product", "design", "ux", "ui", "usability", "researcher"]),
    (
      "leadership-and-management",
      [
        "lead", "leader", "leadership", "manager", "management", "head", "director", "supervisor", "foreman",
        "chief", "cto",
        "ceo", "coo", "vp", "executive", "principal",
      ]
    ),
    (
      "customer-sales-and-service",
      [
        "sales", "selling", "customer", "service", "support", "retail", "shop", "store", "cashier", "account",
        "hospitality",
        "hotel", "waiter", "waitress", "barista", "restaurant", "reception", "call-centre", "call-center",
        "nurse",
        "nursing", "care", "carer", "helpdesk",
      ]
    ),
  ]

  /// Managers of these lead no people by their title.
  private static let managedThings = ["product", "account", "project", "community"]

  /// The banks for a field; those that suit everybody, and what the person's words name.
  static func banks(for field: String?, on shelf: BankShelf) -> Set<String> {
    var banks = BankShelf.forEverybody
    guard let field else { return banks }
    var words = field.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    // A bank of the person's own that bears the field's name.
    for file in shelf.files
    where file.origin == .person && words.contains(where: { $0.count > 3 && file.name.contains($0) }) {
      banks.insert(file.name)
    }
    if let at = words.firstIndex(of: "manager"), at > 0, managedThings.contains(words[at - 1]) {
      words.remove(at: at)
    }
    let known = Set(shelf.files.map(\.name))
    for (bank, names) in self.words where known.contains(bank) {
      if words.contains(where: { word in names.contains { $0.count < 4 ? word == $0 : word.hasPrefix($0) } })
      {
        banks.insert(bank)
      }
    }
    return banks
  }
}
