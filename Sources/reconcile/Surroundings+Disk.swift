internal import Documents
package import Git
internal import Reconciler

extension Surroundings {
  /// The disk, with variables of a process. Paths are relative to a folder.
  package static func onDisk(
    below base: String = ".", prefersColor: Bool = false, width: Int? = nil,
    input: @escaping @Sendable (_ mostBytes: Int) -> String? = { _ in nil },
    network: NetworkAccess = NetworkAccess(),
    build: [UInt8] = [], variable: @escaping @Sendable (String) -> String?
  ) -> Surroundings {
    Surroundings(prefersColor: prefersColor, width: width) { (path) throws(FileError) in
      let path = path.hasPrefix("/") || base == "." ? path : base + "/" + path
      return Workplace(
        try FolderTree(path), output: .onDisk(below: path),
        locate: { (folder) throws(FileError) in
          try RepositoryRoot.locate(folder, from: path)
        },
        locateCopy: { (place) throws(FileError) in
          try RepositoryRoot.locateCopy(path, at: place)
        },
        repository: { () throws(GitError) in
          try Repository.discover(from: path, for: GitUser(variable: variable))
        }, variable: variable, network: network, build: build, input: input,
        machine: { Machine.look(network) })
    }
  }
}
