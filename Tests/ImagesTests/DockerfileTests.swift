import Foundation
import Testing

/// What a Dockerfile of this repository keeps to.
@Suite struct DockerfileTests {
  @Test func allImagesAreFound() {
    #expect(ImageFolder.all.count > 10)
    for image in ImageFolder.all { #expect(!image.dockerfile.bases.isEmpty, "\(image.name)") }
  }

  @Test func basesHaveFullVersions() {
    for image in ImageFolder.all {
      for base in image.dockerfile.bases {
        let tag = base.split(separator: ":").dropFirst().first ?? ""
        #expect(tag.wholeMatch(of: #/\d+\.\d+(\.\d+)?([_-].*)?/#) != nil, "\(image.name): \(base)")
        #expect(!base.hasPrefix("electinfo/"), "\(image.name) is built from another image of ours")
      }
    }
  }

  @Test func versionsStandInArgumentsOnly() {
    for image in ImageFolder.all {
      for text in image.dockerfile.texts("FROM") {
        #expect(text.contains("${"), "\(image.name): \(text)")
      }
      // A number of three parts is a version of something.
      for instruction in image.dockerfile.instructions where instruction.keyword == "RUN" {
        #expect(!instruction.text.contains(#/\d+\.\d+\.\d+/#), "\(image.name): \(instruction.text)")
      }
    }
  }

  @Test(arguments: [false, true])
  func sameArgumentsHaveTheSameValue(_ isForSpark35: Bool) {
    // Those that follow from the version of Spark or Hive; all others are the same everywhere.
    let ofSpark: Set = ["SPARK_VERSION", "HADOOP_VERSION", "AWS_SDK_VERSION", "HIVE_VERSION"]
    var values: [String: (value: String, image: String)] = [:]
    for image in ImageFolder.all {
      for argument in image.dockerfile.arguments
      where image.isForSpark35 == isForSpark35 || !ofSpark.contains(argument.name) {
        let first = values[argument.name] ?? (argument.value, image.name)
        values[argument.name] = first
        #expect(
          first.value == argument.value,
          "\(argument.name) is \(first.value) in \(first.image) and not in \(image.name)")
      }
    }
    #expect(values.count > 10)
  }

  @Test func usersAreNumbers() {
    for image in ImageFolder.all {
      let user = image.dockerfile.lastStage.last { $0.keyword == "USER" }?.text ?? ""
      #expect(Int(user) ?? 0 > 0, "\(image.name) runs as \(user)")
      #expect(image.text(of: "README.md").contains("| User | \(user) "), "\(image.name): README.md")
    }
  }

  @Test func configurationIsNotInside() {
    let isConfiguration = #/.*(\.conf|\.properties|-site\.xml|\.ya?ml|\.env|\.json)/#
    for image in ImageFolder.all {
      let copied = image.dockerfile.instructions.filter { ["COPY", "ADD"].contains($0.keyword) }
      for word in image.files + copied.flatMap(\.words) {
        #expect(word.wholeMatch(of: isConfiguration) == nil, "\(image.name): \(word)")
      }
      #expect(image.dockerfile.texts("ADD").isEmpty, "\(image.name): ADD loads without a checksum")
      for variable in image.dockerfile.texts("ENV").flatMap({ $0.split(separator: " ") }) {
        let name = variable.prefix { $0 != "=" }
        #expect(["HOME", "PATH", "SPARK_HOME"].contains(name), "\(image.name): \(name) is tuning")
      }
    }
  }

  @Test func whatIsCopiedIsThere() {
    for image in ImageFolder.all {
      for copy in image.dockerfile.instructions where copy.keyword == "COPY" {
        let words = copy.words.filter { !$0.hasPrefix("--chmod") }
        let from = words.first { $0.hasPrefix("--from=") }?.dropFirst("--from=".count)
        guard from == nil || from == "source" else { continue }
        let folder = from == nil ? image.url : ImageFolder.root
        for name in words.dropLast().filter({ !$0.hasPrefix("--") }) {
          let path = folder.appendingPathComponent(name).path
          #expect(FileManager.default.fileExists(atPath: path), "\(image.name): \(name)")
        }
      }
    }
  }

  @Test func packagesAreInstalledWithCare() {
    for image in ImageFolder.all {
      for run in image.dockerfile.texts("RUN") {
        if run.contains("apt-get install") {
          #expect(run.contains("--no-install-recommends"), "\(image.name): \(run)")
          #expect(run.contains("rm -rf /var/lib/apt/lists"), "\(image.name): \(run)")
        }
        if run.contains("pip install") {
          #expect(run.contains("--require-hashes"), "\(image.name): \(run)")
          #expect(!run.contains(#/[<>]/#), "\(image.name): a shell redirects at `>`: \(run)")
        }
      }
    }
  }

  @Test func portsAreExplained() {
    for image in ImageFolder.all {
      let row = image.text(of: "README.md").split(separator: "\n").first { $0.hasPrefix("| Ports") }
      let ports = image.dockerfile.texts("EXPOSE").flatMap { $0.split(separator: " ") }
      let said = (row ?? "").matches(of: #/\d+/#).map(\.output)
      #expect(Set(said) == Set(ports), "\(image.name): README.md")
    }
  }

  @Test func tiniIsTheFirstProcess() {
    let others = ["jupyter-4.1", "jupyter-3.5", "zeppelin-server"].map(ImageFolder.init)
    for image in ImageFolder.withSpark41 + [ImageFolder.withSpark35] + others {
      let entry = image.dockerfile.texts("ENTRYPOINT")
      #expect(entry == [#"["/usr/bin/tini", "--", "/opt/entrypoint.sh"]"#], "\(image.name)")
    }
  }

  @Test func entryPointsCanBeRun() {
    for image in ImageFolder.all where image.files.contains("entrypoint.sh") {
      let path = image.url.appendingPathComponent("entrypoint.sh").path
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(image.name)")
    }
  }
}
