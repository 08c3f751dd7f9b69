internal import Documents
internal import Manifests

/// Reports keys that generators and transformers made, and that would be no strings any more when
/// they are read again. Files cannot have them.
enum KeyCheck {
  private static let fields: [[String]] = [["metadata", "annotations"], ["data"], ["binaryData"]]

  /// Reports the keys of one manifest.
  static func check(_ manifest: Manifest, _ findings: inout Findings) {
    for field in fields {
      var node: Node? = manifest.root
      for name in field { node = node?[named: name] }
      guard let mapping = node, mapping.kind == .mapping else { continue }
      for (key, _) in mapping.entries where mayBeNoString(key.text) {
        let text = key.string
        guard PlainScalar.kind(ofKey: text) != .string else { continue }
        findings.addKey(text, at: manifest.place(of: key.id))
      }
    }
  }

  /// A quick answer: only short words and what begins as a number can be something else.
  private static func mayBeNoString(_ key: Text) -> Bool {
    guard key.count > 5, let first = key.first else { return true }
    return !(first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z"))
  }
}
