internal import Git
internal import Manifests

/// Makes of renderings what a delivery takes, on any thread; each thread has one of its own.
package final class CandidateMaker {
  /// What is to be delivered of an environment, with the objects that it needs.
  package struct Result: Sendable {
    let candidate: Candidate
    let objects: [NewObject]
  }

  /// What makes objects, by the addresses of repositories; none where nothing is written.
  private let packers: [String: ObjectPacker]

  init(_ packers: [String: ObjectPacker]) {
    self.packers = packers
  }

  /// Makes it of a rendering, which is a part of the work of a delivery.
  package func make(
    _ files: RenderedFiles, of environment: Environment, to target: DeliveryTarget, part: Int
  ) -> Swift.Result<Result, DeliveryFailure> {
    do throws(GitError) {
      return .success(try candidate(files, of: environment, to: target, part))
    } catch {
      return .failure(.git(error))
    }
  }

  private func candidate(
    _ files: RenderedFiles, of environment: Environment, to target: DeliveryTarget, _ part: Int
  ) throws(GitError) -> Result {
    let packer = packers[target.address]
    packer?.begin(part)
    var stored: [TreeFile] = []
    for file in files.files {
      let id =
        if let packer { try packer.store(file.bytes, as: .blob, likeness: file.likeness) } else {
          try ObjectHasher().store(file.bytes, as: .blob)
        }
      stored.append(TreeFile(file.path, id, mode: file.mode))
    }
    // With files beside them the manifests have another tree.
    let writesTree = !target.hasCompanions
    let tree =
      if let packer, writesTree { try packer.tree(of: stored) } else {
        try ObjectHasher().tree(of: stored)
      }
    let candidate = Candidate(
      environment: environment, target: target, files: stored, tree: tree,
      objects: KeptObjects(files.manifests),
      secretTypes: Set(files.manifests.manifests.compactMap(\.typeOfSecretData)))
    return Result(candidate: candidate, objects: packer?.take() ?? [])
  }
}
