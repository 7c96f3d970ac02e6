import FSRS
import Foundation
import GRDB
import Practice
import Testing

@testable import Store

/// A database that the first version made goes on with everything in it.
@Suite struct MigrationTests {
  let fixture: Fixture

  init() throws {
    fixture = try Fixture()
    let path = fixture.location.database
    try FileManager.default.createDirectory(
      atPath: fixture.folder + "/data", withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: SchemaFixture.version1)
      try db.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = 1;
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('v1');
          INSERT INTO device VALUES (1, x'00000000000000010000000000000001', 'desk');
          INSERT INTO question VALUES (1, 'a', 'Why a?'), (2, 'b', 'Why b?');
          INSERT INTO bank VALUES (1, 'core', 'Core', NULL, '/core.yaml', 'person', 1, 1, 1, '[]', 0);
          INSERT INTO listing VALUES (1, 1, 0, 'behavioural', NULL, 120000);
          INSERT INTO listing_body VALUES (1, '{"wordings":["Why a?"]}');
          INSERT INTO action VALUES (1, x'00000000000070010000000000000001', 1, 0, 1, NULL);
          INSERT INTO attempt
            (id, action, occurred_ms, utc_offset_s, study_day, question, setting, grade, hint_used)
          VALUES (x'00000000000070020000000000000001', 1, 1795435200000, 0, 20780, 1, 1, 3, 0),
            (x'00000000000070030000000000000001', 1, 1795694400000, 0, 20783, 1, 1, 2, 0);
          INSERT INTO change
            (id, action, occurred_ms, utc_offset_s, study_day, subject_sort, subject_id, field, new)
          VALUES (x'00000000000070040000000000000001', 1, 1795694400000, 0, 20783, 'question', 'b',
            'suspended', '1');
          INSERT INTO field VALUES ('question', 'b', 'suspended', '1');
          INSERT INTO day_total VALUES (20780, 1, 1, 0), (20783, 1, 0, 0);
          INSERT INTO meta VALUES ('rules', 'of another version');
          """)
    }
    try queue.close()
  }

  @Test func `what the first version stored is there, a copy was made, and the caches agree`() throws {
    let store = try fixture.open()
    #expect(try store.history(of: "a").map(\.attempt.grade) == [.solid, .shaky])
    #expect(try store.history(of: "a").map(\.attempt.memory) == [nil, nil])
    #expect(try store.history(of: "a").map(\.attempt.usual) == [nil, nil])
    #expect(try store.record(of: "a")?.attempts == 2)
    #expect(try store.field("suspended", of: Change.Subject(.question, "b")) == "1")
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 2))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.location.backups)
        .sorted() == [2, 3, 4, 5, 6].map { "rehearse-before-version-20261123T120000Z-\($0).sqlite" })
  }

  @Test func `parameters that an earlier version could keep are in force, with everybody's offsets`() throws {
    do {
      let weights = Parameters.standard.weights.map { "\($0)" }.joined(separator: ",")
      let queue = try DatabaseQueue(path: fixture.location.database)
      try queue.write { try $0.execute(sql: "INSERT INTO parameters VALUES (4, '[\(weights)]', 7, 50)") }
      try queue.close()
    }
    let learned = LearnedParameters(
      version: 4, sort: .fit, parameters: .standard, offsets: .prior, made: Instant(milliseconds: 7),
      attempts: 50, report: "{}")
    #expect(try fixture.open().parameters == learned)
  }

  @Test func `what stood in a bank then is nobody's edit, what comes after may be`() throws {
    let store = try fixture.open()
    #expect(try store.isUnsettled() == false)
    _ = try store.replaceBank(.named("core", hash: 2), questions: [.plain("#0", "Why a, then?")])
    let settlement = try store.settleBanks(at: .day(9), ids: &fixture.ids)
    #expect(settlement.links.map(\.new) == ["#0"])
    #expect(try store.record(of: "#0")?.attempts == 2)
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 2))
  }
}
