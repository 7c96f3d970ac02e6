/// What pictures may be made of.
package enum Drawing: Sendable, Hashable, CaseIterable {
  /// Nothing is drawn; the words and numbers beside the picture say the same.
  case none
  /// Plain characters, for terminals and character sets that have no others.
  case ascii
  /// Blocks, braille and lines.
  case unicode
}

extension Drawing {
  /// What the person's environment says of the characters their terminal shows.
  ///
  /// Only a locale that names another character set rules Unicode out; where none is set, nothing is known, and the
  /// terminals of today show it.
  static func shown(environment: [String: String]) -> Drawing {
    // In the order in which the C library looks them up.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let locale = locale?.lowercased() else { return .unicode }
    return locale.contains("utf-8") || locale.contains("utf8") ? .unicode : .ascii
  }
}
