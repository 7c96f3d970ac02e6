import Practice
import Store

extension Session {
  /// Since when the person rests; nil while they practise.
  var restBegan: StudyDay? {
    get throws(StoreError) {
      try store.field("rest", of: .init(.person)).flatMap { StudyDay(iso: $0) }
    }
  }
}
