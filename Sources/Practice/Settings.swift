/// What `config.yaml` sets; the initial values are what a person who sets nothing gets.
package struct Settings: Sendable, Hashable {
  /// How the time is shown while a person answers.
  package enum Clock: String, Sendable, CaseIterable {
    /// In the prompt, every second.
    case live
    /// Said once when a mark is passed.
    case thresholds
    case off
  }

  /// Whether colour may be used at all.
  package enum Colour: String, Sendable, CaseIterable { case auto, never }

  /// The length of a round, 1…240: fifteen minutes are found on any evening.
  package var minutes = 15
  /// Questions begun per day, 0…200: what can be learned beside the ones that come back.
  package var newPerDay = 5
  /// The recall at which a question comes back, 0.7…0.99.
  package var targetRecall = 0.9
  /// When the study day starts after local midnight, 0…12 h.
  package var dayStart: Duration = .seconds(4 * 3600)
  /// How the time is shown while a person answers.
  package var clock: Clock = .live
  /// By default wherever the terminal shows it.
  package var colour: Colour = .auto
  /// The share of questions that get a follow-up, 0…1.
  package var followUpShare = 1.0 / 3
  /// Words a minute by which typed answers are turned into speaking time, 60…300.
  package var speakingRate = 150
  /// Whether questions are read aloud.
  package var speaks = false
  /// Whether the sound of spoken answers is kept.
  package var records = false
  /// The language that questions are read in, by ISO 639-1; nil guesses it from each text.
  package var language: String?
  /// The command that turns a sound into text, with `{file}` for the sound; nil if there is none.
  package var transcriber: String?
  /// With what messages are signed; nil leaves the place empty.
  package var name: String?
  /// How many live applications the person wants to have, 0…50; fewer are told. Three: when one falls through there is
  /// still a choice. 0 asks never to be told.
  package var liveApplications = 3
  /// The command that edits files; nil means $VISUAL or $EDITOR.
  package var editor: String?

  /// The settings of a person who sets nothing.
  package init() {}
}
