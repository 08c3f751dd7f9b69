import Testing

/// The locked Python packages of images.
@Suite struct LockTests {
  @Test(arguments: ["spark-base", "jupyter-4.1"])
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
    #expect(locked.keys.allSatisfy { !$0.hasPrefix("pyspark") })
    #expect(locked["zstandard"] != nil, "Spark Connect 4.1 does not start without it")
  }

  @Test func clientAndServersHaveTheSameVersions() throws {
    let client = Self.locked(ImageFolder("jupyter-4.1"))
    for (package, version) in Self.locked(ImageFolder("spark-base")) {
      #expect(client[package] == version, "\(package)")
    }
    let arguments = ImageFolder("spark-base").dockerfile.arguments
    let spark = try #require(arguments.first { $0.name == "SPARK_VERSION" })
    #expect(client["pyspark-client"] == spark.value)
  }

  /// Versions by package.
  private static func locked(_ image: ImageFolder) -> [String: String] {
    let lines = image.text(of: "requirements.txt").matches(of: #/(?m)^([a-z0-9-]+)==(\S+)/#)
    return Dictionary(uniqueKeysWithValues: lines.map { (String($0.1), String($0.2)) })
  }
}
