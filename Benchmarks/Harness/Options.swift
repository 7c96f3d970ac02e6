/// What the command line asks for.
struct Options {
  static let usage = """
    Measures the release build and prints one JSON object a line.

    usage: bench [--strict] [--keep DIR] [NAME ...]
           bench memory LOG.csv ...    how well models predict, fitted to few items
           bench plan                  how ready policies make a person for a day
           bench year                  a year without a date, by what is due and by plans
           bench peers [LOG.csv ...]   the same work by other programs' libraries

      --strict    exit with 1 if a figure is over its limit
      --keep DIR  build the sample home in DIR and leave it there, or use the one that is there
      NAME        measure only these; without a name, all of them
    """

  var isStrict = false
  var keptFolder: String?
  /// Empty means all.
  var names: [String] = []

  /// Reads the arguments, the program's name left out.
  init(_ arguments: [String], known: [String]) throws(Failure) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--strict": isStrict = true
      case "--keep":
        guard let folder = rest.popFirst() else { throw Failure("--keep takes a folder.\n\n\(Self.usage)") }
        keptFolder = folder
      case _ where known.contains(argument): names.append(argument)
      default:
        throw Failure(
          "There is no measurement “\(argument)”; there are \(known.joined(separator: ", ")).\n\n\(Self.usage)"
        )
      }
    }
  }
}
