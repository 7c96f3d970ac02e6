/// One thing that is measured.
protocol Benchmark: SendableMetatype {
  /// What the command line calls it.
  static var name: String { get }

  init()

  /// Measures; one benchmark may give several figures.
  func run(on bench: Workbench) throws -> [Measurement]
}
