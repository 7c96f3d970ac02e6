import Foundation
import Practice

extension DateWords {
  /// The words of the person's language, as `LC_ALL`, `LC_TIME` or `LANG` name it; American English where none does.
  ///
  /// The system's own tables take some milliseconds to load: ask only for what English doesn't explain.
  init(variables: [String: String]) {
    let locale = Locale(identifier: Self.identifier(in: variables))
    let formatter = DateFormatter()
    formatter.locale = locale
    // Foundation's weeks begin on Sunday.
    let sundayFirst: [[String]] = Self.forms([
      formatter.weekdaySymbols, formatter.shortWeekdaySymbols, formatter.standaloneWeekdaySymbols,
      formatter.shortStandaloneWeekdaySymbols,
    ])
    let order = DateFormatter.dateFormat(fromTemplate: "Md", options: 0, locale: locale) ?? ""
    let language = locale.identifier.prefix { $0.isLetter }.lowercased()
    self.init(
      weekdays: Array(sundayFirst.dropFirst()) + sundayFirst.prefix(1),
      months: Self.forms([
        formatter.monthSymbols, formatter.shortMonthSymbols, formatter.standaloneMonthSymbols,
        formatter.shortStandaloneMonthSymbols,
      ]),
      isMonthFirst: (order.firstIndex(of: "M") ?? order.endIndex)
        < (order.firstIndex(of: "d") ?? order.endIndex),
      others: Self.shared.merging(Self.languages[language] ?? [:]) { $1 })
  }

  /// `de_DE` of `de_DE.UTF-8@euro`.
  private static func identifier(in variables: [String: String]) -> String {
    let name = ["LC_ALL", "LC_TIME", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
    let bare = String(name.prefix { $0 != "." && $0 != "@" })
    return ["", "C", "POSIX"].contains(bare) ? "en_US" : bare
  }

  /// The forms of each name, put together.
  private static func forms(_ lists: [[String]?]) -> [[String]] {
    let known = lists.compactMap { $0 }
    let count = known.map(\.count).max() ?? 0
    return (0..<count).map { index in
      var forms: [String] = []
      for list in known where list.indices.contains(index) && !forms.contains(list[index]) {
        forms.append(list[index])
      }
      return forms
    }
  }

  /// Written everywhere.
  private static let shared = ["uhr": "h", "hrs": "h", "noon": "noon"]

  /// Words that no table of the system has. Languages without a row have their names of days and months, and numbers.
  private static let languages: [String: [String: String]] = [
    "de": [
      "heute": "today", "morgen": "tomorrow", "gestern": "yesterday", "übermorgen": "in 2 days",
      "vorgestern": "2 days ago", "am": "", "um": "", "den": "", "der": "", "dem": "", "nächsten": "next",
      "nächste": "next", "kommenden": "next", "letzten": "last", "woche": "week", "tagen": "days",
      "tag": "day",
      "einem": "a", "einer": "a", "wochen": "weeks", "mittag": "noon", "mittags": "noon",
      "sonnabend": "saturday",
    ],
    "fr": [
      "aujourd'hui": "today", "demain": "tomorrow", "hier": "yesterday", "après-demain": "in 2 days",
      "avant-hier": "2 days ago", "le": "", "à": "", "dans": "in", "jours": "days", "jour": "day",
      "semaine": "week", "semaines": "weeks", "une": "a", "un": "a", "midi": "noon", "heures": "h",
      "heure": "h",
      "1er": "1",
    ],
    "es": [
      "hoy": "today", "mañana": "tomorrow", "ayer": "yesterday", "pasado mañana": "in 2 days", "el": "",
      "a las": "", "a la": "", "de": "", "del": "", "próximo": "next", "dentro de": "in", "en": "in",
      "días": "days", "día": "day", "semana": "week", "semanas": "weeks", "una": "a", "un": "a",
      "mediodía": "noon", "horas": "h",
    ],
    "it": [
      "oggi": "today", "domani": "tomorrow", "ieri": "yesterday", "dopodomani": "in 2 days", "il": "",
      "alle": "",
      "ore": "", "tra": "in", "fra": "in", "giorni": "days", "giorno": "day", "settimana": "week",
      "settimane": "weeks", "una": "a", "un": "a", "mezzogiorno": "noon", "prossimo": "next",
    ],
    "nl": [
      "vandaag": "today", "morgen": "tomorrow", "gisteren": "yesterday", "overmorgen": "in 2 days", "op": "",
      "om": "", "de": "", "over": "in", "dagen": "days", "dag": "day", "week": "week", "weken": "weeks",
      "een": "a",
      "volgende": "next", "uur": "h", "u": "h",
    ],
    "pt": [
      "hoje": "today", "amanhã": "tomorrow", "ontem": "yesterday", "depois de amanhã": "in 2 days", "às": "",
      "dia": "", "no": "", "na": "", "de": "", "em": "in", "dias": "days", "semana": "week",
      "semanas": "weeks",
      "uma": "a", "um": "a", "meio-dia": "noon", "próxima": "next", "horas": "h",
    ],
    "sv": [
      "idag": "today", "i dag": "today", "imorgon": "tomorrow", "i morgon": "tomorrow", "igår": "yesterday",
      "i övermorgon": "in 2 days", "den": "", "kl": "", "klockan": "", "om": "in", "dagar": "days",
      "dag": "day",
      "vecka": "week", "veckor": "weeks", "en": "a", "nästa": "next", "på": "",
    ],
  ]
}

extension Session {
  /// The day that a person's words mean, in English or in their language; nil if they aren't understood.
  func when(_ text: String, direction: WhenText.Direction) -> WhenText? {
    let today = now.local.date
    return WhenText(text, today: today, direction: direction)
      ?? WhenText(
        text, today: today, direction: direction, words: DateWords(variables: environment.variables))
  }
}
