import Foundation

/// A wait for another process that was in vain.
package struct WaitedInVain: Error, CustomStringConvertible {
  package let what: String

  /// Generous, because a wait ends as soon as what it waits for is there: only failures take this long.
  package static let patience = Duration.seconds(30)

  package var description: String { "Waited in vain for \(what)." }
}

/// Looks again and again, a thousand times a second at most, until another process has brought something about.
///
/// - Parameter what: names it in the failure.
/// - Throws: ``WaitedInVain``, and what a look throws.
package func waiting(for what: String, until isThere: () throws -> Bool) throws {
  let limit = ContinuousClock.now + WaitedInVain.patience
  while try !isThere() {
    guard ContinuousClock.now < limit else { throw WaitedInVain(what: what) }
    poll(nil, 0, 1)
  }
}
