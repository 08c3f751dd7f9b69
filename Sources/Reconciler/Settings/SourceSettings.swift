internal import Overlays

/// Where the source stands that environments are rendered from.
package struct SourceSettings: Sendable {
  /// The branch whose commits are delivered; that of the remote if nothing is said.
  package private(set) var branch: Setting<BranchName>?
  /// The address that rendered commits name.
  package private(set) var repoURL: Setting<PublicAddress>?

  /// Reads `source`.
  mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    let fields = reader.part("source", of: spec, known: ["branch", "repoURL"])
    reader.read("branch", of: fields, into: &branch)
    reader.read("repoURL", of: fields, into: &repoURL)
  }
}
