import Practice
import Store

extension Session {
  /// What manners ask for now, the most pressing first; nothing while the person rests.
  var courtesies: [Courtesy] {
    get throws(StoreError) { CourtesyLedger(try jobSearch, at: now).open }
  }

  /// Stores that these were done or skipped, as one action.
  func mark(_ courtesies: [Courtesy], as mark: Courtesy.Mark) throws {
    var facts: [Event.Fact] = []
    for courtesy in courtesies {
      guard let subject = courtesy.subject else { continue }
      facts += try changes(of: subject, to: [courtesy.field: mark.text])
      guard case .done = mark, let interview = courtesy.interview else { continue }
      switch courtesy.kind {
      case .tell: facts += try changes(of: interview.subject, to: [Interview.Field.told.rawValue: "yes"])
      // Who said that they come, comes.
      case .reply:
        facts += try changes(
          of: interview.subject, to: [Interview.Field.state.rawValue: Interview.State.planned.rawValue])
      default: break
      }
    }
    if !facts.isEmpty { try act(facts) }
  }

  /// What the program says of a courtesy only once is remembered under this name.
  func sayingName(of courtesy: Courtesy) -> String {
    "\(courtesy.field):\(courtesy.subject?.id ?? "")"
  }
}
