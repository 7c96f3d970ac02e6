/// What a pass forwards leaves at a node of a tree for the pass backwards.
struct Trace {
  /// Stability, difficulty and the stability's logarithm after the node's review.
  var stability: Double
  var difficulty: Double
  var logStability: Double
  /// Recall by the forgetting curve before the review, and with its circumstances.
  var recall: Double
  var effective: Double
  /// `ln (1 + F t / S)`.
  var logGap: Double
  /// The question's surprises up to and with the review.
  var surprise: Surprise
  /// What the step's formula is made of; see the steps.
  var first: Double
  var second: Double
  /// The derivatives of the loss with respect to stability and difficulty, complete once all children were seen.
  var byStability: Double
  var byDifficulty: Double
  /// The same for the two sums of the surprises.
  var bySum: Double
  var byInformation: Double
}
