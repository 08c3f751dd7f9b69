import CaseSupport
import Documents
import Overlays
import Reconciler
import Testing

/// What differences of random files promise.
@Suite struct TextDifferencePropertyTests {
  private static let pairs = 50

  @Test func properties() {
    var random = RandomProperties(seed: 11)
    Self.check("a.properties", &random) { $0.file() }
  }

  @Test func hadoop() {
    var random = RandomHadoop(seed: 12)
    Self.check("core-site.xml", &random) { $0.layer() }
  }

  @Test func variables() {
    var random = RandomEnv(seed: 13)
    Self.check("a.env", &random) { $0.file() }
  }

  @Test func sections() {
    var random = RandomINI(seed: 14)
    Self.check("a.ini", &random) { $0.file() }
  }

  /// Applying all edits gives the new text, and what is called cosmetic is read as the same.
  private static func check<Random: SeededRandom>(
    _ name: String, _ random: inout Random, file: (inout Random) -> String
  ) {
    var counts = (cosmetic: 0, other: 0, lines: 0)
    for number in 0..<pairs {
      let old = file(&random)
      let new = changed(old, &random, with: file)
      let difference = TextDifference(ofFile: name, from: old, to: new)
      #expect(areSame(difference.apply(to: old), new), "\(name) \(number)")
      #expect(difference.isEmpty == areSame(old, new), "\(name) \(number)")
      if difference.isEmpty { continue }
      if difference.isCosmetic {
        counts.cosmetic += 1
        #expect(settings(name, old) == settings(name, new), "\(name):\n\(old)\n---\n\(new)")
      } else if difference.format == "text" {
        counts.lines += 1
      } else {
        counts.other += 1
      }
    }
    #expect(counts.cosmetic > 0 && counts.other > 0, "\(name): \(counts)")
  }

  /// A text with lines that are gone, that stand elsewhere, or that come from another.
  private static func changed<Random: SeededRandom>(
    _ text: String, _ random: inout Random, with file: (inout Random) -> String
  ) -> String {
    var lines = SourceText(text).bytes.lines
    for _ in 0...random.next(below: 3) where !lines.isEmpty {
      let index = random.next(below: lines.count)
      switch random.next(below: 4) {
      case 0: lines.remove(at: index)
      case 1:
        let line = lines.remove(at: index)
        lines.insert(line, at: random.next(below: lines.count + 1))
      case 2: lines.insert(contentsOf: SourceText("# more\n").bytes.lines, at: index)
      default: lines.insert(contentsOf: SourceText(file(&random)).bytes.lines, at: index)
      }
    }
    return String(decoding: lines.joined(), as: UTF8.self)
  }

  private static func areSame(_ one: String, _ other: String) -> Bool {
    Array(one.utf8) == Array(other.utf8)
  }

  /// What programs read of a file.
  private static func settings(_ name: String, _ text: String) -> [[UInt8]: [UInt8]] {
    var settings: [[UInt8]: [UInt8]] = [:]
    for entry in ConfigurationText(named: name, SourceText(text))?.entries ?? [] {
      settings[Array(entry.key.utf8)] = Array(entry.value.utf8)
    }
    return settings
  }
}
