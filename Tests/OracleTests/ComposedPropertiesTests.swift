import CaseSupport
import ProgramSupport
import Testing

@testable import Overlays

/// Composed properties, read by Java and by Spark: what they read of the layers, merged.
@Suite struct ComposedPropertiesTests {
  @Test(.enabled(if: JavaProperties.isAvailable, "needs `javac` and `java`"))
  func javaReadsTheMergedMap() throws {
    let files = Self.files()
    let answers = try JavaProperties.answer(files.flatMap { $0.layers + [$0.bytes] })
    let read = answers.map { $0.map { Dictionary($0.map { ($0.key, $0.value) }) { $1 } } }
    Self.compare(files, read, "Java") { $0 }
  }

  @Test(.enabled(if: !SparkFiles.all.isEmpty, "needs `javac`, `java`, and Spark's jars"))
  func sparkReadsTheMergedMap() throws {
    let files = Self.files()
    for spark in SparkFiles.all.values {
      let answers = try spark.answer(files.flatMap { $0.layers + [$0.bytes] })
      let version = "Spark \(spark.version)"
      Self.compare(files, answers.map(\.driver), version, SparkFiles.Trimming.asDriver.trim)
      Self.compare(files, answers.map(\.launcher), version, SparkFiles.Trimming.asLauncher.trim)
    }
  }

  private static func files() -> [LayeredFile] {
    var random = RandomProperties(seed: OracleFiles.seed)
    return (0..<OracleFiles.count / 4).compactMap { _ in
      let layers = (0...random.next(below: 4)).map { _ in
        Array((random.next(below: 8) == 0 ? random.file() : random.layer()).utf8)
      }
      let bindings = (0..<random.next(below: 3)).map { _ in (random.text(), random.text()) }
      return LayeredFile(layers, binding: bindings, as: PropertiesFormat.self) {
        PropertiesReader.read($0, source: $1, &$2)
      }
    }
  }

  /// Compares what a reader finds in files with what it finds in their layers.
  private static func compare(
    _ files: [LayeredFile], _ answers: [SparkFiles.Settings], _ reader: String,
    _ trim: ([UInt16]) -> [UInt16]
  ) {
    #expect(files.count > OracleFiles.count / 10)
    var rest = answers[...]
    for file in files {
      let layers = rest.prefix(file.layers.count).compactMap { $0 }
      let wanted = file.merged(
        layers, bound: { trim(Array($0.utf16)) },
        list: { first, second, _ in LayeredFile.list(first, second) })
      rest = rest.dropFirst(file.layers.count)
      let found = rest.popFirst() ?? nil
      if layers.count != file.layers.count || found != wanted {
        let texts = (file.layers + [file.bytes]).map { String(decoding: $0, as: UTF8.self) }
        Issue.record("\(reader): \(texts) with \(file.bindings): \(wanted), is \(found ?? [:])")
      }
    }
    OracleFiles.tell("\(reader): \(files.count) composed files")
  }
}
