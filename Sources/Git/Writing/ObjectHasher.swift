internal import Documents

/// Answers the ids that objects would have, and writes nothing.
package struct ObjectHasher: ObjectSink {
  package init() {}

  package func store(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
    var hash = DigestState(.sha1)
    hash.update("\(kind.rawValue) \(bytes.count)\0".utf8)
    hash.update(bytes)
    guard let id = ObjectID(hash.result.bytes) else {
      preconditionFailure("a hash has twenty bytes")
    }
    return id
  }
}
