/// What an image shall be: another name, a tag, a digest.
package struct NewImage: Sendable, Equatable {
  package let name: String?
  package let tag: String?
  package let digest: String?

  package init(name: String?, tag: String?, digest: String?) {
    (self.name, self.tag, self.digest) = (name, tag, digest)
  }

  /// The fields of an entry of `images`; nil for those that it shall not have. A name stays if none
  /// is given.
  var fields: [(String, String?)] {
    let name = name.map { [("newName", Optional($0))] } ?? []
    guard tag != nil || digest != nil else { return name }
    return name + [("newTag", tag), ("digest", digest), ("tagSuffix", nil)]
  }
}
