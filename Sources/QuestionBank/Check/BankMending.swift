import Practice

/// Mends what can only be meant one way, and leaves every other byte of a bank's text as it is.
package struct BankMending: Sendable, Hashable {
  /// One place that was mended.
  package struct Change: Sendable, Hashable {
    /// From 1, in the text as it was before this change.
    package var line: Int
    /// What stood there; may be white space.
    package var was: String
    /// What stands there now.
    package var now: String
  }

  /// The whole text, mended.
  package private(set) var bytes: [UInt8]
  /// In the order they were made; never empty.
  package private(set) var changes: [Change]

  private let file: String
  private let name: String
  private let slips: [String: String]

  /// Mends a text: keys, kinds, topics and times that are misspelt, typographic quotes around values, and tabs that
  /// indent. Nil if there is nothing of that, or if the text would read no better.
  ///
  /// - Parameters:
  ///   - file: How its diagnostics name the file.
  ///   - name: The bank's name.
  ///   - slips: Topics that are typing errors, each with what is meant.
  package static func mending(
    _ bytes: [UInt8], file: String, name: String, slips: [String: String] = [:]
  ) -> Self? {
    let before = Self(bytes: bytes, changes: [], file: file, name: name, slips: slips)
    var readable = before
    readable.mendSyntax()
    var mended = readable
    mended.mendAtOnce()
    if !mended.changes.isEmpty, !mended.score.isBetter(than: before.score) {
      mended = readable
      mended.mendOneByOne()
    }
    return !mended.changes.isEmpty && mended.score.isBetter(than: before.score) ? mended : nil
  }

  /// A mended key can bring faults to light that are mended in the next pass; no fault hides behind so many.
  private static let mostPasses = 8
  /// Lines indented with tabs. A text with more is better mended in an editor, which does it at once.
  private static let mostTabs = 400

  /// Texts read anew for one mend each, where all of them together did harm.
  private static let mostTries = 100

  private func read() -> (reading: BankReading, places: BankPlaces?) {
    BankReader().readWithPlaces(bytes, file: file, name: name)
  }

  private var score: Score { Score(read(), slips) }

  private mutating func mendAtOnce() {
    for _ in 0..<Self.mostPasses {
      guard let places = read().places else { return }
      let edits = BankEdits(places, slips: slips).edits
      if edits.isEmpty { return }
      apply(edits, places.source)
    }
  }

  /// Keeps each mend that makes the text read better by itself.
  private mutating func mendOneByOne() {
    var refused: Set<BankEdits.Edit> = []
    for _ in 0..<Self.mostTries {
      guard let places = read().places,
        let edit = BankEdits(places, slips: slips).edits.last(where: { !refused.contains($0) })
      else { return }
      var mended = self
      mended.apply([edit], places.source)
      if mended.score.isBetter(than: score) { self = mended } else { refused.insert(edit) }
    }
  }

  private mutating func apply(_ edits: [BankEdits.Edit], _ source: SourceText) {
    // A byte order mark is no part of the source.
    let mark = bytes.count - source.bytes.count
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(
        (edit.range.lowerBound + mark)..<(edit.range.upperBound + mark), with: edit.now.utf8)
    }
    changes += edits.map { Change(line: $0.line, was: $0.was, now: $0.now) }
  }

  /// Mends what keeps the text from being read, if that can be done.
  private mutating func mendSyntax() {
    guard read().places == nil else { return }
    let candidates = [2, 4, 8].compactMap { width -> Self? in
      var copy = self
      return copy.mendSyntax(tabWidth: width) ? copy : nil
    }
    // Tabs stand for as many spaces as make sense. If several do, they must make the same sense.
    guard let first = candidates.first else { return }
    if Set(candidates.map { $0.read().reading.bank }).count == 1 { self = first }
  }

  /// Whether the text could be read at last.
  private mutating func mendSyntax(tabWidth: Int) -> Bool {
    for _ in 0..<Self.mostTabs {
      let (reading, places) = read()
      if places != nil { return true }
      guard let fault = reading.diagnostics.first, let (source, _) = try? SourceText.checked(bytes),
        let edit = SyntaxEdit.edit(for: fault, in: source, tabWidth: tabWidth)
      else { return false }
      apply([edit], source)
    }
    return false
  }
}

/// How well a text reads, for telling whether it reads better than before.
private struct Score {
  private let faults: Int
  private let doubts: Int
  private let leftOut: Int
  private let isWhole: Bool
  private let keys: Set<QuestionKey>

  init(_ read: (reading: BankReading, places: BankPlaces?), _ slips: [String: String]) {
    let questions = read.reading.bank?.questions ?? []
    faults = read.reading.diagnostics.count(where: \.isFault)
    doubts = read.reading.diagnostics.count + questions.lazy.flatMap(\.topics).count { slips[$0] != nil }
    leftOut = read.reading.leftOut
    isWhole = read.reading.isWhole
    keys = Set(questions.map(\.key))
  }

  /// Fewer faults, or as many and fewer doubts; and no question lost.
  func isBetter(than other: Self) -> Bool {
    guard isWhole, keys.isSuperset(of: other.keys) else { return false }
    if !other.isWhole { return true }
    return leftOut <= other.leftOut && (faults, doubts) < (other.faults, other.doubts)
  }
}
