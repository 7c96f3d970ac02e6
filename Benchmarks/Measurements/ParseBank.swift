import CYaml
import Practice
import QuestionBank

/// Reading a large bank's text, beside libyaml alone stepping through the same bytes.
struct ParseBank: Benchmark {
  static let name = "parse_bank"

  /// Seconds.
  private static let asked = 0.6
  /// How many questions the limit speaks of.
  static let questions = 10_000
  private static let runs = 9

  func run(on bench: Workbench) throws -> [Measurement] {
    let bytes = Array(SampleBank(name: "large", count: Self.questions).text.utf8)
    var found = 0
    var times: [Double] = []
    var eventTimes: [Double] = []
    for _ in 0..<Self.runs {
      times += Stopwatch.milliseconds(runs: 1) {
        found = BankReader().read(bytes, file: "large.yaml", name: "large").bank?.questions.count ?? 0
      }
      eventTimes += try Stopwatch.milliseconds(runs: 1) { try Self.stepThrough(bytes) }
    }
    guard found == Self.questions else {
      throw Failure("Only \(found) questions of the large bank were read.")
    }
    guard let time = Spread(times.map { $0 / 1000 }), let events = Spread(eventTimes.map { $0 / 1000 }) else {
      return []
    }
    var measurement = Measurement(Self.name, time, "s", asked: Self.asked)
    measurement.baselines = [.init(name: "libyaml's events alone", value: events.median)]
    let megabytes = Double(bytes.count) / 1e6
    measurement.with = [
      ("questions", Double(found)), ("megabytes", megabytes),
      ("megabytes_per_second", megabytes / time.median),
    ]
    return [measurement]
  }

  /// Has libyaml make all events of a text and throws each away.
  private static func stepThrough(_ bytes: [UInt8]) throws {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    try bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var isAtEnd = false
      while !isAtEnd {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { throw Failure("libyaml can't read the bank.") }
        isAtEnd = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
      }
    }
  }
}
