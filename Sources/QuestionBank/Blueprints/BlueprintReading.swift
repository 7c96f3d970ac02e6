package import Practice

/// What reading a blueprint came to.
package struct BlueprintReading: Sendable, Hashable {
  /// Nil if the text is none, or if anything in it can't be used: an interview is not rehearsed by half a plan.
  package var blueprint: Blueprint?
  /// In the order of the text, a thousand at most; warnings leave the blueprint usable.
  package var diagnostics: [Diagnostic]
}
