import CReadline
import Foundation

/// What concerns the process as a whole and is set once at the start.
enum ProcessSetup {
  /// Readline takes the locale from the environment again before each line, so where the person's locale isn't
  /// UTF-8 the environment of this process has to change too. Children get an environment of their own.
  static func useUTF8() {
    setlocale(LC_CTYPE, "")
    if creadline_locale_is_utf8() { return }
    for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      setenv("LC_ALL", name, 1)
      return
    }
  }

  /// The shell that started the program may have left the signal ignored, and then each later write would fail.
  static func endQuietlyOnClosedPipe() {
    signal(SIGPIPE, SIG_DFL)
  }
}
