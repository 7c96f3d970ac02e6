import Foundation
import Testing

@testable import QuestionBank

@Suite struct ForeignTextTests {
  private static let text = "- Où est-ce ?\n- Was heißt „Grüße“?\n"

  @Test("UTF-16 is told by its mark, and by its zeros without one")
  func utf16() throws {
    let ascii = "- What is a rope?\n"
    for (encoding, mark) in [
      (String.Encoding.utf16LittleEndian, [0xff, 0xfe]), (.utf16BigEndian, [0xfe, 0xff] as [UInt8]),
    ] {
      let marked = try ForeignText(mark + Self.text.data(using: encoding)!)
      #expect(marked.text == Self.text)
      #expect(marked.remarks == ["It was read as UTF-16."])
      let bare = try ForeignText(Array(ascii.data(using: encoding)!))
      #expect(bare.text == ascii)
      #expect(bare.remarks == ["It was read as UTF-16."])
      // Half a character at the end is no text.
      #expect(try ForeignText(mark + ascii.data(using: encoding)! + [0x41]).text == ascii)
    }
  }

  @Test("half a pair of surrogates in UTF-16 is marked, many are no text")
  func surrogates() throws {
    let text = [UInt8](String(repeating: "What? ", count: 10).data(using: .utf16LittleEndian)!)
    #expect(try ForeignText([0xff, 0xfe] + text + [0x3d, 0xd8]).text.hasSuffix("What? \u{fffd}"))
    #expect(
      throws: ImportRefusal("it begins as UTF-16 and is none", advice: "save it as UTF-8 in your editor")
    ) {
      try ForeignText([0xff, 0xfe] + [UInt8](repeating: 0xd8, count: 100))
    }
  }

  @Test("UTF-8's mark goes, and nothing is said of it")
  func mark() throws {
    let marked = try ForeignText([0xef, 0xbb, 0xbf] + Self.text.utf8)
    #expect(marked.text == Self.text)
    #expect(marked.remarks == [])
  }

  @Test("old western files are read as Windows-1252, which is said")
  func windows() throws {
    let text = "Où est-ce que c’est – là-bas?\n"
    let old = try ForeignText(Array(text.data(using: .windowsCP1252)!))
    #expect(old.text == text)
    #expect(
      old.remarks == ["It is not UTF-8 and was read as Windows-1252 (Latin-1); look at its accents."])
  }

  @Test("UTF-8 that was cut in the middle of a character is mended, not taken for something else")
  func cut() throws {
    let cut = try ForeignText(Array(Self.text.utf8) + Array("ß".utf8.prefix(1)))
    #expect(cut.text == Self.text + "\u{fffd}")
    #expect(cut.remarks == ["One place is not UTF-8; \u{fffd} stands there now."])
  }

  @Test("an encoding of other letters is refused, as is what is no text")
  func refused() {
    let cyrillic = [UInt8]("Что такое порт?".data(using: .windowsCP1251)!)
    #expect(throws: ImportRefusal("its encoding is not known", advice: "save it as UTF-8 in your editor")) {
      try ForeignText(cyrillic)
    }
    let noText = ImportRefusal("it is no text and no package that is known")
    for bytes in [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0xff],
      [UInt8](repeating: 0, count: 100),
      Array(0...255), Array("Why?\u{1}\u{2}\u{3}".utf8),
    ] {
      #expect(throws: noText) { try ForeignText(bytes) }
    }
  }

  @Test("controls, marks of direction and bits of no character go, and lines end alike")
  func controls() throws {
    let text = try ForeignText(
      Array("a\u{7}b\u{1b}[31m\u{202e}c\u{feff}d\u{85}e\r\nf\rg\u{c}h\u{2028}i\tj\u{200e}k\u{2066}".utf8))
    #expect(text.text == "ab[31mcd\ne\nf\ng\nh\ni\tjk")
    #expect(text.remarks == ["6 control characters were taken out."])
    #expect(try ForeignText(Array("a\u{7f}b".utf8)).remarks == ["A control character was taken out."])
    #expect(try ForeignText(Array("a\u{200d}👩\u{200d}🚀 “é”\u{a0}".utf8)).remarks == [])
  }

  @Test("a text over 16 MB is refused before anything is read")
  func large() {
    #expect(
      throws: ImportRefusal("it is over 16 MB", advice: "take out what is no question, or split it")
    ) {
      try ForeignText([UInt8](repeating: 0x61, count: (16 << 20) + 1))
    }
  }

  @Test("nothing is an empty text")
  func empty() throws {
    #expect(try ForeignText([]).text == "")
    #expect(try ForeignText([0xef, 0xbb, 0xbf]).text == "")
    #expect(try ForeignText([0xff, 0xfe]).text == "")
  }
}
