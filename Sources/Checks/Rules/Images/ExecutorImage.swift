internal import Documents
internal import Spark

/// Driver and executors have images of their own, with the same Spark and the same Python in them.
enum ExecutorImage: Rule {
  static let id = "executor-image"
  static let consequence = Consequence.breaksLater
  static let summary = "the images of a driver and of its executors have the same in them"
  static let page = RulePage(
    why: """
      A driver and executors of another Spark do not understand each other, and PySpark refuses workers of
      another Python: "Python in worker has different version than that in driver". With other versions of
      pandas or pyarrow a function may be read on one side and fail on the other. Looked at are images that
      this repository builds.
      """,
    fix: """
      Give both Dockerfiles the same base and the same list of packages.
      """,
    example: """
      # images/spark-driver/requirements.txt
      pandas==2.2.3
      # images/spark-executor/requirements.txt
      pandas==2.1.0
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let images = subject.builtImages
    guard !images.isEmpty else { return }
    for program in subject.programs where program.isRunningDriver && program.usesKubernetes {
      guard let name = driverImage(of: program),
        let setting = program.settings.image(of: .executor),
        let driver = images[name], let executor = images[setting.value],
        driver.dockerfile.source.path != executor.dockerfile.source.path
      else { continue }
      let differences = differences(driver, executor)
      guard !differences.isEmpty else { continue }
      findings.add(
        Self.self,
        "`\(ImageName(name).repository)` of the driver and `\(ImageName(setting.value).repository)` "
          + "differ in " + differences.joined(separator: ", "),
        at: subject.location(of: setting), severity: .warning,
        hint: "give both the same base and the same packages",
        notes: [driver, executor].map {
          Diagnostic.Note("made here", at: $0.dockerfile.location(of: "FROM", in: $0.lastStage))
        })
    }
  }

  /// The image in which the driver of a program runs, if that is known.
  private static func driverImage(of program: SparkProgram) -> String? {
    switch program.isInClusterMode {
    case true?: program.settings.image(of: .driver)?.value
    case false?: program.container?.image
    case nil: nil
    }
  }

  /// What is in both, in other versions; the first few packages.
  private static func differences(
    _ driver: BuiltImages.Image, _ executor: BuiltImages.Image
  ) -> [String] {
    var found: [String] = []
    if let one = driver.spark, let other = executor.spark, one != other {
      found.append("Spark (\(one), \(other))")
    }
    if let one = driver.python, let other = executor.python, one != other {
      found.append("Python (\(one), \(other))")
    }
    let packages = driver.packages.keys.sorted().compactMap { name -> String? in
      guard let one = driver.packages[name], let other = executor.packages[name], one != other
      else { return nil }
      return "\(name) (\(one), \(other))"
    }
    return found + packages.prefix(3)
      + (packages.count > 3 ? ["\(packages.count - 3) more packages"] : [])
  }
}

extension Subject {
  /// The images that are built here: those of the repository, or of loose files.
  var builtImages: BuiltImages {
    material.builtImages.isEmpty ? BuiltImages(imageFiles) : material.builtImages
  }
}

extension BuiltImages.Image {
  /// The instruction with which the last stage begins.
  fileprivate var lastStage: Dockerfile.Instruction {
    dockerfile.instructions.last { $0.keyword == "FROM" }
      ?? Dockerfile.Instruction(keyword: "FROM", text: "", range: 0..<0)
  }
}
