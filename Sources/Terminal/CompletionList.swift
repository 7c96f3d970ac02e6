import Foundation

/// Completions in the form readline takes: first what all of them begin with, then each.
struct CompletionList {
  /// Without duplicates, in the order given, with nothing a terminal would execute.
  private(set) var texts: [String] = []
  /// What all have in common, or the word itself when that would take away what was typed.
  let common: String
  /// The ASCII character behind a single completion; 0 for none.
  let suffix: UInt8

  init(_ completions: [Prompt.Completion], word: String) {
    var seen: Set<String> = []
    // Readline would send some control characters of the text to the terminal as they are.
    texts = completions.map { VisibleText.lines(of: $0.text).joined(separator: " ") }
      .filter { seen.insert($0).inserted }
    suffix = completions.first?.suffix?.utf8.first ?? 0
    let shared = texts.dropFirst().reduce(texts.first ?? "") { Self.sharedStart($0, $1) }
    common = shared.lowercased().hasPrefix(word.lowercased()) || texts.count == 1 ? shared : word
  }

  /// An array that readline frees, text by text.
  func allocated() -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    let entries = texts.count == 1 ? texts : [common] + texts
    let size = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride * (entries.count + 1)
    guard let memory = malloc(size) else { return nil }
    let list = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: entries.count + 1)
    for (index, entry) in entries.enumerated() {
      (list + index).initialize(to: strdup(entry))
    }
    (list + entries.count).initialize(to: nil)
    return list
  }

  private static func sharedStart(_ first: String, _ second: String) -> String {
    String(zip(first, second).prefix { $0 == $1 }.map(\.0))
  }
}
