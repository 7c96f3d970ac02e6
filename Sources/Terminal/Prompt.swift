/// What `Console.read` shows and offers while a line is typed.
package struct Prompt {
  /// Which of the earlier lines the arrow keys bring back.
  package enum HistoryUse: Sendable, Hashable {
    /// Earlier commands can be recalled, and the line joins them.
    case commands
    /// Nothing can be recalled and nothing is kept: for answers.
    case none
  }

  /// What one press of Tab completes.
  package enum CompletionUnit: Sendable, Hashable {
    /// The word before the cursor; blanks separate words.
    case word
    /// Everything before the cursor: for phrases such as a question's text.
    case line
  }

  /// A moment told as a line of its own where the clock isn't live.
  package struct Announcement: Sendable, Hashable {
    /// Counted from the start of the read.
    package var after: Duration
    /// A whole sentence or phrase, as in "2:00 passed".
    package var text: String

    /// A moment and what is said then.
    package init(after: Duration, text: String) {
      self.after = after
      self.text = text
    }
  }

  /// One way to go on at the cursor.
  package struct Completion: Sendable, Hashable {
    /// Replaces the whole word (or line). It need not begin with what was typed.
    package var text: String
    /// What follows when this is the only completion; one character is used, nil adds nothing.
    package var suffix: String?

    /// Followed by a blank unless told otherwise.
    package init(_ text: String, suffix: String? = " ") {
      self.text = text
      self.suffix = suffix
    }
  }

  /// The prompt for what has been typed so far. With a live clock it is asked about ten times a second, otherwise
  /// once; its width must then stay the same. Line breaks are allowed: only the last line is redrawn.
  package var text: (Draft) -> Styled
  /// Already in the line, with the cursor behind it. Meant for what the person typed before: it is not made visible
  /// as other text is.
  package var prefill: String
  /// Commands are recalled and kept, answers never.
  package var history: HistoryUse
  /// What Tab replaces.
  package var completionUnit: CompletionUnit
  /// Gets the line up to the cursor and the word being completed. Nil: Tab does nothing.
  package var completions: ((_ line: String, _ word: String) -> [Completion])?
  /// Said where the surface tells time by thresholds, in the order of their times.
  package var announcements: [Announcement]
  /// Said into the line while a person types, however time is told, in the order of their times: what somebody else
  /// says meanwhile.
  package var interjections: [Announcement] = []
  /// Called with each interjection once it is written.
  package var whenInterjected: ((Announcement) -> Void)?
  /// Whether digits are shown as stars while they are typed and afterwards: for a grade that somebody else who sees the
  /// screen mustn't know yet.
  package var hidesDigits = false
  /// Whether Ctrl-X Ctrl-E opens the text in the person's editor.
  package var opensEditor: Bool
  /// Stands before the current line in the editor: the lines already given, each with its line break.
  package var editorPrefix: String
  /// Called at each key, before it takes effect, where input is a terminal.
  package var whenKeyPressed: (() -> Void)?
  /// Called about ten times a second until the line is there, where input is a terminal; true ends the read as Enter
  /// would.
  package var whileWaiting: (() -> Bool)?

  /// A prompt that shows what `text` makes of the draft; everything else is off unless given.
  package init(
    prefill: String = "", history: HistoryUse = .none, completionUnit: CompletionUnit = .word,
    completions: ((_ line: String, _ word: String) -> [Completion])? = nil,
    announcements: [Announcement] = [],
    opensEditor: Bool = false, editorPrefix: String = "", text: @escaping (Draft) -> Styled
  ) {
    self.text = text
    self.prefill = prefill
    self.history = history
    self.completionUnit = completionUnit
    self.completions = completions
    self.announcements = announcements
    self.opensEditor = opensEditor
    self.editorPrefix = editorPrefix
  }

  /// A prompt that stays as it is.
  package init(_ text: Styled, prefill: String = "", history: HistoryUse = .none) {
    self.init(prefill: prefill, history: history) { _ in text }
  }
}

extension Prompt {
  /// What the screen shows of a line.
  package func shown(_ line: String) -> String {
    hidesDigits ? String(line.map { ("0"..."9").contains($0) ? "*" : $0 }) : line
  }
}

/// The state of a line while it is typed.
package struct Draft: Sendable, Hashable {
  /// Since the read began, without the time the program was stopped.
  package var elapsed: Duration
  /// When the text first differed from the prefill; nil while nothing was typed.
  package var firstKey: Duration?
  /// What stands in the line now.
  package var text: String

  /// The line as it is before the first key unless told otherwise.
  package init(elapsed: Duration = .zero, firstKey: Duration? = nil, text: String = "") {
    self.elapsed = elapsed
    self.firstKey = firstKey
    self.text = text
  }
}
