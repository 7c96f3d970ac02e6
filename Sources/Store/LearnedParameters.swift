package import FSRS
import Foundation
import GRDB
package import Practice

/// One version of what is known of a person's memory. Not an event: it can be learned again, and undo passes it over.
package struct LearnedParameters: Sendable, Hashable {
  /// How a version came about.
  package enum Sort: String, Sendable, Hashable, Codable {
    /// Learned from the person's attempts.
    case fit
    /// Back to what holds for anybody.
    case reset
  }

  /// Counts up from 1; predictions name it.
  package var version: Int
  /// How the version came about.
  package var sort: Sort
  /// The weights of FSRS.
  package var parameters: Parameters
  /// What each setting does to recall.
  package var offsets: RecallOffsets
  /// When it was learned.
  package var made: Instant
  /// How many attempts it was learned from.
  package var attempts: Int
  /// What the fit has to say of itself, as JSON in its own form.
  package var report: String

  /// The rules that it makes.
  package func rules(targetRecall: Double) -> MemoryRules {
    MemoryRules(
      model: MemoryModel(parameters: parameters), offsets: offsets, parametersVersion: version,
      targetRecall: targetRecall)
  }
}

extension LearnedParameters {
  /// The columns of `parameters`, in the order that rows are read and written in.
  fileprivate static let columns = "version, sort, weights, offsets, made_ms, attempts, body"

  fileprivate init(row: Row) throws {
    let decoder = JSONDecoder()
    func json<Value: Decodable>(_ type: Value.Type, _ column: Int) throws -> Value {
      do {
        return try decoder.decode(type, from: Data((row[column] as String).utf8))
      } catch {
        throw row.impossible(column)
      }
    }
    guard let sort = Sort(rawValue: row[1]) else { throw row.impossible(1) }
    // Bounds may have been others when they were learned.
    guard let parameters = try? Parameters(clamping: try json([Double].self, 2)) else {
      throw row.impossible(2)
    }
    self.init(
      version: row[0], sort: sort, parameters: parameters, offsets: try json(RecallOffsets.self, 3),
      made: Instant(milliseconds: row[4]), attempts: row[5], report: row[6])
  }

  fileprivate func arguments() throws -> StatementArguments {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    func json(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    return [
      version, sort.rawValue, try json(parameters.weights), try json(offsets), made.milliseconds, attempts,
      report,
    ]
  }
}

extension Database {
  /// The version in force; nil while nothing was learned. One that can't be read counts as none, since it can be
  /// learned again.
  func latestParameters() throws -> LearnedParameters? {
    try Row.fetchOne(
      cachedStatement(
        sql: "SELECT \(LearnedParameters.columns) FROM parameters ORDER BY version DESC LIMIT 1")
    ).flatMap { try? LearnedParameters(row: $0) }
  }

  /// The last version there was, readable or not; 0 without any.
  func lastParametersVersion() throws -> Int {
    try Int.fetchOne(self, sql: "SELECT max(version) FROM parameters") ?? 0
  }

  /// The rules in force, as this transaction sees them.
  func rules(targetRecall: Double) throws -> MemoryRules {
    try latestParameters()?.rules(targetRecall: targetRecall) ?? MemoryRules(targetRecall: targetRecall)
  }

  func insert(_ learned: LearnedParameters) throws {
    try execute(
      sql: "INSERT INTO parameters (\(LearnedParameters.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: learned.arguments())
  }
}
