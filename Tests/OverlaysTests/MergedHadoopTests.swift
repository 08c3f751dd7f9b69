import CaseSupport
import Documents
import Foundation
import Manifests
import Testing

@testable import Overlays

/// What merged files of Hadoop say, for random layers.
@Suite struct MergedHadoopTests {
  /// What a property says.
  private struct Setting: Equatable {
    /// The value; nil where Hadoop reads none.
    var value: Name?
    var isFinal = false
    /// Whether it is an empty list, which an element cannot hold.
    var isEmptyList = false

    static func == (one: Setting, other: Setting) -> Bool {
      let isEmptyList = one.isEmptyList || other.isEmptyList
      return one.isFinal == other.isFinal && (isEmptyList || one.value == other.value)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func mergedTextSaysWhatLayersSay(seed: UInt64) {
    var random = RandomHadoop(seed: seed)
    var counts = (merged: 0, locked: 0)
    for _ in 0..<500 {
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
      let text = "\(layers) gave \(String(decoding: bytes, as: UTF8.self).debugDescription)"
      let file = read(bytes, &findings)
      #expect(!findings.hasErrors, "\(text)")
      #expect(Self.settings(of: [file]) == wanted, "\(text)")
      #expect(file.keyed.entries.count == wanted.count, "\(text)")
      #expect(file.keyed.omitted.isEmpty, "\(text)")
      let again = merge([bytes], &findings)
      #expect(again == bytes, "\(text)")
    }
    #expect(counts.merged > 150 && counts.locked > 5, "\(counts)")
  }

  @Test func whatNobodyChangesStays() {
    var random = RandomHadoop(seed: 4)
    var unchanged = 0
    for index in 0..<1_500 {
      let bytes = index % 2 == 0 ? random.file() : Array(random.layer().utf8)
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      var findings = Findings()
      let file = read(bytes, &findings).keyed
      let names = Set(file.entries.map { Name(file.key(of: $0)) })
      guard !findings.hasErrors, file.omitted.isEmpty, names.count == file.entries.count else {
        continue
      }
      unchanged += 1
      let merged = merge([bytes], &findings)
      #expect(merged == bytes)
    }
    #expect(unchanged > 300, "\(unchanged)")
  }

  @Test func boundValuesAreReadBack() {
    var random = RandomHadoop(seed: 5)
    var bound = 0
    for _ in 0..<1_500 {
      let base = Array(random.layer().utf8)
      let (key, value) = (random.text(), random.text())
      var findings = Findings()
      let file = read(base, &findings)
      guard !findings.hasErrors, var wanted = Self.settings(of: [file]), wanted[Name(key)] == nil
      else { continue }
      wanted[Name(key)] = Setting(value: Name(value))
      let bytes = merge([base], binding: [(key, value)], &findings)
      guard !findings.hasErrors else { continue }
      bound += 1
      #expect(
        Self.settings(of: [read(bytes, &findings)]) == wanted,
        "\(key.debugDescription) = \(value.debugDescription)")
    }
    #expect(bound > 150, "\(bound)")
  }

  @Test func whatIsTooMuchIsRefused() {
    let deep = String(repeating: "<a>", count: 1_000) + String(repeating: "</a>", count: 1_000)
    let many = (0..<101).map { " a\($0)=''" }.joined()
    let long = String(repeating: "x", count: 524_289)
    for content in [deep, "<a\(many)/>", "<a b='\(long)'/>"] {
      var findings = Findings()
      _ = read(Array("<configuration>\(content)</configuration>".utf8), &findings)
      #expect(findings.report.diagnostics.contains { $0.rule == "xml-limit" })
    }
    var findings = Findings()
    let lost = String(repeating: "<name/>", count: 10_000)
    _ = read(Array("<configuration>\(lost)</configuration>".utf8), &findings)
    #expect(findings.report.diagnostics.count == 100)
  }

  @Test func anyTextIsRead() {
    var random = RandomHadoop(seed: 6)
    for _ in 0..<1_500 {
      let layers = [random.file(), Array(random.layer().utf8), random.file()]
      guard layers.allSatisfy({ String(validating: $0, as: UTF8.self) != nil }) else { continue }
      var findings = Findings()
      let merged = merge(layers, binding: [(random.text(), random.text())], &findings)
      guard !findings.hasErrors else { continue }
      _ = read(merged, &findings)
      #expect(!findings.hasErrors)
    }
  }

  /// The settings that layers make together; nil where one changes what another has locked.
  private static func settings(of layers: [HadoopFile]) -> [Name: Setting]? {
    var settings: [Name: Setting] = [:]
    var locked: Set<Name> = []
    for layer in layers {
      for unset in layer.keyed.unsets {
        guard !locked.contains(Name(unset.key)) else { return nil }
        settings[Name(unset.key)] = nil
      }
      let effective = Dictionary(
        layer.keyed.entries.map { (Name(layer.keyed.key(of: $0)), $0) }, uniquingKeysWith: { $1 })
      guard locked.isDisjoint(with: effective.keys) else { return nil }
      for (key, entry) in effective {
        guard let property = layer.properties[entry.written.lowerBound] else { continue }
        settings[key] = setting(
          of: property, entry, layer.keyed.value(of: entry), over: settings[key])
        if property.isFinal || entry.directives.contains(.lock) { locked.insert(key) }
      }
    }
    return settings
  }

  private static func setting(
    of property: HadoopProperty, _ entry: KeyedEntry, _ text: String, over old: Setting?
  ) -> Setting {
    let isFirst = entry.directives.contains(.prepend) && !entry.directives.contains(.append)
    guard let old, isFirst || entry.directives.contains(.append) else {
      let value = property.hasValue ? Name(text) : nil
      return Setting(value: value, isFinal: property.isFinal)
    }
    let lists = [old.value?.string ?? "", text]
    let list = MergedLayers.list((isFirst ? lists.reversed() : lists).joined(separator: ","))
    return Setting(value: Name(list), isFinal: property.isFinal, isEmptyList: list.isEmpty)
  }

  private func read(_ bytes: [UInt8], _ findings: inout Findings) -> HadoopFile {
    let text = SourceText(bytes)
    let source = findings.add(SourceFile(path: "a.xml", text: text))
    return HadoopReader.read(text, source: source, &findings)
  }

  private func merge(
    _ layers: [[UInt8]], binding bindings: [(key: String, value: String)] = [],
    _ findings: inout Findings
  ) -> [UInt8] {
    MergedLayers.merge(layers, as: HadoopXMLFormat.self, binding: bindings, &findings)
  }
}
