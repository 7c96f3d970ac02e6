import Foundation

/// A JSON object whose keys stay in the order they were added in, which Foundation's encoder doesn't promise.
struct JSONObject {
  indirect enum Value {
    case number(Double)
    /// With six significant digits, where models differ in the fourth.
    case precise(Double)
    case text(String)
    case truth(Bool)
    case list([Value])
    case object(JSONObject)
  }

  private var members: [String] = []

  mutating func add(_ key: String, _ value: Value) {
    members.append("\(Self.quoted(key)): \(Self.rendered(value))")
  }

  var text: String { "{\(members.joined(separator: ", "))}" }

  private static func rendered(_ value: Value) -> String {
    switch value {
    case .number(let number): rounded(number)
    case .precise(let number): number.isFinite ? String(format: "%.6g", number) : "null"
    case .text(let text): quoted(text)
    case .truth(let truth): truth ? "true" : "false"
    case .list(let values): "[\(values.map(rendered).joined(separator: ", "))]"
    case .object(let object): object.text
    }
  }

  /// Four significant digits: more is noise. Whole numbers stay as they are.
  private static func rounded(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    if abs(number) >= 1000 { return String(Int(number.rounded())) }
    return String(format: "%.4g", number)
  }

  /// Names here are plain text: only the two characters that would end or bend a string are escaped.
  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
