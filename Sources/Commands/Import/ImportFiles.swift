import Foundation
import Practice
import QuestionBank
import Terminal

/// One file of an import: what it was taken for and what was found in it.
struct ImportedFile {
  /// As the person named it; `-` for standard input.
  var name: String
  /// The whole path, by which a second import of it is known; empty for standard input.
  var path: String
  var result: Result<ForeignReader.Outcome, ImportRefusal>

  /// What was found; nil if the file was refused.
  var outcome: ForeignReader.Outcome? { try? result.get() }
}

/// Finds the files that paths name, and reads them.
struct ImportFiles {
  let session: Session
  let format: ForeignFormat?
  let withHistory: Bool

  /// More files are refused: nobody looks through the preview of more.
  private static let mostFiles = 10_000
  /// All files of one import together.
  private static let mostBytes = 512 << 20
  /// From so many files on a count is shown while they are read.
  private static let longReading = 200

  /// In a folder only these are looked at; a file that is named itself always is.
  private static let endings: Set<String> = [
    "md", "markdown", "mdx", "json", "jsonl", "ndjson", "yaml", "yml", "csv", "tsv", "txt", "apkg", "colpkg",
  ]

  /// Reads everything that the paths name, in order.
  func read(_ paths: [String]) throws -> [ImportedFile] {
    var files: [(name: String, path: String)] = []
    for path in paths {
      guard path != "-" else {
        files.append(("-", ""))
        continue
      }
      files += try found(at: session.environment.path(path), called: path)
      guard files.count <= Self.mostFiles else {
        throw Complaint(
          "There are over \(Self.mostFiles) files; import a smaller folder, or a few of them.", exit: .badFile
        )
      }
    }
    return try read(files)
  }

  private func read(_ files: [(name: String, path: String)]) throws -> [ImportedFile] {
    var left = Self.mostBytes
    var results: [ImportedFile] = []
    for (number, file) in files.enumerated() {
      if files.count >= Self.longReading, number % Self.longReading == 0, number > 0 {
        session.console.message(Styled("Read \(number) of \(files.count) files.", .dim))
      }
      results.append(
        ImportedFile(
          name: file.name, path: file.path,
          result: Result { () throws(ImportRefusal) in
            try read(file, left: &left)
          }))
    }
    return results
  }

  private func read(
    _ file: (name: String, path: String), left: inout Int
  ) throws(ImportRefusal) -> ForeignReader.Outcome {
    guard !file.path.isEmpty else {
      let bytes = try Self.input(atMost: ForeignReader.largestSize + 1)
      if AnkiReader.isPackage(bytes) {
        return try package(AnkiReader().read(bytes: bytes, withHistory: withHistory))
      }
      return try ForeignReader(format: format).read(bytes, name: "")
    }
    let (head, size) = try Self.head(of: file.path)
    if format == .anki || format == nil && AnkiReader.isPackage(head) {
      return try package(AnkiReader().read(path: file.path, withHistory: withHistory))
    }
    guard size <= ForeignReader.largestSize else {
      throw ImportRefusal(
        "it is over \(ForeignReader.largestSize >> 20) MB",
        advice: "take out what is no question, or split it")
    }
    guard size <= left else {
      throw ImportRefusal("the files before it are \(Self.mostBytes >> 20) MB already")
    }
    left -= size
    guard let bytes = try? TextFile.bytes(at: file.path, limit: ForeignReader.largestSize) else {
      throw ImportRefusal("it can't be read: \(TextFile.reason())")
    }
    return try ForeignReader(format: format).read(bytes, name: file.path)
  }

  private func package(_ reading: ForeignReading) -> ForeignReader.Outcome {
    ForeignReader.Outcome(format: .anki, confidence: 1, reading: reading)
  }

  /// The first bytes of a file and its size.
  private static func head(of path: String) throws(ImportRefusal) -> ([UInt8], Int) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw ImportRefusal("it can't be read: \(TextFile.reason())") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ImportRefusal("it is no file") }
    let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw ImportRefusal("it can't be read: \(TextFile.reason())") }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = Foundation.read(file, &bytes, bytes.count)
    return (Array(bytes.prefix(max(0, count))), Int(status.st_size))
  }

  /// Standard input to its end, or to the limit.
  static func input(atMost limit: Int) throws(ImportRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = Foundation.read(STDIN_FILENO, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ImportRefusal("it can't be read: \(TextFile.reason())") }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// The file itself, or the files below a folder that could have questions, by name.
  private func found(at path: String, called name: String) throws(Complaint) -> [(name: String, path: String)]
  {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Complaint("There is no file \(name).", exit: .badFile)
    }
    let whole = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    guard isFolder.boolValue else { return [((name as NSString).lastPathComponent, whole)] }
    var files: [(name: String, path: String)] = []
    let walk = FileManager.default.enumerator(atPath: whole)
    while let entry = walk?.nextObject() as? String {
      // Hidden folders hold what programs keep for themselves.
      if (entry as NSString).lastPathComponent.hasPrefix(".") {
        walk?.skipDescendants()
        continue
      }
      guard Self.endings.contains((entry as NSString).pathExtension.lowercased()) else { continue }
      files.append((entry, whole + "/" + entry))
      if files.count > Self.mostFiles { break }
    }
    guard !files.isEmpty else {
      throw Complaint("In \(name) is no file that could have questions in it.", exit: .badFile)
    }
    return files.sorted { $0.name < $1.name }
  }
}
