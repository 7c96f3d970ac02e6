import Practice
import Terminal

extension SpeakingFigures {
  /// How many different fillers are named; the others are counted.
  private static let mostNamed = 4

  /// `142 words, 151 a minute, 6 fillers (um 4, like 2), longest pause 2.1 s.`; nil if there is nothing to say.
  var line: Styled? {
    var parts: [String] = []
    if let words, words > 0 {
      parts.append(Wording.counted(words, "word"))
      if let pace { parts.append(pace.words) }
      if let fillers, words >= Pace.fewestWords { parts.append(Self.words(fillers)) }
    } else if let recorded {
      parts.append("\(recorded.clock) recorded")
    }
    if parts.isEmpty { return nil }
    switch pauses {
    case .silent:
      return Styled("Nothing can be heard in the recording: is the right microphone on?", .warning)
    case .pauses(let pauses):
      if let longest = pauses.longest { parts.append("longest pause \(Self.seconds(longest))") }
    case .unclear, nil: break
    }
    return Styled(parts.joined(separator: ", ") + ".", .dim)
  }

  private static func words(_ fillers: FillerCount) -> String {
    guard fillers.total > 0 else { return "no fillers" }
    var named = fillers.counts.prefix(mostNamed).map { "\($0.filler) \($0.count)" }
    if fillers.counts.count == 1 { named = [fillers.counts[0].filler] }
    let others = fillers.counts.dropFirst(mostNamed).reduce(0) { $0 + $1.count }
    if others > 0 { named.append("others \(others)") }
    return "\(Wording.counted(fillers.total, "filler")) (\(named.joined(separator: ", ")))"
  }

  /// `2.1 s`, `1:04` from a minute on.
  private static func seconds(_ time: Duration) -> String {
    let tenths = (time.milliseconds + 50) / 100
    return tenths >= 600 ? time.clock : "\(tenths / 10).\(tenths % 10) s"
  }
}

extension Pace {
  /// `151 a minute`, and what is easy to follow where it isn't.
  fileprivate var words: String {
    let range = "\(Self.easy.lowerBound) to \(Self.easy.upperBound) is easy to follow"
    switch compared {
    case 0: return "\(wordsPerMinute) a minute"
    case ..<0: return "\(wordsPerMinute) a minute (slow: \(range))"
    default: return "\(wordsPerMinute) a minute (quick: \(range))"
    }
  }
}
