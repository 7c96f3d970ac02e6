/// What an element of HTML does to plain text.
enum HTMLElement: Hashable {
  /// Stands on lines of its own, with a blank line around it.
  case paragraph
  /// Stands on lines of its own.
  case line
  case list(isOrdered: Bool)
  case item
  case row
  case cell
  /// Ends a line.
  case lineBreak
  /// White space in it counts.
  case preformatted
  case code
  case link
  case image
  /// Nothing in it is text.
  case dropped
  /// What a whole page has around its text.
  case page
  /// Does nothing to the text in it.
  case inline

  private static let names: [HTMLElement: String] = [
    .paragraph: "p h1 h2 h3 h4 h5 h6 blockquote hr table figure",
    .line: """
    div section article header footer main nav aside details summary dl dt dd caption figcaption \
    fieldset legend form address hgroup search menu center thead tbody tfoot
    """,
    .list(isOrdered: false): "ul dir",
    .list(isOrdered: true): "ol",
    .item: "li",
    .row: "tr",
    .cell: "td th",
    .lineBreak: "br",
    .preformatted: "pre listing xmp",
    .code: "code",
    .link: "a",
    .image: "img",
    .dropped: """
    script style title template svg iframe object embed applet audio video canvas select annotation annotation-xml rp
    """,
    .page: "html head body frameset frame",
    .inline: """
    abbr acronym area b base basefont bdi bdo big button cite col colgroup data datalist del dfn dialog em font i \
    input ins kbd label link map mark meta meter noframes noscript optgroup option output param picture \
    progress q rb rt rtc ruby s samp small source span strike strong sub sup textarea time track tt u var wbr \
    math mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable \
    mtd mtext mtr munder munderover semantics
    """,
  ]

  private static let byName: [String: HTMLElement] = Dictionary(
    names.flatMap { element, names in
      names.split(whereSeparator: \.isWhitespace).map { (String($0), element) }
    }, uniquingKeysWith: { first, _ in first })

  /// The element of that name, in lower case; nil for what no page has, such as the `int` of `vector<int>`.
  ///
  /// Names with a hyphen or a colon are elements of somebody's own.
  init?(named name: String) {
    if let element = Self.byName[name] {
      self = element
    } else if name.utf8.contains(UInt8(ascii: "-")) || name.utf8.contains(UInt8(ascii: ":")) {
      self = .inline
    } else {
      return nil
    }
  }

  /// Whether it ends the line before it.
  var breaksLines: Bool {
    switch self {
    case .paragraph, .line, .list, .item, .row, .lineBreak, .preformatted: true
    case .cell, .code, .link, .image, .dropped, .page, .inline: false
    }
  }
}
