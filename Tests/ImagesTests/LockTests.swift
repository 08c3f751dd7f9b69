import ProgramSupport
import Testing

/// The locked Python packages of images.
@Suite struct LockTests {
  @Test(arguments: [
    "spark-base", "spark-3.5", "jupyter-4.1", "jupyter-3.5", "airflow/spark-client-4.1",
    "airflow/spark-client-3.5",
  ])
  func allThatIsAskedForIsLockedWithHashes(_ name: String) {
    let image = ImageFolder(name)
    let locked = Self.locked(image)
    for line in image.text(of: "requirements.in").split(separator: "\n") where line.first != "#" {
      let package = String(line.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
      #expect(locked[package] != nil, "\(name): \(package) is not locked")
    }
    let hashed = image.text(of: "requirements.txt")
      .matches(of: #/(?m)^[a-z0-9-]+==\S+ \\\n +--hash=sha256:[0-9a-f]{64}/#)
    #expect(hashed.count == locked.count)
  }

  @Test func sparkBringsItsOwnPackage() {
    let locked = Self.locked(ImageFolder("spark-base"))
    let former = Self.locked(ImageFolder("spark-3.5"))
    for packages in [locked, former] {
      #expect(packages.keys.allSatisfy { !$0.hasPrefix("pyspark") })
    }
    #expect(locked["zstandard"] != nil, "Spark Connect 4.1 does not start without it")
    #expect(former["numpy"]?.hasPrefix("1.") ?? false, "Spark 3.5 does not work with numpy 2")
  }

  @Test(arguments: [
    (SparkLine.spark41, "jupyter-4.1", "pyspark-client"), (.spark35, "jupyter-3.5", "pyspark"),
    (.spark41, "airflow/spark-client-4.1", "pyspark-client"),
    (.spark35, "airflow/spark-client-3.5", "pyspark"),
  ])
  func clientAndServersHaveTheSameVersions(
    _ line: SparkLine, _ name: String, _ package: String
  ) throws {
    let client = Self.locked(ImageFolder(name))
    for (package, version) in Self.locked(line.image) {
      #expect(client[package] == version, "\(package)")
    }
    let spark = try #require(line.image.dockerfile.arguments.first { $0.name == "SPARK_VERSION" })
    #expect(client[package] == spark.value)
  }

  /// Versions by package.
  private static func locked(_ image: ImageFolder) -> [String: String] {
    let lines = image.text(of: "requirements.txt").matches(of: #/(?m)^([a-z0-9-]+)==(\S+)/#)
    return Dictionary(uniqueKeysWithValues: lines.map { (String($0.1), String($0.2)) })
  }
}
