/// Plain text as it grows out of a page: white space folded, at most one blank line in a row, code in fences.
struct PlainTextWriter {
  /// Sound UTF-8, as long as what comes in is.
  private(set) var bytes: [UInt8] = []
  /// Line breaks due before the next text, none to two.
  private var breaks = 0
  private var isSpaceDue = false
  private var isCellDue = false
  /// The dash or number of a list's item, due before its text.
  private var mark = ""
  /// Where the text of the row of a table began.
  private var rowStart = 0

  /// The text; nothing that is due at its end counts.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds text in which all white space counts as one space, or also as a line's end if it has one.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, keepingLines: Bool) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0xc2, index + 1 < text.count {
        add(lowCharacter: text[index + 1])
        index += 2
        continue
      }
      if byte.isVisible {
        let end = text[index...].firstIndex { !$0.isVisible } ?? text.count
        begin()
        bytes.append(contentsOf: text[index..<end])
        index = end
        continue
      }
      if keepingLines, byte == 0x0a {
        endLine()
      } else if byte.isASCIISpace {
        isSpaceDue = true
      }
      index += 1
    }
  }

  /// Adds a character from U+0080 to U+00BF by its second byte. Those that control devices go, and the space that doesn't
  /// break counts as any other.
  private mutating func add(lowCharacter byte: UInt8) {
    if byte == 0xa0 { isSpaceDue = true }
    guard byte > 0xa0 else { return }
    begin()
    bytes.append(contentsOf: [0xc2, byte])
  }

  /// Adds a word or phrase as it is.
  mutating func add(_ phrase: String) {
    guard !phrase.isEmpty else { return }
    begin()
    bytes.append(contentsOf: phrase.utf8)
  }

  /// A space stands here, however many more come.
  mutating func addSpace() { isSpaceDue = true }

  /// Ends the line; twice in a row leaves a blank one.
  mutating func endLine() { breaks = min(breaks + 1, 2) }

  /// What comes begins a line, behind a blank one if so wanted.
  mutating func startBlock(afterBlank: Bool = false) {
    // What begins inside a cell or behind an item's mark stays in its line.
    guard !isCellDue, mark.isEmpty else { return }
    breaks = max(breaks, afterBlank ? 2 : 1)
  }

  /// What comes is an item of a list.
  mutating func startItem(_ mark: String) {
    breaks = max(breaks, 1)
    self.mark = mark
  }

  /// The item is at its end, even if there was nothing in it.
  mutating func endItem() {
    mark = ""
    breaks = max(breaks, 1)
  }

  mutating func startRow() {
    isCellDue = false
    startBlock()
    rowStart = bytes.count
  }

  mutating func startCell() {
    guard bytes.count > rowStart else { return }
    (breaks, isCellDue) = (0, true)
  }

  /// Adds a block of code between fences that are longer than any run of backticks in it.
  mutating func add(code: String, language: String) {
    mark = ""
    isCellDue = false
    breaks = max(breaks, 1)
    begin()
    let fence = String(repeating: "`", count: max(3, code.longestBacktickRun + 1))
    bytes.append(contentsOf: "\(fence)\(language)\n\(code)\n\(fence)".utf8)
    breaks = 1
  }

  /// Puts down what is due before a text.
  private mutating func begin() {
    if bytes.isEmpty {
    } else if breaks > 0 {
      for _ in 0..<breaks { bytes.append(0x0a) }
    } else if isCellDue {
      bytes.append(contentsOf: " | ".utf8)
    } else if isSpaceDue {
      bytes.append(0x20)
    }
    bytes.append(contentsOf: mark.utf8)
    (breaks, isSpaceDue, isCellDue, mark) = (0, false, false, "")
  }
}

extension UInt8 {
  /// Whether it is no white space, controls nothing and begins nothing that may be either.
  fileprivate var isVisible: Bool { self > 0x20 && self != 0x7f && self != 0xc2 }
}

extension String {
  fileprivate var longestBacktickRun: Int {
    var longest = 0
    var run = 0
    for byte in utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
