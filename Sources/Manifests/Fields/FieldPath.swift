internal import Documents

/// A path as kustomize's field lists write it: `spec/template/spec/containers[]/image`.
///
/// Lists need no step of their own: the rest of the path is meant in each of their items.
package struct FieldPath: Hashable, Sendable {
  /// One name of a path.
  package struct Step: Hashable, Sendable {
    /// The bytes of the name: what keys of objects are compared with.
    package let bytes: [UInt8]
    /// Whether the path says that the field holds a list, which is never created.
    package let isList: Bool
    /// Whether kustomize takes it for a place in a list, which no mapping has.
    let isPlace: Bool

    init(_ text: [UInt8]) {
      isList = text.last == UInt8(ascii: "]") && text.suffix(2).elementsEqual("[]".utf8)
      bytes = isList ? Array(text.dropLast(2)) : text
      isPlace = Self.meansPlace(bytes)
    }

    package var name: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether it has a name, and says nothing else.
    func isPlainly(_ name: StaticString) -> Bool {
      let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      return !isList && bytes.withUnsafeBufferPointer { areSameBytes($0, name) }
    }

    private static func meansPlace(_ name: [UInt8]) -> Bool {
      switch name.first ?? 0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"): isInteger(name)
      case UInt8(ascii: "-"): name.count == 1 || isInteger(name)
      case UInt8(ascii: "*"): name.count == 1
      case UInt8(ascii: "["): name.last == UInt8(ascii: "]")
      default: false
      }
    }

    private static func isInteger(_ name: [UInt8]) -> Bool {
      Int(String(decoding: name, as: UTF8.self)) != nil
    }
  }

  package let steps: [Step]

  /// Reads a path; `\/` is a slash inside a name.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { FieldPath(bytes: $0) }
  }

  init(bytes: UnsafeBufferPointer<UInt8>) {
    steps = PathNotation.split(bytes, at: UInt8(ascii: "/")).map { Step($0) }
  }

  /// Whether it leads to a field of the metadata of an object.
  package func leadsToMetadata(_ field: StaticString) -> Bool {
    steps.count == 2 && steps[1].isPlainly(field) && steps[0].isPlainly("metadata")
  }

  /// The path as it is written.
  package var text: String {
    steps.map { $0.name + ($0.isList ? "[]" : "") }.joined(separator: "/")
  }
}
