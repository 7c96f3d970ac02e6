package import Practice

/// A bank as it was read, with what is needed to say more about it than reading does.
package struct CheckedBank: Sendable {
  /// What reading the text came to.
  package let reading: BankReading
  /// How diagnostics name the file.
  package let file: String
  /// By which other banks' diagnostics name this one.
  package let name: String
  let places: BankPlaces?

  /// Reads a file's bytes.
  package init(_ bytes: [UInt8], file: String, name: String) {
    self.file = file
    self.name = name
    (reading, places) = BankReader().readWithPlaces(bytes, file: file, name: name)
  }

  /// The line, from 1, where the question begins; nil if the text doesn't have it.
  package func line(of key: QuestionKey) -> Int? {
    questions.firstIndex { $0.key == key }.flatMap { places?.line(ofQuestion: $0) }
  }

  /// The sound questions; none of a text that can't be read.
  package var questions: [Question] { reading.bank?.questions ?? [] }
}
