extension Schema {
  /// A mock interview that isn't over or not wholly graded, and apart from it what was typed in it, so that this can be
  /// erased question by question.
  static let version4 = """
    CREATE TABLE mock (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      body TEXT NOT NULL
    ) STRICT;
    CREATE TABLE mock_text (
      place INTEGER PRIMARY KEY CHECK (place >= 0),
      question TEXT,
      body TEXT NOT NULL
    ) STRICT;
    """
}
