internal import Documents
internal import Manifests

/// Where a file is seen in the container that mounts the ConfigMap.
struct MountPathSource: BindingSource {
  static let name = "mountPath"
  static let options = ["container"]

  private let file: TextEntry
  private let container: TextEntry?

  init?(_ fields: Fields, _ reader: inout FieldReader) {
    guard let file = reader.filledText(fields[Self.name], Self.name) else { return nil }
    self.file = file
    container = reader.filledText(fields["container"], "container")
  }

  var looksAtContainers: Bool { true }

  func value(
    of binding: ConfigBinding, in scope: inout BindingScope, _ findings: inout Findings
  ) -> BoundText? {
    let mounting = scope.containers.filter { $0.mounts(scope.position) }
    guard !mounting.isEmpty else {
      findings.add(
        "configset-binding", "no container mounts \(scope.map.id)", at: binding.place,
        hint: "name it under `volumes` of a pod, and the volume under `volumeMounts`")
      return nil
    }
    let named = mounting.filter { container?.text.isSameInBytes(as: $0.name) ?? true }
    if let container, named.isEmpty {
      findings.add(
        "configset-binding", "no container `\(container.text)` mounts \(scope.map.id)",
        at: container.place,
        hint: Suggestion.hint(for: container.text, among: mounting.map(\.name)))
      return nil
    }
    return path(in: named, scope, &findings)
  }

  /// The one path of the file in some containers.
  private func path(
    in containers: [MountingContainer], _ scope: BindingScope, _ findings: inout Findings
  ) -> BoundText? {
    var answers: [SeenFile] = []
    for container in containers {
      for seen in container.paths(of: file.text, scope)
      where !answers.contains(where: { $0.path.isSameInBytes(as: seen.path) }) {
        answers.append(seen)
      }
    }
    if answers.count == 1 { return BoundText(text: answers[0].path, origins: [answers[0].place]) }
    let files = containers.flatMap { $0.files(scope) }
    findings.add(
      "configset-binding",
      answers.isEmpty
        ? "no container that mounts \(scope.map.id) sees a file `\(file.text)`"
        : "`\(file.text)` is seen at \(answers.count) paths", at: file.place,
      hint: answers.isEmpty
        ? Suggestion.hint(for: file.text, among: files) : "say which `container` is meant",
      notes: answers.prefix(4).map { ("`\($0.path)` in this one", $0.place) })
    return nil
  }
}
