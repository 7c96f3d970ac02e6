import Practice
import Store

/// The banks in use: which there are, and which are asked from.
struct BankShelf {
  /// Banks that suit every interview, asked from until the person chooses.
  static let forEverybody: Set<String> = ["behavioural-core", "motivation-and-fit"]
  /// Banks for any line of work, in the order in which they are suggested.
  static let general = ["behavioural-core", "motivation-and-fit", "questions-to-ask-them"]

  var files: [BankFile]
  /// Names of the banks that are asked from.
  var active: Set<String>
}

extension Session {
  var shelf: BankShelf {
    get throws(StoreError) {
      let files = try store.bankFiles()
      let fields = try store.fields(of: .bank)
      let active = files.filter { file in
        guard let choice = fields[file.name]?["active"] else {
          // A person who puts a bank into the folder wants to be asked from it.
          return file.origin == .person || BankShelf.forEverybody.contains(file.name)
        }
        return choice == "1"
      }
      return BankShelf(files: files, active: Set(active.map(\.name)))
    }
  }

  /// The changes that make exactly these of the shipped and own banks active or leave them.
  func changes(activating wanted: [String: Bool], on shelf: BankShelf) -> [Event.Fact] {
    wanted.sorted { $0.key < $1.key }.compactMap { name, isActive in
      let was = shelf.active.contains(name)
      guard was != isActive else { return nil }
      return .change(
        Change(Change.Subject(.bank, name), "active", from: was ? "1" : "0", to: isActive ? "1" : "0"))
    }
  }
}
