internal import Documents
internal import Manifests

/// How Argo CD knows which objects are its own.
enum TrackingMethod: Examination {
  static let id = "tracking-method"
  static let area = ExaminationArea.argocd

  private static let map = "argocd-cm"
  private static let key = "application.resourceTrackingMethod"
  /// Those that no executor inherits; the first counts if nothing is said.
  private static let methods = ["annotation", "annotation+label"]

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation else { return [] }
    guard let map = installation.configMap(map) else {
      return [.unchecked("`\(key)`: the ConfigMap `\(map)` is not among the manifests")]
    }
    guard let node = map.root["data"]?[named: key], !methods.contains(node.string) else {
      return [.fine("objects are tracked by annotation")]
    }
    return [
      .wrong(
        "objects are not tracked by annotation: drivers and executors may inherit a label, and be "
          + "removed", at: installation.location(of: node, in: map),
        fix: installation.command(setting: key, of: self.map, to: methods[0]))
    ]
  }
}
