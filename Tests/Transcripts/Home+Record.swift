import Foundation
import Testing

extension Home {
  /// An attempt as `attempts --json` tells it.
  struct Attempt: Decodable, Equatable {
    var question: String
    var setting: String
    var word: String
    var suggested: Int?
    var occurred: String
    var studyDay: String
    var thinkingSeconds: Double?
    var answeringSeconds: Double?
    var delivery: String?
    var words: Int?
    var pointsCovered: Int?
    var pointsTotal: Int?
    var redFlags: Int?
    var hint: Bool
    var recall: Double?
    var interview: String?
    var answer: String?
    var note: String?
  }

  /// Everything recorded, oldest first.
  func attempts() throws -> [Attempt] {
    Array(try listing([Attempt].self, "attempts", "--json", "--answers").reversed())
  }

  /// A listing in JSON, understood.
  func listing<Value: Decodable>(_ type: Value.Type, _ arguments: String...) throws -> Value {
    let result = try run(arguments)
    try #require(result.status == 0, "\(result)")
    return try Self.decoded(type, from: result.output)
  }

  static func decoded<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// What `doctor` says, which is one line as long as all is well.
  func diagnosis() throws -> Finished { try run("doctor") }

  static func well(attempts: Int) -> Finished {
    let count = "\(attempts) attempt\(attempts == 1 ? "" : "s")"
    return Finished(
      status: 0, output: "All is well: \(count) read, everything derived from them agrees.\n", messages: "")
  }
}
