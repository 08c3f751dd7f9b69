/// A path as kustomize's field lists write it: `spec/template/spec/containers[]/image`.
///
/// Lists need no step of their own: the rest of the path is meant in each of their items.
package struct FieldPath: Hashable, Sendable {
  /// One name of a path.
  package struct Step: Hashable, Sendable {
    package let name: String
    /// Whether the path says that the field holds a list, which is never created.
    package let isList: Bool
    /// Whether kustomize takes it for a place in a list, which no mapping has.
    let isPlace: Bool

    init(_ text: String) {
      isList = text.utf8.last == UInt8(ascii: "]") && text.utf8.suffix(2).elementsEqual("[]".utf8)
      name = isList ? String(text.utf8.dropLast(2)) ?? "" : text
      isPlace = Self.meansPlace(name)
    }

    private static func meansPlace(_ name: String) -> Bool {
      switch name.utf8.first ?? 0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"): Int(name) != nil
      case UInt8(ascii: "-"): name.utf8.count == 1 || Int(name) != nil
      case UInt8(ascii: "*"): name.utf8.count == 1
      case UInt8(ascii: "["): name.utf8.last == UInt8(ascii: "]")
      default: false
      }
    }
  }

  package let steps: [Step]

  /// Reads a path; `\/` is a slash inside a name.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { FieldPath(bytes: $0) }
  }

  init(bytes: UnsafeBufferPointer<UInt8>) {
    steps = PathNotation.split(bytes, at: UInt8(ascii: "/")).map(Step.init)
  }

  /// The path as it is written.
  package var text: String {
    steps.map { $0.name + ($0.isList ? "[]" : "") }.joined(separator: "/")
  }
}
