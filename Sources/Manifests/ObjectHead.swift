internal import Documents

/// Where an object says what it is, found in one walk over its first fields.
struct ObjectHead {
  private(set) var apiVersion: Int32?
  private(set) var kind: Int32?
  private(set) var metadata: Int32?
  private(set) var name: Int32?
  private(set) var namespace: Int32?
  private(set) var annotations: Int32?

  init(_ document: Document) {
    let arena = document.arena
    Self.walk(document.rootID, of: arena) { key, value in
      switch arena.count(key) {
      case 4 where kind == nil && arena.text(key, equals: "kind" as StaticString): kind = value
      case 8 where metadata == nil && arena.text(key, equals: "metadata" as StaticString):
        metadata = value
      case 10 where apiVersion == nil && arena.text(key, equals: "apiVersion" as StaticString):
        apiVersion = value
      default: break
      }
    }
    guard let metadata else { return }
    Self.walk(metadata, of: arena) { key, value in
      switch arena.count(key) {
      case 4 where name == nil && arena.text(key, equals: "name" as StaticString): name = value
      case 9 where namespace == nil && arena.text(key, equals: "namespace" as StaticString):
        namespace = value
      case 11 where annotations == nil && arena.text(key, equals: "annotations" as StaticString):
        annotations = value
      default: break
      }
    }
  }

  @inline(__always)
  private static func walk(
    _ mapping: Int32, of arena: Arena, _ body: (_ key: Int32, _ value: Int32) -> Void
  ) {
    guard arena.kind(mapping) == .mapping else { return }
    var next = arena.firstChild(mapping)
    while let key = next, let value = arena.next(key) {
      body(key, value)
      next = arena.next(value)
    }
  }
}
