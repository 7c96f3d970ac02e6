import Foundation
import Practice
import Terminal

/// The words that count as fillers: the shipped list and the person's own.
struct FillerLists {
  let session: Session

  /// A list is short; a larger file is something else.
  private static let mostBytes = 1 << 18

  /// What counts in a language: the shipped list of English, the person's file of the language's name, and those whose
  /// names are no language.
  func list(for language: String) -> FillerList {
    var list = FillerList(language == "en" ? ShippedFiles.text("fillers-en.txt") : "")
    let folder = session.environment.folders.fillers
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    for name in names where name.hasSuffix(".txt") {
      let own = name.dropLast(4).lowercased()
      guard own == language || own.count != 2 else { continue }
      do {
        let bytes = try TextFile.bytes(at: "\(folder)/\(name)", limit: Self.mostBytes)
        list = list + FillerList(String(decoding: bytes.prefix(Self.mostBytes), as: UTF8.self))
      } catch {
        session.noteOnce(error.description, .warning)
      }
    }
    return list
  }
}
