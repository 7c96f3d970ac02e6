import GRDB
package import Practice

/// What a round may be made of is asked by this.
package struct RoundQuery: Sendable, Hashable {
  /// Its banks are the active ones that the round is about.
  package var filter: QuestionFilter
  /// The study day for which recall and dues count.
  package var today: StudyDay
  /// With a date to prepare for, the day before it: no question comes back later than that.
  package var cap: StudyDay?
  /// How many due questions to read at most, and how many weak from interviews.
  package var mostDue: Int
  /// How many questions never attempted to read at most of each bank.
  package var freshPerBank: Int
  /// How many of the weakest to read that are neither due nor weak from an interview.
  package var weakest: Int

  /// A query for a round on `today`.
  package init(
    filter: QuestionFilter = QuestionFilter(), today: StudyDay, cap: StudyDay? = nil, mostDue: Int,
    freshPerBank: Int, weakest: Int
  ) {
    self.filter = filter
    self.today = today
    self.cap = cap
    self.mostDue = mostDue
    self.freshPerBank = freshPerBank
    self.weakest = weakest
  }
}

/// What a round may be made of. Suspended questions are in none of it.
package struct RoundMaterial: Sendable, Hashable {
  /// Blanked or shaky in a real interview and not answered since, lowest recall first.
  package var weak: [Candidate] = []
  /// Due by date and not in ``weak``, lowest recall first.
  package var due: [Candidate] = []
  /// All that are due by date, those in ``weak`` too.
  package var dueCount = 0
  /// Never attempted, by bank, then in the bank's own order.
  package var fresh: [Candidate] = []
  /// Neither weak from an interview nor due, lowest recall first.
  package var weakest: [Candidate] = []
  /// The newest questions that real interviews asked, in whatever bank they are; read only if there are ``fresh`` ones.
  package var asked: [AskedQuestion] = []
  /// Questions first attempted today, in whatever bank and setting.
  package var begunToday = 0
}

extension Store {
  /// Everything that choosing a round needs, in one reading.
  package func roundMaterial(_ query: RoundQuery) throws(StoreError) -> RoundMaterial {
    try read { db in
      var scan = RoundScan(query: query, rules: try rules(in: db))
      try scan.run(in: db)
      var material = RoundMaterial()
      let candidates = try db.candidates(scan.weak.rows + scan.due.rows + scan.weakest.rows + scan.fresh)
      material.weak = scan.weak.rows.compactMap { candidates[$0] }
      material.due = scan.due.rows.compactMap { candidates[$0] }
      material.weakest = scan.weakest.rows.compactMap { candidates[$0] }
      material.fresh = scan.fresh.compactMap { candidates[$0] }
        .sorted { ($0.bank, $0.position) < ($1.bank, $1.position) }
      if !material.fresh.isEmpty { material.asked = try db.askedQuestions(among: Self.newestAttempts) }
      material.dueCount = scan.dueCount
      material.begunToday = scan.begunToday
      return material
    }
  }
}

extension Store {
  /// The details of those questions that are listed and not suspended, by their keys.
  package func candidates(_ keys: some Collection<QuestionKey>) throws(StoreError) -> [QuestionKey: Candidate]
  {
    try read { try $0.candidates(keys) }
  }
}

extension Database {
  /// The details of those questions that are listed and not suspended, by their keys.
  func candidates(_ keys: some Collection<QuestionKey>) throws -> [QuestionKey: Candidate] {
    let statement = try cachedStatement(
      sql: """
        SELECT listing.question FROM question JOIN listing ON listing.question = question.id
        WHERE key = ? AND listing.question NOT IN (\(QuestionFilter.suspended))
        """)
    let rows = try keys.compactMap { try statement.fetchOne(Int64.self, [$0.text]) }
    return try Dictionary(
      candidates(rows).values.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The details of listed questions by their rows, in two statements however many there are.
  func candidates(_ questions: [Int64]) throws -> [Int64: Candidate] {
    // Row numbers of our own, so they may stand in the text; a parameter for each would hit SQLite's limit.
    let wanted = questions.map(String.init).joined(separator: ",")
    var topics: [Int64: [String]] = [:]
    let topicRows = try Row.fetchCursor(
      self, sql: "SELECT question, topic FROM listing_topic WHERE question IN (\(wanted)) ORDER BY place")
    while let row = try topicRows.next() { topics[row[0], default: []].append(row[1]) }
    var candidates: [Int64: Candidate] = [:]
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT listing.question, question.key, bank.name, position, kind, time_ms, level,
          memory.question,
          \(QuestionRecord.columns)
        FROM listing JOIN question ON question.id = listing.question JOIN bank ON bank.id = listing.bank
          LEFT JOIN memory ON memory.question = listing.question
        WHERE listing.question IN (\(wanted))
        """)
    while let row = try rows.next() {
      guard let kind = Kind(rawValue: row[4]) else { throw row.impossible(4) }
      let id: Int64 = row[0]
      let key = QuestionKey(row[1])
      candidates[id] = Candidate(
        key: key, bank: row[2], position: row[3], kind: kind, topics: topics[id] ?? [], level: row[6],
        time: .milliseconds(row[5] as Int),
        record: row[7] as Int64? == nil ? nil : try QuestionRecord(key: key, row: row, from: 8))
    }
    return candidates
  }
}
