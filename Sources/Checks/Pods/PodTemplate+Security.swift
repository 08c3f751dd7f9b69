internal import Documents

extension PodTemplate {
  /// The security contexts of the containers.
  var securityContexts: [(node: Node, path: String)] {
    containers.compactMap { container, path in
      container["securityContext"].map { ($0, path + ".securityContext") }
    }
  }

  /// That of the pod and those of the containers.
  var allSecurityContexts: [(node: Node, path: String)] {
    let own = spec?["securityContext"].map { ($0, "spec.securityContext") }
    return [own].compactMap { $0 } + securityContexts
  }

  /// Windows has none of what Linux walls off.
  var isForWindows: Bool { spec?["os"]?["name"]?.string == "windows" }
}

extension Node {
  /// Whether it is the boolean.
  var isTrue: Bool { kind == .bool && text.first == UInt8(ascii: "t") }
  var isFalse: Bool { kind == .bool && text.first == UInt8(ascii: "f") }

  /// The items of a list.
  var items: [Node] { kind == .sequence ? children.map { $0 } : [] }

  /// The value below some keys.
  func value(at keys: [String]) -> Node? {
    keys.reduce(self as Node?) { $0?[named: $1] }
  }
}

extension Node? {
  /// Whether it is there, and the boolean.
  var isTrue: Bool { self?.isTrue ?? false }
  var isFalse: Bool { self?.isFalse ?? false }
}
