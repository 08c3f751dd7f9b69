internal import Spark

/// Amounts as Kubernetes, Java and Spark write them, next to each other.
enum Lowering {
  /// Whether an amount of Kubernetes is less than another one; not if one of both is none.
  static func isLower(_ one: String, than other: String) -> Bool {
    guard let first = Amount(one), let second = Amount(other) else { return false }
    return first.value < second.value
  }

  /// Whether a size of Spark or Java is less than another one: `1g`, `512m`.
  static func isSmaller(_ one: String, than other: String) -> Bool {
    guard let first = try? SparkSize(one, in: .mebibytes),
      let second = try? SparkSize(other, in: .mebibytes)
    else { return false }
    return first.count < second.count
  }
}
