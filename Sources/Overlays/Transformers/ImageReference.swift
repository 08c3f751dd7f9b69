/// The parts of an image's name as kustomize takes it apart: `registry:5000/name:tag@digest`.
package struct ImageReference: Equatable {
  package var name: String
  package var tag: String
  package var digest: String

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex(of: UInt8(ascii: "/")) ?? 0
    let colon = bytes[start...].firstIndex(of: UInt8(ascii: ":"))
    let at = bytes[start...].firstIndex(of: UInt8(ascii: "@"))
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    switch (colon, at) {
    case (nil, nil): (name, tag, digest) = (text, "", "")
    case (let colon?, let at?) where colon < at:
      name = part(0..<colon)
      tag = part(colon + 1..<at)
      digest = part(at + 1..<bytes.count)
    case (_, let at?): (name, tag, digest) = (part(0..<at), "", part(at + 1..<bytes.count))
    case (let colon?, nil):
      (name, tag, digest) = (part(0..<colon), part(colon + 1..<bytes.count), "")
    }
  }

  /// The parts put together again.
  var text: String {
    name + (tag.isEmpty ? "" : ":" + tag) + (digest.isEmpty ? "" : "@" + digest)
  }
}
