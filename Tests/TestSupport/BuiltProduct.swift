import Foundation

/// Where the package manager puts executables: beside the test bundle, in the folder of the build.
package enum BuiltProduct {
  /// The path of an executable of this package. The test process runs from that folder, or from a bundle in it; so
  /// the folders above the process's own program are searched, nearest first. Nil when it isn't built.
  package static func path(_ name: String) -> String? {
    let starts = [CommandLine.arguments[0], "/proc/self/exe"] + Bundle.allBundles.map(\.bundlePath)
    for start in starts {
      var folder = URL(fileURLWithPath: start).resolvingSymlinksInPath()
      while folder.path != "/" {
        folder.deleteLastPathComponent()
        let candidate = folder.appendingPathComponent(name).path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue,
          FileManager.default.isExecutableFile(atPath: candidate)
        {
          return candidate
        }
      }
    }
    return nil
  }
}
