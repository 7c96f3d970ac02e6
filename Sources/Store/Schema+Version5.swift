extension Schema {
  /// Changes to contacts; what an interview asked found by its id, and answers outside drills, which are few, by their
  /// setting; and what the program said already, and when.
  ///
  /// A check can't be altered, so the table is made anew.
  static let version5 = """
    CREATE TABLE change_5 (
      seq INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      action INTEGER NOT NULL REFERENCES action,
      occurred_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (abs(utc_offset_s) <= 86400),
      study_day INTEGER NOT NULL,
      subject_sort TEXT NOT NULL CHECK (
        subject_sort IN ('bank', 'question', 'interview', 'application', 'contact', 'attempt', 'person')),
      subject_id TEXT NOT NULL,
      field TEXT NOT NULL CHECK (field <> ''),
      old TEXT,
      new TEXT
    ) STRICT;
    INSERT INTO change_5 SELECT * FROM change;
    DROP TABLE change;
    ALTER TABLE change_5 RENAME TO change;
    CREATE INDEX change_action ON change (action);
    CREATE INDEX change_field ON change (subject_sort, subject_id, field, occurred_ms);
    CREATE INDEX attempt_interview ON attempt (interview) WHERE interview IS NOT NULL;
    CREATE INDEX attempt_elsewhere ON attempt (setting, occurred_ms) WHERE setting <> 1;
    CREATE TABLE said (
      what TEXT PRIMARY KEY CHECK (what <> ''),
      study_day INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
