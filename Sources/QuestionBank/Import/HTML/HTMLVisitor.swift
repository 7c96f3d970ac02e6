/// Turns the tags and texts of a page, as a parser meets them, into plain text.
struct HTMLVisitor {
  /// Code that is being gathered.
  private struct Code {
    var text: [UInt8] = []
    var language = ""
    /// Whether it is a block, and not a word in a line.
    var isBlock: Bool
    /// Elements of code that are open.
    var depth = 1
  }

  private struct List {
    var isOrdered: Bool
    var items = 0
  }

  private struct Link {
    var url: String
    /// Where its text begins.
    var start: Int
  }

  /// The page had more levels than any text has, and the rest of it should not be looked at.
  private(set) var isTooDeep = false

  private var writer = PlainTextWriter()
  private let keepsLines: Bool
  private var depth = 0
  /// Open elements whose content is dropped.
  private var dropped = 0
  private var code: Code?
  private var lists: [List] = []
  private var links: [Link] = []
  /// Cells of tables that are open.
  private var cells = 0

  /// Closing a tag that was never opened costs parsers a look at all that are open.
  private static let mostLevels = 256
  /// Addresses that are longer tell a reader nothing.
  private static let longestURL = 500

  /// Whether blank lines stand between paragraphs here.
  private var isLoose: Bool { lists.isEmpty && cells == 0 }

  /// A visitor that has seen nothing.
  /// - Parameter keepsLines: Whether the text's own line breaks count.
  init(keepsLines: Bool) { self.keepsLines = keepsLines }

  /// The text, once everything was seen.
  var text: String { writer.text }

  mutating func start(_ name: String, attributes: HTMLAttributes) {
    depth += 1
    if depth > Self.mostLevels { isTooDeep = true }
    let element = HTMLElement(named: name) ?? .inline
    if element == .dropped { dropped += 1 }
    guard dropped == 0 else { return }
    if code != nil {
      startInCode(element, attributes)
    } else {
      startInText(element, attributes)
    }
  }

  mutating func end(_ name: String) {
    depth -= 1
    let element = HTMLElement(named: name) ?? .inline
    if element == .dropped { dropped = max(0, dropped - 1) }
    guard dropped == 0 else { return }
    switch element {
    case .code, .preformatted: endCode()
    case _ where code != nil: break
    case .paragraph: writer.startBlock(afterBlank: isLoose)
    case .line, .row: writer.startBlock()
    case .list:
      lists = lists.dropLast()
      writer.startBlock(afterBlank: isLoose)
    case .item: writer.endItem()
    case .link: endLink()
    case .cell: cells = max(0, cells - 1)
    case .lineBreak, .image, .dropped, .page, .inline: break
    }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard dropped == 0 else { return }
    if code != nil { code?.text.append(contentsOf: text) } else { writer.add(text, keepingLines: keepsLines) }
  }

  /// Closes what the page left open.
  mutating func finish() {
    code?.depth = 1
    endCode()
  }

  private mutating func startInText(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    switch element {
    case .paragraph: writer.startBlock(afterBlank: isLoose)
    case .line: writer.startBlock()
    case .list(let isOrdered):
      writer.startBlock(afterBlank: isLoose)
      lists.append(List(isOrdered: isOrdered))
    case .item: startItem()
    case .row: writer.startRow()
    case .cell:
      cells += 1
      writer.startCell()
    case .lineBreak: writer.endLine()
    case .code, .preformatted:
      code = Code(language: attributes.language, isBlock: element == .preformatted)
    case .link: links.append(Link(url: attributes["href"] ?? "", start: writer.bytes.count))
    case .image: writer.add(attributes.image)
    case .dropped, .page, .inline: break
    }
  }

  private mutating func startInCode(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    switch element {
    case .code, .preformatted:
      code?.depth += 1
      if element == .preformatted { code?.isBlock = true }
      if let language = code?.language, language.isEmpty { code?.language = attributes.language }
    case .lineBreak:
      code?.text.append(0x0a)
      code?.isBlock = true
    case .paragraph, .line, .item, .row:
      if let last = code?.text.last, last != 0x0a { code?.text.append(0x0a) }
    case .list, .cell, .link, .image, .dropped, .page, .inline: break
    }
  }

  private mutating func startItem() {
    guard !lists.isEmpty else { return writer.startItem("- ") }
    lists[lists.count - 1].items += 1
    let list = lists[lists.count - 1]
    writer.startItem(
      String(repeating: "  ", count: min(lists.count - 1, 8)) + (list.isOrdered ? "\(list.items). " : "- "))
  }

  private mutating func endCode() {
    code?.depth -= 1
    guard let code, code.depth <= 0 else { return }
    self.code = nil
    let text = CleanText(code.text)
    if code.isBlock || text.lines > 2 {
      let lines = text.withoutBlankEnds
      if !lines.isEmpty { writer.add(code: lines, language: code.language) }
    } else {
      writer.add(inlineCode: text)
    }
  }

  private mutating func endLink() {
    guard let link = links.popLast(), link.start < writer.bytes.count else { return }
    let text = String(decoding: writer.bytes[link.start...], as: UTF8.self)
    let url = link.url
    guard url.hasPrefix("http://") || url.hasPrefix("https://"), url.utf8.count <= Self.longestURL,
      !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7f }),
      !text.hasSuffix(url), !url.hasSuffix("://" + text), !url.hasSuffix("://" + text + "/")
    else { return }
    writer.addSpace()
    writer.add("(\(url))")
  }
}
