/// Reads a bank's text: its questions, and everything that is wrong with it at once.
///
/// A question with a fault in one of its own keys is left out; one with an unknown key is kept without it.
/// `topics`, `look_for`, `red_flags` and `follow_ups` also take a single text for a list of one, `topics`
/// one with commas for several.
package struct BankReader: Sendable {
  /// Larger files are refused. Ten thousand questions take a quarter of it.
  package static let largestSize = 16 << 20

  private let document = DocumentReader(largestSize: Self.largestSize)

  /// A reader; it keeps nothing between two texts.
  package init() {}

  /// Reads a file's bytes.
  /// - Parameters:
  ///   - file: How diagnostics name the file.
  ///   - name: The bank's name: the file's without its extension.
  package func read(_ bytes: [UInt8], file: String, name: String) -> BankReading {
    readWithPlaces(bytes, file: file, name: name).reading
  }

  /// Reads a file's bytes, and keeps where things stand in them.
  func readWithPlaces(
    _ bytes: [UInt8], file: String, name: String
  ) -> (reading: BankReading, places: BankPlaces?) {
    var findings: [Finding] = []
    switch document.read(bytes, file: file, findings: &findings) {
    case .broken(let diagnostics):
      return (BankReading(bank: nil, diagnostics: diagnostics, leftOut: 0, isWhole: false), nil)
    case .empty(let source):
      let diagnostics = source.diagnostics([Finding(problem: .emptyFile, span: .beginning)], file: file)
      return (BankReading(bank: nil, diagnostics: diagnostics, leftOut: 0, isWhole: true), nil)
    case .document(let root, let source):
      var assembly = BankAssembly(source: source, fields: FieldReader(findings: findings))
      let bank = assembly.bank(from: root, name: name)
      let reading = BankReading(
        bank: bank, diagnostics: source.diagnostics(assembly.fields.findings, file: file),
        leftOut: assembly.leftOut, isWhole: true)
      return (reading, BankPlaces(source: source, root: root, items: assembly.kept))
    }
  }
}
