package import Documents
internal import Manifests

extension Rules {
  /// Looks at the files that say how images are made; no environment has them.
  package static func inspectImages(_ files: [SourceFile]) -> Findings {
    let nowhere = Location(SourceFile(path: "", text: SourceText("")), 0..<0)
    var material = Material([]) { _ in nowhere }
    material.imageFiles = files
    return inspect(Subject(material), by: RuleFamily.images.rules)
  }
}
