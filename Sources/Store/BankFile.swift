package import Practice

/// A bank file as it was last read, by which a change of it is noticed.
package struct BankFile: Sendable, Hashable {
  /// Whose file it is.
  package enum Origin: String, Sendable, Hashable {
    case shipped
    case person
  }

  /// The file's name without its extension; unique among the banks.
  package var name: String
  /// What `bank:` says, for screens.
  package var title: String
  /// What `description:` says; nil if it says nothing.
  package var summary: String?
  /// Where the text was read; a shipped bank has no file.
  package var path: String
  /// Whether it ships with the program.
  package var origin: Origin
  /// Bytes.
  package var size: Int
  /// When the file was last modified, nanoseconds since 1970.
  package var modifiedNanoseconds: Int
  /// Of the content.
  package var hash: UInt64
  /// What is left out of it and why, as the person is told.
  package var faults: [String]

  /// A bank file as just read.
  package init(
    name: String, title: String, summary: String? = nil, path: String, origin: Origin, size: Int,
    modifiedNanoseconds: Int, hash: UInt64, faults: [String] = []
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.path = path
    self.origin = origin
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.hash = hash
    self.faults = faults
  }
}

/// What came of putting a bank's questions in the place of its earlier ones.
package struct BankReplacement: Sendable, Hashable {
  /// A question that another bank has already; it stays there.
  package struct TakenKey: Sendable, Hashable {
    /// The key that was not taken over.
    package var key: QuestionKey
    /// The name of the bank that has it.
    package var bank: String
  }

  /// Questions left out because their key was in use.
  package var taken: [TakenKey]
  /// Names of banks that may take a question now which this one had; they are to be read again.
  package var reread: [String]
}
