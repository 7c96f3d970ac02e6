import FSRS
import Foundation

/// Replay, fit and prediction beside fsrs-rs, the reference in Rust, through its Python package: both on the same logs
/// in one run.
struct PeerSuite {
  /// How many reviews the simulated logs have.
  private static let simulated = [10_000, 100_000, 1_000_000]
  /// The share of the items that held-out predictions are made from.
  private static let trainingShare = 0.8
  /// The quickest of so many runs counts, on either side.
  private static let runs = 15

  /// What the peer's script writes.
  private struct Answer: Decodable {
    var replay_per_second: Double
    var fit_seconds: Double
    var weights: [Double]
  }

  private let peer: Peer
  private let folder: String

  /// A line of JSON for each figure and log.
  static func run(_ paths: [String]) throws {
    guard let peer = Peer("fsrs_rs.py") else { throw Failure("fsrs-rs isn't there to compare with.") }
    let bench = try Workbench(keeping: nil)
    defer { bench.clear() }
    let suite = PeerSuite(peer: peer, folder: bench.folder)
    for path in paths { try suite.measure(path) }
    for reviews in simulated {
      let path = bench.folder + "/simulated-\(reviews).csv"
      progress("\(reviews) simulated reviews …")
      try SampleLog(reviews: reviews).csv.write(toFile: path, atomically: false, encoding: .utf8)
      try suite.measure(path)
    }
  }

  private func measure(_ path: String) throws {
    let file = try ReviewFile(path)
    let items = file.log.items
    let training = items[0..<Int(Double(items.count) * Self.trainingShare)]
    let answer = folder + "/answer.json"
    _ = try peer.run([path, "\(training.count)", answer])
    let theirs = try JSONDecoder().decode(Answer.self, from: Data(contentsOf: URL(fileURLWithPath: answer)))

    let model = MemoryModel()
    var checksum = 0.0
    let replay = Self.seconds { checksum += file.log.states(by: model).last?.stabilityDays ?? 0 }
    guard checksum.isFinite else { return }
    show(
      "replay", file, Double(file.log.reviewCount) / replay, "reviews/s", against: theirs.replay_per_second)

    let fit = Self.seconds { _ = PersonalFit(of: file.log.items, in: file.log) }
    show("fit", file, fit, "s", against: theirs.fit_seconds)
    let reference = Self.seconds { _ = ReferenceFit(of: file.log.items, in: file.log) }
    show("reference_fit", file, reference, "s", against: theirs.fit_seconds)

    let later = items[training.count..<items.count]
    func loss(_ predictions: [Double]) -> Double {
      Evaluation(of: predictions, for: later, in: file.log).logLoss
    }
    let personal = PersonalFit(of: training, in: file.log)
    let full = ReferenceFit(of: training, in: file.log).parameters
    let their = try MemoryModel(parameters: Parameters(clamping: theirs.weights))
    let theirLoss = loss(file.log.predictions(of: later, by: their))
    show("log_loss", file, loss(file.log.predictions(of: later, by: personal)), "", against: theirLoss)
    show(
      "reference_log_loss", file, loss(file.log.predictions(of: later, by: MemoryModel(parameters: full))),
      "",
      against: theirLoss)
    show("default_log_loss", file, loss(file.log.predictions(of: later, by: model)), "", against: theirLoss)
  }

  private static func seconds(_ work: () -> Void) -> Double {
    (Stopwatch.milliseconds(runs: runs, work).min() ?? 0) / 1000
  }

  private func show(
    _ name: String, _ file: ReviewFile, _ ours: Double, _ unit: String, against theirs: Double
  ) {
    var line = JSONObject()
    line.add("name", .text(name))
    line.add("log", .text(URL(fileURLWithPath: file.name).lastPathComponent))
    line.add("reviews", .number(Double(file.log.reviewCount)))
    line.add("value", .precise(ours))
    line.add("unit", .text(unit))
    line.add("fsrs_rs", .precise(theirs))
    line.add("ratio", .number(ours / theirs))
    FileHandle.standardOutput.write(Data((line.text + "\n").utf8))
  }
}
