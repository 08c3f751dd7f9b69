/// Which fixes of diagnostics can be made together, and what files are with them.
package struct FixPlan: Sendable {
  /// What is written of one file.
  package struct File: Sendable {
    package let file: SourceFile
    package private(set) var edits: [Fix.Edit] = []

    fileprivate init(_ file: SourceFile) { self.file = file }

    /// The text that was looked at, with all edits.
    package var text: SourceText { apply(to: file.text) ?? file.text }

    /// A text with all edits. Nil if it is another one than was looked at: what stands in a block of a
    /// file is looked at with blanks around it, so only the lines that are changed are compared.
    package func apply(to text: SourceText) -> SourceText? {
      let bytes = text.bytes
      guard bytes.count == file.text.bytes.count,
        edits.allSatisfy({ isSame(bytes, around: $0.location.range) })
      else { return nil }
      var result: [UInt8] = []
      var position = 0
      for edit in edits {
        result += bytes.slice(position..<edit.location.range.lowerBound)
        result += edit.replacement.utf8
        position = edit.location.range.upperBound
      }
      return SourceText(result + bytes.slice(position..<bytes.count))
    }

    /// Whether the lines of a range are those that were looked at.
    private func isSame(_ bytes: Text, around range: Range<Int>) -> Bool {
      let newline = UInt8(ascii: "\n")
      let start = bytes.slice(0..<range.lowerBound).lastIndex(of: newline).map { $0 + 1 } ?? 0
      let rest = bytes.slice(range.upperBound..<bytes.count)
      let end = range.upperBound + (rest.firstIndex(of: newline) ?? rest.count)
      return bytes.slice(start..<end) == file.text.bytes.slice(start..<end)
    }

    /// Whether an edit stands there already, or changes what no other does.
    fileprivate func takes(_ edit: Fix.Edit) -> Bool {
      edit.location.file.text.bytes == file.text.bytes
        && edits.allSatisfy { $0.isSame(as: edit) || !$0.overlaps(edit) }
    }

    fileprivate mutating func add(_ edit: Fix.Edit) {
      guard !edits.contains(where: { $0.isSame(as: edit) }) else { return }
      let start = edit.location.range.lowerBound
      let place = edits.firstIndex { $0.location.range.lowerBound > start } ?? edits.count
      edits.insert(edit, at: place)
    }
  }

  /// The files in the order of the first diagnostic of each.
  package private(set) var files: [File] = []
  /// The diagnostics whose fixes are made.
  package private(set) var fixed: [Diagnostic] = []
  /// Those whose fixes change what others change, too.
  package private(set) var conflicting: [Diagnostic] = []
  private var positions: [String: Int] = [:]

  /// Takes the fixes in the order of the diagnostics; one that overlaps with another before it is left
  /// for the next time.
  package init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fix else { continue }
      if canTake(fix) {
        for edit in fix.edits { add(edit) }
        fixed.append(diagnostic)
      } else {
        conflicting.append(diagnostic)
      }
    }
  }

  private func canTake(_ fix: Fix) -> Bool {
    fix.edits.allSatisfy { edit in
      positions[edit.location.file.path].map { files[$0].takes(edit) } ?? true
    }
  }

  private mutating func add(_ edit: Fix.Edit) {
    let path = edit.location.file.path
    let position = positions[path] ?? files.count
    if position == files.count {
      positions[path] = position
      files.append(File(edit.location.file))
    }
    files[position].add(edit)
  }
}

extension Fix.Edit {
  fileprivate func isSame(as other: Fix.Edit) -> Bool {
    location.range == other.location.range && replacement == other.replacement
  }

  /// Whether both change a byte, or put something in at one place.
  fileprivate func overlaps(_ other: Fix.Edit) -> Bool {
    let (one, two) = (location.range, other.location.range)
    if one.isEmpty || two.isEmpty {
      return one.lowerBound <= two.upperBound && two.lowerBound <= one.upperBound
    }
    return one.overlaps(two)
  }
}
