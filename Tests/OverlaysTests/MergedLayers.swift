import Documents
import Foundation
import Manifests

@testable import Overlays

/// What tests of formats with keys have in common.
enum MergedLayers {
  /// Layers brought together by a format, with bound values.
  static func merge(
    _ layers: [[UInt8]], as format: any ConfigFormat.Type,
    binding bindings: [(key: String, value: String)] = [], _ findings: inout Findings
  ) -> [UInt8] {
    let texts = layers.map { bytes in
      let text = SourceText(bytes)
      let source = findings.add(SourceFile(path: "layer", text: text))
      return ConfigText(text: text, source: source)
    }
    let bound = bindings.map { key, value in
      BoundValue(
        key: TextEntry(text: key, place: Place(source: 0, offset: 0)), text: value)
    }
    guard case .bytes(let bytes) = format.merge(texts, bound, &findings) else { return [] }
    return bytes
  }

  /// The items of a list, each once.
  static func list(_ text: String) -> String {
    var seen: Set<Name> = [""]
    let items = text.unicodeScalars.split(separator: ",").map { item in
      String(item).trimmingCharacters(in: CharacterSet(charactersIn: "\0"..." "))
    }
    return items.filter { seen.insert(Name($0)).inserted }.joined(separator: ",")
  }
}
