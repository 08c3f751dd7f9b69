import CaseSupport
import Documents
import ProgramSupport

@testable import Overlays

/// A file that was brought together of random layers.
struct LayeredFile {
  /// What a layer's comments ask for, and of which keys.
  struct Directives {
    var keys: Set<[UInt16]> = []
    var unset: [[UInt16]] = []
    var appended: Set<[UInt16]> = []
    var prepended: Set<[UInt16]> = []
  }

  let layers: [[UInt8]]
  /// The directives of each layer.
  let directives: [Directives]
  let bindings: [(key: String, value: String)]
  let bytes: [UInt8]

  /// Brings layers together; nil where there are mistakes in them.
  init?(
    _ layers: [[UInt8]], binding bindings: [(key: String, value: String)],
    as format: any ConfigFormat.Type, read: (SourceText, Int32, inout Findings) -> KeyedFile
  ) {
    var findings = Findings()
    let texts = layers.map { bytes in
      let text = SourceText(bytes)
      let source = findings.add(SourceFile(path: "layer", text: text))
      return ConfigText(text: text, source: source)
    }
    let bound = bindings.map { key, value in
      BoundValue(key: TextEntry(text: key, place: Place(source: 0, offset: 0)), text: value)
    }
    guard layers.allSatisfy({ String(validating: $0, as: UTF8.self) != nil }),
      case .bytes(let bytes) = format.merge(texts, bound, &findings), !findings.hasErrors
    else { return nil }
    self.layers = layers
    self.bindings = bindings
    self.bytes = bytes
    directives = texts.map { Self.directives(of: read($0.text, $0.source, &findings)) }
  }

  private static func directives(of file: KeyedFile) -> Directives {
    var directives = Directives(unset: file.unsets.map { Array($0.key.utf16) })
    for entry in file.entries {
      let key = Array(file.key(of: entry).utf16)
      directives.keys.insert(key)
      directives.appended.remove(key)
      directives.prepended.remove(key)
      if entry.directives.contains(.append) {
        directives.appended.insert(key)
      } else if entry.directives.contains(.prepend) {
        directives.prepended.insert(key)
      }
    }
    return directives
  }

  /// The map that the maps of the layers make together, whatever their values are. A key without a
  /// value has the one that says so.
  func merged<Value>(
    _ maps: [[[UInt16]: Value]], absent: Value? = nil, bound: (String) -> Value,
    list: (_ first: Value, _ second: Value, _ newer: Value) -> Value
  ) -> [[UInt16]: Value] {
    var merged: [[UInt16]: Value] = [:]
    for (map, directives) in zip(maps, directives) {
      for key in directives.unset { merged[key] = nil }
      for key in directives.keys {
        guard let value = map[key] ?? absent else { continue }
        if let old = merged[key], directives.appended.contains(key) {
          merged[key] = list(old, value, value)
        } else if let old = merged[key], directives.prepended.contains(key) {
          merged[key] = list(value, old, value)
        } else {
          merged[key] = value
        }
      }
    }
    for (key, value) in bindings { merged[Array(key.utf16)] = bound(value) }
    return merged
  }

  /// The items of two lists, each once.
  static func list(_ first: [UInt16], _ second: [UInt16]) -> [UInt16] {
    var known: Set<[UInt16]> = [[]]
    let items = (first + [0x2C] + second).split(separator: 0x2C).map {
      SparkFiles.Trimming.asLauncher.trim(Array($0))
    }
    return Array(items.filter { known.insert($0).inserted }.joined(separator: [0x2C]))
  }
}
