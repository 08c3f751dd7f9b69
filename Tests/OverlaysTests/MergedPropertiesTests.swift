import CaseSupport
import Testing

@testable import Overlays

/// What merged properties say, for random layers.
@Suite struct MergedPropertiesTests {
  private let layers = KeyedLayers(format: PropertiesFormat.self) { text, source, findings in
    PropertiesReader.read(text, source: source, &findings)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func mergedTextSaysWhatLayersSay(seed: UInt64) {
    var random = RandomProperties(seed: seed)
    var counts: [KeyedLayers.Outcome: Int] = [:]
    for _ in 0..<1_000 {
      let outcome = layers.merge((0...random.next(below: 4)).map { _ in random.layer() })
      counts[outcome, default: 0] += 1
    }
    #expect(counts[.merged, default: 0] > 500 && counts[.locked, default: 0] > 0, "\(counts)")
    #expect(counts[.refused] == nil)
  }

  @Test func whatNobodyChangesStays() {
    var random = RandomProperties(seed: 4)
    let outcomes = (0..<2_000).map { _ in layers.keep(Array(random.file().utf8)) }
    #expect(outcomes.count { $0 == .merged } > 500)
  }

  @Test func boundValuesAreReadBack() {
    var random = RandomProperties(seed: 5)
    let outcomes = (0..<2_000).map { _ in
      let key = random.text()
      return layers.bind(key, to: random.text(), in: random.file(), named: key)
    }
    #expect(outcomes.count { $0 == .merged } > 500 && !outcomes.contains(.refused))
  }

  @Test func bytesThatAreNoTextAreRead() {
    var random = RandomProperties(seed: 6)
    for _ in 0..<5_000 {
      layers.endure([random.bytes(), random.bytes()], random.text(), random.text())
    }
  }
}
