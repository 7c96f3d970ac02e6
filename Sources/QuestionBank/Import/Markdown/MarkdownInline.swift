import CCMark
import Practice

/// The text of a heading, a paragraph or a cell, without its marks.
struct MarkdownInline {
  /// The text: code between backticks, line breaks where the file forces them, links without their targets.
  private(set) var plain = ""
  /// The same with a line for each line of the file, and links with their targets.
  private(set) var byLine = ""
  /// The part that stands in bold at the very beginning, without marks; empty if there is none.
  private(set) var leadingBold = ""
  /// What of ``byLine`` follows that part; empty if there is none.
  private(set) var behindBold = ""
  /// Whether everything is bold, or emphasised.
  private(set) var isAllBold = false
  /// Whether it is a link with a description behind it, as in a list of links.
  private(set) var isLinkEntry = false
  /// Characters that belong to links, to images, and all but space.
  private(set) var linkedCharacters = 0
  private(set) var characters = 0
  private(set) var imageCount = 0
  /// Targets of the links, as written.
  private(set) var links: [String] = []

  /// Nothing.
  init() {}

  /// A text without any marks.
  init(text: String) {
    (plain, byLine) = (text, text)
    characters = Self.characters(of: text)
  }

  /// What a piece of HTML says.
  init(html: String) { self.init(text: HTMLText.plain(html).trimmingSpaces) }

  /// What the inline nodes under a node say.
  init(of node: OpaquePointer) {
    var walk = MarkdownInlineWalk()
    walk.children(of: node, into: &self)
    isAllBold = characters > 0 && walk.boldCharacters >= characters
    if walk.boldEnd > 0, !isAllBold { behindBold = Self.tidied(byLine.from(utf8: walk.boldEnd)) }
    if walk.linkEnd > 0 {
      let behind = plain.from(utf8: walk.linkEnd).drop(while: \.isWhitespace)
      isLinkEntry = behind.first.map { "-–—:".contains($0) } ?? true
    }
    plain = Self.tidied(plain[...])
    byLine = Self.tidied(byLine[...])
    leadingBold = Self.tidied(leadingBold[...])
  }

  /// Both texts, one behind the other.
  func joined(with other: MarkdownInline) -> MarkdownInline {
    guard !plain.isEmpty else { return other }
    var result = self
    result.plain += (other.plain.contains("\n") ? "\n" : " ") + other.plain
    result.byLine += "\n" + other.byLine
    result.isAllBold = isAllBold && other.isAllBold
    result.linkedCharacters += other.linkedCharacters
    result.characters += other.characters
    result.imageCount += other.imageCount
    result.links += other.links
    return result
  }

  /// The same as a heading with a number before it.
  func numbered(_ number: Int) -> MarkdownInline {
    var result = self
    result.plain = "\(number). \(plain)"
    return result
  }

  /// How surely it asks.
  var likelihood: QuestionWords.Likelihood { QuestionWords.likelihood(of: plain) }

  /// Whether nothing but links and pictures stands here.
  var isOnlyLinks: Bool { characters == 0 ? imageCount > 0 : linkedCharacters * 10 >= characters * 9 }

  /// Whether every link leads to a place in the same text, as a table of contents does.
  var leadsInside: Bool { !links.isEmpty && links.allSatisfy { $0.hasPrefix("#") } }

  /// Whether every link leads to a file beside this one.
  var leadsBeside: Bool { !links.isEmpty && links.allSatisfy { !$0.contains(":") } }

  /// Characters but white space, each counted by its first byte.
  private static func characters(of text: String) -> Int {
    text.utf8.count { $0 > 0x20 && $0 & 0xc0 != 0x80 }
  }

  /// Spaces at the ends of lines, and what is left of tags, taken out.
  private static func tidied(_ text: Substring) -> String {
    guard text.utf8.contains(0x0a) else { return text.trimmingSpaces }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
    return lines.joined(separator: "\n").trimmingSpaces
  }
}

// What the walk through a parser's tree adds.
extension MarkdownInline {
  /// Adds visible text, which may be part of a link.
  ///
  /// - Returns: How many characters it has.
  mutating func add(_ piece: String, isLink: Bool) -> Int {
    // Spaces that don't break only lay the text out.
    let clean = piece.utf8.contains(0xc2) ? piece.replacing("\u{a0}", with: " ") : piece
    plain += clean
    byLine += clean
    let count = Self.characters(of: clean)
    characters += count
    if isLink { linkedCharacters += count }
    return count
  }

  /// Ends a line, in the file's own lines only if it is not forced.
  mutating func addLineBreak(isForced: Bool) {
    plain += isForced ? "\n" : " "
    byLine += "\n"
  }

  mutating func addImage() { imageCount += 1 }

  /// Ends a link whose text began at a byte of ``byLine``.
  mutating func endLink(to target: String, from start: Int) {
    links.append(target)
    let shown = byLine.from(utf8: start)
    if target.hasPrefix("http"), !shown.isEmpty, !shown.contains(target) { byLine += " (\(target))" }
  }

  /// Keeps what stands up to here as the part in bold.
  mutating func keepAsBold() { leadingBold = plain }
}

extension String {
  /// What stands from a byte on, at which a character begins.
  fileprivate func from(utf8 offset: Int) -> Substring {
    self[(utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex) ?? utf8.endIndex)...]
  }
}
