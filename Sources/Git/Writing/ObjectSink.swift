/// Where new objects go.
package protocol ObjectSink {
  /// Takes an object and answers its id; one that is there already costs nothing more.
  func store(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID
}
