import Dispatch
import Foundation

/// What measurements work with: the program, a folder for the time of the run, and the sample home.
final class Workbench {
  /// The built `rehearse`, beside this program.
  let rehearse: String
  /// Removed at the end.
  let folder: String
  private let keptFolder: String?
  private var builtHome: SampleHome?
  private let interruption: any DispatchSourceSignal

  /// A workbench with a new temporary folder.
  init(keeping keptFolder: String?) throws {
    guard let own = Bundle.main.executableURL else { throw Failure("This program can't find itself.") }
    rehearse =
      own.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("rehearse").path
    guard access(rehearse, X_OK) == 0 else {
      throw Failure("\(rehearse) isn't there; `swift build -c release` makes it.")
    }
    self.keptFolder = keptFolder
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("rehearse-bench-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    interruption = Self.clearing(folder)
  }

  /// Ctrl-C leaves nothing behind either: the sample alone is 200 MB.
  private static func clearing(_ folder: String) -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      try? FileManager.default.removeItem(atPath: folder)
      exit(130)
    }
    source.resume()
    return source
  }

  /// Removes the temporary folder.
  func clear() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The home with a long history, built at the first use.
  func home() throws -> SampleHome {
    if let builtHome { return builtHome }
    let home = try SampleHome(folder: keptFolder ?? folder + "/sample", rehearse: rehearse)
    builtHome = home
    return home
  }

  /// An empty folder of that name.
  func emptyFolder(_ name: String) throws -> String {
    let path = folder + "/" + name
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// A launch of the program with its files in that folder.
  func launch(_ arguments: [String], home: String) -> Launch {
    Launch(rehearse, arguments, environment: Launch.environment(home: home))
  }
}

/// Says on standard error what is going on.
func progress(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
