import CaseSupport
import Testing

@testable import Overlays

/// Composed files of Hadoop, read by Hadoop: what it reads of the layers, merged.
@Suite struct ComposedHadoopTests {
  @Test(.enabled(if: !Hadoop.all.isEmpty, "needs `javac`, `java`, and Hadoop's jars"))
  func hadoopReadsTheMergedMap() throws {
    let files = Self.files()
    #expect(files.count > OracleFiles.count / 16)
    for hadoop in Hadoop.all {
      var answers = try hadoop.answer(files.flatMap { $0.layers + [$0.bytes] })[...]
      for file in files {
        let layers = answers.prefix(file.layers.count).compactMap { $0 }
        answers = answers.dropFirst(file.layers.count)
        let found = answers.popFirst() ?? nil
        let wanted = Self.merged(layers, as: file)
        if layers.count != file.layers.count || found.map(Self.withoutEmpty) != wanted {
          let texts = (file.layers + [file.bytes]).map { String(decoding: $0, as: UTF8.self) }
          Issue.record("\(hadoop.version): \(texts): \(wanted), is \(found ?? [:])")
        }
      }
    }
    OracleFiles.tell("Hadoop \(Hadoop.all.map(\.version)): \(files.count) composed files")
  }

  private static func merged(
    _ layers: [[[UInt16]: Hadoop.Setting]], as file: LayeredFile
  ) -> [[UInt16]: Hadoop.Setting] {
    let absent = Hadoop.Setting(value: nil, isFinal: false)
    let merged = file.merged(layers, absent: absent) {
      Hadoop.Setting(value: Array($0.utf16), isFinal: false)
    } list: { first, second, newer in
      let list = LayeredFile.list(first.value ?? [], second.value ?? [])
      return Hadoop.Setting(value: list, isFinal: newer.isFinal)
    }
    return withoutEmpty(merged)
  }

  /// An empty list is no value to Hadoop where it stands in an element.
  private static func withoutEmpty(
    _ settings: [[UInt16]: Hadoop.Setting]
  ) -> [[UInt16]: Hadoop.Setting] {
    let settings = settings.mapValues {
      Hadoop.Setting(value: $0.value == [] ? nil : $0.value, isFinal: $0.isFinal)
    }
    return settings.filter { $0.value.value != nil || $0.value.isFinal }
  }

  private static func files() -> [LayeredFile] {
    var random = RandomHadoop(seed: OracleFiles.seed)
    return (0..<OracleFiles.count / 4).compactMap { _ in
      let layers = (0...random.next(below: 4)).map { _ in
        random.next(below: 8) == 0 ? random.file() : Array(random.layer().utf8)
      }
      let isBound = random.next(below: 4) == 0
      let bindings = isBound ? [(random.text(), random.text())] : []
      return LayeredFile(layers, binding: bindings, as: HadoopXMLFormat.self) {
        HadoopReader.read($0, source: $1, &$2).keyed
      }
    }
  }
}
