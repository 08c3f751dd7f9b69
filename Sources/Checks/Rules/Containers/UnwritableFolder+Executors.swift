internal import Documents
internal import Spark

extension UnwritableFolder {
  private static let files = [
    "spark.files", "spark.archives", "spark.submit.pyFiles", "spark.jars", "spark.jars.packages",
  ]

  /// Executors copy what the application brings along to the folder where they are started.
  static func inspectExecutors(in subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods where pod.role == .executor { inspect(pod, subject, &findings) }
  }

  private static func inspect(
    _ pod: ExpectedPod, _ subject: Subject, _ findings: inout Findings
  ) {
    guard let number = pod.template, let image = pod.pods[0].container["image"]?.text,
      ImageName(image).isOfficialSpark,
      let setting = files.lazy.compactMap({ pod.program.settings[$0] }).first(where: isCopied),
      let container = subject.container(ofTemplate: number, for: .executor, of: pod.program),
      subject.hasReadOnlyRoot(container)
    else { return }
    let folder = container.node["workingDir"]?.string ?? "/opt/spark/work-dir"
    guard !canWrite(folder, container, subject), !pod.mounts(folder) else { return }
    findings.add(
      Self.self,
      "executors cannot write to `\(folder)`, where Spark copies what `\(setting.key)` names",
      at: subject.location(of: setting), hint: "mount an `emptyDir` at `\(folder)` in the template")
  }

  /// Whether a setting names a file that executors have to copy.
  private static func isCopied(_ setting: SparkSetting) -> Bool {
    setting.value.split(separator: ",").contains {
      let name = String($0).trimmingSpace
      return !name.isEmpty && !name.hasPrefix("local:")
    }
  }
}

extension ExpectedPod {
  /// Whether something is mounted at a folder, or above it.
  fileprivate func mounts(_ folder: String) -> Bool {
    (pods[0].container["volumeMounts"]?.items ?? []).contains {
      folder.isInside(($0["mountPath"]?.text ?? "?").withoutSlashesAtEnd)
    }
  }
}
