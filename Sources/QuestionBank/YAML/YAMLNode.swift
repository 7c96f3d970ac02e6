/// A node of a YAML document with its place. Aliases stand as copies of what they mean, sharing its storage.
struct YAMLNode: Sendable {
  /// What a node is.
  enum Content: Sendable {
    /// Plain means without quotes and not as a block.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// One key, which is a scalar always, with its value.
  struct Entry: Sendable {
    var key: String
    var keySpan: Span
    var value: YAMLNode
  }

  var content: Content
  /// Ends of collections in block style are where the next thing begins.
  var span: Span
  /// Bytes it stands for, those behind aliases counted; see ``Repetition``.
  var weight = Repetition.bytesOfPlace
  /// Written with brackets.
  var isFlow = false
  /// Copied from an anchor; the span is the alias's, those of what is inside are the anchor's.
  var isAlias = false
  /// Something of it could not be used; that was said already.
  var isFaulty = false

  /// Nothing written, or one of YAML's words for nothing.
  var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }

  var isList: Bool {
    if case .sequence = content { true } else { false }
  }

  /// What a sentence calls such a node.
  var description: String {
    switch content {
    case .scalar: isNothing ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a set of keys"
    }
  }

  /// The entry of a mapping with that key.
  subscript(key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }
}
