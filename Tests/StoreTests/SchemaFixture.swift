/// The schemas as they were released, to notice when a step that people's databases have taken is edited.
enum SchemaFixture {
  static let version1 = """
    CREATE TABLE device (
      id INTEGER PRIMARY KEY,
      uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
      name TEXT NOT NULL
    ) STRICT;
    CREATE TABLE question (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE CHECK (key <> ''),
      text TEXT NOT NULL
    ) STRICT;
    CREATE TABLE action (
      seq INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      device INTEGER NOT NULL REFERENCES device,
      recorded_ms INTEGER NOT NULL,
      sort INTEGER NOT NULL CHECK (sort BETWEEN 1 AND 4),
      reverses INTEGER REFERENCES action,
      CHECK ((sort IN (2, 3)) = (reverses IS NOT NULL))
    ) STRICT;
    CREATE INDEX action_reverses ON action (reverses) WHERE reverses IS NOT NULL;
    CREATE TABLE attempt (
      seq INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      action INTEGER NOT NULL REFERENCES action,
      occurred_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (abs(utc_offset_s) <= 86400),
      study_day INTEGER NOT NULL,
      question INTEGER NOT NULL REFERENCES question,
      wording INTEGER,
      setting INTEGER NOT NULL CHECK (setting BETWEEN 1 AND 4),
      interview BLOB CHECK (length(interview) = 16),
      grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
      own_grade INTEGER CHECK (own_grade BETWEEN 1 AND 4),
      suggested INTEGER CHECK (suggested BETWEEN 1 AND 4),
      recall REAL CHECK (recall BETWEEN 0 AND 1),
      parameters_version INTEGER CHECK (parameters_version >= 0),
      delivery TEXT CHECK (delivery IN ('spoken', 'typed')),
      thinking_ms INTEGER CHECK (thinking_ms >= 0),
      answering_ms INTEGER CHECK (answering_ms >= 0),
      words INTEGER CHECK (words >= 0),
      points INTEGER CHECK (points >= 0),
      points_total INTEGER CHECK (points_total >= 0),
      red_flags INTEGER CHECK (red_flags >= 0),
      red_flags_total INTEGER CHECK (red_flags_total >= 0),
      hint_used INTEGER NOT NULL CHECK (hint_used IN (0, 1)),
      follow_up_ms INTEGER CHECK (follow_up_ms >= 0),
      CHECK ((recall IS NULL) = (parameters_version IS NULL)),
      CHECK ((points IS NULL) = (points_total IS NULL)),
      CHECK ((points IS NULL) = (red_flags IS NULL)),
      CHECK ((points IS NULL) = (red_flags_total IS NULL))
    ) STRICT;
    CREATE INDEX attempt_action ON attempt (action);
    CREATE INDEX attempt_question ON attempt (question, occurred_ms);
    CREATE INDEX attempt_occurred ON attempt (occurred_ms);
    CREATE TABLE change (
      seq INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      action INTEGER NOT NULL REFERENCES action,
      occurred_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (abs(utc_offset_s) <= 86400),
      study_day INTEGER NOT NULL,
      subject_sort TEXT NOT NULL
        CHECK (subject_sort IN ('bank', 'question', 'interview', 'application', 'attempt', 'person')),
      subject_id TEXT NOT NULL,
      field TEXT NOT NULL CHECK (field <> ''),
      old TEXT,
      new TEXT
    ) STRICT;
    CREATE INDEX change_action ON change (action);
    CREATE INDEX change_field ON change (subject_sort, subject_id, field, occurred_ms);
    CREATE TABLE retraction (
      seq INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      action INTEGER NOT NULL REFERENCES action,
      occurred_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (abs(utc_offset_s) <= 86400),
      study_day INTEGER NOT NULL,
      target BLOB NOT NULL CHECK (length(target) = 16 AND target <> id)
    ) STRICT;
    CREATE INDEX retraction_action ON retraction (action);
    CREATE INDEX retraction_target ON retraction (target);
    CREATE TABLE answer (
      attempt BLOB PRIMARY KEY CHECK (length(attempt) = 16),
      text TEXT,
      note TEXT,
      CHECK (text IS NOT NULL OR note IS NOT NULL)
    ) STRICT;
    CREATE TABLE parameters (
      version INTEGER PRIMARY KEY CHECK (version > 0),
      weights TEXT NOT NULL CHECK (json_valid(weights)),
      made_ms INTEGER NOT NULL,
      attempts INTEGER NOT NULL CHECK (attempts >= 0)
    ) STRICT;
    CREATE TABLE meta (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE retracted (
      event BLOB PRIMARY KEY CHECK (length(event) = 16)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE memory (
      question INTEGER PRIMARY KEY REFERENCES question,
      stability REAL NOT NULL CHECK (stability > 0),
      difficulty REAL NOT NULL,
      attempts INTEGER NOT NULL CHECK (attempts > 0),
      lapses INTEGER NOT NULL CHECK (lapses >= 0),
      solid INTEGER NOT NULL CHECK (solid BETWEEN 0 AND attempts),
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      last_ms INTEGER NOT NULL,
      last_grade INTEGER NOT NULL CHECK (last_grade BETWEEN 1 AND 4),
      last_setting INTEGER NOT NULL CHECK (last_setting BETWEEN 1 AND 4),
      due_day INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE day_total (
      study_day INTEGER PRIMARY KEY,
      attempts INTEGER NOT NULL CHECK (attempts >= 0),
      solid INTEGER NOT NULL CHECK (solid >= 0),
      answering_ms INTEGER NOT NULL CHECK (answering_ms >= 0)
    ) STRICT;
    CREATE TABLE field (
      subject_sort TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (subject_sort, subject_id, field)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE bank (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      title TEXT NOT NULL,
      summary TEXT,
      path TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('shipped', 'person')),
      size INTEGER NOT NULL,
      modified_ns INTEGER NOT NULL,
      hash INTEGER NOT NULL,
      faults TEXT NOT NULL CHECK (json_valid(faults)),
      taken INTEGER NOT NULL CHECK (taken >= 0)
    ) STRICT;
    CREATE TABLE listing (
      question INTEGER PRIMARY KEY REFERENCES question,
      bank INTEGER NOT NULL REFERENCES bank,
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL,
      level TEXT,
      time_ms INTEGER NOT NULL CHECK (time_ms >= 0)
    ) STRICT;
    CREATE INDEX listing_bank ON listing (bank, position);
    CREATE TABLE listing_body (
      question INTEGER PRIMARY KEY REFERENCES listing ON DELETE CASCADE,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;
    CREATE TABLE listing_topic (
      topic TEXT NOT NULL,
      question INTEGER NOT NULL REFERENCES listing ON DELETE CASCADE,
      place INTEGER NOT NULL CHECK (place >= 0),
      PRIMARY KEY (topic, question)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX listing_topic_question ON listing_topic (question);
    CREATE VIRTUAL TABLE listing_words USING fts5 (
      wordings, labels, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    CREATE TABLE sitting (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      study_day INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT
    """

