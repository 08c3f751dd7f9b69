internal import Documents
internal import Manifests
internal import Spark

extension Subject {
  /// The objects that pods, other objects and settings name.
  func findReferences() -> [ObjectReference] {
    var found: [ObjectReference] = []
    for (number, pod) in pods.enumerated() {
      // Where Spark makes pods of a template nobody can say before its program is known.
      if pod.holder != nil, hasForeignNamespace(manifests[pod.manifest]) { continue }
      let namespace = objects.namespace(of: manifests[pod.manifest])
      found += PodReferences(of: number, pod, in: namespace).found
    }
    for (position, manifest) in manifests.enumerated() {
      let namespace = objects.namespace(of: manifest)
      found += ObjectReferences(of: position, manifest, in: namespace).found
    }
    for program in programs {
      guard let home = home(of: program) else { continue }
      let namespace =
        program.settings.value(of: "spark.kubernetes.namespace").map { Name($0) }
        ?? objects.namespace(of: manifests[home])
      found += SettingReferences(of: program, in: namespace).found
    }
    return found
  }

  /// The object that starts a program.
  func home(of program: SparkProgram) -> Int? {
    program.container.map { pods[$0.pod].manifest } ?? program.application
  }

  /// Whether some program makes its pods in another namespace than that of an object.
  private func hasForeignNamespace(_ manifest: Manifest) -> Bool {
    let own = objects.namespace(of: manifest).string
    return programs.contains {
      let other = $0.settings.value(of: "spark.kubernetes.namespace")
      return other != nil && other != own
    }
  }
}
