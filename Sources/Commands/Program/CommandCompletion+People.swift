import Practice
import Store

extension CommandCompletion {
  /// What Tab offers behind `application` and `contact` and their like; nil where it is another verb.
  func peopleArguments(of verb: String, before: [String]) -> [String]? {
    let words = Array(before.drop { $0 == verb }.prefix { !$0.hasPrefix("--") })
    switch verb {
    case "application":
      let search = try? session.jobSearch
      let known = search?.applications.map(\.company) ?? []
      let sub = words.first ?? ""
      if sub == "merge" { return known }
      return Self.rest(of: known, after: Array(words.dropFirst()))
    case "contact":
      let names = (try? session.jobSearch.contacts.map(\.name)) ?? []
      return Self.rest(of: names, after: Array(words.dropFirst()))
    case "contacts":
      let companies = (try? session.jobSearch.contacts.compactMap(\.company)) ?? []
      return Self.rest(of: companies, after: words)
    default: return nil
    }
  }

  /// What Tab offers for an option's value; nil where it is none of these.
  func peopleValues(of option: String, of verb: String) -> [String]? {
    switch option {
    case "--stage": ApplicationStage.allCases.map(\.rawValue)
    case "--as" where verb == "application": ApplicationStage.endings.map(\.rawValue)
    case "--want": Application.Want.allCases.map(\.rawValue)
    case "--role" where verb == "contact": PersonText.roles.filter { !$0.contains(" ") }
    case "--before": (try? session.jobSearch.applications)?.map(\.company)
    default: nil
    }
  }

  /// What is left of names of several words, where the first ones were typed already; each once.
  static func rest(of names: [String], after words: [String]) -> [String] {
    let typed = words.map { $0.lowercased() + " " }.joined()
    var known: Set<String> = []
    return names.filter { $0.lowercased().hasPrefix(typed) }.map { String($0.dropFirst(typed.count)) }
      .filter { !$0.isEmpty && known.insert($0).inserted }
  }
}
