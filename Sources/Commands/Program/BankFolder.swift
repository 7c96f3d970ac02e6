import Foundation

/// A folder of bank files.
struct BankFolder {
  let path: String

  /// One bank's file.
  struct File {
    /// The file's name without its extension.
    var name: String
    var path: String
    var status: stat
  }

  /// More files than anybody keeps banks in; a folder with more is another one than was meant.
  private static let mostFiles = 10_000

  /// The files by name, of two with one bank's name the first; the paths of the others apart. A folder that isn't
  /// there has none. One that can't be read is a complaint, not an empty one: its banks would seem to be gone.
  func files() throws(Complaint) -> (files: [File], passedOver: [File]) {
    guard TextFile.exists(path) else { return ([], []) }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw Complaint(
        "The folder \(path) can't be read. Is it a folder, and yours?", exit: .storage)
    }
    var files: [File] = []
    var passedOver: [File] = []
    for entry in entries {
      guard let file = Self.file(at: path + "/" + entry) else { continue }
      if files.contains(where: { $0.name == file.name }) {
        passedOver.append(file)
      } else {
        files.append(file)
      }
    }
    return (files, passedOver)
  }

  /// Every bank file in the folder and in the folders below it, hidden ones apart, in order.
  func filesBelow() throws(Complaint) -> [File] {
    guard let paths = FileManager.default.enumerator(atPath: path) else { return [] }
    var files: [File] = []
    while let entry = paths.nextObject() as? String {
      let isHidden = entry.split(separator: "/").contains { $0.hasPrefix(".") }
      guard !isHidden, let file = Self.file(at: path + "/" + entry) else { continue }
      files.append(file)
      if files.count > Self.mostFiles {
        throw Complaint(
          "\(path) has over \(Self.mostFiles) YAML files; name one of its folders.", exit: .badFile)
      }
    }
    return files.sorted { $0.path < $1.path }
  }

  /// Nil for anything but a regular YAML file that isn't hidden.
  private static func file(at path: String) -> File? {
    let entry = (path as NSString).lastPathComponent
    guard !entry.hasPrefix("."), entry.hasSuffix(".yaml") || entry.hasSuffix(".yml") else { return nil }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return File(name: (entry as NSString).deletingPathExtension, path: path, status: status)
  }
}
