import Practice
import Terminal

extension Session {
  /// What is installed here.
  var programs: InstalledPrograms { InstalledPrograms(environment: environment.variables) }

  var recordings: Recordings { Recordings(folder: environment.folders.recordings) }

  /// Counts how an answer was given.
  ///
  /// - Parameters:
  ///   - text: what was typed, or what a transcriber wrote down.
  ///   - sound: nil for a typed answer, and where none was kept.
  func figures(of attempt: Attempt, text: String?, sound: Sound?) -> SpeakingFigures {
    let said = text.map(Answered.own)
    let language = settings.language ?? said.map(SpokenLanguage.guessed) ?? "en"
    let measured = attempt.answering.map { $0 + (attempt.followUp ?? .zero) }
    let time = attempt.delivery == .typed ? nil : measured ?? sound?.duration
    return SpeakingFigures(
      text: said, spokenFor: time, sound: sound, fillers: fillers(in: language))
  }
}

/// The text of an answer as it is kept.
enum Answered {
  /// The part before a typed answer to a follow-up, whose question stands there as well.
  static func own(_ text: String) -> String {
    if text.hasPrefix("> ") { return "" }
    return text.firstRange(of: "\n\n> ").map { String(text[..<$0.lowerBound]) } ?? text
  }
}
