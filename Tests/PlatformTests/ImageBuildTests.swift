import CaseSupport
import Foundation
import Testing

/// Building images in the cluster: Tasks and a Pipeline of Tekton, and the BuildKit that they ask.
@Suite struct ImageBuildTests {
  private let objects: [Thing]

  init() throws {
    objects = try Platform().objects(of: "builds")
  }

  private func object(_ kind: String, _ name: String) throws -> Thing {
    try #require(objects.first { $0.kind == kind && $0.name == name }, "\(kind) \(name)")
  }

  private var tasks: [Thing] { objects.filter { $0.kind == "Task" } }

  /// What Tekton's v1 API takes, as far as it is used here.
  private static func schema(of kind: String) throws -> KindSchema {
    let file = CaseFiles.root + "/Tests/Oracles/tekton/kinds.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return KindSchema(schema: try Thing(json: Substring(text))[kind])
  }

  @Test func kindsOfTektonHaveTheirForm() throws {
    #expect(tasks.map(\.name).sorted() == ["bake", "clone"])
    for task in tasks {
      #expect(try Self.schema(of: "Task").faults(of: task) == [], "\(task.name)")
    }
    let pipeline = try object("Pipeline", "images")
    #expect(try Self.schema(of: "Pipeline").faults(of: pipeline) == [])
  }

  @Test(arguments: [
    ("    volumeMounts:", "    volumMounts:", "volumMounts: unknown"),
    ("{name: commit, type", "{type", ".spec.results[0]: no name"),
    ("runAsUser: 1000", "runAsUser: \"1000\"", "runAsUser: no integer"),
    ("type: array, ", "type: list, ", "type: list"),
    ("tekton.dev/v1", "tekton.dev/v1beta1", ".apiVersion: tekton.dev/v1beta1"),
  ])
  func otherFormsAreFound(_ text: String, _ other: String, _ fault: String) throws {
    var platform = try Platform()
    try platform.replace(text, in: "base/image-builds/tasks.yaml", by: other)
    let tasks = try platform.objects(of: "builds").filter { $0.kind == "Task" }
    let faults = try tasks.flatMap { try Self.schema(of: "Task").faults(of: $0) }
    #expect(faults.contains { $0.hasSuffix(fault) }, "\(faults)")
  }

  /// The pod of a Task has its steps as containers.
  @Test func stepsAreRestricted() throws {
    for task in tasks {
      let steps = task[path: "spec.steps"]
      let pod = Thing.map(["containers": steps, "volumes": task[path: "spec.volumes"]])
      #expect(Restricted.faults(of: pod) == [], "\(task.name)")
      for step in steps.items {
        #expect(step["script"].isNothing, "Tekton would write it in a container of its own")
        #expect(!step[path: "computeResources.limits.memory"].isNothing)
        let tag = step["image"].text.split(separator: ":").last ?? ""
        #expect(tag.wholeMatch(of: #/v?\d+\.\d+\.\d+(-[a-z]+)?/#) != nil, "\(step["image"])")
        let scripts = try volume("scripts", of: task)[path: "configMap.name"].text
        let file = step[path: "command.1"].text.split(separator: "/").last ?? ""
        #expect(try object("ConfigMap", scripts)["data"].keys.contains(String(file)))
      }
    }
  }

  private func volume(_ name: String, of task: Thing) throws -> Thing {
    try #require(task[path: "spec.volumes"].items.first { $0["name"].text == name })
  }

  /// What a Task asks for is given, and what is given is asked for.
  @Test func pipelineGivesWhatTasksAskFor() throws {
    let pipeline = try object("Pipeline", "images")["spec"]
    for call in pipeline["tasks"].items {
      let task = try object("Task", call[path: "taskRef.name"].text)["spec"]
      for part in ["params", "workspaces"] {
        let asked = task[part].items.map { $0["name"].text }
        #expect(asked == call[part].items.map { $0["name"].text }, "\(call["name"])")
      }
      for workspace in call["workspaces"].items {
        let known = pipeline["workspaces"].items.map { $0["name"] }
        #expect(known.contains(workspace["workspace"]))
      }
    }
  }

  /// Names in `$(params.…)` and the like are declared in the same object, or are results of a Task.
  @Test func whatIsReferredToIsThere() throws {
    var count = 0
    for object in tasks + [try object("Pipeline", "images")] {
      func names(_ part: String) -> [String] {
        object[path: "spec." + part].items.map { $0["name"].text }
      }
      let spec = object["spec"].description
      for match in spec.matches(of: #/\$\((params|workspaces|results)\.([a-z]+)/#) {
        #expect(names(String(match.1)).contains(String(match.2)), "\(object.name): \(match.output)")
        count += 1
      }
      for match in spec.matches(of: #/\$\(tasks\.([a-z]+)\.results\.([a-z]+)\)/#) {
        let results = try self.object("Task", String(match.1))[path: "spec.results"].items
        #expect(results.map { $0["name"].text }.contains(String(match.2)))
      }
    }
    #expect(count > 10)
  }

