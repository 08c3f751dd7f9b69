package import Documents

/// What an examination says of one thing.
package struct Remark: Sendable {
  /// What it comes to.
  package enum Verdict: String, CaseIterable, Sendable {
    case fine, wrong
    /// It cannot be decided here; the message says why.
    case unchecked = "not checked"
  }

  package let verdict: Verdict
  /// What is, in the words of a diagnostic. It holds no value of a ConfigMap or a Secret.
  package let message: String
  /// The command that mends it, or the lines to edit.
  package let fix: String?
  /// Where that is written, if it is in a file.
  package let location: Location?
  /// The rule that has found it, if one has.
  package private(set) var rule: String?

  /// Nothing is to be done.
  static func fine(_ message: String) -> Remark {
    Remark(verdict: .fine, message: message, fix: nil, location: nil)
  }

  /// Something is to be mended.
  static func wrong(_ message: String, at location: Location? = nil, fix: String?) -> Remark {
    Remark(verdict: .wrong, message: message, fix: fix, location: location)
  }

  /// Nobody here can tell.
  static func unchecked(_ message: String, fix: String? = nil) -> Remark {
    Remark(verdict: .unchecked, message: message, fix: fix, location: nil)
  }

  /// What somebody else has found, and what is to be done about it if that does not say so itself.
  static func wrong(_ diagnostic: Diagnostic, fix: String? = nil) -> Remark {
    var remark = Remark.wrong(
      diagnostic.message, at: diagnostic.location, fix: diagnostic.hint ?? fix ?? "edit this line")
    remark.rule = diagnostic.rule
    return remark
  }

  /// What is wrong, or that nothing is.
  static func all(_ mistakes: [Remark], orFine message: @autoclosure () -> String) -> [Remark] {
    mistakes.isEmpty ? [.fine(message())] : mistakes
  }
}
