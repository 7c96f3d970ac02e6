/// The decks that a collection's notes lie in, as topics.
struct DeckPaths {
  /// What the path of every note begins with.
  private var common: [String]?

  /// The parts of `Work::Interviews`.
  static func parts(_ path: String) -> [String] {
    path.split(separator: "::").map { String($0).replacing("_", with: " ") }
  }

  /// The topics that a note's tags name; two of them say something of its cards' state instead.
  static func topics(ofTags tags: [Substring]) -> [String] {
    tags.filter { !["leech", "marked"].contains($0.lowercased()) }.flatMap { parts(String($0)) }
  }

  /// Takes in that a note lies there.
  mutating func add(_ path: String) {
    let parts = Self.parts(path)
    guard let common else {
      self.common = parts
      return
    }
    let same = zip(common, parts).prefix { $0 == $1 }.count
    if same < common.count { self.common = Array(common.prefix(same)) }
  }

  /// The innermost deck that has all notes; nil if none has, or if it is the one that nobody named.
  var title: String? {
    guard let last = common?.last, last != "Default" else { return nil }
    return last
  }

  /// What a path says beyond what all of them do; empty for the deck that nobody named.
  func topics(_ path: String) -> [String] {
    Self.parts(path).dropFirst(common?.count ?? 0).filter { $0 != "Default" }
  }
}
