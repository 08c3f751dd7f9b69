internal import Documents
internal import Manifests

/// Reports keys that generators and transformers made, and that would be no strings any more when
/// they are read again. Files have them in quotes, which annotations lose.
enum KeyCheck {
  /// Kinds that hold data.
  private static let holders: [Name] = ["ConfigMap", "Secret"]

  /// Reports the keys of one manifest.
  static func check(_ manifest: Manifest, _ findings: inout Findings) {
    let arena = manifest.document.arena
    if let annotations = manifest.annotations {
      check(annotations.id, of: manifest, losesQuotes: true, &findings)
    }
    guard holders.contains(manifest.kind.kind) else { return }
    let root = manifest.document.rootID
    for field in ["data", "binaryData"] as [StaticString] {
      if let data = arena.value(of: field, in: root) {
        check(data, of: manifest, losesQuotes: false, &findings)
      }
    }
  }

  private static func check(
    _ mapping: Int32, of manifest: Manifest, losesQuotes: Bool, _ findings: inout Findings
  ) {
    let arena = manifest.document.arena
    guard arena.kind(mapping) == .mapping else { return }
    var next = arena.firstChild(mapping)
    while let key = next {
      if losesQuotes || arena.style(key) == .plain, mayBeNoString(arena.text(key)),
        !PlainScalar.isStringKey(arena.text(key).string)
      {
        findings.addKey(arena.text(key).string, at: manifest.place(of: key))
      }
      next = arena.next(key).flatMap { arena.next($0) }
    }
  }

  /// A quick answer: only short words and what begins as a number can be something else.
  private static func mayBeNoString(_ key: Text) -> Bool {
    guard key.count > 5, let first = key.first else { return true }
    return !(first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z"))
  }
}
