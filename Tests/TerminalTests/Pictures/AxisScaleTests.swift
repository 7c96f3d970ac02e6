import Testing

@testable import Terminal

@Suite struct AxisScaleTests {
  @Test(arguments: [
    (0...20.0, 4, ["0", "5", "10", "15", "20"]), (0...17.0, 4, ["0", "5", "10", "15", "20"]),
    (0.81...0.97, 4, ["0.80", "0.85", "0.90", "0.95", "1.00"]),
    (0...0.9, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (3...3.0, 4, ["3.0", "3.1"]), (0...0.0, 4, ["0.0", "0.5"]), (-3...7.0, 2, ["-5", "0", "5", "10"]),
  ])
  func `steps are round numbers`(range: ClosedRange<Double>, count: Int, labels: [String]) {
    let scale = AxisScale(over: range, atMost: count)
    #expect(scale.ticks.map(scale.label) == labels)
  }

  @Test func `values lie between the ends`() {
    let scale = AxisScale(over: 0...20, atMost: 4)
    #expect([-5, 0, 5, 20, 90].map(scale.share) == [0, 0, 0.25, 1, 1])
  }
}
