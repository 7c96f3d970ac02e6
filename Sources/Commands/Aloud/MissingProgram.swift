/// Programs that may be missing, with what to install.
enum MissingProgram {
  case speech, recorder, player

  /// Said once.
  var sentence: String {
    switch self {
    case .speech:
      "No program is installed that reads aloud: \(Self.install("espeak-ng (or speech-dispatcher)", mac: nil))."
    case .recorder:
      "No program is installed that records, so nothing is: \(Self.install("alsa-utils, pulseaudio-utils or sox", mac: "sox"))."
    case .player:
      "No program is installed that plays sound: \(Self.install("alsa-utils, pulseaudio-utils or sox", mac: "sox"))."
    }
  }

  /// - Parameter mac: the package there; nil for what is part of the system.
  private static func install(_ packages: String, mac: String?) -> String {
    #if os(macOS)
      mac.map { "`brew install \($0)` brings one" } ?? "`say`, part of macOS, isn't on your PATH"
    #else
      "install \(packages)"
    #endif
  }
}
