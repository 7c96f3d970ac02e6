import Practice
import Testing

@testable import Commands

extension Desk {
  /// The only interview there is.
  func onlyInterview() throws -> Interview {
    let interviews = try session().jobSearch.interviews
    #expect(interviews.count == 1)
    return try #require(interviews.first)
  }
}
