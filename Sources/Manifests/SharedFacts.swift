/// What is known of the content of an object that many builds share, as long as nothing but its
/// metadata has changed.
package final class SharedFacts: Sendable {
  /// The hash that belongs to its name.
  package let hash: String?
  /// The images in it; nil if something stands where an image should be.
  package let images: [Int32]?
  /// Where names of others may stand by kustomize's own rules; nil if that needs a closer look.
  package let names: [NameHit]?

  package init(hash: String?, images: [Int32]?, names: [NameHit]?) {
    self.hash = hash
    self.images = images
    self.names = names
  }
}
