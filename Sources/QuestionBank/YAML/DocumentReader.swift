/// Turns a file's bytes into a tree, with everything that may be wrong on the way.
struct DocumentReader {
  /// What a file's bytes turned out to be.
  enum Outcome {
    case document(YAMLNode, SourceText)
    /// Nothing but space and comments.
    case empty(SourceText)
    /// No sound YAML; the reasons hide whatever else there is.
    case broken([Diagnostic])
  }

  /// Files with more bytes are refused.
  var largestSize: Int

  /// Reads a file's bytes.
  /// - Parameter findings: Takes in the faults that leave the rest of the tree sound.
  func read(_ bytes: [UInt8], file: String, findings: inout [Finding]) -> Outcome {
    guard bytes.count <= largestSize else {
      let problem = Problem.tooLarge(limitMegabytes: largestSize >> 20)
      return .broken([Diagnostic(file: file, line: 1, column: 1, problem: problem)])
    }
    let source: SourceText
    let forbidden: [Span]
    do throws(SourceText.BadEncoding) {
      (source, forbidden) = try SourceText.checked(bytes)
    } catch {
      return .broken([Self.diagnostic(of: error, in: bytes, file: file)])
    }
    guard forbidden.isEmpty else {
      if Self.looksLikeUTF16(bytes) {
        return .broken([Diagnostic(file: file, line: 1, column: 1, problem: .utf16)])
      }
      let findings = forbidden.map { span in
        let byte = source.byte(ofScalar: span.start)
        let scalar = String(decoding: source.bytes[byte...].prefix(4), as: UTF8.self).unicodeScalars.first
        return Finding(problem: .forbiddenCharacter(scalar ?? "\u{fffd}"), span: span)
      }
      return .broken(source.diagnostics(findings, file: file))
    }
    do throws(YAMLComposer.Stop) {
      guard let root = try YAMLComposer.compose(source, findings: &findings) else {
        return .empty(source)
      }
      return .document(root, source)
    } catch {
      return .broken(source.diagnostics([error.finding], file: file))
    }
  }

  private static func diagnostic(
    of error: SourceText.BadEncoding, in file: [UInt8], file name: String
  ) -> Diagnostic {
    if looksLikeUTF16(file) {
      return Diagnostic(file: name, line: 1, column: 1, problem: .utf16)
    }
    let mark = file.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let (start, place) = (error.lineStart + mark, error.offset + mark)
    let end =
      file[place...].prefix(300).firstIndex { $0 == 0x0a || $0 == 0x0d } ?? min(file.count, place + 300)
    let before = String(decoding: file[start..<place], as: UTF8.self)
    return Diagnostic(
      file: name, line: error.line, column: before.count + 1, problem: .notUTF8(file[place]),
      excerpt: Diagnostic.Excerpt(
        before: String(before.suffix(300)), marked: "\u{fffd}",
        after: String(decoding: file[(place + 1)..<max(end, place + 1)], as: UTF8.self),
        isCutBefore: before.count > 300, isCutAfter: end == place + 300))
  }

  /// A byte order mark of UTF-16, or every second byte zero at the beginning.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return true }
    let head = bytes.prefix(64)
    let zeros = head.filter { $0 == 0 }.count
    return head.count >= 4 && zeros * 5 >= head.count * 2
  }
}
