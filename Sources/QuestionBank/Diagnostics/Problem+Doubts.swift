import Practice

/// What is said about sound banks that may not be what their author meant.
extension Problem {
  static let noPoints = Self(
    .noPoints, severity: .warning, "this question has no `look_for`, so nothing can be ticked",
    advice: "write two to five points that a good answer has")

  static func longAsk(words: Int, time: Duration, limit: Int) -> Self {
    Self(
      .longAsk, severity: .warning, "this has \(words) words and takes \(time.written) to say",
      advice: "nobody asks in over \(limit) words, about 25 seconds; put the rest under `follow_ups`")
  }

  static let repeatedWording = Self(
    .repeatedWording, severity: .warning, "this wording stands among the others already",
    advice: "take one of them out")

  static func longAnswer(takes: Duration, time: Duration) -> Self {
    Self(
      .longAnswer, severity: .warning,
      "the answer takes \(takes.written) to say, and `time` is \(time.written)",
      advice: "shorten it to what can be said, or give the question more `time`")
  }

  static func topicSlip(_ topic: String, meant: String, count: Int) -> Self {
    Self(
      .topicSlip, severity: .warning,
      "the topic \(quoted(topic)) is used only here, \(quoted(meant)) by \(count) questions",
      advice: "did you mean \(quoted(meant))?")
  }

  static func takenID(_ id: String, place: String) -> Self {
    Self(
      .takenID, "the id \(quoted(id)) belongs to the question \(place), too",
      advice: "give this question an id of its own; until then it is left out")
  }

  static func nearID(_ id: String, near: String, place: String) -> Self {
    Self(
      .nearID, severity: .warning,
      "the id \(quoted(id)) is nearly \(quoted(near)), which stands \(place)",
      advice: "give one of them an id that can't be taken for the other")
  }

  static func nearDuplicate(_ id: String?, place: String, isSame: Bool) -> Self {
    let other = id.map { "\(quoted($0)), which stands \(place)" } ?? "the question \(place)"
    return Self(
      .nearDuplicate, severity: .warning,
      "this asks \(isSame ? "the same as" : "nearly the same as") \(other)",
      advice: "make them wordings of one question, or take one out")
  }
}
