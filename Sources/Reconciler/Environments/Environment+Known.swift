internal import Documents
internal import Overlays

extension Environment {
  /// An environment that was found before.
  init(known name: String) {
    self.name = .known(name)
    let isNested = name.utf8.contains(UInt8(ascii: "/"))
    let parts = isNested ? name.split(separator: "/").map(String.init) : [name]
    folder = .known(RepoPath.environments.components + parts)
  }
}
