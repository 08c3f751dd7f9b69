internal import Documents
internal import Overlays

extension NewImage {
  /// Reads `TAG`, `NAME:TAG`, `NAME@sha256:…`, `NAME:TAG@sha256:…` and the same without a name.
  init?(reading text: String, for name: String) {
    var rest = text
    var digest: String?
    if let at = rest.firstIndex(of: "@") {
      digest = String(rest[rest.index(after: at)...])
      rest = String(rest[..<at])
    } else if rest.hasPrefix("sha256:") {
      (digest, rest) = (rest, "")
    }
    if let digest, !Self.isDigest(digest) { return nil }
    let start = rest.lastIndex(of: "/") ?? rest.startIndex
    let colon = rest[start...].firstIndex(of: ":")
    let isTag = colon == nil && !rest.contains("/") && digest == nil
    var tag = isTag ? rest : colon.map { String(rest[rest.index(after: $0)...]) }
    var newName = isTag ? "" : String(rest[..<(colon ?? rest.endIndex)])
    if digest != nil, colon == nil, !newName.isEmpty, !newName.contains("/"), newName != name {
      (tag, newName) = (newName, "")
    }
    if let tag, !Self.isTag(tag) { return nil }
    guard tag != nil || digest != nil || Self.isName(newName) else { return nil }
    guard newName.isEmpty || Self.isName(newName) else { return nil }
    self.init(
      name: newName.isEmpty || newName.isSameInBytes(as: name) ? nil : newName, tag: tag,
      digest: digest)
  }

  private static func isDigest(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst(7)
    return text.hasPrefix("sha256:") && digits.count == 64
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func isTag(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 128 else { return false }
    return (isLetter(first) || first == UInt8(ascii: "_"))
      && text.utf8.allSatisfy { isLetter($0) || "_.-".utf8.contains($0) }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isLetter($0) || "_.-/:".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
