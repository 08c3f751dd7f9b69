import Spark
import Testing

/// What versions are called.
@Suite struct SparkVersionTests {
  @Test(arguments: [
    ("4.1.0", "4.1.0"), ("3.5.7-scala2.12-java17", "3.5.7"), ("4.1", "4.1.0"), ("4.1.0-1", "4.1.0"),
  ])
  func isRead(_ text: String, _ version: String) throws {
    #expect(try #require(SparkVersion(text)).description == version)
  }

  @Test(arguments: ["", "latest", "4", "v4.1.0", ".1"])
  func isNone(_ text: String) {
    #expect(SparkVersion(text) == nil)
  }

  @Test func areInOrder() {
    #expect(SparkVersion.spark357 < .spark410)
    #expect(SparkVersion(3, 5, 10) > .spark357)
  }
}
