import CYaml

/// One event of libyaml, copied into Swift's own values.
struct YAMLEvent {
  var type: yaml_event_type_t
  var span: Span
  /// The anchor that is set, or, of an alias, the one that is meant.
  var anchor: String?
  var tag: String?
  var text = ""
  var isPlain = false
  var isFlow = false

  /// The parser's next event, or nil if the parser found an error.
  init?(nextOf parser: UnsafeMutablePointer<yaml_parser_t>) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    type = event.type
    span = Span(start: event.start_mark.index, end: event.end_mark.index)
    switch type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      anchor = Self.string(scalar.anchor)
      tag = Self.string(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      anchor = Self.string(event.data.sequence_start.anchor)
      tag = Self.string(event.data.sequence_start.tag)
      isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_MAPPING_START_EVENT:
      anchor = Self.string(event.data.mapping_start.anchor)
      tag = Self.string(event.data.mapping_start.tag)
      isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    case YAML_ALIAS_EVENT:
      anchor = Self.string(event.data.alias.anchor)
    default: break
    }
  }

  private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
