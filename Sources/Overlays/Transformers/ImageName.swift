internal import Documents
internal import Manifests

/// Which images a rule means: kustomize takes the name for a regular expression, in which a dot is
/// any character.
struct ImageName: Sendable {
  private let bytes: [UInt8]
  /// The whole expression, where it is more than a name.
  private let pattern: Pattern?

  init(_ text: String) throws(PatternError) {
    bytes = Array(text.utf8)
    pattern =
      bytes.allSatisfy(Self.isSimple)
      ? nil : try Pattern("^\(text)(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$")
  }

  /// Whether an image with any tag and digest has this name; nil if that takes too many steps.
  func matches(_ image: Text) -> Bool? {
    guard let pattern else { return isName(of: image) }
    return image.withContiguousStorageIfAvailable { pattern.isFound(in: $0) } ?? false
  }

  private func isName(of image: Text) -> Bool {
    guard image.count >= bytes.count else { return false }
    for offset in bytes.indices {
      guard bytes[offset] == image[offset] || bytes[offset] == UInt8(ascii: ".") else {
        return false
      }
    }
    var end = bytes.count
    if end < image.count, image[end] == UInt8(ascii: ":") {
      end = Self.endOfTag(in: image, from: end + 1)
    }
    let mark = Array("@sha256:".utf8)
    if image.count - end >= mark.count, image[end..<end + mark.count].elementsEqual(mark) {
      end = Self.endOfTag(in: image, from: end + mark.count)
    }
    return end == image.count
  }

  private static func endOfTag(in image: Text, from start: Int) -> Int {
    var end = start
    while end < image.count, isTag(image[end]) { end += 1 }
    return end
  }

  /// Characters of tags and digests.
  private static func isTag(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Characters of names that mean themselves in a regular expression, and the dot.
  private static func isSimple(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@")
      || (isTag(byte) && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "}"))
  }
}
