/// What is said when a text is no YAML, and about the parts of YAML that banks do without.
extension Problem {
  static let tab = Self(
    .tab, "a tab is used for indentation, which YAML does not allow",
    advice: "indent with spaces; most editors can turn tabs into them")
  static let smartQuotesBreakIt = Self(
    .smartQuotes, "the typographic quotes here are letters to YAML and protect nothing",
    advice: "use straight quotes, \" or ', around the text")
  static let severalDocuments = Self(
    .severalDocuments, "a second document begins here, but a file is one document",
    advice: "take out the `---`, or make two files of it")
  static let strayColon = Self(
    .syntax, "a colon can't stand here: this line has a key already, or goes on a text",
    advice: "put a text that contains `: ` in quotes; otherwise check the indentation")
  static let strayItem = Self(
    .syntax, "a list item can't begin here", advice: "begin a list on a line of its own, below its key")
  static let noColon = Self(
    .syntax, "this line is no `key: value`",
    advice: "add the colon, or indent a text that goes on deeper than its key")
  static let misplacedLine = Self(
    .syntax, "this does not fit what stands above",
    advice: "keys of one question begin in the same column")
  static let misplacedItem = Self(
    .syntax, "this is neither a list item nor in line with the keys above",
    advice: "line it up with the keys it belongs to, or begin a new item with `- `")
  static let textBehindQuote = Self(
    .syntax, "the text goes on behind its closing quote",
    advice: "quote the whole of it; inside single quotes an apostrophe is written twice, as in 'it''s'")
  static let missingValue = Self(
    .syntax, "something is missing here", advice: "take out a comma or bracket too many, or add the value")
  static let openQuote = Self(
    .syntax, "the quote that opens here is never closed",
    advice: "close it; inside single quotes an apostrophe is written twice, as in 'it''s'")
  static let badEscape = Self(
    .syntax, "this is no escape that YAML knows",
    advice: "inside double quotes write a backslash as \\\\, or use single quotes")
  static let textBehindBlockMark = Self(
    .syntax, "behind `|` or `>` only a line break may follow", advice: "begin the text on the next line")
  static let textBehindTheEnd = Self(
    .syntax, "text follows where the document is at its end",
    advice: "check its indentation, or a bracket that closes too early")
  static let noYAML = Self(.syntax, "this is no sound YAML", advice: "check quotes and indentation here")

  static func openBracket(_ open: String, _ close: String) -> Self {
    Self(
      .syntax, "the `\(open)` that opens here is not closed, or a comma is missing behind it",
      advice: "add the `\(close)` or the comma; put a text that contains one of []{}, in quotes")
  }

  static func textBegins(with character: String) -> Self {
    Self(
      .syntax, "a text can't begin with \(quoted(character)), which has a meaning of its own in YAML",
      advice: "put the text in quotes")
  }

  static func tooDeep(limit: Int) -> Self {
    Self(.tooDeep, "lists and keys are nested more than \(limit) levels deep", advice: "a bank needs five")
  }

  static let tooManyAliases = Self(
    .tooManyAliases,
    "the aliases up to here stand for over \(Repetition.spareMegabytes) MB more than the whole file",
    advice: "let fewer of them stand for long texts and lists")

  static func unknownAlias(_ name: String) -> Self {
    Self(
      .unknownAlias, "the alias \(quoted("*" + name)) has no anchor \(quoted("&" + name)) before it",
      advice: "put a text that begins with `*` in quotes")
  }

  static func aliasInItself(_ name: String) -> Self {
    Self(
      .aliasInItself, "the alias \(quoted("*" + name)) stands inside what it means",
      advice: "write the value out")
  }

  static func tag(_ tag: String) -> Self {
    Self(
      .tag, "\(quoted(tag)) is a YAML tag, which banks do without",
      advice: "put a text that begins with `!` in quotes")
  }

  static func keyIsNoText(_ found: String) -> Self {
    Self(
      .wrongType, "\(found) can't be a key", advice: "put a text that contains one of []{}, in quotes")
  }

  static func duplicateKey(_ key: String, firstLine: Int) -> Self {
    Self(
      .duplicateKey, "the key \(quoted(key)) stands here already, on line \(firstLine)",
      advice: "keep one of the two")
  }
}
