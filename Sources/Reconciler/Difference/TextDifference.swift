internal import Documents
internal import Manifests
internal import Overlays

/// What is different between two texts of a file: changes of its settings, which say it to people, and
/// edits of lines, which make the new text of the old one.
///
/// Lines outside of settings that changed, like comments, are edits that are cosmetic. In files that
/// are trees all edits are what the changes are.
package struct TextDifference: Sendable {
  /// The format of what has no keys.
  static let plain = "text"

  /// How the file is read.
  package let format: String
  package let changes: [TextChange]
  private let edits: [LineEdit]

  /// Compares two texts of a file with a name.
  package init(ofFile name: String, from old: String, to new: String) {
    let (old, new) = (FileText(old), FileText(new))
    let script = EditScript(old.lines, new.lines).changes
    if let keyed = KeyedDifference(ofFile: name, old, new) {
      (format, changes) = (keyed.format, keyed.changes)
      edits = Self.edits(script, new) { change in !keyed.touches(change) }
    } else if let changes = StructuredDifference.changes(ofFile: name, old, new) {
      (format, self.changes) = (StructuredDifference.format(of: name), changes)
      let isCosmetic = changes.allSatisfy(\.isCosmetic)
      edits = Self.edits(script, new) { _ in isCosmetic }
    } else {
      format = Self.plain
      changes = Self.changes(script, old, new, isHidden: HiddenKey.isMeant(by: name))
      edits = Self.edits(script, new) { _ in false }
    }
  }

  /// Whether both texts are the same.
  package var isEmpty: Bool { edits.isEmpty }

  /// Whether both say the same.
  package var isCosmetic: Bool {
    changes.allSatisfy(\.isCosmetic) && edits.allSatisfy(\.isCosmetic)
  }

  /// How many edits there are, and how many of them mean nothing.
  package var editCounts: (all: Int, cosmetic: Int) {
    (edits.count, edits.count(where: \.isCosmetic))
  }

  /// Makes the new text of the old one.
  package func apply(to old: String) -> String {
    let lines = FileText(old).lines
    var result: [Text] = []
    var position = 0
    for edit in edits {
      result += lines[position..<edit.old.lowerBound] + edit.new
      position = edit.old.upperBound
    }
    result += lines[position...]
    return String(decoding: result.joined(), as: UTF8.self)
  }

  private static func edits(
    _ script: [EditScript.Change], _ new: FileText, isCosmetic: (EditScript.Change) -> Bool
  ) -> [LineEdit] {
    script.map { change in
      LineEdit(old: change.old, new: Array(new.lines[change.new]), isCosmetic: isCosmetic(change))
    }
  }

  private static func changes(
    _ script: [EditScript.Change], _ old: FileText, _ new: FileText, isHidden: Bool
  ) -> [TextChange] {
    let hidden = isHidden ? Set(old.lines.indices) : HiddenLines.find(old.lines)
    let hiddenNow = isHidden ? Set(new.lines.indices) : HiddenLines.find(new.lines)
    return script.map { change in
      TextChange(
        subject: .lines(old: change.old, new: change.new),
        action: change.old.isEmpty ? .added : change.new.isEmpty ? .removed : .changed,
        before: change.old.isEmpty ? nil : ShownText(old.lines[change.old], hiding: hidden),
        after: change.new.isEmpty ? nil : ShownText(new.lines[change.new], hiding: hiddenNow),
        isCosmetic: false)
    }
  }
}