  /// What is built stands in docker-bake.hcl, and nowhere else.
  @Test func onlyTheBakeFileNamesImages() throws {
    let bake = try String(contentsOfFile: CaseFiles.root + "/docker-bake.hcl", encoding: .utf8)
    let targets = bake.matches(of: #/(?m)^target "([a-z][a-z0-9-]+)"/#).map { String($0.1) }
    #expect(targets.count >= 10)
    let scripts = objects.filter { $0.kind == "ConfigMap" }.map { $0["data"] }
    let specs = tasks.map { $0["spec"] } + [try object("Pipeline", "images")["spec"]]
    #expect(scripts.count == 1)
    for text in (scripts + specs).map(\.description) {
      for target in targets { #expect(!text.contains(target), "\(target)") }
    }
    #expect(bake.contains("\ngroup \"default\" {"))
    let task = try object("Task", "bake")["spec"]
    for owner in [task, try object("Pipeline", "images")["spec"]] {
      let targets = owner["params"].items.first { $0["name"].text == "targets" }
      #expect(targets?["default"].texts == ["default"])
    }
    let variables = task[path: "steps.0.env"].items.map { $0["name"].text }
    for name in ["TAG", "REGISTRY", "REVISION"] {
      #expect(variables.contains(name) && bake.contains("\nvariable \"\(name)\" {"), "\(name)")
    }
  }

  @Test func onlyBuildsReachBuildKit() throws {
    let environment = try object("Task", "bake")[path: "spec.steps.0.env"].items
    let address = try #require(environment.first { $0["name"].text == "BUILDKIT" })["value"].text
    let service = try object("Service", "buildkitd")["spec"]
    #expect(address == "tcp://buildkitd:\(service[path: "ports.0.port"])")
    let daemon = try object("Deployment", "buildkitd")[path: "spec.template"]
    let container = daemon[path: "spec.containers.0"]
    let port = container[path: "ports.0.containerPort"]
    #expect(container["args"].texts.contains("--addr=tcp://0.0.0.0:\(port)"))
    let policy = try object("NetworkPolicy", "buildkitd")["spec"]
    for selector in [policy[path: "podSelector.matchLabels"], service["selector"]] {
      #expect(selector.keys.count == 2)
      for key in selector.keys { #expect(daemon.labels[key] == selector[key]) }
    }
    let rule = policy[path: "ingress.0"]
    #expect(policy["ingress"].items.count == 1 && rule["from"].items.count == 1)
    #expect(rule[path: "ports.0.port"] == port)
    // Tekton labels pods with the name of their Task, and with the Task's own labels.
    let task = try object("Task", "bake")
    let caller = rule[path: "from.0.podSelector.matchLabels"]
    for key in caller.keys {
      let label = key == "tekton.dev/task" ? Thing.text(task.name) : task.labels[key]
      #expect(label == caller[key], "\(key)")
    }
    #expect(caller.keys.contains("tekton.dev/task"))
  }

  /// `restricted` and `baseline` refuse BuildKit, and nothing else here.
  @Test(arguments: ["restricted", "baseline"])
  func onlyBuildKitNeedsMore(_ level: String) throws {
    var platform = try Platform()
    #expect(try platform.mistakes(of: "builds").mistakes == [])
    try platform.replace(
      "enforce: privileged", in: "environments/builds/namespace.yaml", by: "enforce: " + level)
    let mistakes = try platform.mistakes(of: "builds").mistakes
    #expect(!mistakes.isEmpty)
    for mistake in mistakes { #expect(mistake.contains("Deployment.apps/buildkitd"), "\(mistake)") }
  }

  @Test func noOtherNamespaceLetsInMore() throws {
    let platform = try Platform()
    let environments = Platform.environments + ["cluster", "builds"]
    var levels: [String: String] = [:]
    for environment in environments {
      for object in try platform.objects(of: environment) where object.kind == "Namespace" {
        levels[object.name] = object.labels["pod-security.kubernetes.io/enforce"].text
      }
    }
    let others = levels.filter { $0.value != "restricted" }
    #expect(others == ["image-builds": "privileged"] && levels.count > 3)
  }
}
