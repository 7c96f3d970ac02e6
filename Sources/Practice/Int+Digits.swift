extension Int {
  /// Reads ASCII digits alone, unlike `Int(_:)`, which takes a sign as well; nil for anything else and for nothing.
  package init?(digits text: some StringProtocol) {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    self.init(text)
  }
}
