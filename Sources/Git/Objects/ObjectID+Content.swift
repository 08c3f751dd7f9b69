package import Documents

extension ObjectID {
  /// The name that bytes have as an object.
  package init(of bytes: some Collection<UInt8>, as kind: ObjectKind) {
    var hash = DigestState(.sha1)
    hash.update("\(kind.rawValue) \(bytes.count)\0".utf8)
    hash.update(bytes)
    guard let id = ObjectID(hash.result.bytes) else {
      preconditionFailure("a hash has twenty bytes")
    }
    self = id
  }

  /// The name that the bytes of a file have.
  package init(blob bytes: Text) {
    self.init(of: bytes, as: .blob)
  }
}
