import CCMark
import Practice

/// The text of a heading, a paragraph or a cell, without its marks; made once and then only looked at.
final class MarkdownInline {
  /// The text: code between backticks, line breaks where the file forces them, links without their targets.
  let plain: String
  /// The same with a line for each line of the file, and links with their targets.
  let byLine: String
  /// The part that stands in bold at the very beginning, without marks; empty if there is none.
  let leadingBold: String
  /// What of ``byLine`` follows that part; empty if there is none.
  let behindBold: String
  /// Whether everything is bold, or emphasised.
  let isAllBold: Bool
  /// Whether it is a link with a description behind it, as in a list of links.
  let isLinkEntry: Bool
  /// Whether nothing but links and pictures stands here.
  let isOnlyLinks: Bool
  /// Whether there are pictures and no text.
  let isOnlyImages: Bool
  /// Targets of the links, as written.
  let links: [String]

  /// A text without any marks; by lines it may say more.
  private init(
    plain: String, byLine: String, isAllBold: Bool = false, isOnlyLinks: Bool = false, links: [String] = []
  ) {
    (self.plain, self.byLine) = (plain, byLine)
    (self.isAllBold, self.isOnlyLinks, self.links) = (isAllBold, isOnlyLinks, links)
    (leadingBold, behindBold, isLinkEntry, isOnlyImages) = ("", "", false, false)
  }

  /// A text without any marks.
  convenience init(text: String) { self.init(plain: text, byLine: text) }

  /// What a piece of HTML says.
  convenience init(html: String) { self.init(text: HTMLText.plain(html).trimmingSpaces) }

  /// What the inline nodes under a node say.
  init(of node: OpaquePointer) {
    var walk = MarkdownInlineWalk()
    walk.children(of: node)
    byLine = Self.tidied(walk.text)
    plain = walk.isAlike ? byLine : Self.tidied(walk.plain())
    links = walk.links
    isOnlyLinks =
      walk.characters == 0 ? walk.imageCount > 0 : walk.linkedCharacters * 10 >= walk.characters * 9
    isOnlyImages = walk.characters == 0 && walk.imageCount > 0
    isAllBold = walk.characters > 0 && walk.boldCharacters >= walk.characters
    leadingBold = walk.boldEnd > 0 ? Self.tidied(walk.plain(upTo: walk.boldEnd)) : ""
    behindBold = walk.boldEnd > 0 && !isAllBold ? Self.tidied(walk.text[walk.boldEnd...]) : ""
    let behindLink = walk.linkEnd > 0 ? Self.tidied(walk.text[walk.linkEnd...]) : "."
    isLinkEntry = behindLink.first.map { "-–—:".contains($0) } ?? true
  }

  /// Both texts, one behind the other.
  func joined(with other: MarkdownInline) -> MarkdownInline {
    MarkdownInline(
      plain: plain + (other.plain.contains("\n") ? "\n" : " ") + other.plain,
      byLine: byLine + "\n" + other.byLine, isAllBold: isAllBold && other.isAllBold,
      isOnlyLinks: isOnlyLinks && other.isOnlyLinks, links: links + other.links)
  }

  /// The same as a heading with a number before it.
  func numbered(_ number: Int) -> MarkdownInline {
    MarkdownInline(
      plain: "\(number). \(plain)", byLine: byLine, isAllBold: isAllBold, isOnlyLinks: isOnlyLinks,
      links: links)
  }

  /// How surely it asks.
  var likelihood: QuestionWords.Likelihood { QuestionWords.likelihood(of: plain) }

  /// Whether every link leads to a place in the same text, as a table of contents does.
  var leadsInside: Bool { !links.isEmpty && links.allSatisfy { $0.hasPrefix("#") } }

  /// Whether every link leads to a file beside this one.
  var leadsBeside: Bool { !links.isEmpty && links.allSatisfy { !$0.contains(":") } }

  /// Text without spaces at the ends of its lines, and at its own.
  private static func tidied(_ bytes: some BidirectionalCollection<UInt8>) -> String {
    let start = bytes.drop(while: \.isASCIISpace)
    guard let last = start.lastIndex(where: { !$0.isASCIISpace }) else { return "" }
    let text = String(decoding: start[...last], as: UTF8.self)
    guard text.utf8.contains(0x0a) else { return text }
    let lines = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
    guard lines.contains(where: { $0.first == 0x20 || $0.last == 0x20 }) else { return text }
    return lines.map { Substring($0).trimmingSpaces }.joined(separator: "\n")
  }
}
