internal import Documents
internal import Overlays

/// What a forge takes as a comment of a pull request.
package struct CommentSettings: Sendable {
  /// The fewest characters in which something can be said.
  package static let fewest = 200

  /// How many characters it may have; nil for as many as the forge takes.
  package private(set) var limit: Setting<Int>?

  /// Reads the fields of `comment` that are there.
  mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    let fields = reader.part("comment", of: spec, known: ["limit"])
    guard let node = fields["limit"], let number = reader.integer(node, "limit") else { return }
    guard let number = Int(exactly: number), number >= Self.fewest else {
      reader.addMistake(SettingMistake("is less than \(Self.fewest)"), of: "limit", at: node)
      return
    }
    limit = Setting(number, at: reader.location(of: node))
  }
}
