import FSRS
import Foundation

/// How well models that were fitted to the first items of a log predict the next ones, by the protocol that all
/// figures of few attempts are measured by.
struct MemoryProtocol {
  /// How many items are learned from.
  private static let trainings = [100, 200, 400, 800, 1600]
  /// How many of the next items are predicted, at most and at least.
  private static let mostItems = 1500
  private static let fewestItems = 300
  /// The defaults count as this many items when a full fit is drawn to them.
  private static let shrinkage = 400.0

  /// A line of JSON for each log, number of items and model. A log that can't be measured doesn't keep the others from it.
  ///
  /// - Returns: the exit status: 1 if a log was left out.
  static func run(_ paths: [String]) throws -> Int32 {
    guard !paths.isEmpty else {
      throw Failure("Which logs? make bench-memory LOGS=\"a.csv b.csv\"")
    }
    var status: Int32 = 0
    for path in paths {
      do throws(Failure) {
        try measure(path)
      } catch {
        progress("\(error)")
        status = 1
      }
    }
    return status
  }

  private static func measure(_ path: String) throws(Failure) {
    let file = try ReviewFile(path)
    let items = file.log.items
    var isMeasured = false
    for training in trainings where items.count - training >= fewestItems {
      isMeasured = true
      let test = items[training..<(training + mostItems)]
      for model in models(items[0..<training], in: file.log) {
        let evaluation = Evaluation(of: model.predictions(test), for: test, in: file.log)
        print(line(file.name, training, model, evaluation).text)
      }
    }
    guard isMeasured else {
      throw Failure(
        "\(path) has too few answers that come at least a day after the one before: \(items.count), and 400 are needed."
      )
    }
  }

  private struct Model {
    var name: String
    var fitSeconds: Double
    var predictions: (ReviewItems) -> [Double]
  }

  private static func models(_ training: ReviewItems, in log: ReviewLog) -> [Model] {
    func model(_ name: String, _ seconds: Double, _ parameters: Parameters) -> Model {
      Model(name: name, fitSeconds: seconds) {
        log.predictions(of: $0, by: MemoryModel(parameters: parameters))
      }
    }
    var watch = Stopwatch()
    let full = ReferenceFit(of: training, in: log).parameters
    let fullSeconds = watch.seconds
    watch = Stopwatch()
    let personal = PersonalFit(of: training, in: log)
    let personalSeconds = watch.seconds
    return [
      model("defaults", 0, .standard), model("full-fit", fullSeconds, full),
      model(
        "shrunk", fullSeconds,
        full.drawn(towards: .standard, by: shrinkage / (shrinkage + Double(training.count)))),
      Model(name: "rehearse", fitSeconds: personalSeconds) { log.predictions(of: $0, by: personal) },
    ]
  }

  private static func line(
    _ log: String, _ training: Int, _ model: Model, _ evaluation: Evaluation
  ) -> JSONObject {
    var line = JSONObject()
    line.add("log", .text(log))
    line.add("train", .number(Double(training)))
    line.add("model", .text(model.name))
    line.add("items", .number(Double(evaluation.items)))
    line.add("log_loss", .precise(evaluation.logLoss))
    line.add("rmse_bins", .precise(evaluation.rmseBins))
    line.add("auc", .precise(evaluation.auc))
    line.add("fit_seconds", .number(model.fitSeconds))
    return line
  }

  /// One line to standard output, at once.
  private static func print(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
