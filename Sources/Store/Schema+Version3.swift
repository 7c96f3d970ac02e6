extension Schema {
  /// What a fit learned beside the weights, what it reports, and how the version came about. A version without offsets
  /// has those expected of anybody.
  static let version3 = """
    ALTER TABLE parameters ADD COLUMN sort TEXT NOT NULL DEFAULT 'fit' CHECK (sort IN ('fit', 'reset'));
    ALTER TABLE parameters ADD COLUMN offsets TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(offsets));
    ALTER TABLE parameters ADD COLUMN body TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(body));
    """
}
