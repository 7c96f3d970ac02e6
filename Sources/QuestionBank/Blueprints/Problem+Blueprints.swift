/// What is said about sound YAML that is no sound blueprint.
extension Problem {
  static let emptyBlueprint = Self(
    .notABank, "there is nothing in the file", advice: "a blueprint has the key `parts:` with a list below it"
  )

  static let blueprintWithoutParts = Self(
    .notABank, "a blueprint needs something to ask, and there is nothing here",
    advice: "add `parts:` with a list below it, such as `- kinds: [behavioural]`")

  static let partWithoutKinds = Self(
    .wrongType, "this part has no `kinds`, the one key it needs",
    advice: "add `kinds:` with a list, such as `[technical, coding]`")

  static func fixedWithoutText(_ key: String) -> Self {
    Self(
      .missingAsk, "`\(key)` has neither `ask` nor `question`",
      advice: "write its text, as in `\(key): { ask: Tell me about yourself. }`")
  }
}
