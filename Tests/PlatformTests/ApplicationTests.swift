import Testing

/// The samples for the operator.
@Suite struct ApplicationTests {
  private static let roles = ["driver", "executor"]

  @Test(arguments: ["3.5", "4.1"])
  func everyFieldIsOneOfItsKind(_ line: String) throws {
    let cluster = try Platform().objects(of: "cluster")
    let objects = try SampleApplications(of: line).objects
    for object in objects where object.kind.hasSuffix("SparkApplication") {
      let definition = cluster.first { $0[path: "spec.names.kind"].text == object.kind }
      let schema = KindSchema(of: try #require(definition))
      #expect(schema.faults(of: object) == [], "\(object.kind) \(object.name)")
    }
  }

  @Test(arguments: [
    ("mode: cluster", "mode: clusters", ".spec.mode: clusters"),
    ("    cores: 1\n", "    cores: \"1\"\n", ".spec.driver.cores: no integer"),
    ("    instances: 1", "    instances: 0", ".spec.executor.instances: 0"),
    ("arguments:", "argument:", ".spec.argument: unknown"),
    ("    memory: 512m", "    memmory: 512m", ".spec.driver.memmory: unknown"),
    ("  type: Python\n", "", ".spec: no type"),
  ])
  func mistakesAreRefused(_ old: String, _ new: String, _ fault: String) throws {
    let cluster = try Platform().objects(of: "cluster")
    let samples = try SampleApplications {
      try $0.replace(old, in: "base/spark-applications/common/spark-pi.yaml", by: new)
    }
    let pi = try #require(samples.objects.first { $0.name == "spark-pi-41" })
    let definition = cluster.first { $0[path: "spec.names.kind"].text == pi.kind }
    let faults = KindSchema(of: try #require(definition)).faults(of: pi)
    #expect(faults.contains(fault), "\(faults)")
  }

  @Test(arguments: [
    ("3.5", "35", "3.5.7", ["electinfo/spark-3.5:3.5.7-9", "electinfo/spark-3.5:3.5.7-9"]),
    ("4.1", "41", "4.1.0", ["electinfo/spark-driver:4.1.0-7", "electinfo/spark-executor:4.1.0-8"]),
  ])
  func namesAndTagsArrive(
    _ line: String, _ suffix: String, _ version: String, _ images: [String]
  ) throws {
    let samples = try SampleApplications(of: line)
    let programs = try samples.configMap("spark-application-programs").name
    let names = ["spark-table-\(suffix)-run", "spark-pi-\(suffix)", "spark-table-\(suffix)"]
    #expect(samples.all.map(\.name) == names)
    for (name, spec) in samples.all {
      #expect(spec["sparkVersion"].text == version, "\(name)")
      #expect(spec["sparkConfigMap"].text == "spark-application-conf-\(suffix)", "\(name)")
      let volume = spec[path: "driver.template.spec.volumes.0.configMap.name"]
      #expect(volume.text == programs, "\(name)")
      for (role, image) in zip(Self.roles, images) {
        #expect(spec[role]["serviceAccount"].text == "spark-\(role)-\(suffix)", "\(name)")
        #expect(spec[role]["image"].text == image, "\(name)")
      }
    }
  }

  /// An application that shall run again with new configuration asks for a hash.
  @Test func aHashArrivesToo() throws {
    let samples = try SampleApplications {
      try $0.replace(
        "  options: {disableNameSuffixHash: true}\n",
        in: "base/spark-applications/common/configsets.yaml", by: "")
    }
    let conf = try samples.configMap("spark-application-conf").name
    #expect(conf.count > "spark-application-conf-41-".count)
    #expect(samples.all.allSatisfy { $0.spec["sparkConfigMap"].text == conf })
  }

  /// A program is a key of the ConfigMap that the driver has mounted.
  @Test func programsAreWhereTheyAreLookedFor() throws {
    let samples = try SampleApplications()
    let files = try samples.configMap("spark-application-programs")["data"].keys
    for (name, spec) in samples.all {
      let path = spec["mainApplicationFile"].text
      let container = spec[path: "driver.template.spec.containers.0"]
      let folder = container["volumeMounts"].items.first { $0["name"].text == "programs" }
      let mounted = try #require(folder)["mountPath"].text
      #expect(files.contains { path == "local://\(mounted)/\($0)" }, "\(name): \(path)")
    }
  }

  @Test func podsAreRestricted() throws {
    for (name, spec) in try SampleApplications().all {
      for role in Self.roles {
        let pod = spec[path: "\(role).template.spec"]
        #expect(Restricted.faults(of: pod) == [], "\(name) \(role)")
        let names = pod["containers"].items.map { $0["name"].text }
        #expect(names == ["spark-kubernetes-\(role)"], "the operator asks for this name")
      }
    }
  }

  /// The operator submits what its fields say, so nothing of it may stand anywhere else.
  @Test func nothingIsSetTwice() throws {
    let samples = try SampleApplications()
    let text = try samples.configMap("spark-application-conf")[path: "data"]["spark-defaults.conf"]
    let keys = text.text.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    let submitted = [
      "spark.driver.cores", "spark.driver.memory", "spark.driver.host", "spark.executor.cores",
      "spark.executor.memory", "spark.executor.instances", "spark.kubernetes.container.image",
      "spark.kubernetes.namespace", "spark.kubernetes.driver.pod.name", "spark.app.name",
    ]
    #expect(keys.contains("spark.eventLog.dir"))
    #expect(!keys.contains { submitted.contains(String($0)) })
    for (name, spec) in samples.all {
      #expect(spec["sparkConf"].isNothing && spec["hadoopConf"].isNothing, "\(name)")
      for role in Self.roles {
        let container = spec[path: "\(role).template.spec.containers.0"]
        #expect(container["image"].isNothing && container["resources"].isNothing, "\(name)")
        for field in ["cores", "memory"] { #expect(!spec[role][field].isNothing, "\(name)") }
      }
    }
  }

  @Test func theScheduledOneSleepsAndIsTheOneThatRunsAlone() throws {
    let samples = try SampleApplications()
    let scheduled = samples.objects.first { $0.kind == "ScheduledSparkApplication" }
    #expect(scheduled?[path: "spec.suspend"].flag == true)
    let specs = Dictionary(samples.all.map { ($0.name, $0.spec) }) { $1 }
    #expect(specs["spark-table-41-run"] == specs["spark-table-41"])
  }
}
