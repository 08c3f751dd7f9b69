/// A version of Spark that this repository has.
package enum SparkLine: String, CaseIterable, Sendable {
  case spark41 = "4.1"
  case spark35 = "3.5"

  /// The version of Scala that its jars are for.
  package var scala: String { self == .spark41 ? "2.13" : "2.12" }

  /// How names end that belong to it.
  package var suffix: String { self == .spark41 ? "41" : "35" }
}
