import Foundation
import Testing

/// The jars that images add, as pom.xml lists them.
@Suite struct JarTests {
  @Test(arguments: ["spark-base", "hive-metastore-4.0"])
  func versionsComeFromTheDockerfile(_ name: String) {
    let image = ImageFolder(name)
    let asked = image.text(of: "pom.xml").matches(of: #/<version>\$\{([a-z.]+)\}</#).map(\.1)
    let command = image.dockerfile.texts("RUN").first { $0.hasPrefix("mvn ") } ?? ""
    let given = command.matches(of: #/"-D([a-z.]+)=\$\{([A-Z_]+)\}"/#)
    #expect(Set(asked) == Set(given.map(\.1)))
    let arguments = Set(image.dockerfile.arguments.map(\.name))
    for match in given { #expect(arguments.contains(String(match.2)), "\(name): \(match.2)") }
  }

  @Test(arguments: ["spark-base", "hive-metastore-4.0"])
  func nothingComesUnseen(_ name: String) {
    let dependencies = Self.dependencies(of: name)
    #expect(!dependencies.isEmpty)
    let all = "<exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>"
    for dependency in dependencies { #expect(dependency.contains(all), "\(name): \(dependency)") }
  }

  @Test func artifactsAreOfScala213() {
    for artifact in Self.artifacts where artifact.contains("_2.") {
      #expect(artifact.hasSuffix("_2.13"))
    }
    #expect(Self.artifacts.contains("celeborn-client-spark-4-shaded_2.13"))
  }

  @Test(.enabled(if: SparkHome.found != nil, "needs Spark 4.1: SPARK_JARS names its jars"))
  func sparkLacksThem() throws {
    let jars = try #require(SparkHome.found).jars
    for artifact in Self.artifacts {
      #expect(!jars.contains { $0.hasPrefix(artifact + "-") }, "Spark has \(artifact)")
    }
    let arguments = ImageFolder("spark-base").dockerfile.arguments
    let hadoop = try #require(arguments.first { $0.name == "HADOOP_VERSION" }).value
    #expect(jars.contains("hadoop-client-api-\(hadoop).jar"))
    #expect(jars.contains { $0.hasPrefix("spark-connect_2.13-") }, "it would have to be added")
  }

  private static let artifacts = dependencies(of: "spark-base").compactMap { dependency in
    dependency.firstMatch(of: #/<artifactId>([^<*]+)</#).map { String($0.1) }
  }

  private static func dependencies(of name: String) -> [Substring] {
    let text = ImageFolder(name).text(of: "pom.xml")
    return text.matches(of: #/(?s)<dependency>.*?<\/dependency>/#).map(\.output)
  }
}
