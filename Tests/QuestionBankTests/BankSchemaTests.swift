import Foundation
import Practice
import Testing

@testable import QuestionBank

/// The JSON Schema that editors get says of banks what the reader says.
@Suite struct BankSchemaTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let schema: JSONSchema

  init() throws {
    let file = Self.root.appendingPathComponent("Resources/bank.schema.json")
    schema = try #require(JSONSchema(Data(contentsOf: file)))
  }

  private func accepts(_ text: String) throws -> Bool {
    var findings: [Finding] = []
    guard
      case .document(let root, _) = DocumentReader(largestSize: 1 << 20).read(
        Array(text.utf8), file: "x.yaml", findings: &findings)
    else { return false }
    return schema.accepts(root)
  }

  @Test("it has the reader's keys, no more and no fewer, and every kind")
  func keys() {
    #expect(schema.keys(at: "properties") == Set(BankField.allCases.map(\.rawValue)))
    #expect(schema.keys(at: "$defs", "question", "properties") == Set(QuestionField.allCases.map(\.rawValue)))
    #expect(
      schema.keys(at: "properties", "defaults", "properties")
        == Set(QuestionField.withDefaults.map(\.rawValue)))
    #expect(schema.texts(at: "$defs", "kind", "enum") == Set(Kind.allCases.map(\.rawValue)))
  }

  @Test("every shipped bank passes")
  func shipped() throws {
    let folder = Self.root.appendingPathComponent("question-banks")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      #expect(try accepts(String(contentsOf: file, encoding: .utf8)), "\(file.lastPathComponent)")
    }
  }

  @Test("whatever is written passes", arguments: UInt64(200)..<204)
  func written(_ seed: UInt64) throws {
    var texts = NastyTexts(seed: seed)
    for _ in 0..<20 {
      let bank = texts.bank()
      #expect(try accepts(BankText.text(of: bank)))
      #expect(try accepts(BankJSON.text(of: bank)))
    }
  }

  @Test(
    "what a reader takes passes",
    arguments: [
      "questions:", "questions: []", "questions: [{ ask: 42 }]",
      "questions: [{ ask: [a, b], topics: a, time: }]",
      "version: 1.2\nquestions: [{ ask: a, level: 3, id: 12, time: 1h2m3s, kind: ~ }]",
      "defaults:\nquestions: [{ ask: a, look_for: [], answer: null }]",
    ])
  func sound(_ text: String) throws {
    #expect(!BankReader().read(Array(text.utf8), file: "x", name: "x").hasFaults)
    #expect(try accepts(text))
  }

  @Test(
    "what a reader finds faults with doesn't",
    arguments: [
      "bank: x", "a", "questions: x", "questions: [{}]", "questions: [{ ask: a, lookfor: b }]",
      "q: 1\nquestions: []",
      "questions: [{ ask: a, time: 90 }]", "questions: [{ ask: a, time: soon }]",
      "questions: [{ ask: a, kind: x }]",
      "questions: [{ ask: a, id: 'a b' }]", "questions: [{ ask: { a: b } }]",
      "questions: [{ ask: a, answer: [b] }]",
      "defaults: { id: a }\nquestions: []", "questions: [{ ask: [] }]",
      "questions: [{ ask: a, look_for: [[b]] }]",
    ])
  func faulty(_ text: String) throws {
    #expect(BankReader().read(Array(text.utf8), file: "x", name: "x").hasFaults)
    #expect(try !accepts(text))
  }

  @Test(
    "its durations are the reader's",
    arguments: [
      "90s", "2m", "2m30s", "1h", "1H2M", "", "s", "2", "2m30", "30s2m", "2 m", "123456s", "-1s",
    ])
  func durations(_ text: String) throws {
    #expect(
      try accepts("questions: [{ ask: a, time: \"\(text)\" }]") == (Duration(written: text) != nil))
  }
}

/// As much of JSON Schema as the bank's needs.
private struct JSONSchema {
  private let root: [String: Any]

  init?(_ data: Data) {
    guard let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else { return nil }
    self.root = root
  }

  private func value(at path: [String]) -> Any? {
    path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] }
  }

  func keys(at path: String...) -> Set<String> { Set((value(at: path) as? [String: Any] ?? [:]).keys) }

  func texts(at path: String...) -> Set<String> {
    Set((value(at: path) as? [Any] ?? []).compactMap { $0 as? String })
  }

  func accepts(_ node: YAMLNode) -> Bool { accepts(node, root) }

  private func accepts(_ node: YAMLNode, _ schema: [String: Any]) -> Bool {
    for (keyword, rule) in schema {
      let isMet =
        switch (keyword, rule) {
        case ("$ref", let path as String):
          (value(at: path.split(separator: "/").dropFirst().map(String.init)) as? [String: Any])
            .map { accepts(node, $0) } ?? false
        case ("type", let type as String): types(of: node).contains(type)
        case ("type", let types as [String]): !self.types(of: node).isDisjoint(with: types)
        case ("enum", let values as [Any]):
          node.isNothing
            ? values.contains { $0 is NSNull } : values.contains { $0 as? String == node.scalarText }
        case ("anyOf", let schemas as [[String: Any]]): schemas.contains { accepts(node, $0) }
        case ("properties", let schemas as [String: [String: Any]]):
          entries(of: node).allSatisfy { entry in schemas[entry.key].map { accepts(entry.value, $0) } ?? true
          }
        case ("additionalProperties", _):
          Set(entries(of: node).map(\.key)).isSubset(of: (schema["properties"] as? [String: Any] ?? [:]).keys)
        case ("required", let keys as [String]):
          node.isList || node.scalarText != nil || keys.allSatisfy { node[$0] != nil }
        case ("items", let schema as [String: Any]): items(of: node).allSatisfy { accepts($0, schema) }
        case ("minItems", let count as Int): !node.isList || items(of: node).count >= count
        case ("minLength", let count as Int): node.scalarText.map { $0.count >= count } ?? true
        case ("pattern", let pattern as String):
          !types(of: node).contains("string")
            || (node.scalarText ?? "").range(of: pattern, options: .regularExpression) != nil
        case ("description", _), ("title", _), ("examples", _), ("$schema", _), ("$defs", _): true
        default: false
        }
      if !isMet { return false }
    }
    return true
  }

  /// What editors take a value for.
  private func types(of node: YAMLNode) -> Set<String> {
    switch node.content {
    case .sequence: return ["array"]
    case .mapping: return ["object"]
    case .scalar(let text, let isPlain):
      if node.isNothing { return ["null"] }
      guard isPlain, let number = Double(text) else { return ["string"] }
      return number.rounded() == number ? ["integer", "number"] : ["number"]
    }
  }

  private func entries(of node: YAMLNode) -> [YAMLNode.Entry] {
    if case .mapping(let entries) = node.content { entries } else { [] }
  }

  private func items(of node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items) = node.content { items } else { [] }
  }
}
