import CReadline
import Foundation

/// One read of one line with readline: from the prompt to Enter, Ctrl-C or the end of input.
final class LineReader {
  /// The read in progress. Readline's callbacks carry no context, so this is the one place where they find it.
  /// Unsafe only by its type: readline runs on one thread, and calls back on the thread that called it.
  private nonisolated(unsafe) static var current: LineReader?

  private let prompt: Prompt
  private let surface: Surface
  private let renderer: StyledRenderer
  private let editor: Editor
  private var clock = ReadingClock()
  private var shownPrompt = ""
  private var announcements: [Prompt.Announcement]
  private var interjections: [Prompt.Announcement]
  private var wasContinued = false
  private var interruptedDraft: String?
  private var editedText: String?

  init(prompt: Prompt, surface: Surface, renderer: StyledRenderer, editor: Editor) {
    self.prompt = prompt
    self.surface = surface
    self.renderer = renderer
    self.editor = editor
    announcements =
      surface.liveClock == .thresholds ? prompt.announcements.sorted { $0.after < $1.after } : []
    interjections = prompt.interjections.sorted { $0.after < $1.after }
  }

  /// Tells readline, once for the process, how to reach the read in progress.
  static func prepare(terminal: String, outputIsTerminal: Bool) {
    // Readline keeps the pointer to the name.
    creadline_prepare(strdup(terminal), outputIsTerminal) { _, _ in
      LineReader.current?.openEditor()
      return 0
    }
    creadline_set_hooks(
      {
        LineReader.current?.begin()
        return 0
      },
      {
        LineReader.current?.tick()
        return 0
      },
      { stream in
        LineReader.current?.noteKey()
        return rl_getc(stream)
      },
      { _, start, end in
        LineReader.current?.matches(from: Int(start), to: Int(end))
      })
  }

  func run() -> Reading {
    Self.current = self
    defer { Self.current = nil }
    SignalWatcher.start()
    creadline_complete_whole_line(prompt.completionUnit == .line)
    creadline_hide_digits(prompt.hidesDigits)
    var lines = prompt.text(Draft(text: prompt.prefill)).visibleLines()
    let last = lines.removeLast()
    // Keys pressed before the prompt were echoed by the terminal itself; readline shows them again in their place.
    if !surface.isPlain { creadline_write("\r\u{1B}[K") }
    for line in lines { creadline_write(renderer.lines(line)) }
    shownPrompt = renderer.prompt(last)
    clock = ReadingClock()
    let answer = SignalWatcher.noticingInterrupts { readline(shownPrompt) }
    defer { free(answer) }
    clock.seen(wasStopped: SignalWatcher.takeContinued())
    let line = answer.map { String(cString: $0) }
    clock.noteText(changed: line != nil && line != prompt.prefill)
    return Reading(
      outcome: outcome(line), elapsed: clock.elapsed, firstKey: clock.firstKey,
      cameFromEditor: editedText != nil && interruptedDraft == nil)
  }

  private func outcome(_ line: String?) -> Reading.Outcome {
    if let interruptedDraft { return .interrupted(draft: interruptedDraft) }
    if let editedText { return .line(editedText) }
    if let line { return .line(line) }
    if !creadline_ends_line_at_end_of_input() { creadline_write("\n") }
    return .endOfInput
  }

  private var text: String { String(cString: creadline_text()) }

  private func begin() {
    guard !prompt.prefill.isEmpty else { return }
    rl_insert_text(prompt.prefill)
  }

  private func noteKey() {
    see()
    prompt.whenKeyPressed?()
    guard clock.firstKey == nil else { return }
    clock.key(textChanged: text != prompt.prefill)
  }

  private func see() {
    let continued = SignalWatcher.takeContinued()
    clock.seen(wasStopped: continued)
    wasContinued = wasContinued || continued
  }

  /// About ten times a second while readline waits for a key.
  private func tick() {
    see()
    clock.noteText(changed: text != prompt.prefill)
    if SignalWatcher.takeInterrupted() {
      interruptedDraft = text
      creadline_finish()
      return
    }
    if prompt.whileWaiting?() == true {
      creadline_finish()
      return
    }
    if wasContinued {
      wasContinued = false
      creadline_resume()
    }
    guard !creadline_is_busy_drawing() else { return }
    announce()
    if surface.liveClock == .live { redrawPrompt() }
  }

  private func redrawPrompt() {
    let draft = Draft(elapsed: clock.elapsed, firstKey: clock.firstKey, text: text)
    guard let last = prompt.text(draft).visibleLines().last else { return }
    let wanted = renderer.prompt(last)
    guard wanted != shownPrompt else { return }
    shownPrompt = wanted
    creadline_replace_prompt(wanted)
  }

  private func announce() {
    while let next = announcements.first, next.after <= clock.elapsed {
      announcements.removeFirst()
      creadline_interject(renderer.lines(Styled(next.text)), !surface.isPlain)
    }
    while let next = interjections.first, next.after <= clock.elapsed {
      interjections.removeFirst()
      creadline_interject(renderer.lines(Styled(next.text, .strong)), !surface.isPlain)
      prompt.whenInterjected?(next)
    }
  }

  /// What Ctrl-X Ctrl-E does.
  private func openEditor() {
    guard prompt.opensEditor else {
      rl_ding()
      return
    }
    creadline_hand_over()
    let result = editor.edit(prompt.editorPrefix + text) { see() }
    creadline_take_back()
    wasContinued = false
    if let edited = result.text {
      editedText = edited
      creadline_finish()
    } else {
      creadline_interject(renderer.lines(Styled(result.failure ?? "", .warning)), false)
    }
  }

  private func matches(from start: Int, to end: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    creadline_completion_found(0)
    guard let completions = prompt.completions else { return nil }
    let bytes = Array(text.utf8)
    guard start <= end, end <= bytes.count else { return nil }
    let line = String(decoding: bytes[..<end], as: UTF8.self)
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    let found = CompletionList(completions(line, word), word: word)
    guard !found.texts.isEmpty else { return nil }
    creadline_completion_found(Int32(found.suffix))
    return found.allocated()
  }
}
