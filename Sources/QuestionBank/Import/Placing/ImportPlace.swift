package import Practice

/// The bank that an import goes into, with what its surroundings say of ids and of what may go.
package struct ImportPlace: Sendable {
  /// The bank's name, which is put before an id that another bank has.
  package var bank: String
  /// Ids that other banks have.
  package var taken: Set<String>
  /// Normalised texts of questions with a history, by their ids: such an id belongs to its text.
  package var histories: [String: String]
  /// Keys that other files of the same bank still have, so that one file alone doesn't take them out.
  package var keptBySources: Set<QuestionKey>
  /// Keys that an earlier import took out; what isn't in the bank for that reason, the person didn't take out.
  package var removedByImports: Set<QuestionKey>
  /// Whether everything that was to be read could be; otherwise nothing counts as gone.
  package var isWhole: Bool

  /// A place; by default one without surroundings.
  package init(
    bank: String, taken: Set<String> = [], histories: [String: String] = [:],
    keptBySources: Set<QuestionKey> = [], removedByImports: Set<QuestionKey> = [], isWhole: Bool = true
  ) {
    self.bank = bank
    self.taken = taken
    self.histories = histories
    self.keptBySources = keptBySources
    self.removedByImports = removedByImports
    self.isWhole = isWhole
  }
}
