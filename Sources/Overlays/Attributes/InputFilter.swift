package import Documents

/// What git does to a file when it checks it out, so that a commit and a working tree differ.
package struct InputFilter: Sendable {
  /// What is to be said about it.
  package let diagnostic: Diagnostic
  /// Whether the text can be read all the same, to find more that is wrong.
  package let leavesText: Bool

  private static let rule = "input-is-filtered"

  /// What is done to a file, by the path without symbolic links; nil if nothing is.
  init?(_ path: RepoPath, _ text: SourceText, in workspace: Workspace) {
    if let nearest = workspace.attributes.nearest(to: path.parent, in: workspace) {
      if let found = Self.find(path, text, nearest, workspace) {
        self = found
        return
      }
    }
    guard LargeFilePointer.isOne(text) else { return nil }
    let file = SourceFile(path: workspace.shown(path), text: text, folder: path.parent)
    let line = text.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    leavesText = false
    diagnostic = Diagnostic(
      Self.rule, "this stands for a file that is kept elsewhere, by Git LFS",
      at: Location(file, 0..<line.count), hint: Self.exporting(path))
  }

  private init(_ diagnostic: Diagnostic, leavesText: Bool) {
    self.diagnostic = diagnostic
    self.leavesText = leavesText
  }

  private static func find(
    _ path: RepoPath, _ text: SourceText, _ nearest: AttributeFile, _ workspace: Workspace
  ) -> InputFilter? {
    if let mistake = nearest.firstMistake { return InputFilter(mistake, leavesText: true) }
    let choices = AttributeChoices(path, nearest)
    guard !choices.isTooMuch else { return InputFilter(tooMuch(nearest), leavesText: true) }
    let found = FilteringAttribute.allCases.compactMap { attribute in
      attribute.choice(in: choices, for: text).map { (attribute: attribute, choice: $0) }
    }
    // The nearest file has the last word.
    guard let first = found.max(by: { $0.choice.depth < $1.choice.depth }) else { return nil }
    let words = found.map { "`\($0.attribute.rawValue)\($0.choice.text)`" }
    let isLarge = found.contains { $0.attribute == .filter && $0.choice.value == .text("lfs") }
    let remedies = found.map(\.attribute.remedy).joined(separator: " ")
    let diagnostic = Diagnostic(
      rule,
      "git checks out other bytes of `\(workspace.shown(path))` than are committed, "
        + "because of \(words.joined(separator: " and "))",
      at: Location(first.choice.file.source, first.choice.range),
      hint: isLarge ? exporting(path) : exempting(path, first.choice.file, remedies))
    return InputFilter(diagnostic, leavesText: found.allSatisfy(\.attribute.leavesText))
  }

  private static func tooMuch(_ file: AttributeFile) -> Diagnostic {
    Diagnostic(
      "git-attributes", "the patterns of `\(file.source.path)` take too long to compare",
      at: Location(file.source, 0..<0), hint: "use fewer wildcards")
  }

  private static func exporting(_ path: RepoPath) -> String {
    let name = isPlain(path.text) ? path.text : "PATH"
    return "commit the file itself: `git lfs migrate export --include=\(name)`"
  }

  private static func exempting(
    _ path: RepoPath, _ file: AttributeFile, _ remedies: String
  ) -> String {
    let names = path.components.dropFirst(file.folder.components.count)
    let pattern = "/" + names.joined(separator: "/")
    return "take it out at the end of `\(file.source.path)`: "
      + "`\(isPlain(pattern) ? pattern : "PATH") \(remedies)`"
  }

  /// Whether a path means itself in a pattern and in a shell.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x2F...0x39, 0x41...0x5A,
        0x61...0x7A:
        true
      default: false
      }
    }
  }
}

extension AttributeChoice {
  fileprivate var depth: Int { file.folder.components.count }

  /// What stands behind the name.
  fileprivate var text: String {
    if case .text(let text) = value { "=\(text)" } else { "" }
  }
}

extension AttributeFile {
  /// What is wrong with this file, or with one above it.
  fileprivate var firstMistake: Diagnostic? {
    var next: AttributeFile? = self
    while let file = next {
      if let mistake = file.mistake { return mistake }
      next = file.outer
    }
    return nil
  }
}
