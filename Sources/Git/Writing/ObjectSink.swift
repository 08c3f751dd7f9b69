/// Where new objects go.
package protocol ObjectSink {
  /// Takes an object and answers its id; one that is there already costs nothing more.
  func store(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID
  /// An object that it took and that is not in the repository yet.
  func bytes(of id: ObjectID, as kind: ObjectKind) -> [UInt8]?
}

extension ObjectSink {
  /// What is in the repository at once, or nowhere, is asked for there.
  package func bytes(of id: ObjectID, as kind: ObjectKind) -> [UInt8]? { nil }
}
