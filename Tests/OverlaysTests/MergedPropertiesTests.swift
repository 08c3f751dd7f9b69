import CaseSupport
import Documents
import Foundation
import Manifests
import Testing

@testable import Overlays

/// What merged properties say, for random layers.
@Suite struct MergedPropertiesTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func mergedTextSaysWhatLayersSay(seed: UInt64) {
    var random = RandomProperties(seed: seed)
    var counts = (merged: 0, locked: 0)
    for _ in 0..<1_000 {
      let layers = (0...random.next(below: 4)).map { _ in random.layer() }
      var findings = Findings()
      let files = layers.map { read(Array($0.utf8), &findings) }
      guard !findings.hasErrors else { continue }
      let wanted = Self.settings(of: files)
      let bytes = merge(layers.map { Array($0.utf8) }, &findings)
      #expect(findings.hasErrors == (wanted == nil), "\(layers)")
      guard let wanted else {
        counts.locked += 1
        continue
      }
      counts.merged += 1
      let file = read(bytes, &findings)
      let text = String(decoding: bytes, as: UTF8.self).debugDescription
      #expect(Self.settings(of: [file]) == wanted, "\(layers) gave \(text)")
      #expect(file.entries.count == wanted.count, "\(layers) gave \(text)")
      #expect(file.omitted.isEmpty, "\(layers) gave \(text)")
      let again = merge([bytes], &findings)
      #expect(again == bytes, "\(layers) gave \(text)")
    }
    #expect(counts.merged > 500 && counts.locked > 0, "\(counts)")
  }

  @Test func whatNobodyChangesStays() {
    var random = RandomProperties(seed: 4)
    var unchanged = 0
    for _ in 0..<2_000 {
      let bytes = Array(random.file().utf8)
      var findings = Findings()
      let file = read(bytes, &findings)
      let names = Set(file.entries.map { Name(file.key(of: $0)) })
      guard !findings.hasErrors, file.omitted.isEmpty, names.count == file.entries.count else {
        continue
      }
      unchanged += 1
      let merged = merge([bytes], &findings)
      #expect(merged == bytes)
    }
    #expect(unchanged > 500)
  }

  @Test func boundValuesAreReadBack() {
    var random = RandomProperties(seed: 5)
    for _ in 0..<2_000 {
      let base = random.file()
      let (key, value) = (random.text(), random.text())
      var findings = Findings()
      var wanted = Self.settings(of: [read(Array(base.utf8), &findings)]) ?? [:]
      guard !findings.hasErrors, wanted[Name(key)] == nil else { continue }
      wanted[Name(key)] = Name(value)
      let bytes = merge([Array(base.utf8)], binding: [(key, value)], &findings)
      #expect(
        Self.settings(of: [read(bytes, &findings)]) == wanted,
        "\(base.debugDescription) with \(key.debugDescription) = \(value.debugDescription)")
    }
  }

  @Test func bytesThatAreNoTextAreRead() {
    var random = RandomProperties(seed: 6)
    for _ in 0..<5_000 {
      let layers = [random.bytes(), random.bytes()]
      var findings = Findings()
      let merged = merge(layers, binding: [(random.text(), random.text())], &findings)
      let settings = Self.settings(of: [read(merged, &findings)])
      #expect(findings.hasErrors || settings != nil)
    }
  }

  /// The settings that layers make together; nil where one changes what another has locked.
  private static func settings(of layers: [KeyedFile]) -> [Name: Name]? {
    var settings: [Name: Name] = [:]
    var locked: Set<Name> = []
    for layer in layers {
      for unset in layer.unsets {
        guard !locked.contains(Name(unset.key)) else { return nil }
        settings[Name(unset.key)] = nil
      }
      let effective = Dictionary(layer.entries.map { (Name(layer.key(of: $0)), $0) }) { $1 }
      guard locked.isDisjoint(with: effective.keys) else { return nil }
      for (key, entry) in effective {
        settings[key] = Name(value(of: entry, in: layer, over: settings[key]?.string))
        if entry.directives.contains(.lock) { locked.insert(key) }
      }
    }
    return settings
  }

  private static func value(
    of entry: KeyedEntry, in layer: KeyedFile, over old: String?
  ) -> String {
    let new = layer.value(of: entry)
    guard let old else { return new }
    if entry.directives.contains(.append) { return MergedLayers.list("\(old),\(new)") }
    if entry.directives.contains(.prepend) { return MergedLayers.list("\(new),\(old)") }
    return new
  }

  private func read(_ bytes: [UInt8], _ findings: inout Findings) -> KeyedFile {
    let text = SourceText(bytes)
    let source = findings.add(SourceFile(path: "a.properties", text: text))
    return PropertiesReader.read(text, source: source, &findings)
  }

  private func merge(
    _ layers: [[UInt8]], binding bindings: [(key: String, value: String)] = [],
    _ findings: inout Findings
  ) -> [UInt8] {
    MergedLayers.merge(layers, as: PropertiesFormat.self, binding: bindings, &findings)
  }
}
