import Foundation
import Testing

/// No image is built from another, so what they share is copied: these copies are equal.
@Suite struct SharedFilesTests {
  @Test(arguments: ["entrypoint.sh", "pom.xml", "requirements.in", "requirements.txt"])
  func filesOfSparkAreTheSame(_ file: String) {
    let text = ImageFolder("spark-base").text(of: file)
    #expect(!text.isEmpty)
    for image in ImageFolder.withSpark41 {
      #expect(image.text(of: file) == text, "\(image.name)/\(file)")
    }
  }

  @Test func imagesOnApacheSparkDifferInWhatTheyStartOnly() {
    let shared = ImageFolder.onApacheSpark.map { image in
      image.dockerfile.instructions.filter { !["EXPOSE", "CMD"].contains($0.keyword) }
    }
    for (image, instructions) in zip(ImageFolder.onApacheSpark, shared) {
      #expect(instructions == shared[0], "\(image.name)")
    }
  }

  @Test func jarsAreTheSameWhereSparkIsBuilt() {
    let base = commands("mvn", of: "spark-base")
    for image in ["spark-4.1", "zeppelin-interpreter"] {
      #expect(base == commands("mvn", of: image), "\(image)")
    }
    #expect(base.count == 1)
  }

  /// Of Spark 3.5, but for its driver.
  @Test func entryPointsOfBothLinesDoTheSame() {
    let (base, other) = (paragraphs(of: "spark-base"), paragraphs(of: "spark-3.5"))
    let lacking = base.filter { !other.contains($0) }
    #expect(lacking.map { $0.contains("run_driver() {") } == [false, true])
    #expect(lacking.first?.hasPrefix("#!/usr/bin/env bash\n") ?? false)
    let added = other.filter { !base.contains($0) }
    #expect(added.count == 3 && added[1].contains("join_properties() {"))
  }

  private func paragraphs(of image: String) -> [String] {
    ImageFolder(image).text(of: "entrypoint.sh").split(separator: "\n\n").map(String.init)
  }

  @Test(arguments: [("jupyter-4.1", "jupyter-3.5"), ("hive-metastore-4.0", "hive-metastore-3.1")])
  func imagesOfBothLinesAreMadeInTheSameWay(_ name: String, _ former: String) {
    let (image, other) = (ImageFolder(name), ImageFolder(former))
    let differing = zip(image.dockerfile.instructions, other.dockerfile.instructions)
      .filter { $0 != $1 }
    #expect(differing.count == 1)
    #expect(image.dockerfile.instructions.count == other.dockerfile.instructions.count)
    // Hive's schema is made in another way; notebooks have no jars.
    let shared = image.files.contains("pom.xml") ? "pom.xml" : "entrypoint.sh"
    let text = image.text(of: shared)
    #expect(!text.isEmpty && text == other.text(of: shared))
  }

  private func commands(_ program: String, of image: String) -> [String] {
    ImageFolder(image).dockerfile.texts("RUN").filter { $0.hasPrefix(program + " ") }
  }

  /// An interpreter is a driver: what its executors have, it has.
  @Test func interpretersHaveAllOfExecutors() {
    let interpreter = ImageFolder("zeppelin-interpreter").dockerfile.instructions
    let own = ImageFolder("spark-executor").dockerfile.instructions.filter {
      !["EXPOSE", "CMD"].contains($0.keyword)
    }
    #expect(own.count > 10)
    for instruction in own { #expect(interpreter.contains(instruction), "\(instruction.text)") }
  }

  /// Both come from one release, whose signature is checked in the same way.
  @Test func bothImagesOfZeppelinAreOfOneRelease() {
    let loads = ["zeppelin-server", "zeppelin-interpreter"].map { name in
      ImageFolder(name).dockerfile.texts("RUN").filter { $0.hasPrefix("curl ") }
    }
    #expect(loads[0] == loads[1] && loads[0].count == 1)
    let load = loads[0].first ?? ""
    #expect(load.contains("gpgv --keyring") && load.contains("${ZEPPELIN_RELEASE_KEY}"))
  }

  @Test func manifestsNameImagesOfThisRepository() throws {
    var named: Set<String> = []
    for folder in ["base", "config", "environments"] {
      let place = ImageFolder.root.appendingPathComponent(folder)
      let files = FileManager.default.enumerator(atPath: place.path)?.allObjects as? [String] ?? []
      for file in files {
        let url = place.appendingPathComponent(file)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
        named.formUnion(text.matches(of: #/\belectinfo\/([a-z0-9.-]+)/#).map { String($0.1) })
      }
    }
    #expect(named.isSubset(of: Set(ImageFolder.all.map(\.name))), "\(named)")
    #expect(!named.isEmpty)
  }
}