  /// The first version with the columns that the second adds, and the tables.
  static let version2 =
    version1.replacing(
      "follow_up_ms INTEGER CHECK (follow_up_ms >= 0),",
      with: "follow_up_ms INTEGER CHECK (follow_up_ms >= 0), stability REAL CHECK (stability > 0), "
        + "difficulty REAL CHECK ((difficulty IS NULL) = (stability IS NULL)),"
    ).replacing(
      "time_ms INTEGER NOT NULL CHECK (time_ms >= 0)\n)",
      with: "time_ms INTEGER NOT NULL CHECK (time_ms >= 0)\n, settling INTEGER NOT NULL DEFAULT 0)") + added2

  private static let added2 = """
    ;
    CREATE TABLE lineage (
      question INTEGER NOT NULL REFERENCES question,
      ancestor INTEGER NOT NULL REFERENCES question CHECK (ancestor <> question),
      PRIMARY KEY (question, ancestor)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lineage_ancestor ON lineage (ancestor);
    CREATE TABLE departed (
      key TEXT PRIMARY KEY CHECK (key <> ''),
      bank TEXT NOT NULL,
      wordings TEXT NOT NULL CHECK (json_valid(wordings)),
      settling INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE waiting (
      departed TEXT NOT NULL,
      candidate TEXT NOT NULL,
      likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1),
      PRIMARY KEY (departed, candidate)
    ) STRICT, WITHOUT ROWID
    """

