import Foundation

/// A value as the JSON that would be stored.
func JSONString(_ value: some Encodable) -> String {
  (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
}
