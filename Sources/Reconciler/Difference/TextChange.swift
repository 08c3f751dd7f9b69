/// One thing that is different in a file.
package struct TextChange: Sendable {
  /// What it is about.
  package enum Subject: Sendable, Equatable {
    case key(String)
    /// Lines of a text without keys, counted from 0.
    case lines(old: Range<Int>, new: Range<Int>)
  }

  /// What happened.
  package enum Action: String, Hashable, Sendable {
    case added, removed, changed
    /// It stands elsewhere.
    case moved
    /// The same is written otherwise.
    case respelled
  }

  package let subject: Subject
  package let action: Action
  package let before: ShownText?
  package let after: ShownText?
  /// Whether who reads the file reads the same without it.
  package let isCosmetic: Bool
}
