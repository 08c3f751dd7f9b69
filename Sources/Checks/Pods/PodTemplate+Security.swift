package import Documents

extension PodTemplate {
  /// Windows has none of what Linux walls off.
  var isForWindows: Bool { spec?["os"]?["name"]?.string == "windows" }
}

extension Node {
  /// Whether it is the boolean.
  package var isTrue: Bool { kind == .bool && text.first == UInt8(ascii: "t") }
  package var isFalse: Bool { kind == .bool && text.first == UInt8(ascii: "f") }

  /// The items of a list.
  package var items: [Node] { kind == .sequence ? children.map { $0 } : [] }

  /// The value below some keys.
  package func value(at keys: [String]) -> Node? {
    keys.reduce(self as Node?) { $0?[named: $1] }
  }
}

extension Node? {
  /// Whether it is there, and the boolean.
  package var isTrue: Bool { self?.isTrue ?? false }
  package var isFalse: Bool { self?.isFalse ?? false }
}
