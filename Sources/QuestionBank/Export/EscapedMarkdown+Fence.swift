import Practice

extension EscapedMarkdown {
  /// Where code begins: the marks, at least three of one sort.
  struct Fence {
    var mark: Character
    var count: Int

    /// Nil if the line opens no fence.
    init?(opening line: some StringProtocol) {
      let rest = line.drop { $0 == " " }
      guard line.count - rest.count < 4, let mark = rest.first, mark == "`" || mark == "~" else { return nil }
      count = rest.prefix { $0 == mark }.count
      self.mark = mark
      guard count >= 3, mark == "~" || !rest.dropFirst(count).contains("`") else { return nil }
    }

    /// Whether the line ends what this one opened.
    func isClosed(by line: some StringProtocol) -> Bool {
      let text = line.trimmingSpaces
      return text.count >= count && text.allSatisfy { $0 == mark } && line.prefix(4) != "    "
    }
  }
}
