import Foundation
import ProgramSupport
import Testing

/// The jars that images add, as pom.xml lists them.
@Suite struct JarTests {
  @Test(arguments: ["spark-base", "spark-3.5", "hive-metastore-4.0", "hive-metastore-3.1"])
  func versionsComeFromTheDockerfile(_ name: String) {
    let image = ImageFolder(name)
    let asked = image.text(of: "pom.xml").matches(of: #/<version>\$\{([a-z.]+)\}</#).map(\.1)
    let command = image.dockerfile.texts("RUN").first { $0.hasPrefix("mvn ") } ?? ""
    let given = command.matches(of: #/"-D([a-z.]+)=\$\{([A-Z_]+)\}"/#)
    #expect(Set(asked) == Set(given.map(\.1)))
    let arguments = Set(image.dockerfile.arguments.map(\.name))
    for match in given { #expect(arguments.contains(String(match.2)), "\(name): \(match.2)") }
  }

  @Test(arguments: ["spark-base", "spark-3.5", "hive-metastore-4.0", "hive-metastore-3.1"])
  func nothingComesUnseen(_ name: String) {
    let dependencies = Self.dependencies(of: name)
    #expect(!dependencies.isEmpty)
    let all = "<exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>"
    for dependency in dependencies { #expect(dependency.contains(all), "\(name): \(dependency)") }
  }

  @Test(arguments: SparkLine.allCases)
  func artifactsAreOfItsScala(_ line: SparkLine) {
    let artifacts = Self.artifacts(of: line)
    for artifact in artifacts where artifact.contains("_2.") {
      #expect(artifact.hasSuffix("_" + line.scala))
    }
    let ofLine = line == .spark41 ? "celeborn-client-spark-4-shaded_2.13" : "spark-connect_2.12"
    #expect(artifacts.contains(ofLine))
  }

  @Test(.needs(.spark41)) func spark41LacksThem() throws { try compareWithSpark(.spark41) }

  @Test(.needs(.spark35)) func spark35LacksThem() throws { try compareWithSpark(.spark35) }

  private func compareWithSpark(_ line: SparkLine) throws {
    let jars = try #require(SparkHome.all[line]).jars
    let artifacts = Self.artifacts(of: line)
    let connect = "spark-connect_" + line.scala
    // Beside 3.5 it may have been put to try it.
    for artifact in artifacts where artifact != connect {
      #expect(!jars.contains { $0.hasPrefix(artifact + "-") }, "Spark has \(artifact)")
    }
    let arguments = line.image.dockerfile.arguments
    let hadoop = try #require(arguments.first { $0.name == "HADOOP_VERSION" }).value
    #expect(jars.contains("hadoop-client-api-\(hadoop).jar"))
    let hasConnect = artifacts.contains(connect) || jars.contains { $0.hasPrefix(connect + "-") }
    #expect(hasConnect, "it would have to be added")
  }

  private static func artifacts(of line: SparkLine) -> [String] {
    dependencies(of: line.image.name).compactMap { dependency in
      dependency.firstMatch(of: #/<artifactId>([^<*]+)</#).map { String($0.1) }
    }
  }

  private static func dependencies(of name: String) -> [Substring] {
    let text = ImageFolder(name).text(of: "pom.xml")
    return text.matches(of: #/(?s)<dependency>.*?<\/dependency>/#).map(\.output)
  }
}
