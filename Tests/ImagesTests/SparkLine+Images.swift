import ProgramSupport
import Testing

extension SparkLine: CustomTestStringConvertible {
  /// The version, as a test names it.
  public var testDescription: String { rawValue }

  /// An image that has it inside.
  var image: ImageFolder { ImageFolder(self == .spark41 ? "spark-base" : "spark-3.5") }
}

extension Trait where Self == ConditionTrait {
  /// Skips where this Spark is not installed, or not the jar that is asked for.
  static func needs(_ line: SparkLine, with jar: String = "spark-core_") -> Self {
    let isThere = SparkHome.all[line]?.jars.contains { $0.hasPrefix(jar) } ?? false
    let comment = "needs Spark \(line.rawValue) with \(jar)…: SPARK_JARS names its jars"
    return .enabled(if: isThere, Comment(rawValue: comment))
  }
}
