/// A text with tags made ready for the parser: what is no tag is escaped, so that the parser can't swallow it.
///
/// In what people type, `a < b`, `vector<int>` and `#include <stdio.h>` are text. To a parser they are tags, and one that
/// is never closed takes the rest of the text with it.
struct HTMLSource {
  /// Tags that stand in the text.
  enum Tags {
    case kept
    /// Each becomes a space.
    case dropped
  }

  /// What the parser gets.
  private(set) var bytes: [UInt8] = []
  /// Whether there is anything to parse: a tag, a comment, a sound, or what may be an entity.
  private(set) var hasMarkup = false
  /// Whether a tag says where lines end. Without one the text's own line breaks do.
  private(set) var hasLineTags = false

  /// Parsers compare each attribute of a tag with all others.
  private static let longestTag = 1000
  /// The names of sound files are short.
  private static let longestSound = 300

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Each comment that isn't closed would be looked through to the text's end.
  private var lacksCommentEnd = false
  private let tags: Tags

  /// Makes a text ready that is sound UTF-8.
  static func prepared(_ text: UnsafeBufferPointer<UInt8>, tags: Tags = .kept) -> HTMLSource {
    var source = HTMLSource(text: text, tags: tags)
    source.bytes.reserveCapacity(text.count + 16)
    // The parser stops where the first element ends; this one, which HTML doesn't have, nothing in the text can close.
    source.bytes.append(contentsOf: "<fragment>".utf8)
    while source.position < text.count { source.step() }
    // The parser forgets a lone last character of markup.
    source.bytes.append(UInt8(ascii: "\n"))
    return source
  }

  private init(text: UnsafeBufferPointer<UInt8>, tags: Tags) {
    self.text = text
    self.tags = tags
  }

  private mutating func step() {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "<"): markup()
    case UInt8(ascii: "&"):
      hasMarkup = hasMarkup || isEntity
      keep(byte)
    case UInt8(ascii: "["):
      guard let end = endOfSound else { return keep(byte) }
      (position, hasMarkup) = (end, true)
    // A NUL would end the text for the parser.
    case 0: position += 1
    default: keep(byte)
    }
  }

  private mutating func keep(_ byte: UInt8) {
    bytes.append(byte)
    position += 1
  }

  private mutating func markup() {
    if let end = endOfAside {
      position = end
      hasMarkup = true
    } else if let tag = HTMLTag(at: position, in: text) {
      hasMarkup = true
      hasLineTags = hasLineTags || tag.element.breaksLines
      if tags == .dropped || tag.element == .page || tag.unquotedBytes > Self.longestTag {
        bytes.append(UInt8(ascii: " "))
      } else {
        bytes.append(contentsOf: text[position..<tag.end])
      }
      position = tag.end
    } else {
      bytes.append(contentsOf: "&lt;".utf8)
      position += 1
    }
  }

  /// Where a comment or a declaration that begins here ends.
  private var endOfAside: Int? {
    mutating get {
      if starts(with: "<!--") {
        guard !lacksCommentEnd else { return nil }
        let end = endOfComment(from: position + 4)
        lacksCommentEnd = end == nil
        return end
      }
      guard starts(with: "<!") || starts(with: "<?xml"), position + 2 < text.count,
        text[position + 2].isASCIILetter || text[position + 2] == UInt8(ascii: "["),
        let end = text[(position + 2)...].firstIndex(where: { "<>".utf8.contains($0) }),
        text[end] == UInt8(ascii: ">")
      else { return nil }
      return end + 1
    }
  }

  private func endOfComment(from start: Int) -> Int? {
    var index = start + 2
    while index < text.count {
      if text[index] == UInt8(ascii: ">"), text[index - 1] == UInt8(ascii: "-"),
        text[index - 2] == UInt8(ascii: "-")
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// Whether what stands here may be one: `&amp;`, `&#39;`.
  private var isEntity: Bool {
    let name = text[(position + 1)...].prefix(32).prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#")
    }
    return !name.isEmpty && position + 1 + name.count < text.count
      && text[position + 1 + name.count] == UInt8(ascii: ";")
  }

  /// Where a mark such as `[sound:x.mp3]`, by which cards play sounds, ends.
  private var endOfSound: Int? {
    guard starts(with: "[sound:") else { return nil }
    let end = text[position...].prefix(Self.longestSound).firstIndex { $0 == UInt8(ascii: "]") || $0 == 0x0a }
    guard let end, text[end] == UInt8(ascii: "]") else { return nil }
    return end + 1
  }

  private func starts(with mark: String) -> Bool { text[position...].starts(with: mark.utf8) }
}
