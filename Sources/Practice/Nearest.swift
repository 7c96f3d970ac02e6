/// The text most like `wanted`, for "did you mean"; nil when nothing is near enough to be meant.
///
/// Likeness is the Damerau-Levenshtein distance (optimal string alignment), case folded; near enough is a
/// third of the longer text's length, and one edit always for texts of three characters or more. A text that
/// `wanted` begins counts as one edit away.
package func nearest(to wanted: String, among known: some Sequence<String>) -> String? {
  let target = Array(wanted.lowercased())
  guard !target.isEmpty else { return nil }
  var best: (text: String, distance: Int)?
  for candidate in known {
    let other = Array(candidate.lowercased())
    let allowed = max(max(target.count, other.count) / 3, min(target.count, other.count) >= 3 ? 1 : 0)
    let begins = target.count >= 3 && other.count > target.count && other.starts(with: target)
    guard begins || abs(other.count - target.count) <= allowed else { continue }
    let distance = begins ? 1 : editDistance(target, other)
    if distance <= max(allowed, begins ? 1 : 0), distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.text
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      var cost = min(last[column + 1] + 1, current[column] + 1)
      cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
