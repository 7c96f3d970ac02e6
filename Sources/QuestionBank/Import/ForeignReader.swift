import FSRS
import Practice

/// Reads a file in whatever format it is, which its content tells.
package struct ForeignReader: Sendable {
  /// A reading with how it came to be.
  package struct Outcome: Sendable, Hashable {
    /// What the file was taken for.
    package var format: ForeignFormat
    /// How surely, 0…1; 1 where the person named the format.
    package var confidence: Double
    /// What was found in it.
    package var reading: ForeignReading

    /// An outcome as given.
    package init(format: ForeignFormat, confidence: Double, reading: ForeignReading) {
      self.format = format
      self.confidence = confidence
      self.reading = reading
    }
  }

  /// Larger files are refused, unless they are packages.
  package static let largestSize = ForeignText.largestSize

  /// The format the person named; nil leaves it to the content.
  private let format: ForeignFormat?

  /// A reader that recognises the format, or takes the one given.
  package init(format: ForeignFormat? = nil) { self.format = format }

  /// Reads a file's bytes, which are no package of decks: those are ``AnkiReader``'s.
  ///
  /// - Parameter name: the file's name, whose ending counts where the content leaves a doubt.
  /// - Throws: ``ImportRefusal`` if there is not one question in it.
  package func read(_ bytes: [UInt8], name: String) throws(ImportRefusal) -> Outcome {
    let source = try ForeignText(bytes)
    guard source.text.contains(where: { !$0.isWhitespace }) else { throw ImportRefusal("it is empty") }
    if let format {
      let reading = try Self.read(source.text, as: format, name: name)
      return try finished(reading, format, 1, source)
    }
    var fault: ImportRefusal?
    var empty: (format: ForeignFormat, confidence: Double, reading: ForeignReading)?
    for guess in Self.guesses(source.text, name: name) {
      // Lines of what surely is Markdown are no questions, if it has none.
      if guess.format == .text, let empty, empty.confidence >= Self.plainConfidence { break }
      do throws(ImportRefusal) {
        let reading = try Self.read(source.text, as: guess.format, name: name)
        if guess.format == .bank, let tree = Self.betterTree(source.text, than: reading) {
          return try finished(tree, .yaml, guess.confidence, source)
        }
        if !reading.questions.isEmpty { return try finished(reading, guess.format, guess.confidence, source) }
        if empty == nil { empty = (guess.format, guess.confidence, reading) }
      } catch {
        // Of what surely is JSON, the fault is worth more than what another reader makes of it. Prose with colons looks
        // like YAML, if its ending doesn't say that it is.
        let named = Recognition.format(ofEnding: Self.ending(of: name)) ?? guess.format
        let isDoubted = guess.format == .yaml && named != .yaml
        if guess.confidence > Self.sureConfidence, !isDoubted { throw error }
        if fault == nil { fault = error }
      }
    }
    guard let empty else { throw fault ?? Self.nothing(.text, ForeignReading()) }
    throw Self.nothing(empty.format, empty.reading)
  }

  /// From here on a format is not doubted, even if it can't be read.
  private static let sureConfidence = 0.9

  /// From here on a text is no longer taken for lines.
  private static let plainConfidence = 0.5

  /// What a text that looks like a bank gives as any YAML, if that is more: other programs say `ask`, too.
  private static func betterTree(_ text: String, than bank: ForeignReading) -> ForeignReading? {
    guard !bank.leftOut.isEmpty, let tree = try? RecordReader.yaml(text),
      tree.questions.count > bank.questions.count
    else { return nil }
    return tree
  }

  private func finished(
    _ reading: ForeignReading, _ format: ForeignFormat, _ confidence: Double, _ source: ForeignText
  ) throws(ImportRefusal) -> Outcome {
    guard !reading.questions.isEmpty else { throw Self.nothing(format, reading) }
    var reading = reading
    reading.remarks = source.remarks + reading.remarks
    return Outcome(format: format, confidence: confidence, reading: reading)
  }

  private static func nothing(_ format: ForeignFormat, _ reading: ForeignReading) -> ImportRefusal {
    guard let first = reading.leftOut.first else {
      return ImportRefusal(
        "there is no question in it, read as \(format.name)", advice: "`--format` names another format")
    }
    let place = first.line.map { "line \($0)" } ?? "its first part"
    return ImportRefusal(
      "there is no question in it, read as \(format.name) (\(place): \(first.reason))",
      advice: "`--format` names another format")
  }

  private static func read(
    _ text: String, as format: ForeignFormat, name: String
  ) throws(ImportRefusal) -> ForeignReading {
    switch format {
    case .bank: try BankImport.read(text, name: name)
    case .markdown: MarkdownReader.read(text)
    case .json:
      if let bank = BankImport.json(text, name: name) { bank } else { try RecordReader.json(text) }
    case .yaml: try RecordReader.yaml(text)
    case .csv: TableReader().read(text)
    case .tsv: TableReader(separator: "\t").read(text)
    case .text: LineReader.read(text)
    case .anki: throw ImportRefusal("it is no package of decks")
    }
  }

  private static func ending(of name: String) -> String {
    name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  /// What the text may be, likeliest first.
  private static func guesses(
    _ text: String, name: String
  ) -> [(format: ForeignFormat, confidence: Double)] {
    let ending = ending(of: name)
    var likelihood: [ForeignFormat: Double] = [
      .markdown: Recognition.markdown(text), .text: Recognition.lines,
      .csv: TableReader.likelihood(of: text),
    ]
    if JSONText.begins(text) { likelihood[.json] = 0.98 }
    let isNamedYAML = Recognition.format(ofEnding: ending) == .yaml
    switch Recognition.yaml(text) {
    case .bank: (likelihood[.bank], likelihood[.yaml]) = (0.99, 0.8)
    case .tree: likelihood[.yaml] = 0.92
    case .maybe: likelihood[.yaml] = isNamedYAML ? 0.8 : 0.3
    case .no: likelihood[.yaml] = isNamedYAML ? 0.6 : nil
    }
    if let named = Recognition.format(ofEnding: ending), let found = likelihood[named] {
      likelihood[named] = min(1, found + Recognition.worthOfEnding)
    }
    return ForeignFormat.allCases.compactMap { format in
      likelihood[format].flatMap { $0 > 0 ? (format: format, confidence: ($0 * 100).rounded() / 100) : nil }
    }.sorted { $0.confidence > $1.confidence }
  }
}

extension ForeignFormat {
  /// How sentences call it.
  package var name: String {
    switch self {
    case .bank: "a bank"
    case .markdown: "Markdown"
    case .json: "JSON"
    case .yaml: "YAML"
    case .csv: "CSV"
    case .tsv: "TSV"
    case .anki: "Anki"
    case .text: "plain text"
    }
  }
}
