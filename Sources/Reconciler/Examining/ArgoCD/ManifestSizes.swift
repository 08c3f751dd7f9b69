internal import Checks
internal import Documents

/// How much Argo CD reads of a rendered branch.
enum ManifestSizes: Examination {
  static let id = "manifest-sizes"
  static let area = ExaminationArea.argocd

  private static let setting = ServerSetting(
    key: "reposerver.max.combined.directory.manifests.size",
    flag: "--max-combined-directory-manifests-size",
    variable: "ARGOCD_REPO_SERVER_MAX_COMBINED_DIRECTORY_MANIFESTS_SIZE")
  /// What counts if nothing is said.
  private static let usual = "10M"

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation, let tree = patient.tree else { return [] }
    let environments = patient.environments.filter { $0.settings.argocd.mode.value != .plugin }
    guard !environments.isEmpty else { return [] }
    let limit: Int?
    var place: Location?
    switch setting.answer(in: installation) {
    case .unknown: return [setting.unknown]
    case .unsaid: limit = ByteCount.ofQuantity(usual)
    case .said(let value, let location): (limit, place) = (ByteCount.ofQuantity(value), location)
    }
    guard let limit else {
      return [
        .wrong(
          "`\(setting.key)` is no size", at: place, fix: setting.patch(usual, in: installation))
      ]
    }
    let mistakes = environments.compactMap { environment, _ -> Remark? in
      var ignored = Report()
      let files = RenderedFiles(environment, of: tree, &ignored)?.files ?? []
      let size = files.reduce(0) { $0 + $1.bytes.count }
      guard limit > 0, size > limit else { return nil }
      return .wrong(
        "`\(environment.name.text)` is rendered to \(size) bytes, and Argo CD reads \(limit) of "
          + "a branch",
        at: place, fix: setting.patch("\(size / 1_000_000 * 2 + 2)M", in: installation))
    }
    return Remark.all(mistakes, orFine: "Argo CD reads all that is delivered of an environment")
  }
}
