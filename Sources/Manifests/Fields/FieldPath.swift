/// A path as kustomize's field lists write it: `spec/template/spec/containers[]/image`.
///
/// Lists need no step of their own: the rest of the path is meant in each of their items.
package struct FieldPath: Hashable, Sendable {
  /// One name of a path.
  package struct Step: Hashable, Sendable {
    package let name: String
    /// Whether the path says that the field holds a list, which is never created.
    package let isList: Bool
  }

  package let steps: [Step]

  /// Reads a path; `\/` is a slash inside a name.
  package init(_ text: String) {
    steps = Self.names(in: text).map { name in
      name.hasSuffix("[]")
        ? Step(name: String(name.dropLast(2)), isList: true) : Step(name: name, isList: false)
    }
  }

  /// The path as it is written.
  package var text: String {
    steps.map { $0.name + ($0.isList ? "[]" : "") }.joined(separator: "/")
  }

  private static func names(in text: String) -> [String] {
    var parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if parts.count > 1, parts[0].isEmpty { parts.removeFirst() }
    var names: [String] = []
    for part in parts {
      if let last = names.last, last.utf8.last == UInt8(ascii: "\\") {
        names[names.count - 1] = String(last.dropLast()) + "/" + part
      } else {
        names.append(part)
      }
    }
    return names
  }
}
