import ArgumentParser
import Practice

/// What is to be heard in a sitting, as options; what none says the settings do.
struct AloudChoice: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Read questions aloud; a key stops it. The clock runs from when the question is shown.")
  var speak: Bool?

  @Flag(inversion: .prefixedNo, help: "Keep the sound of spoken answers; /play plays one back.")
  var record: Bool?

  /// The options over the settings.
  func wish(_ settings: Settings) -> Voice.Wish {
    Voice.Wish(speaks: speak ?? settings.speaks, records: record ?? settings.records)
  }
}
