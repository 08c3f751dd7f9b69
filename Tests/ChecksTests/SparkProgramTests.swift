import Testing

@testable import Checks

/// Which programs of Spark are found in the environments of this repository, and what is known of them.
@Suite struct SparkProgramTests {
  @Test func programsOfAnEnvironmentAreFound() throws {
    let subject = Subject(try OwnEnvironments.render("presets/4.1/jupyter-connect-k8s").material())
    let program = try #require(subject.programs.first)
    #expect(program.role == .connect)
    #expect(program.version?.description == "4.1.0")
    #expect(program.usesKubernetes)
    #expect(program.isInClusterMode == false)
    #expect(program.settings.value(of: "spark.driver.port") == "7078")
    guard case .pod(let number) = program.executorTemplate else {
      Issue.record("the template of executors is not found")
      return
    }
    #expect(subject.pods[number].path == "executor-pod-template.yaml")
  }

  /// Each program, as role, version, and whether templates were found.
  @Test func programsOfAllEnvironments() throws {
    var counts: [String: Int] = [:]
    for name in OwnEnvironments.names {
      let subject = Subject(try OwnEnvironments.render(name).material())
      for program in subject.programs {
        let version = program.version?.description ?? "unknown"
        counts["\(program.role.rawValue) \(version)", default: 0] += 1
        for template in [program.driverTemplate, program.executorTemplate] {
          switch template {
          case .none, .pod: break
          // Nobody says where the interpreter of Zeppelin mounts what.
          case .unknown where program.container == nil: break
          default: Issue.record("\(name): \(subject.words(for: program)): \(template)")
          }
        }
      }
    }
    #expect(
      counts == [
        "application 3.5.7": 10, "application 4.1.0": 17, "connect 3.5.7": 4, "connect 4.1.0": 7,
        "history 3.5.7": 1, "history 4.1.0": 3, "master 3.5.7": 3, "master 4.1.0": 2,
        "thrift 4.1.0": 1, "unknown 3.5.7": 6, "unknown 4.1.0": 10, "worker 3.5.7": 3,
        "worker 4.1.0": 2,
      ])
  }
}