  /// The second version with what a fit learned beside the weights, what times are compared with, and how solid answers
  /// are.
  static let version3 = version2.replacing(
    "attempts INTEGER NOT NULL CHECK (attempts >= 0)\n)",
    with: "attempts INTEGER NOT NULL CHECK (attempts >= 0)\n"
      + ", sort TEXT NOT NULL DEFAULT 'fit' CHECK (sort IN ('fit', 'reset')), "
      + "offsets TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(offsets)), "
      + "body TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(body)))"
  ).replacing(
    "difficulty REAL CHECK ((difficulty IS NULL) = (stability IS NULL)),",
    with: "difficulty REAL CHECK ((difficulty IS NULL) = (stability IS NULL)), "
      + "usual_ms INTEGER CHECK (usual_ms > 0),"
  ).replacing(
    "due_day INTEGER NOT NULL\n)",
    with: """
      due_day INTEGER NOT NULL
      , last_slowness REAL NOT NULL DEFAULT 0 CHECK (last_slowness BETWEEN -2 AND 2), answered REAL NOT NULL \
      DEFAULT 0 CHECK (answered >= 0), answered_solid REAL NOT NULL DEFAULT 0
        CHECK (answered_solid BETWEEN 0 AND answered), first_grade INTEGER NOT NULL DEFAULT 1 \
      CHECK (first_grade BETWEEN 1 AND 4), surprise REAL NOT NULL DEFAULT 0, surprise_information REAL NOT NULL \
      DEFAULT 0
        CHECK (surprise_information >= 0))
      """)

  /// The third version with what is kept of a mock interview in progress.
  static let version4 =
    version3 + """
      ;
      CREATE TABLE mock (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        body TEXT NOT NULL
      ) STRICT;
      CREATE TABLE mock_text (
        place INTEGER PRIMARY KEY CHECK (place >= 0),
        question TEXT,
        body TEXT NOT NULL
      ) STRICT
      """

  /// The fourth version with the table of changes made anew, two indexes, and what was said.
  static let version5 =
    version4.replacing(changes, with: "").replacing(changeIndexes, with: "") + """
      ;
      \(changes.dropLast(2).replacing("TABLE change", with: "TABLE \"change\"").replacing(
        sorts, with: laterSorts));
      \(changeIndexes.dropLast(2));
      CREATE INDEX attempt_interview ON attempt (interview) WHERE interview IS NOT NULL;
      CREATE INDEX attempt_elsewhere ON attempt (setting, occurred_ms) WHERE setting <> 1;
      CREATE TABLE said (
        what TEXT PRIMARY KEY CHECK (what <> ''),
        study_day INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """

  /// The fifth version with what a friend asks.
  static let version6 =
    version5 + """
      ;
      CREATE TABLE partner (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        body TEXT NOT NULL,
        question TEXT,
        answer TEXT,
        CHECK ((question IS NULL) = (answer IS NULL))
      ) STRICT
      """

  private static let sorts = """
    TEXT NOT NULL
        CHECK (subject_sort IN ('bank', 'question', 'interview', 'application', 'attempt', 'person')),
    """
  private static let laterSorts = """
    TEXT NOT NULL CHECK (
        subject_sort IN ('bank', 'question', 'interview', 'application', 'contact', 'attempt', 'person')),
    """
  private static let changes = """
    CREATE TABLE change (
      seq INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      action INTEGER NOT NULL REFERENCES action,
      occurred_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (abs(utc_offset_s) <= 86400),
      study_day INTEGER NOT NULL,
      subject_sort \(sorts)
      subject_id TEXT NOT NULL,
      field TEXT NOT NULL CHECK (field <> ''),
      old TEXT,
      new TEXT
    ) STRICT;

    """
  private static let changeIndexes = """
    CREATE INDEX change_action ON change (action);
    CREATE INDEX change_field ON change (subject_sort, subject_id, field, occurred_ms);

    """
}
