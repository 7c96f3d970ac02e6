package import Practice

/// What reading a bank's text came to.
package struct BankReading: Sendable, Hashable {
  /// The bank with its sound questions; nil if nothing could be read, when the last sound reading stays in use.
  package var bank: Bank?
  /// In the order of the text, a thousand at most.
  package var diagnostics: [Diagnostic]
  /// Questions that were recognised as such but left out for a fault of their own.
  package var leftOut: Int
  /// False if a fault, such as an error of syntax, hides what else is in the file.
  package var isWhole: Bool

  /// A reading as given.
  package init(bank: Bank?, diagnostics: [Diagnostic], leftOut: Int, isWhole: Bool) {
    self.bank = bank
    self.diagnostics = diagnostics
    self.leftOut = leftOut
    self.isWhole = isWhole
  }

  /// Whether anything was left out; warnings alone don't count.
  package var hasFaults: Bool { diagnostics.contains(where: \.isFault) }
}
