/// Words a minute.
package struct Pace: Sendable, Hashable {
  /// Rounded; above zero.
  package var wordsPerMinute: Int

  /// A pace that listeners follow without effort. In conversation people speak about 150 words a minute (National
  /// Center for Voice and Speech), before an audience 125 to 150 (S. Lucas, "The Art of Public Speaking"), and books
  /// are read aloud at 150 to 160.
  package static let easy = 120...160

  /// A shorter time, or fewer words, says nothing of a pace.
  package static let shortest: Duration = .seconds(10)
  /// As many words as make three sentences.
  package static let fewestWords = 20

  /// The pace of so many words in that time; nil where there is too little of either.
  package init?(words: Int, in time: Duration) {
    guard words >= Self.fewestWords, time >= Self.shortest else { return nil }
    wordsPerMinute = (words * 60_000 + time.milliseconds / 2) / time.milliseconds
  }

  /// Whether it is slower, as easy or quicker than ``easy``: below, within and above zero.
  package var compared: Int {
    wordsPerMinute < Self.easy.lowerBound ? -1 : wordsPerMinute > Self.easy.upperBound ? 1 : 0
  }
}
