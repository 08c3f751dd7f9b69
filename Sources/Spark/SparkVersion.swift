/// A version of Spark, `4.1.0`.
package struct SparkVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let major: Int
  package let minor: Int
  package let patch: Int

  package static let spark357 = SparkVersion(3, 5, 7)
  package static let spark410 = SparkVersion(4, 1, 0)

  package init(_ major: Int, _ minor: Int, _ patch: Int) {
    (self.major, self.minor, self.patch) = (major, minor, patch)
  }

  /// The version that a text begins with: `4.1.0`, or a tag like `4.1.0-scala2.13-java17`.
  package init?(_ text: String) {
    let head = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = head.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count >= 2, let major = parts[0], let minor = parts[1] else { return nil }
    self.init(major, minor, parts.count > 2 ? parts[2] ?? 0 : 0)
  }

  package var description: String { "\(major).\(minor).\(patch)" }

  package static func < (one: SparkVersion, other: SparkVersion) -> Bool {
    (one.major, one.minor, one.patch) < (other.major, other.minor, other.patch)
  }
}
