internal import Documents

/// Compares values as kustomize does: scalars by how they are written in JSON.
struct JSONComparison {
  let patch: JSONPatch
  let document: Document

  /// Whether a node of the document is a value of the patch.
  func isSame(_ found: Int32, _ wanted: Node) -> Bool {
    let arena = document.arena
    switch arena.kind(found) {
    case .mapping: return isSameMapping(found, wanted)
    case .sequence:
      guard wanted.kind == .sequence, arena.count(found) == wanted.count else { return false }
      // kustomize ends with a fault at an item that is null.
      return zip(Node(arena, found).children, wanted.children).allSatisfy { found, wanted in
        found.kind != .null && wanted.kind != .null && isSame(found.id, wanted)
      }
    default:
      guard wanted.kind.isScalar else { return false }
      return written(Node(arena, found)) == written(wanted, isOfPatch: true)
    }
  }

  private func isSameMapping(_ found: Int32, _ wanted: Node) -> Bool {
    let arena = document.arena
    guard wanted.kind == .mapping, wanted.count == arena.count(found) else { return false }
    return Node(arena, found).entries.allSatisfy { key, value in
      guard let other = wanted[named: key.string] else { return false }
      guard value.kind != .null, other.kind != .null else { return value.kind == other.kind }
      return isSame(value.id, other)
    }
  }

  /// A scalar as JSON. A patch that is JSON is compared as it stands there.
  private func written(_ node: Node, isOfPatch: Bool = false) -> String? {
    guard patch.isJSON else { return Self.text(of: node) }
    if isOfPatch { return Self.word(at: node.offset, in: patch.values.arena.source.bytes) }
    if let place = document.place(of: node.id), place.source == patch.source {
      return Self.word(at: Int(place.offset), in: patch.values.arena.source.bytes)
    }
    return Self.text(of: node)
  }

  /// A value as Go writes it as JSON.
  static func text(of node: Node) -> String? {
    var output = OutputText(capacity: 64)
    guard (try? node.printCanonicalJSON(to: &output)) != nil else { return nil }
    return output.string
  }

  /// The string, number or word that begins in a text of JSON.
  private static func word(at start: Int, in bytes: Text) -> String {
    var end = start + 1
    if bytes[start] == UInt8(ascii: "\"") {
      while bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
      end += 1
    } else {
      while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
    }
    return bytes.slice(start..<end).string
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "}")
  }
}
