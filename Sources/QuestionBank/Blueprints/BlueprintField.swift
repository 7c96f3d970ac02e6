/// The keys of a blueprint, in their canonical order.
enum BlueprintField: String, CaseIterable {
  case description, minutes, opener, parts, closing
  case followUps = "follow_ups"
  case interruptions, notes
}

/// The keys of a part of a blueprint.
enum BlueprintPartField: String, CaseIterable {
  case name, kinds, topics, level, count, minutes
}

/// The keys of an opener and of a closing.
enum BlueprintFixedField: String, CaseIterable {
  case ask, question, time
}

/// The keys of a blueprint's interruptions.
enum InterruptionField: String, CaseIterable {
  case share, texts
}
