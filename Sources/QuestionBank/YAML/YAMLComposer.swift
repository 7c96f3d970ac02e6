import CYaml

/// Builds the tree of a YAML document from libyaml's events.
///
/// Yams' own tree has no ends of nodes, stops at the first key that stands twice, hashes keys that may hide
/// an alias bomb, and takes seven times as long; so its C library is used directly.
struct YAMLComposer {
  /// A bank needs five levels; deeper ones are a mistake or an attack.
  private static let mostLevels = 32

  /// The text is no single sound document; this is the reason.
  struct Stop: Error {
    var finding: Finding
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let source: SourceText
  private var anchors: [String: YAMLNode] = [:]
  /// Anchors of collections that are not at their end yet.
  private var openAnchors: Set<String> = []
  private var aliasedBytes = 0
  private var findings: [Finding] = []

  /// The root of the text's only document, or nil if there is nothing in it but space and comments.
  ///
  /// - Parameter findings: Takes in the faults that leave the rest of the tree sound.
  static func compose(
    _ source: SourceText, findings: inout [Finding]
  ) throws(Stop) -> YAMLNode? {
    try composing(source, findings: &findings) { composer throws(Stop) in try composer.document() }
  }

  /// The roots of all documents in the text, which may be none.
  ///
  /// - Parameter findings: Takes in the faults that leave the rest of the trees sound.
  static func composeAll(
    _ source: SourceText, findings: inout [Finding]
  ) throws(Stop) -> [YAMLNode] {
    try composing(source, findings: &findings) { composer throws(Stop) in try composer.documents() }
  }

  private static func composing<Result>(
    _ source: SourceText, findings: inout [Finding], _ body: (inout YAMLComposer) throws(Stop) -> Result
  ) throws(Stop) -> Result {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    yaml_parser_initialize(parser)
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    var composer = YAMLComposer(parser: parser, source: source)
    defer { findings += composer.findings }
    return try source.bytes.withUnsafeBufferPointer { buffer throws(Stop) in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      return try body(&composer)
    }
  }

  private init(parser: UnsafeMutablePointer<yaml_parser_t>, source: SourceText) {
    self.parser = parser
    self.source = source
  }

  private mutating func document() throws(Stop) -> YAMLNode? {
    _ = try next()
    guard try next().type == YAML_DOCUMENT_START_EVENT else { return nil }
    let root = try node(next(), depth: 0)
    _ = try next()
    let event = try next()
    guard event.type == YAML_STREAM_END_EVENT else {
      throw Stop(finding: Finding(problem: .severalDocuments, span: event.span))
    }
    return root
  }

  private mutating func documents() throws(Stop) -> [YAMLNode] {
    var roots: [YAMLNode] = []
    _ = try next()
    while try next().type == YAML_DOCUMENT_START_EVENT {
      roots.append(try node(next(), depth: 0))
      // Anchors end with their document.
      anchors = [:]
      _ = try next()
    }
    return roots
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(Stop) -> YAMLNode {
    guard depth < Self.mostLevels else {
      throw Stop(finding: Finding(problem: .tooDeep(limit: Self.mostLevels), span: event.span))
    }
    if event.type == YAML_ALIAS_EVENT { return try aliased(event) }
    if let anchor = event.anchor { openAnchors.insert(anchor) }
    var node: YAMLNode
    switch event.type {
    case YAML_SEQUENCE_START_EVENT: node = try sequence(event, depth: depth)
    case YAML_MAPPING_START_EVENT: node = try mapping(event, depth: depth)
    default:
      node = YAMLNode(
        content: .scalar(event.text, isPlain: event.isPlain), span: event.span,
        weight: Repetition.bytes(of: event.text))
    }
    if let tag = event.tag, tag != "!", !tag.hasPrefix("tag:yaml.org,2002:") {
      findings.keep(.tag(tag), at: event.span)
      node.isFaulty = true
    }
    if let anchor = event.anchor {
      openAnchors.remove(anchor)
      anchors[anchor] = node
    }
    return node
  }

  private mutating func aliased(_ event: YAMLEvent) throws(Stop) -> YAMLNode {
    let name = event.anchor ?? ""
    guard var node = anchors[name], !openAnchors.contains(name) else {
      let isInItself = openAnchors.contains(name)
      findings.keep(isInItself ? .aliasInItself(name) : .unknownAlias(name), at: event.span)
      return YAMLNode(content: .scalar("", isPlain: true), span: event.span, isFaulty: true)
    }
    aliasedBytes += node.weight
    guard aliasedBytes <= Repetition.mostBytes(in: source) else {
      throw Stop(finding: Finding(problem: .tooManyAliases, span: event.span))
    }
    node.span = event.span
    node.isAlias = true
    return node
  }

  private mutating func sequence(_ start: YAMLEvent, depth: Int) throws(Stop) -> YAMLNode {
    var items: [YAMLNode] = []
    var weight = Repetition.bytesOfPlace
    while true {
      let event = try next()
      if event.type == YAML_SEQUENCE_END_EVENT {
        let span = Span(start: start.span.start, end: event.span.end)
        return YAMLNode(content: .sequence(items), span: span, weight: weight, isFlow: start.isFlow)
      }
      let item = try node(event, depth: depth + 1)
      weight += item.weight
      items.append(item)
    }
  }

  private mutating func mapping(_ start: YAMLEvent, depth: Int) throws(Stop) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    var places: [String: Span] = [:]
    var weight = Repetition.bytesOfPlace
    var isFaulty = false
    while true {
      let event = try next()
      if event.type == YAML_MAPPING_END_EVENT {
        let span = Span(start: start.span.start, end: event.span.end)
        return YAMLNode(
          content: .mapping(entries), span: span, weight: weight, isFlow: start.isFlow, isFaulty: isFaulty)
      }
      let key = try node(event, depth: depth + 1)
      let value = try node(next(), depth: depth + 1)
      weight += key.weight + value.weight
      guard case .scalar(let name, _) = key.content, !key.isFaulty else {
        isFaulty = true
        if !key.isFaulty {
          findings.keep(.keyIsNoText(key.description), at: key.span)
        }
        continue
      }
      if let first = places[name] {
        isFaulty = true
        let line = source.line(ofScalar: first.start)
        findings.keep(.duplicateKey(name, firstLine: line), at: key.span)
        continue
      }
      places[name] = key.span
      entries.append(YAMLNode.Entry(key: name, keySpan: key.span, value: value))
    }
  }

  private func next() throws(Stop) -> YAMLEvent {
    guard let event = YAMLEvent(nextOf: parser) else {
      throw Stop(finding: SyntaxFault(parser.pointee).finding(in: source))
    }
    return event
  }
}
