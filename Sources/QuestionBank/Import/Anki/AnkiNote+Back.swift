import Practice

extension AnkiNote {
  /// Adds what the back of the first card shows beyond the front, and of the other fields those that mean something.
  func addBack(to fields: inout DraftFields, without taken: Set<String>) {
    var taken = taken
    for name in type.fields where type.isCloze && taken.contains(name) {
      fields.add(filledGaps(name) ?? "", as: .answer)
    }
    let back = type.template(firstCard)?.back.fields(isEmpty: isEmpty) ?? []
    var names = back.filter { !$0.isSilent && !taken.contains($0.name) }.map(\.name)
    if names.isEmpty, !type.isCloze, let name = answeringByName(without: taken) { names = [name] }
    var hasAnswer = type.isCloze
    for name in names {
      taken.insert(name)
      if let meaning = type.meaning(name), meaning.isBesideAnswer, names.count > 1 || meaning == .lookFor {
        fields.add(text(name), as: meaning)
      } else {
        let isNamed = hasAnswer && type.meaning(name) != .answer
        fields.add(isNamed ? labelled(name) : text(name), as: .answer)
        hasAnswer = true
      }
    }
    for name in type.fields where !taken.contains(name) {
      // Another wording that no card shows is one; on a back it would be a part of the answer.
      guard let meaning = type.meaning(name), meaning.isBesideAnswer || meaning == .wording else { continue }
      fields.add(text(name), as: meaning)
    }
  }

  /// `Example: …`, or the name on a line of its own.
  private func labelled(_ name: String) -> String {
    let text = text(name)
    return text.isEmpty ? "" : name + (text.contains("\n") ? ":\n" : ": ") + text
  }

  /// The field that answers where no template tells: by its name, else the next that has anything.
  private func answeringByName(without taken: Set<String>) -> String? {
    let filled = type.fields.filter { !isEmpty($0) && !taken.contains($0) }
    return filled.first { type.meaning($0) == .answer }
      ?? filled.first { type.meaning($0)?.isBesideAnswer != true }
  }
}
