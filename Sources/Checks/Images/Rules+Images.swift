package import Documents
internal import Manifests

extension Rules {
  /// Looks at the files that say how images are made; no environment has them.
  package static func inspectImages(
    _ files: [SourceFile], by rules: [any Rule.Type] = all
  ) -> Findings {
    let own = Set(RuleFamily.images.rules.map { $0.id })
    let nowhere = Location(SourceFile(path: "", text: SourceText("")), 0..<0)
    var material = Material([]) { _ in nowhere }
    material.imageFiles = files
    return inspect(Subject(material), by: rules.filter { own.contains($0.id) })
  }
}
