import Practice

/// One of a few words that a person types, such as a stage.
enum WordChoice {
  /// The word that is meant: spelled in whatever case, or its beginning where nothing else begins so.
  ///
  /// - Throws: a ``Complaint`` with the nearest word there is.
  static func word(_ typed: String, among words: [String], as noun: String) throws(Complaint) -> String {
    let wanted = typed.lowercased()
    if let same = words.first(where: { $0 == wanted }) { return same }
    let beginning = words.filter { $0.hasPrefix(wanted) }
    if beginning.count == 1, !wanted.isEmpty { return beginning[0] }
    if let near = nearest(to: typed, among: words) {
      throw Complaint("There is no \(noun) “\(typed)”; did you mean \(near)?")
    }
    throw Complaint("There is no \(noun) “\(typed)”; it is \(Wording.list(words, "or")).")
  }

  /// The stage that is meant.
  static func stage(_ typed: String) throws(Complaint) -> ApplicationStage {
    let word = try word(typed, among: ApplicationStage.allCases.map(\.rawValue), as: "stage")
    return ApplicationStage(word: word) ?? .lead
  }

  /// The ending that is meant.
  static func ending(_ typed: String) throws(Complaint) -> ApplicationStage {
    let word = try word(typed, among: ApplicationStage.endings.map(\.rawValue), as: "ending")
    return ApplicationStage(word: word) ?? .withdrawn
  }

  /// How much a job is wanted; an empty text stays empty.
  static func want(_ typed: String) throws(Complaint) -> String {
    typed.isEmpty ? "" : try word(typed, among: Application.Want.allCases.map(\.rawValue), as: "such wish")
  }
}
