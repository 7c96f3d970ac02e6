/// Why a text was not changed.
package enum EditRefusal: Error, Sendable, Hashable {
  /// Its faults hide where the change would belong; the first of them is given.
  case broken(Diagnostic)
  /// Its layout leaves no place where the change would mean what it should.
  case noPlace
  /// The setting can't have the value.
  case badValue(Problem)

  /// One clause that says so, without position, starting in lower case.
  package var sentence: String {
    switch self {
    case .broken(let diagnostic): "line \(diagnostic.line): \(diagnostic.problem.sentence)"
    case .noPlace: "the file's layout leaves no place for it; please write it in with your editor"
    case .badValue(let problem): problem.sentence
    }
  }
}
