import Foundation

/// The person's text editor.
struct Editor {
  let environment: [String: String]

  /// Opens `path` and waits; see `Console.runEditor`. `waiting` is called about twenty times a second.
  func run(on path: String, line: Int?, waiting: () -> Void = {}) -> EditorResult {
    guard let command = command() else {
      return .failed("There is no editor: set EDITOR to the one you use, as in EDITOR=nano, and try again.")
    }
    // The editor needs the screen even where this program's output goes to a file.
    let screen = isatty(STDOUT_FILENO) == 1 ? nil : open("/dev/tty", O_RDWR | O_CLOEXEC)
    defer { if let screen, screen >= 0 { close(screen) } }
    let child = ChildProcess(
      command: command, arguments: Self.arguments(command: command, path: path, line: line),
      environment: environment, output: screen.flatMap { $0 >= 0 ? $0 : nil })
    guard let process = child.start() else {
      return .failed("The editor can't be started: \(String(cString: strerror(errno))).")
    }
    switch ChildProcess.wait(for: process, waiting: waiting) {
    case 0: return .edited
    case 126, 127: return .failed("The editor “\(command)” can't be run: set EDITOR to the one you use.")
    case let status:
      return .failed("The editor “\(command)” ended with status \(status); nothing is taken over.")
    }
  }

  /// Lets the person edit `text` in a file only they can read, which is erased afterwards. Nil with a sentence
  /// when that failed.
  func edit(_ text: String, waiting: () -> Void) -> (text: String?, failure: String?) {
    let folder = environment["TMPDIR"] ?? NSTemporaryDirectory()
    var template = Array((folder as NSString).appendingPathComponent("rehearse-XXXXXX.txt").utf8CString)
    let descriptor = mkstemps(&template, 4)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else {
      return (nil, "A temporary file can't be made in \(folder): \(String(cString: strerror(errno))).")
    }
    defer { unlink(path) }
    let failure = FileDescriptor.write(text, to: descriptor)
    close(descriptor)
    if let failure {
      return (nil, "The text can't be written to \(path): \(String(cString: strerror(failure))).")
    }
    let lines = text.filter(\.isNewline).count + 1
    switch run(on: path, line: lines, waiting: waiting) {
    case .failed(let sentence): return (nil, sentence)
    case .edited:
      guard let edited = FileDescriptor.readFile(path) else {
        return (nil, "The edited text can't be read from \(path).")
      }
      return (edited.hasSuffix("\n") ? String(edited.dropLast()) : edited, nil)
    }
  }

  private func command() -> String? {
    let isDumb = environment["TERM"] == nil || environment["TERM"] == "dumb"
    let wishes = [isDumb ? nil : environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
    if let wish = wishes.first(where: { !$0.allSatisfy(\.isWhitespace) }) { return wish }
    return ["nano", "vim", "vi"].first { SearchPath(environment: environment).finds($0) }
  }

  /// How the known editors are told a line; others get the file alone.
  static func arguments(command: String, path: String, line: Int?) -> [String] {
    guard let line, let program = command.split(separator: " ").first?.split(separator: "/").last else {
      return [path]
    }
    switch program {
    case "vi", "vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "mg", "joe", "jed",
      "kak", "ne",
      "micro", "gedit", "kate":
      return ["+\(line)", path]
    case "code", "codium", "cursor": return ["--goto", "\(path):\(line)"]
    case "hx", "helix", "subl", "zed": return ["\(path):\(line)"]
    default: return [path]
    }
  }
}

/// Where the shell looks for programs.
struct SearchPath {
  let environment: [String: String]

  func finds(_ program: String) -> Bool { path(of: program) != nil }

  /// The program's whole path; nil if no folder has it. Folders beside the current one are passed over.
  func path(of program: String) -> String? {
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(program)" }.first {
      access($0, X_OK) == 0
    }
  }
}
