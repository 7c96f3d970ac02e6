import Practice
import Store

/// What the person prepares for, and when.
struct Preparation {
  /// In the person's words.
  var aim: String?
  var date: StudyDay?

  /// The fields of the person that keep it.
  enum Field: String { case aim, date, welcomed }

  /// The last day on which questions may come back: the day before the date, while that is still to come.
  func cap(on today: StudyDay) -> StudyDay? {
    guard let date, date > today else { return nil }
    return date - 1
  }
}

extension Session {
  var preparation: Preparation {
    get throws(StoreError) {
      let fields = try store.fields(of: .person)[""] ?? [:]
      return Preparation(
        aim: fields[Preparation.Field.aim.rawValue],
        date: fields[Preparation.Field.date.rawValue].flatMap(StudyDay.init(iso:)))
    }
  }
}
