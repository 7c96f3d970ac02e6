/// What can be counted of how an answer was given.
package struct SpeakingFigures: Sendable, Hashable {
  /// Nil where there is no text: an answer was spoken and nothing wrote it down.
  package var words: Int?
  /// Nil for a typed answer, whose time is that of typing, and where there is too little of it.
  package var pace: Pace?
  /// Nil where there is no text.
  package var fillers: FillerCount?
  /// How long the sound is; nil without one.
  package var recorded: Duration?
  /// What listening for pauses came to; nil without a sound. Pauses of typing are not counted: a line's time says
  /// nothing of where in it a person stopped.
  package var pauses: Pauses.Finding?

  /// Counts.
  ///
  /// - Parameters:
  ///   - text: what was said or typed; nil if nobody wrote it down.
  ///   - time: how long saying it took, for the pace where no sound tells it better; nil for a typed answer.
  ///   - sound: the recording.
  ///   - fillers: what counts as one in the text's language.
  package init(text: String?, spokenFor time: Duration?, sound: Sound?, fillers: FillerList) {
    let spoken = text.map { SpokenWords($0) }
    words = spoken?.count
    self.fillers = spoken.map { FillerCount(in: $0, by: fillers) }
    recorded = sound?.duration
    pauses = sound.map(Pauses.heard)
    guard let words, let time else { return }
    // The silence before the first word and after the last is no talk.
    if case .pauses(let heard) = pauses, heard.span > .zero {
      pace = Pace(words: words, in: heard.span)
    } else {
      pace = Pace(words: words, in: recorded ?? time)
    }
  }
}
