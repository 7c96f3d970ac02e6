import Foundation

/// A company's name as people spell it now this way, now that: what two spellings must share to be asked about.
package struct CompanyName: Sendable, Hashable {
  /// The telling words, in their order, in lower case and without accents; a name of legal forms alone keeps them.
  let words: [String]

  /// Legal forms of the countries whose companies most people meet, as they are written without dots; and `the`.
  private static let forms: Set<String> = [
    "ab", "ag", "as", "aps", "bv", "co", "company", "corp", "corporation", "eg", "gbr", "gmbh", "inc",
    "incorporated", "kg", "kgaa", "limited", "llc", "llp", "ltd", "mbh", "nv", "ohg", "oy", "oyj", "plc",
    "pte",
    "pty", "sa", "sarl", "sas", "se", "spa", "srl", "the", "ug",
  ]

  /// The name as it was typed.
  package init(_ text: some StringProtocol) {
    var plain = ""
    plain.unicodeScalars.append(
      contentsOf: text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark })
    // "S.p.A." is one word, "T-Mobile" the same as "T Mobile".
    let all = plain.filter { $0 != "." && $0 != "'" && $0 != "’" }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let telling = all.filter { !Self.forms.contains($0) }
    words = telling.isEmpty ? all : telling
  }

  /// Whether both may be one company: the same but for legal forms, case, accents and signs, or for a slip or two of
  /// the fingers, or one of them with more words behind it, as in Acme and Acme Robotics.
  package func isLike(_ other: CompanyName) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    if words.joined() == other.words.joined() { return true }
    let (short, long) = words.count < other.words.count ? (words, other.words) : (other.words, words)
    if short.count < long.count, long.starts(with: short) { return true }
    // What a person abbreviates, such as IBM.
    if short.count == 1, Self.initials(long) == short[0] { return true }
    return short.count == long.count && zip(short, long).allSatisfy(Self.areLike)
  }

  /// Whether one word may be a slip for the other.
  private static func areLike(_ word: String, _ other: String) -> Bool {
    if word == other { return true }
    guard word.first == other.first || word.count > shortest else { return false }
    return nearest(to: word, among: [other]) != nil
  }

  /// Up to so many letters, words that begin differently are taken for different ones: Meta is not Beta.
  private static let shortest = 5

  /// The first letters of two words or more; nil of fewer.
  private static func initials(_ words: [String]) -> String? {
    words.count > 1 ? String(words.compactMap(\.first)) : nil
  }
}

extension JobSearch {
  /// The companies of applications that may be what was typed, live ones before closed ones and the newest first, each
  /// once; none where one of them is spelled just so.
  package func applications(alike company: String) -> [Application] {
    guard application(at: company) == nil else { return [] }
    let name = CompanyName(company)
    var known: Set<String> = []
    let newest = applications.reversed()
    return (newest.filter(\.isLive) + newest.filter { !$0.isLive }).filter {
      CompanyName($0.company).isLike(name) && known.insert(QuestionKey.normalised($0.company)).inserted
    }
  }
}
