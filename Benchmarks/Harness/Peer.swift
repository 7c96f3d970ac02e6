import Foundation

/// Another program's library, measured in the same run; `make bench` installs it where it can be had.
struct Peer {
  private let python: String
  private let script: String

  /// Nil where it isn't installed.
  ///
  /// - Parameter script: a file's name in `Benchmarks/Peers`.
  init?(_ script: String) {
    let folder = FileManager.default.currentDirectoryPath
    python = folder + "/.build-peers/bin/python"
    self.script = folder + "/Benchmarks/Peers/" + script
    guard access(python, X_OK) == 0, access(self.script, R_OK) == 0 else {
      progress("\(script) is left out: run `make bench` from the project's folder, with a network.")
      return nil
    }
  }

  /// Milliseconds that one run of the script takes, the interpreter's start included.
  func run(_ arguments: [String]) throws -> Double {
    let environment = ["PATH": "/usr/bin:/bin", "HOME": NSTemporaryDirectory(), "LC_ALL": "C.UTF-8"]
    return try Launch(python, [script] + arguments, environment: environment).runToEnd()
  }
}
