import Foundation

/// The programs that the person's search path has.
package struct InstalledPrograms: Sendable {
  private let path: SearchPath

  /// Those found by `PATH` in an environment.
  package init(environment: [String: String]) {
    path = SearchPath(environment: environment)
  }

  /// Where a program is; nil if it isn't installed. A name with a slash is a path already.
  package func path(of program: String) -> String? {
    if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
    return path.path(of: program)
  }
}
