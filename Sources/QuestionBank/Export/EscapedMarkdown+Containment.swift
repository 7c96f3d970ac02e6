import CCMark

extension EscapedMarkdown {
  /// Whether a document in which the text stands goes on behind it as if it were not there: it has no heading and no
  /// HTML of its own, and leaves nothing open.
  static func isContained(_ text: String) -> Bool {
    let document = text + "\n\n# end\n"
    guard let root = cmark_parse_document(document, document.utf8.count, CMARK_OPT_DEFAULT) else {
      return false
    }
    defer { cmark_node_free(root) }
    guard let last = cmark_node_last_child(root), cmark_node_get_type(last) == CMARK_NODE_HEADING else {
      return false
    }
    let walk = cmark_iter_new(root)
    defer { cmark_iter_free(walk) }
    while cmark_iter_next(walk) != CMARK_EVENT_DONE {
      let node = cmark_iter_get_node(walk)
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HEADING && node != last { return false }
    }
    return true
  }
}
