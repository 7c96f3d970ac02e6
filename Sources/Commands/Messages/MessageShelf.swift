import Practice

/// The templates of messages: the person's own, which stand in for shipped ones of their name, and the shipped ones.
struct MessageShelf {
  let session: Session

  /// Longer than any message: a larger file was put there by mistake.
  private static let largestSize = 1 << 16

  /// Where the person's own template of that kind is looked for.
  func ownPath(of kind: MessageKind) -> String {
    "\(session.environment.folders.messages)/\(kind.rawValue).md"
  }

  /// The template that is in use.
  func text(of kind: MessageKind) throws(Complaint) -> String {
    let path = ownPath(of: kind)
    guard TextFile.exists(path) else { return shippedText(of: kind) }
    let bytes = try TextFile.bytes(at: path, limit: Self.largestSize)
    guard bytes.count <= Self.largestSize else {
      throw Complaint("\(path) is too long for a message; 64 KB are the most.", exit: .badFile)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Complaint("\(path) is not UTF-8 text; save it as UTF-8 in your editor.", exit: .badFile)
    }
    return text
  }

  /// The template that ships with the program.
  func shippedText(of kind: MessageKind) -> String {
    let file = ShippedFiles.messages.first { $0.name == kind.rawValue }
    return file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
