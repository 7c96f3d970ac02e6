import FSRS
import Practice
import Terminal

/// A friend's grade and the candidate's own, as they are told.
struct GradePair {
  var theirs: Grade
  /// Nil if the candidate didn't say.
  var own: Grade?

  /// `Sam says solid, the candidate shaky: it came across better than it felt.`
  func sentence(friend: String) -> Styled {
    let their = Styled(theirs.word, Styled.Style(theirs))
    guard let own else { return "\(Wording.sentence(friend)) says \(their)." }
    if own == theirs { return "Both say \(their)." }
    let mine = Styled(own.word, Styled.Style(own))
    let begin: Styled = "\(Wording.sentence(friend)) says \(their), the candidate \(mine): "
    return begin + Styled(Self.meaning(of: theirs.rawValue - own.rawValue))
  }

  /// What a gap of so many grades says, not 0.
  private static func meaning(of gap: Int) -> String {
    switch gap {
    case 1: "it came across better than it felt."
    case 2...: "it came across much better than it felt."
    case -1: "it came across a little weaker than it felt."
    default: "it came across much weaker than it felt; worth a word now."
    }
  }
}
