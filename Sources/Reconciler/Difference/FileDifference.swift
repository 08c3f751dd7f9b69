internal import Documents
package import Manifests

/// A file of a ConfigMap that both renderings have, and that is not the same.
package struct FileDifference: Sendable {
  package let name: String
  package let text: TextDifference

  /// Compares the files of two objects; others than ConfigMaps have none.
  package static func find(from old: Manifest, to new: Manifest) -> [FileDifference] {
    guard old.isConfigMap, new.isConfigMap, let before = old.root["data"],
      let after = new.root["data"]
    else { return [] }
    return after.entries.compactMap { key, value in
      guard let other = before[named: key.string], other.kind == .string, value.kind == .string,
        other.text != value.text
      else { return nil }
      let text = TextDifference(ofFile: key.string, from: other.string, to: value.string)
      // A line without a format is no file, but a value of its own.
      guard text.format != TextDifference.plain || other.holdsLines || value.holdsLines else {
        return nil
      }
      return FileDifference(name: key.string, text: text)
    }
  }
}

extension Manifest {
  fileprivate var isConfigMap: Bool { kind.kind == "ConfigMap" && kind.group.isEmpty }
}

extension Node {
  /// Whether a text has more than one line.
  fileprivate var holdsLines: Bool { text.dropLast().contains(UInt8(ascii: "\n")) }
}
