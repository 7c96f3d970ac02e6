/// The histories of some questions, with what they have in common stored once: questions that were answered alike up
/// to some review share the memory up to there. Each node is a review.
///
/// Nodes stand in the order of their distance from the first review, so that a pass forwards meets each memory before
/// what follows from it, a pass backwards the other way round, and neighbours don't wait for one another's results.
struct HistoryTree: Sendable {
  struct Node: Sendable {
    /// The review before; -1 for a first one.
    var parent: Int32
    /// Days since the review before.
    var days: Int32
    var grade: Grade
    var group: UInt8
    var step: Step
    var evidence: Float
    /// The weight of the items here that were not blanked, and of those that were.
    var success: Float
    var failure: Float
  }

  /// What a review does to the memory.
  enum Step: UInt8, Sendable, CaseIterable {
    case first, sameDay, grown, lapsed
    /// Nothing: no review that counts follows it.
    case last
  }

  /// Neighbours that take the same step.
  struct Segment: Sendable {
    let step: Step
    let nodes: Range<Int>
  }

  private(set) var nodes: [Node] = []
  private(set) var segments: [Segment] = []
  /// The sum of all items' weights.
  private(set) var weight = 0.0

  /// The tree of these questions.
  ///
  /// - Parameter weights: by the place of a review how much the item there counts; reviews after a question's last
  ///   item that counts are left out.
  init(of questions: some Sequence<Int>, in log: ReviewLog, weights: [Float]) {
    var paths = questions.compactMap { Path(question: $0, log: log, weights: weights) }
    paths.sort { $0.count > $1.count }
    var index = Index(capacity: paths.reduce(0) { $0 + $1.count })
    nodes.reserveCapacity(index.capacity / 2)
    var depth = 0
    while let deepest = paths.first?.count, depth < deepest {
      let start = nodes.count
      // The longest stand first, so those that go on are the first ones.
      for number in paths.indices {
        let path = paths[number]
        guard path.count > depth else { break }
        let place = path.start + depth
        let node = Node(
          parent: path.node, days: log.days[place], grade: log.grades[place], group: log.groups[place],
          step: Self.step(at: depth, place: place, goesOn: path.count > depth + 1, log: log),
          evidence: log.evidence[place], success: 0, failure: 0)
        let found = index.find(node, in: &nodes)
        paths[number].node = Int32(found)
        guard log.isItem(place) else { continue }
        let itemWeight = weights[place]
        weight += Double(itemWeight)
        if log.isSuccess(place) {
          nodes[found].success += itemWeight
        } else {
          nodes[found].failure += itemWeight
        }
      }
      let places = sortBySteps(from: start)
      for number in paths.indices {
        guard paths[number].count > depth else { break }
        paths[number].node = places[Int(paths[number].node) - start]
      }
      depth += 1
    }
  }

  private static func step(at depth: Int, place: Int, goesOn: Bool, log: ReviewLog) -> Step {
    if !goesOn { return .last }
    if depth == 0 { return .first }
    if !log.isItem(place) { return .sameDay }
    return log.isSuccess(place) ? .grown : .lapsed
  }

  /// Puts the nodes of the deepest level in the order of their steps, and tells where each went.
  private mutating func sortBySteps(from start: Int) -> [Int32] {
    let level = Array(nodes[start...])
    var places = [Int32](repeating: 0, count: level.count)
    var next = start
    for step in Step.allCases {
      let first = next
      for (offset, node) in level.enumerated() where node.step == step {
        nodes[next] = node
        places[offset] = Int32(next)
        next += 1
      }
      if next > first { segments.append(Segment(step: step, nodes: first..<next)) }
    }
    return places
  }

  /// One question's reviews up to the last item that counts.
  private struct Path {
    let start: Int
    let count: Int
    /// The node of the review before the one that is being looked at.
    var node: Int32 = -1

    init?(question: Int, log: ReviewLog, weights: [Float]) {
      let range = log.range(of: question)
      guard let last = range.last(where: { weights[$0] > 0 && log.isItem($0) }) else { return nil }
      start = range.lowerBound
      count = last - start + 1
    }
  }

  /// Finds nodes by what they are: a hash table with open addressing, as wide as twice the nodes.
  private struct Index {
    private var slots: [Int32]
    private let mask: Int

    var capacity: Int { slots.count }

    init(capacity: Int) {
      var size = 16
      while size < capacity * 2 { size *= 2 }
      slots = [Int32](repeating: -1, count: size)
      mask = size - 1
    }

    /// The place of a node like that one, which is added if there is none. Which step it takes is up to the one that
    /// came first: questions that go on come before those that end there.
    mutating func find(_ node: Node, in nodes: inout [Node]) -> Int {
      var slot = Self.hash(node) & mask
      while slots[slot] >= 0 {
        let place = Int(slots[slot])
        if Self.isSame(nodes[place], node) {
          return place
        }
        slot = (slot + 1) & mask
      }
      slots[slot] = Int32(nodes.count)
      nodes.append(node)
      return nodes.count - 1
    }

    private static func isSame(_ left: Node, _ right: Node) -> Bool {
      left.parent == right.parent && left.days == right.days && left.grade == right.grade
        && left.group == right.group && left.evidence == right.evidence
    }

    private static func hash(_ node: Node) -> Int {
      var bits = UInt64(UInt32(bitPattern: node.parent)) << 32 | UInt64(UInt32(bitPattern: node.days))
      bits ^= UInt64(node.grade.rawValue) << 29 | UInt64(node.group) << 26
      bits ^= UInt64(node.evidence.bitPattern) << 20
      return Int(truncatingIfNeeded: bits.mixed >> 1)
    }
  }
}
