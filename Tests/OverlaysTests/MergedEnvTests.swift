import CaseSupport
import Testing

@testable import Overlays

/// What merged env files say, for random layers.
@Suite struct MergedEnvTests {
  private let layers = KeyedLayers(format: EnvFormat.self) { text, source, findings in
    EnvReader.read(text, source: source, &findings)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func mergedTextSaysWhatLayersSay(seed: UInt64) {
    var random = RandomEnv(seed: seed)
    var counts: [KeyedLayers.Outcome: Int] = [:]
    for _ in 0..<2_000 {
      let outcome = layers.merge((0...random.next(below: 4)).map { _ in random.layer() })
      counts[outcome, default: 0] += 1
    }
    #expect(counts[.merged, default: 0] > 1_000, "\(counts)")
    #expect(counts[.locked, default: 0] > 20 && counts[.refused, default: 0] > 5, "\(counts)")
  }

  @Test func whatNobodyChangesStays() {
    var random = RandomEnv(seed: 4)
    let outcomes = (0..<4_000).map { index in
      layers.keep(Array((index % 2 == 0 ? random.file() : random.layer()).utf8))
    }
    #expect(outcomes.count { $0 == .merged } > 500)
  }

  @Test func boundValuesAreReadBack() {
    var random = RandomEnv(seed: 5)
    let outcomes = (0..<3_000).map { index in
      let key = index % 2 == 0 ? random.text() : "bound"
      return layers.bind(key, to: random.text(), in: random.layer(), named: key)
    }
    #expect(outcomes.count { $0 == .merged } > 500 && outcomes.contains(.refused))
  }

  @Test func bytesThatAreNoTextAreRead() {
    var random = RandomEnv(seed: 6)
    for _ in 0..<5_000 {
      layers.endure([random.bytes(), random.bytes()], random.text(), random.text())
    }
  }
}
