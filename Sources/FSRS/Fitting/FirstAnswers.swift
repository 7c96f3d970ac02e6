/// What became of questions at their first item, by the first grade and the days in between: the data that first
/// stabilities are fitted to.
struct FirstAnswers {
  struct Group {
    var days: Int
    var count = 0
    var successes = 0
  }

  /// By the first grade's number from 0, then in the order of days.
  private(set) var groups: [[Group]]

  init(of items: ReviewItems, in log: ReviewLog) {
    var counted: [[Int32: Group]] = Array(repeating: [:], count: Grade.allCases.count)
    let firsts = FirstItems(in: log)
    for place in items.places {
      guard let first = firsts.firstReview(of: Int(place)) else { continue }
      let days = log.days[Int(place)]
      let grade = log.grades[first].rawValue - 1
      counted[grade][days, default: Group(days: Int(days))].count += 1
      if log.isSuccess(Int(place)) { counted[grade][days]?.successes += 1 }
    }
    groups = counted.map { $0.values.sorted { $0.days < $1.days } }
  }

  /// How many questions' first items have that first grade.
  func count(ofGrade grade: Int) -> Int { groups[grade].reduce(0) { $0 + $1.count } }

  /// Drops groups too small to say anything, smallest first, until a twentieth of a grade's items is gone or 20 of
  /// them; a group that stays has six items and lies within 100 days, 365 for nailed. From the reference, fsrs-rs 6.6.
  ///
  /// - Returns: the days that were dropped, by grade.
  mutating func dropOutliers() -> [Set<Int>] {
    var dropped = [Set<Int>](repeating: [], count: groups.count)
    for grade in groups.indices {
      let most = max(20, count(ofGrade: grade) / 20)
      let furthest = grade == Grade.nailed.rawValue - 1 ? 365 : 100
      var gone = 0
      let smallestFirst = groups[grade].sorted { ($0.count, -$0.days) < ($1.count, -$1.days) }
      for group in smallestFirst {
        if gone + group.count <= most {
          gone += group.count
          dropped[grade].insert(group.days)
        } else if group.count < 6 || group.days > furthest {
          dropped[grade].insert(group.days)
        }
      }
      groups[grade].removeAll { dropped[grade].contains($0.days) }
    }
    return dropped
  }
}

/// For each item, whether it is its question's first, and the question's first review.
struct FirstItems {
  /// By the place of a review: the place of its question's first review if it is the first item, else -1.
  private var firsts: [Int32]
  /// By the place of a review: the place of its question's first item, else -1.
  private(set) var firstItem: [Int32]

  init(in log: ReviewLog) {
    firsts = [Int32](repeating: -1, count: log.reviewCount)
    firstItem = firsts
    for question in 0..<log.questionCount {
      let range = log.range(of: question)
      guard let item = range.first(where: log.isItem) else { continue }
      firsts[item] = Int32(range.lowerBound)
      for place in range { firstItem[place] = Int32(item) }
    }
  }

  func firstReview(of place: Int) -> Int? { firsts[place] >= 0 ? Int(firsts[place]) : nil }
}
