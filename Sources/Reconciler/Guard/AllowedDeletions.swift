internal import Documents
internal import Manifests

/// The objects that a call allows to be removed, whatever the guard says.
package struct AllowedDeletions: Sendable {
  private static let everything = "all"

  private var allowsAll = false
  private var patterns: [(text: String, pattern: ObjectPattern)] = []

  /// Nothing is allowed.
  package init() {}

  /// Allows what a word says: `all`, or a pattern of objects.
  package mutating func add(_ word: String) throws(SettingMistake) {
    if word == Self.everything {
      allowsAll = true
    } else {
      patterns.append((word, try ObjectPattern(word)))
    }
  }

  /// Whether an object may be removed.
  func allows(_ object: ManifestID) -> Bool {
    allowsAll || patterns.contains { $0.pattern.fits(object) }
  }

  /// What of it is about these objects, in one line, however a call has put it.
  func text(about objects: [ManifestID]) -> String {
    if allowsAll { return Self.everything }
    let used = patterns.filter { objects.contains(where: $0.pattern.fits) }.map(\.text)
    return Set(used).sorted { $0.precedesInBytes($1) }.joined(separator: ", ")
  }
}
