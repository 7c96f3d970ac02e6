import Foundation
import TestSupport
import Testing

@testable import QuestionBank

@Suite struct AnkiHostileTests {
  private static let damaged = ImportRefusal("it is damaged or cut off", advice: "export it from Anki again")
  private static let damagedCollection = ImportRefusal(
    "its collection is damaged", advice: "check the database in Anki and export it again")
  private static let noCollection = ImportRefusal("its collection has no notes and cards as Anki keeps them")

  private func refusal(_ bytes: [UInt8], limit: UnpackingLimit = UnpackingLimit()) -> ImportRefusal? {
    do throws(ImportRefusal) {
      _ = try AnkiReader(limit: limit).read(bytes: bytes, withHistory: true)
      return nil
    } catch {
      return error
    }
  }

  private func package(_ statement: String...) throws -> [UInt8] {
    var package = AnkiPackage()
    package.add(note: 1, ["Why?", "So."])
    package.sql += statement
    return try package.bytes()
  }

  @Test("what grows beyond all measure is refused, packed by deflate or by zstd, whatever size is stated")
  func bombs() throws {
    let zeros = [UInt8](repeating: 0, count: 32 << 20)
    let grows = ImportRefusal("what is packed in it grows over 200 times, as no collection does")
    let zip = try ZipFile.archive([ZipFile.Entry(name: "collection.anki2", bytes: zeros)])
    #expect(refusal(zip) == grows)
    // The size stands behind the size it is packed to, in the list of files at the end.
    let directory = try #require(zip.indices.last { zip[$0...].starts(with: [0x50, 0x4b, 0x01, 0x02]) })
    var lying = zip
    lying.replaceSubrange(directory + 24..<directory + 28, with: [0, 4, 0, 0])
    #expect(refusal(lying) == grows)
    let zstd = ZipFile.Entry(name: "collection.anki21b", bytes: ZipFile.zstd(zeros), isPacked: false)
    #expect(try refusal(ZipFile.archive([zstd])) == grows)
    let limit = UnpackingLimit(mostBytes: 1 << 20)
    #expect(refusal(zip, limit: limit) == ImportRefusal("what is packed in it is over 1 MB"))
    #expect(
      try refusal(ZipFile.archive([zstd]), limit: limit) == ImportRefusal("what is packed in it is over 1 MB")
    )
  }

  @Test("names that climb out of the archive mean nothing")
  func climbing() throws {
    var package = AnkiPackage()
    package.add(note: 1, ["Why?", "So."])
    let database = try package.database()
    let names = ["../../evil", "/tmp/evil", "..\\evil", "a/../../evil"]
    let bytes = try ZipFile.archive(
      names.map { ZipFile.Entry(name: $0, bytes: [1]) } + [
        ZipFile.Entry(name: "collection.anki21", bytes: database)
      ])
    #expect(refusal(bytes) == nil)
    let outside = try ZipFile.archive([ZipFile.Entry(name: "../collection.anki21", bytes: database)])
    #expect(refusal(outside) == ImportRefusal("there is no collection of Anki's in it"))
  }

  @Test("cut off at any place, a package is refused", arguments: AnkiPackage.Schema.allCases)
  func cut(schema: AnkiPackage.Schema) throws {
    var package = AnkiPackage(schema)
    package.add(note: 1, ["Why?", "So."])
    let bytes = try package.bytes()
    for count in [1, 4, 30, 100, bytes.count / 2, bytes.count - 30, bytes.count - 1] {
      #expect(refusal(Array(bytes.prefix(count))) == Self.damaged)
    }
    #expect(refusal(Array("no zip".utf8)) == Self.damaged)
    #expect(refusal([]) == ImportRefusal("there is no collection of Anki's in it"))
    var stream = ZipFile.zstd(try package.database())
    stream.removeLast(100)
    let half = ZipFile.Entry(name: "collection.anki21b", bytes: stream, isPacked: false)
    #expect(try refusal(ZipFile.archive([half])) == Self.damaged)
    let none = ZipFile.Entry(name: "collection.anki21b", bytes: Array("no zstd".utf8))
    #expect(try refusal(ZipFile.archive([none])) == Self.damaged)
    // The older collection beside it only asks for a newer program.
    let stub = try ZipFile.Entry(name: "collection.anki2", bytes: package.database())
    #expect(try refusal(ZipFile.archive([half, stub])) == Self.damaged)
  }

  @Test("an encrypted package is refused as such")
  func encrypted() throws {
    var package = AnkiPackage()
    package.add(note: 1, ["Why?", "So."])
    let entry = try ZipFile.Entry(name: "collection.anki2", bytes: package.database(), password: "secret")
    #expect(
      try refusal(ZipFile.archive([entry]))
        == ImportRefusal("it is encrypted", advice: "export it from Anki again"))
  }

  @Test("what is no database, or one of something else, is refused as such")
  func otherContent() throws {
    func refusal(of database: [UInt8]) throws -> ImportRefusal? {
      try self.refusal(ZipFile.archive([ZipFile.Entry(name: "collection.anki2", bytes: database)]))
    }
    let noDatabase = ImportRefusal("its collection is no database", advice: "export it from Anki again")
    #expect(try refusal(of: Array(String(repeating: "no database ", count: 100).utf8)) == noDatabase)
    #expect(try refusal(of: []) == Self.noCollection)
    #expect(try refusal(of: Array("SQLite format 3\u{0}".utf8)) != nil)
    #expect(try self.refusal(package("DROP TABLE revlog")) == Self.noCollection)
    #expect(try self.refusal(package("ALTER TABLE notes DROP COLUMN guid")) == Self.noCollection)
  }

  @Test(
    "views, virtual tables and computed columns in the place of tables are refused, and triggers never run")
  func schemes() throws {
    let endless =
      "WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n) SELECT x AS id, 'g' AS guid, 1 AS mid, "
    #expect(
      try refusal(
        package("DROP TABLE notes", "CREATE VIEW notes AS \(endless) '' AS tags, 'a' AS flds FROM n"))
        == Self.noCollection)
    #expect(
      try refusal(package("DROP TABLE notes", "CREATE VIRTUAL TABLE notes USING fts5(guid, mid, tags, flds)"))
        == Self.noCollection)
    #expect(
      try refusal(
        package(
          "DROP TABLE notes",
          """
          CREATE TABLE notes (id INTEGER PRIMARY KEY, guid, mid, tags, flds AS (hex(zeroblob(400000000))))
          """, "INSERT INTO notes (id) VALUES (1)")) == Self.noCollection)
    #expect(
      try refusal(
        package(
          "CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END",
          "CREATE VIEW v AS SELECT * FROM no_such_table"))
        == nil)
  }

  @Test("values of other types than Anki's are taken as what they say")
  func types() throws {
    let bytes = try package(
      "UPDATE notes SET flds = x'576879FF3F1F536F2E', tags = '', guid = x'00'",
      "UPDATE cards SET did = 'nine', ord = 1e300, due = 'x', data = x'FF', type = 2, ivl = 9e99, odid = -9223372036854775808",
      "INSERT INTO revlog VALUES (9223372036854775807, 10, 0, 3, 0, 0, 0, -9223372036854775808, 'x')",
      "UPDATE col SET crt = -9223372036854775808, mod = 'x', conf = '[1]', decks = '{\"2\":7}'")
    let reading = try AnkiReader().read(bytes: bytes, withHistory: true)
    #expect(reading.questions.map(\.wordings) == [["Why\u{fffd}?"]])
    #expect(reading.questions.map(\.answer) == ["So."])
    #expect(reading.reviews == [])
  }

  @Test("a text beyond all measure is refused before it is in memory")
  func longText() throws {
    var package = AnkiPackage()
    package.add(note: 1, ["Why?", "So."])
    package.sql.append("UPDATE notes SET flds = printf('%.*c', 70000000, 'x')")
    let entry = try ZipFile.Entry(name: "collection.anki2", bytes: package.database(), isPacked: false)
    let refusal = try refusal(ZipFile.archive([entry]))
    #expect(refusal == ImportRefusal("its collection takes too long or too much memory to read"))
  }

  @Test("damaged pages refuse the collection or cost nothing, and never more")
  func damagedPages() throws {
    var package = AnkiPackage()
    for note in 1...300 { package.add(note: note, ["Why \(note)?", String(repeating: "So. ", count: 40)]) }
    let sound = try package.database()
    var refusals: Set<ImportRefusal?> = []
    for page in stride(from: 4096, to: sound.count, by: 4096) {
      for garbage: UInt8 in [0x00, 0x0d, 0xff] {
        var database = sound
        for index in page..<min(page + 64, database.count) { database[index] = garbage }
        refusals.insert(try refusal(AnkiPackage.bytes(of: database, schema: .json)))
      }
    }
    #expect(refusals == [nil, Self.damagedCollection])
  }

  @Test("a list of files that would fill the memory is refused unread")
  func manyFiles() throws {
    var end: [UInt8] = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0]
    let tooMany = ImportRefusal("it has too many files in it", advice: "export it without its media")
    #expect(refusal([0x50, 0x4b, 3, 4] + end) == tooMany)
    var record = [UInt8](repeating: 0, count: 56)
    record.replaceSubrange(0..<4, with: [0x50, 0x4b, 6, 6])
    record[44] = 1
    let locator: [UInt8] = [0x50, 0x4b, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]
    end.replaceSubrange(8..<16, with: [UInt8](repeating: 0xff, count: 8))
    #expect(refusal(record + locator + end) == tooMany)
  }
}
