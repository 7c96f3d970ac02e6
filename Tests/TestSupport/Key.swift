/// What a terminal sends for keys that are no characters.
package enum Key: String, Sendable {
  case enter = "\r"
  case tab = "\t"
  case escape = "\u{1B}"
  case backspace = "\u{7F}"
  case up = "\u{1B}[A"
  case down = "\u{1B}[B"
  case right = "\u{1B}[C"
  case left = "\u{1B}[D"
  case controlA = "\u{01}"
  case controlC = "\u{03}"
  case controlD = "\u{04}"
  case controlE = "\u{05}"
  case controlR = "\u{12}"
  case controlU = "\u{15}"
  case controlZ = "\u{1A}"
  /// Ctrl-X Ctrl-E.
  case editor = "\u{18}\u{05}"
}
