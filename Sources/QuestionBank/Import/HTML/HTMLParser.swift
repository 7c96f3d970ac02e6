import CXML

/// libxml2's parser of pages as they are, which tells a visitor what it meets.
enum HTMLParser {
  /// What the parser's callbacks get.
  private struct Context {
    var visitor: HTMLVisitor
    var parser: htmlParserCtxtPtr?
  }

  /// What the library needs before several threads use it.
  private static let isReady: Void = xmlInitParser()

  /// The plain text of a page; nil if it nests deeper than any text does.
  static func plainText(of source: HTMLSource) -> String? {
    isReady
    guard let size = Int32(exactly: source.bytes.count) else { return nil }
    var context = Context(visitor: HTMLVisitor(keepsLines: !source.hasLineTags))
    withUnsafeMutablePointer(to: &context) { context in
      var handler = Self.handler
      guard let parser = htmlCreatePushParserCtxt(&handler, context, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      else { return }
      defer {
        xmlFreeDoc(parser.pointee.myDoc)
        htmlFreeParserCtxt(parser)
      }
      context.pointee.parser = parser
      htmlCtxtUseOptions(parser, options)
      // In one piece: in several, the parser looks for the end of each tag again and again.
      source.bytes.withUnsafeBytes { bytes in
        _ = htmlParseChunk(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), size, 1)
      }
    }
    context.visitor.finish()
    return context.visitor.isTooDeep ? nil : context.visitor.text
  }

  /// No messages, no network, nothing that isn't written, and UTF-8 whatever a page says of itself.
  private static let options = Int32(
    [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_NOIMPLIED,
      HTML_PARSE_IGNORE_ENC,
    ].reduce(0) { $0 | $1.rawValue })

  /// Only what the visitor wants to know; the parser builds no tree.
  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let name, let context = context?.assumingMemoryBound(to: Context.self) else { return }
      context.pointee.visitor.start(String(cString: name), attributes: HTMLAttributes(attributes))
      if context.pointee.visitor.isTooDeep { xmlStopParser(context.pointee.parser) }
    }
    handler.endElement = { context, name in
      guard let name, let context = context?.assumingMemoryBound(to: Context.self) else { return }
      context.pointee.visitor.end(String(cString: name))
    }
    handler.characters = { context, text, count in
      guard let context = context?.assumingMemoryBound(to: Context.self) else { return }
      context.pointee.visitor.add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    return handler
  }
}
