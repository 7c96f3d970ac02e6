import GRDB
package import Practice

extension Store {
  /// All applications, interviews and contacts, as their live changes left them.
  package func jobSearch() throws(StoreError) -> JobSearch {
    JobSearch(folding: try changes(of: JobSearch.sorts))
  }

  /// The live changes to subjects of these sorts, in the order (occurred, id); pages of mock interviews are left out.
  package func changes(of sorts: Set<Change.Subject.Sort>) throws(StoreError) -> [Event] {
    try read { db in
      let names = sorts.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, occurred_ms, utc_offset_s, study_day, subject_sort, subject_id, field, old, new
          FROM change
          WHERE subject_sort IN (\(names)) AND NOT (subject_sort = 'interview' AND field = 'mock')
            AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = change.id)
          ORDER BY occurred_ms, id
          """)
      var events: [Event] = []
      while let row = try rows.next() {
        guard let id = try row.eventID(0), let sort = Change.Subject.Sort(rawValue: row[4]) else {
          throw row.impossible(4)
        }
        let change = Change(.init(sort, row[5]), row[6], from: row[7], to: row[8])
        events.append(
          Event(
            id: id,
            occurred: Moment(
              instant: Instant(milliseconds: row[1]), utcOffset: row[2], day: StudyDay(row[3])),
            fact: .change(change)))
      }
      return events
    }
  }
}
