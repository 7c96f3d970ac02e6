import Foundation

/// Why nothing could be measured, as one sentence.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  /// A call to the system that failed just now.
  static func system(_ what: String) -> Failure {
    Failure("\(what): \(String(cString: strerror(errno))).")
  }
}
