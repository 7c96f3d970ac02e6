import Foundation

/// Items of a log in the order of time: what is learned from, or predicted. See ``ReviewLog``.
public struct ReviewItems: Sendable {
  /// The places of the items' reviews in the log.
  let places: [Int32]

  /// How many there are.
  public var count: Int { places.count }

  /// All items of a log; those of one instant in the order in which they were added.
  init(of log: ReviewLog) {
    var keyed: [(time: Int64, place: Int32)] = []
    keyed.reserveCapacity(log.reviewCount)
    for place in log.days.indices where log.isItem(place) {
      keyed.append((log.times[place], Int32(place)))
    }
    keyed.sort { ($0.time, $0.place) < ($1.time, $1.place) }
    places = keyed.map(\.place)
  }

  init(places: [Int32]) {
    self.places = places
  }

  /// The items from one place in the order of time to another; as many of them as there are.
  public subscript(range: Range<Int>) -> ReviewItems {
    ReviewItems(places: Array(places[range.clamped(to: places.indices)]))
  }

  /// Those that are items of that log too, which all of its own are.
  func existing(in log: ReviewLog) -> ReviewItems {
    filter(log.hasItem)
  }

  /// The items after that moment, in the unit of ``Review/time``.
  package func later(than time: Int64, in log: ReviewLog) -> ReviewItems {
    let first = places.firstIndex { log.times[Int($0)] > time } ?? places.count
    return ReviewItems(places: Array(places[first...]))
  }

  /// Those for whose review the condition holds.
  func filter(_ isKept: (_ place: Int) -> Bool) -> ReviewItems {
    ReviewItems(places: places.filter { isKept(Int($0)) })
  }

  /// The share of them that were not blanked; 0 without any.
  func successShare(in log: ReviewLog) -> Double {
    places.isEmpty ? 0 : Double(places.count { log.isSuccess(Int($0)) }) / Double(places.count)
  }

  /// How much each counts, by the place of a review: `0.25 + 0.75 (i/(n-1))^power` for the i-th of n, as the newest say
  /// most about what will be. Zero for reviews that are none of these items.
  ///
  /// - Parameter mean: what all are multiplied to have on average; nil leaves them.
  func recencyWeights(in log: ReviewLog, power: Double, mean: Double? = nil) -> [Float] {
    var weights = [Float](repeating: 0, count: log.reviewCount)
    let last = Double(max(1, places.count - 1))
    let ages = places.indices.map { 0.25 + 0.75 * pow(Double($0) / last, power) }
    let factor = mean.map { $0 * Double(places.count) / ages.reduce(0, +) } ?? 1
    for (place, age) in zip(places, ages) { weights[Int(place)] = Float(age * factor) }
    return weights
  }
}
