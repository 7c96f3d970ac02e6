/// One figure with what it is held to and compared with.
struct Measurement {
  /// Something measured in the same run, in the same unit, to tell a slow machine from a slow program.
  struct Baseline {
    var name: String
    var value: Double
  }

  var name: String
  var value: Double
  var unit: String
  /// The most that the value may be; nil if nothing is asked.
  var asked: Double?
  var spread: Spread?
  var baselines: [Baseline] = []
  /// What was found in the data or describes its size, by name.
  var with: [(name: String, value: Double)] = []

  /// A figure measured once.
  init(_ name: String, _ value: Double, _ unit: String, asked: Double? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
    self.asked = asked
  }

  /// A figure measured several times; the median counts.
  init(_ name: String, _ spread: Spread, _ unit: String, asked: Double? = nil) {
    self.init(name, spread.median, unit, asked: asked)
    self.spread = spread
  }

  /// Whether the value is within what is asked.
  var isWithinLimit: Bool { asked.map { value <= $0 } ?? true }

  /// The figure as one line of JSON, its keys always in this order.
  var json: String {
    var line = JSONObject()
    line.add("name", .text(name))
    line.add("value", .number(value))
    line.add("unit", .text(unit))
    if let asked {
      line.add("asked", .number(asked))
      line.add("ok", .truth(isWithinLimit))
    }
    if let spread {
      line.add("min", .number(spread.min))
      line.add("median", .number(spread.median))
      line.add("max", .number(spread.max))
      line.add("runs", .number(Double(spread.runs)))
    }
    if !baselines.isEmpty { line.add("baselines", .list(baselines.map { .object(compared(with: $0)) })) }
    for (name, value) in with { line.add(name, .number(value)) }
    return line.text
  }

  private func compared(with baseline: Baseline) -> JSONObject {
    var object = JSONObject()
    object.add("name", .text(baseline.name))
    object.add("value", .number(baseline.value))
    object.add("ratio", .number(value / baseline.value))
    return object
  }
}
