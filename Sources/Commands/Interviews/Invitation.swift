import CalendarFiles
import Foundation
import Practice
import Store
import Terminal

/// A calendar's file that says something of an interview.
struct Invitation {
  var event: CalendarEvent
  /// Whether it calls the interview off.
  var isCancellation: Bool

  /// The field of an interview that keeps how often its invitation was changed.
  static let sequenceField = "sequence"
  /// Whoever writes from these says nothing of a company.
  private static let commonHosts: Set<String> = [
    "gmail", "googlemail", "outlook", "hotmail", "live", "yahoo", "icloud", "gmx", "web", "proton",
    "protonmail", "mail",
    "aol", "calendly", "greenhouse", "lever", "google", "zoom",
  ]

  /// Whether an argument names a calendar's file.
  static func isNamed(_ argument: String) -> Bool {
    argument == "-" || argument.lowercased().hasSuffix(".ics")
  }

  /// The step that its title names; nil if it names none.
  var step: String? {
    event.summary.split { !$0.isLetter && $0 != "-" }.compactMap { InterviewStep(word: $0) }.first?.rawValue
  }

  /// Where it takes place: its place, else a link.
  var place: String? { event.location ?? event.link }

  /// Those who take part beside the person.
  ///
  /// - Parameter name: the person's own, if it is known.
  func people(besides name: String?) -> [CalendarPerson] {
    let own = name.map(QuestionKey.normalised)
    var guests = event.attendees.filter { guest in own == nil || guest.name.map(QuestionKey.normalised) != own
    }
    // The one who hasn't answered, or the only one, is whom it was sent to.
    let owing = guests.filter(\.owesAnswer)
    if own == nil || guests.count == event.attendees.count {
      if guests.count == 1 { guests = [] } else if owing.count == 1 { guests.removeAll { $0 == owing[0] } }
    }
    let organizer = event.organizer.map { [$0] } ?? []
    let others = guests.filter { guest in
      organizer.first.map { $0.email == nil || $0.email?.lowercased() != guest.email?.lowercased() } ?? true
    }
    return organizer + others
  }

  /// The company that it seems to come from: one that is known and named in its title, else what its sender's address says.
  func company(among known: [String]) -> String? {
    let title = " " + words(event.summary) + " "
    let named = known.filter { title.contains(" " + words($0) + " ") }
    if let longest = named.max(by: { $0.count < $1.count }) { return longest }
    guard let host = event.organizer?.email?.split(separator: "@").last?.lowercased() else { return nil }
    let labels = host.split(separator: ".").map(String.init)
    // Of "mail.acme.co.uk" the label before the ending that countries share.
    let ends = labels.count > 2 && ["co", "com", "ac", "org"].contains(labels[labels.count - 2]) ? 2 : 1
    guard labels.count > ends, case let label = labels[labels.count - 1 - ends],
      !Self.commonHosts.contains(label)
    else { return nil }
    return known.first { words($0).replacing(" ", with: "") == label }
      ?? label.split(separator: "-").map { Wording.sentence(String($0)) }.joined(separator: " ")
  }

  private func words(_ text: String) -> String {
    QuestionKey.normalised(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
