extension Schema {
  /// What a fit learned beside the weights, what it reports, and how the version came about: a version without offsets
  /// has those expected of anybody. What an answer's time is compared with, and by how much the last one was slow. How
  /// solid a question's answers are, and how they came out against what was predicted. Caches without these are of no rules, so that they are made again.
  static let version3 = """
    ALTER TABLE parameters ADD COLUMN sort TEXT NOT NULL DEFAULT 'fit' CHECK (sort IN ('fit', 'reset'));
    ALTER TABLE parameters ADD COLUMN offsets TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(offsets));
    ALTER TABLE parameters ADD COLUMN body TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(body));
    ALTER TABLE attempt ADD COLUMN usual_ms INTEGER CHECK (usual_ms > 0);
    ALTER TABLE memory ADD COLUMN last_slowness REAL NOT NULL DEFAULT 0 CHECK (last_slowness BETWEEN -2 AND 2);
    ALTER TABLE memory ADD COLUMN answered REAL NOT NULL DEFAULT 0 CHECK (answered >= 0);
    ALTER TABLE memory ADD COLUMN answered_solid REAL NOT NULL DEFAULT 0
      CHECK (answered_solid BETWEEN 0 AND answered);
    ALTER TABLE memory ADD COLUMN first_grade INTEGER NOT NULL DEFAULT 1 CHECK (first_grade BETWEEN 1 AND 4);
    ALTER TABLE memory ADD COLUMN surprise REAL NOT NULL DEFAULT 0;
    ALTER TABLE memory ADD COLUMN surprise_information REAL NOT NULL DEFAULT 0
      CHECK (surprise_information >= 0);
    DELETE FROM meta WHERE name = 'rules';
    """
}
