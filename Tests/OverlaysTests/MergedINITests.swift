import CaseSupport
import Documents
import Manifests
import Testing

@testable import Overlays

/// What merged sections say, for random layers.
@Suite struct MergedINITests {
  private let layers = KeyedLayers(
    format: INIFormat.self,
    reader: { text, source, findings in
      INIReader.read(text, source: source, &findings).keyed
    }, tellsBare: true)

  @Test(arguments: [1, 2, 3] as [UInt64])
  func mergedTextSaysWhatLayersSay(seed: UInt64) {
    var random = RandomINI(seed: seed)
    var counts: [KeyedLayers.Outcome: Int] = [:]
    for _ in 0..<2_000 {
      let texts = (0...random.next(below: 4)).map { _ in random.layer() }
      let outcome = layers.merge(texts)
      counts[outcome, default: 0] += 1
      guard outcome == .merged else { continue }
      var findings = Findings()
      let merged = MergedLayers.merge(texts.map { Array($0.utf8) }, as: INIFormat.self, &findings)
      let sections = Self.sections(of: String(decoding: merged, as: UTF8.self))
      #expect(sections == texts.reduce(into: []) { $0.formUnion(Self.sections(of: $1)) })
    }
    #expect(counts[.merged, default: 0] > 1_000, "\(counts)")
    #expect(counts[.locked, default: 0] > 5 && counts[.refused] == nil, "\(counts)")
  }

  @Test func whatNobodyChangesStays() {
    var random = RandomINI(seed: 4)
    let outcomes = (0..<4_000).map { index in
      layers.keep(Array((index % 2 == 0 ? random.file() : random.layer()).utf8))
    }
    #expect(outcomes.count { $0 == .merged } > 500)
  }

  @Test func boundValuesAreReadBack() {
    var random = RandomINI(seed: 5)
    let outcomes = (0..<3_000).map { _ in
      let key = random.key()
      return layers.bind(
        key, to: random.text(), in: random.layer(), named: INIKey(key).text)
    }
    #expect(outcomes.count { $0 == .merged } > 500 && outcomes.contains(.refused))
  }

  @Test func bytesThatAreNoTextAreRead() {
    var random = RandomINI(seed: 6)
    for _ in 0..<5_000 {
      layers.endure([random.bytes(), random.bytes()], random.key(), random.text())
    }
  }

  @Test func namesAreReadAsTheyAreShown() {
    let names = [
      ("a", "b"), ("", "b"), ("", "a.b"), ("", "[b"), ("a.b", "c"), ("a", "b]c"), ("", ""),
    ]
    for (section, key) in names {
      let read = INIKey(INIKey(section: section, key: key).text)
      #expect(read.section == section && read.key == key)
    }
    #expect(INIKey("core.a.b").text == "[core]a.b")
  }

  private static func sections(of text: String) -> Set<Name> {
    var findings = Findings()
    let text = SourceText(text)
    let source = findings.add(SourceFile(path: "layer", text: text))
    return Set(INIReader.read(text, source: source, &findings).sections.map { Name($0.name) })
  }
}
