extension Schema {
  /// What keeps a history together through edits of a bank, and the memories of other programs.
  static let version2 = """
    CREATE TABLE lineage (
      question INTEGER NOT NULL REFERENCES question,
      ancestor INTEGER NOT NULL REFERENCES question CHECK (ancestor <> question),
      PRIMARY KEY (question, ancestor)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lineage_ancestor ON lineage (ancestor);
    \(departures)
    ALTER TABLE attempt ADD COLUMN stability REAL CHECK (stability > 0);
    ALTER TABLE attempt ADD COLUMN difficulty REAL CHECK ((difficulty IS NULL) = (stability IS NULL));
    """

  // Settlings are counted: `settling` is the number of the one at which what came or went is looked at. In `meta`
  // stands the number of the next, and `unsettled` while it has anything to look at.
  private static let departures = """
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
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE listing ADD COLUMN settling INTEGER NOT NULL DEFAULT 0;
    INSERT INTO meta (name, value) VALUES ('settling', '1');
    """
}
