extension Schema {
  /// What a friend asks and hasn't come to an end with, and apart from it the answer that waits for a grade, so that this
  /// can be erased by its question.
  static let version6 = """
    CREATE TABLE partner (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      body TEXT NOT NULL,
      question TEXT,
      answer TEXT,
      CHECK ((question IS NULL) = (answer IS NULL))
    ) STRICT;
    """
}
