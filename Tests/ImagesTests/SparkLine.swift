import Testing

/// A version of Spark that there are images of.
enum SparkLine: String, CaseIterable, CustomTestStringConvertible {
  case spark41 = "4.1"
  case spark35 = "3.5"

  var testDescription: String { rawValue }

  /// The version of Scala that its jars are for.
  var scala: String { self == .spark41 ? "2.13" : "2.12" }

  /// An image that has it inside.
  var image: ImageFolder { ImageFolder(self == .spark41 ? "spark-base" : "spark-3.5") }

  /// The installed one. Where there is none, or not the jar that is asked for, the test is skipped.
  func installed(with jar: String = "spark-core_") throws -> SparkHome {
    guard let home = SparkHome.all[self] else {
      try Test.cancel("needs Spark \(rawValue): SPARK_JARS names its jars")
    }
    guard home.jars.contains(where: { $0.hasPrefix(jar) }) else {
      try Test.cancel("needs a jar \(jar)… beside the others of Spark \(rawValue)")
    }
    return home
  }
}
