import Foundation

extension Platform {
  /// The same without anything that a rule finds: what is measured is looking, not telling.
  var withoutFindings: Platform {
    Platform(
      title: title + " without findings",
      files: Dictionary(
        uniqueKeysWithValues: files.map { path, text in (path, Self.cleaned(text, at: path)) }),
      environments: environments, environmentChange: environmentChange, baseChange: baseChange)
  }

  private static func cleaned(_ text: String, at path: String) -> String {
    let changes = changes(ofFile: path.split(separator: "/").last.map(String.init) ?? path)
    return changes.reduce(text) { $0.replacingOccurrences(of: $1.old, with: $1.new) }
  }

  /// What is written otherwise in files of a name.
  private static func changes(ofFile name: String) -> [(old: String, new: String)] {
    let wall = "          allowPrivilegeEscalation: false\n"
    switch name {
    case "security.yaml":
      return [
        (
          wall,
          wall + "          capabilities: {drop: [ALL]}\n"
            + "          seccompProfile: {type: RuntimeDefault}\n"
        )
      ]
    // Keys that Spark hands on, whatever they are called.
    case "spark-defaults.conf": return [("spark.", "spark.hadoop.")]
    case "spark-env.conf": return [("spark.environment", "spark.hadoop.environment")]
    case "environment.yaml":
      return [
        (
          "destination:",
          "external: {secrets: [{name: s3-credentials, keys: [access-key, secret-key]}]}\n"
            + "  destination:"
        )
      ]
    // Of an image that is called so rules know which programs it has.
    case "deployment-0.yaml", "deployment-1.yaml":
      return [("electinfo/zeppelin:", "electinfo/notebooks:")]
    default: return []
    }
  }
}
