/// The reviews of many questions, packed for arithmetic: a million of them take about 24 MB.
///
/// An *item* is a review that tests the memory: one at least a day after the review before it. Each item is
/// predicted from all earlier reviews of the same question.
public struct ReviewLog: Sendable {
  /// How many reviews there are.
  public var reviewCount: Int { grades.count }
  /// How many questions have at least one.
  public var questionCount: Int { starts.count }

  /// Where each question's reviews begin; they end where the next one's begin.
  private(set) var starts: [Int32] = []
  private(set) var grades: [Grade] = []
  private(set) var days: [Int32] = []
  private(set) var times: [Int64] = []
  private(set) var groups: [UInt8] = []
  private(set) var evidence: [Float] = []

  /// A log without reviews.
  public init() {}

  /// A log of these questions' histories; see ``append(_:)``.
  public init(_ histories: some Sequence<some Sequence<Review>>) {
    for history in histories { append(history) }
  }

  /// Makes room for that many reviews in all.
  public mutating func reserveCapacity(reviews: Int) {
    grades.reserveCapacity(reviews)
    days.reserveCapacity(reviews)
    times.reserveCapacity(reviews)
    groups.reserveCapacity(reviews)
    evidence.reserveCapacity(reviews)
  }

  /// Adds one question with all its reviews, oldest first; nothing if there are none.
  public mutating func append(_ history: some Sequence<Review>) {
    let start = grades.count
    for review in history {
      grades.append(review.grade)
      // A gap of more than the longest interval says nothing more.
      let most = MemoryModel.intervalBounds.upperBound
      days.append(grades.count == start + 1 ? 0 : Int32(min(most, max(0, review.elapsedDays))))
      times.append(review.time)
      groups.append(UInt8(review.circumstances.group))
      evidence.append(Float(review.circumstances.evidence))
    }
    if grades.count > start { starts.append(Int32(start)) }
  }

  /// The places of a question's reviews.
  func range(of question: Int) -> Range<Int> {
    let next = question + 1
    return Int(starts[question])..<(next < starts.count ? Int(starts[next]) : grades.count)
  }

  /// Whether the review at that place is an item. A first review has no days.
  func isItem(_ review: Int) -> Bool { days[review] > 0 }

  /// Whether there is a review at that place, and an item, wherever the place comes from.
  func hasItem(_ place: Int) -> Bool { place < reviewCount && isItem(place) }

  /// Whether the review at that place wasn't blanked.
  func isSuccess(_ review: Int) -> Bool { grades[review] != .blanked }

  /// Whether any review came with evidence.
  package var hasEvidence: Bool { evidence.contains { $0 != 0 } }

  /// How many of the items came with evidence.
  package func evidenceCount(in items: ReviewItems) -> Int {
    items.places.count { evidence[Int($0)] != 0 }
  }

  /// How many of the items belong to a group of circumstances.
  package func count(of items: ReviewItems, inGroup group: Int) -> Int {
    items.places.count { Int(groups[Int($0)]) == group }
  }

  /// All items in the order of time.
  public var items: ReviewItems { ReviewItems(of: self) }
}
