internal import Documents

/// Answers the ids that objects would have, and writes nothing.
package struct ObjectHasher: ObjectSink {
  package init() {}

  package func store(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
    ObjectID(of: bytes, as: kind)
  }
}
