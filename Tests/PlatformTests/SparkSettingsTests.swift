import ProgramSupport
import Testing

/// Every spark-defaults.conf of all environments, read and judged by the Spark that it is for.
@Suite struct SparkSettingsTests {
  /// A file, and where it is from.
  private struct File {
    let name: String
    let text: String
  }

  private static func files(of line: SparkLine) throws -> [File] {
    try Platform.environments.flatMap { environment in
      try Platform().objects(of: environment).filter { $0.version == line.rawValue }
        .compactMap { map in
          map.files["spark-defaults.conf"].map {
            File(name: "\(environment) \(map.name)", text: $0)
          }
        }
    }
  }

  /// No file goes unread for want of a label.
  @Test func eachFileIsForOneVersion() throws {
    let maps = try Platform.environments.flatMap { try Platform().objects(of: $0) }
      .filter { $0.files["spark-defaults.conf"] != nil }
    #expect(maps.count == 56)
    for map in maps { #expect(["3.5", "4.1"].contains(map.version), "\(map.name)") }
  }

  @Test(.enabled(if: SparkKeys.all[.spark41] != nil, "needs `javac` and Spark 4.1: make spark"))
  func filesOfSpark41() throws { try expectFiles(of: .spark41, count: 34) }

  @Test(.enabled(if: SparkKeys.all[.spark35] != nil, "needs `javac` and Spark 3.5: make spark"))
  func filesOfSpark35() throws { try expectFiles(of: .spark35, count: 22) }

  /// Both of Spark's readers find what the text says; Spark knows the keys and takes the values.
  private func expectFiles(of line: SparkLine, count: Int) throws {
    let files = try Self.files(of: line)
    #expect(files.count == count)
    let reader = try #require(SparkFiles.all[line])
    let answers = try reader.answer(files.map { Array($0.text.utf8) })
    for (file, answer) in zip(files, answers) {
      let settings = Settings.of(file.text)
      #expect(!settings.isEmpty, "\(file.name)")
      for read in [answer.driver, answer.launcher] {
        #expect(Self.texts(read) == settings, "\(file.name)")
      }
    }
    let keys = try #require(SparkKeys.all[line])
    for (file, faults) in zip(files, try keys.faults(of: files.map(\.text))) {
      #expect(faults == [], "\(file.name)")
    }
  }

  private static func texts(_ settings: SparkFiles.Settings) -> [String: String]? {
    settings.map { settings in
      let pairs = settings.map {
        (String(decoding: $0.key, as: UTF16.self), String(decoding: $0.value, as: UTF16.self))
      }
      return Dictionary(pairs) { $1 }
    }
  }
}
