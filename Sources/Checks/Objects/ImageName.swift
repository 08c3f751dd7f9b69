internal import Documents

/// An image as objects name it: `registry/name:tag@digest`.
package struct ImageName: Sendable {
  /// Without tag and digest.
  package let name: String
  package let tag: String?
  package let digest: String?

  package init(_ text: String) {
    let bytes = text.utf8
    let end = bytes.firstIndex(of: UInt8(ascii: "@"))
    digest = end.map { String(text[bytes.index(after: $0)...]) }
    let reference = bytes[..<(end ?? bytes.endIndex)]
    let path = reference.lastIndex(of: UInt8(ascii: "/")) ?? reference.startIndex
    let colon = reference[path...].lastIndex(of: UInt8(ascii: ":"))
    name = String(Substring(reference[..<(colon ?? reference.endIndex)]))
    tag = colon.map { String(Substring(reference[bytes.index(after: $0)...])) }
  }

  /// Without the registry that is meant if none is written.
  package var repository: String {
    for registry in ["docker.io/library/", "docker.io/", "index.docker.io/", "library/"]
    where name.hasPrefix(registry) {
      return String(name.dropFirst(registry.count))
    }
    return name
  }

  /// Whether it is one of the images of Spark that Apache and Docker publish.
  var isOfficialSpark: Bool { ["apache/spark", "spark", "apache/spark-py"].contains(repository) }

  /// Whether whoever writes it cannot know what it will be: no digest, and no tag or one that moves.
  package var floats: Bool {
    guard digest == nil else { return false }
    guard let tag else { return true }
    return Self.movingTags.contains(tag) || !tag.utf8.contains { (0x30...0x39).contains($0) }
  }

  private static let movingTags = ["latest", "main", "master", "edge", "nightly", "stable", "dev"]
}
