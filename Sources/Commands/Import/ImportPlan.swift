import Foundation
import Practice
import QuestionBank
import Store

/// Terminal has a draft, too: the line that is being typed.
typealias QuestionDraft = QuestionBank.Draft

/// What an import would do: which bank it goes into and what changes there.
struct ImportPlan {
  /// A question of the file that is near to one the person has in another bank.
  struct Duplicate {
    var question: String
    var like: QuestionHit
    var likeness: Double
  }

  var files: [ImportedFile]
  /// The bank they go into.
  var target: ImportTarget
  var merge: ImportMerge
  /// What the merge's drafts were, file after file.
  var drafts: [QuestionDraft]
  /// For each file that was read, its place in ``drafts``.
  var ranges: [Int: Range<Int>]
  var duplicates: [Duplicate]
  /// The bank as the person has it; nil for a new one.
  var mine: Bank?
  /// What the person wants, now or at the earlier import.
  var wishes: ImportWishes

  var bank: String { target.bank }
  /// Whether the bank is there already.
  var exists: Bool { target.before != nil }

  /// Whether there is nothing to write.
  var changesNothing: Bool { exists && merge.added.isEmpty && merge.changed.isEmpty && merge.removed.isEmpty }

  /// What a file has a second time, with where it stands first.
  func repeated(inFile index: Int) -> [LeftOut] {
    guard let range = ranges[index] else { return [] }
    return merge.repeated.filter { range.contains($0.draft) }.map { pair in
      let file = ranges.first { $0.value.contains(pair.first) }.map(\.key) ?? index
      let place = file == index ? "" : " of \(files[file].name)"
      let draft = drafts[pair.draft]
      return LeftOut(
        line: draft.line, text: draft.wordings[0],
        reason: "it stands in line \(drafts[pair.first].line)\(place) already")
    }
  }
}
