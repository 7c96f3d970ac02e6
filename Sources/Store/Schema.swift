/// The tables of the first version; later ones stand beside it. What a person stated stands in `action`, `attempt`, `change`,
/// `retraction` and `answer`; everything else can be made again from them and from the bank files.
enum Schema {
  /// "RHRS", in the database header, by which a file is known as ours.
  static let applicationID = 0x5248_5253

  /// Facts, the caches of their fold, the caches of the banks, and the sitting.
  static let version1 = [device, events, parameters, foldCaches, bankCaches, sitting].joined(separator: "\n")

  private static let device = """
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
    """

  // An action's sort: 1 a deed, 2 an undo, 3 a redo, 4 an erasure; undo and redo say what they reverse.
  // Ids are indexed apart from the rows so that rows lie in the order they were stored in.
  private static let events = """
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
    """

  private static let parameters = """
    CREATE TABLE parameters (
      version INTEGER PRIMARY KEY CHECK (version > 0),
      weights TEXT NOT NULL CHECK (json_valid(weights)),
      made_ms INTEGER NOT NULL,
      attempts INTEGER NOT NULL CHECK (attempts >= 0)
    ) STRICT;
    """

  private static let foldCaches = """
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
    """

  // What rounds choose by is apart from the questions' bodies, so that choosing reads few pages.
  private static let bankCaches = """
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
    """

  private static let sitting = """
    CREATE TABLE sitting (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      study_day INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    """
}
