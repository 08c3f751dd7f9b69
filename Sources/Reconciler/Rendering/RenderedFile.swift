package import Documents
package import Git
internal import Manifests

/// A file of a rendering.
package struct RenderedFile: Sendable {
  package let path: RepoPath
  package let bytes: [UInt8]
  package let mode: EntryMode
  /// A number that files share which are probably much the same in other environments; another one
  /// in every process.
  var likeness: UInt64 = 0
}

extension Manifest {
  /// The number of the files of such objects: what they were before anything was changed.
  var likeness: UInt64 {
    let origin = previous.first ?? id
    return Fingerprint.combine(origin.kind.fingerprint, origin.name.fingerprint)
  }
}
