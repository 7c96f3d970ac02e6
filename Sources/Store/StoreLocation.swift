package import Practice

/// Where a store lives.
package struct StoreLocation: Sendable, Hashable {
  /// The path of the database file; SQLite keeps its log beside it.
  package var database: String
  /// The folder of the automatic copies; made when the first copy is.
  package var backups: String

  /// A database file and the folder of its automatic copies.
  package init(database: String, backups: String) {
    self.database = database
    self.backups = backups
  }
}

/// The machine that events are entered on; undo takes back what was done on the same one.
package struct Device: Sendable, Hashable {
  /// By which the machine finds itself again in the database, such as its host name.
  package var name: String
  /// The id it gets if no device of that name is known.
  package var newID: EventID

  /// A device by its name.
  package init(name: String, newID: EventID) {
    self.name = name
    self.newID = newID
  }
}
