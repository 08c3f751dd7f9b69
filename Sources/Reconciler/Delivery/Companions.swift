internal import Documents
internal import Git

/// The files that stand beside the manifests of an environment, where others look for them.
struct Companions {
  /// In the folder of the manifests; paths are from there.
  private(set) var inside: [(path: RepoPath, text: String)] = []
  /// At the top of the branch.
  private(set) var above: [(path: RepoPath, text: String)] = []

  /// What Argo CD's hydrator writes, and Promoter reads; nothing where neither is at work.
  init(of candidate: Candidate, _ source: DeliverySource) {
    let target = candidate.target
    guard target.hasCompanions else { return }
    let commands = ["reconcile render --env \(candidate.environment.name.text)"]
    let (revision, address) = (source.revision, source.repoURL)
    let whole = HydratorMetadata(root: revision, repoURL: address).text
    let short = HydratorMetadata(folder: revision, repoURL: address, commands: commands).text
    let readme = HydratorReadme.text(of: revision.id, repoURL: address, commands: commands)
    inside = [(HydratorReadme.path, readme)]
    if target.isActivePath {
      inside.append((HydratorMetadata.path, whole))
    } else if target.folder == .root {
      inside.append((HydratorMetadata.path, whole))
      inside.append((HydratorAttributes.path, HydratorAttributes.text))
    } else {
      inside.append((HydratorMetadata.path, short))
      above = [
        (HydratorMetadata.path, whole), (HydratorAttributes.path, HydratorAttributes.text),
      ]
    }
  }
}
