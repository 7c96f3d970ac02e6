import Foundation

/// Importing ten thousand questions from a file: the whole process, with the bank written and taken into use.
struct ImportFile: Benchmark {
  static let name = "import"

  private static let questions = 10_000
  private static let runs = 7
  /// Bytes.
  private static let askedMemory = 150_000_000.0

  func run(on bench: Workbench) throws -> [Measurement] {
    let sample = SampleCollection(count: Self.questions)
    return try measure("csv", sample.csv, asked: 250, on: bench, peer: Peer("anki_import_csv.py"))
      + measure("md", sample.markdown, asked: 500, on: bench, peer: nil)
  }

  private func measure(
    _ ending: String, _ text: String, asked: Double, on bench: Workbench, peer: Peer?
  ) throws -> [Measurement] {
    let file = bench.folder + "/collection.\(ending)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    var times: [Double] = []
    var peerTimes: [Double] = []
    var peak = 0
    for run in 0..<Self.runs {
      let home = try home(on: bench, run: run)
      let launch = bench.launch(["import", file, "--yes"], home: home)
      times.append(try launch.runToEnd())
      if let peer { peerTimes.append(try peer.run([file, try bench.emptyFolder("peer-\(run)")])) }
      if run == 0 {
        let other = try self.home(on: bench, run: Self.runs)
        peak = try bench.launch(["import", file, "--yes"], home: other)
          .runUntil("asked from the next round", reply: nil).peakBytes
      }
    }
    guard let spread = Spread(times) else { return [] }
    var time = Measurement("\(Self.name)_\(ending)", spread, "ms", asked: asked)
    if let peers = Spread(peerTimes) { time.baselines = [.init(name: "Anki's library", value: peers.median)] }
    time.with = [("questions", Double(Self.questions)), ("megabytes", Double(text.utf8.count) / 1e6)]
    return [
      time, Measurement("\(Self.name)_\(ending)_memory", Double(peak), "bytes", asked: Self.askedMemory),
    ]
  }

  /// A home in which the shipped banks are known already, as after a first start.
  private func home(on bench: Workbench, run: Int) throws -> String {
    let home = try bench.emptyFolder("import-\(run)")
    _ = try bench.launch(["banks"], home: home).runToEnd()
    return home
  }
}
