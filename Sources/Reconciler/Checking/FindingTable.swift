internal import Checks
internal import Documents
internal import Manifests

/// What was found in several environments: a mistake of a line that they share is there once.
struct FindingTable {
  /// What makes two findings one: the same thing at the same place, whatever the object is called.
  private struct Key: Hashable {
    let path: String
    let range: Range<Int>
    let rule: String
    let severity: Severity
    let message: String
    let isOpen: Bool
  }

  private(set) var all: [Finding] = []
  private var positions: [Key: Int] = [:]

  /// A message in which the object is called otherwise, and without numbers of items: these differ from
  /// environment to environment.
  private static func stable(
    _ message: String, naming: (ManifestID?) -> String?, _ object: ManifestID?
  ) -> String {
    let named = object.flatMap { object in
      naming(object).map { message.replacing(object.description, with: $0) }
    }
    var result: [UInt8] = []
    var isIndex = false
    for byte in (named ?? message).utf8 {
      if isIndex, (0x30...0x39).contains(byte) { continue }
      isIndex = byte == UInt8(ascii: "[")
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Takes something that is wrong.
  mutating func add(
    _ diagnostic: Diagnostic, about object: ManifestID? = nil, in place: String? = nil,
    _ standing: Finding.Standing = .open
  ) {
    let message = diagnostic.message
    var finding = Finding(
      diagnostic: diagnostic, rule: Rules.rule(diagnostic.rule), object: object?.stableName ?? "",
      stableMessage: Self.stable(
        message,
        naming: { object in
          object.map { ManifestID(kind: $0.kind, name: $0.withoutHash.name).description }
        }, object),
      places: place.map { [$0] } ?? [])
    finding.standing = standing
    let key = Key(
      path: diagnostic.location?.file.path ?? "", range: diagnostic.location?.range ?? 0..<0,
      rule: diagnostic.rule, severity: diagnostic.severity,
      message: Self.stable(message, naming: { $0.map { "\($0.kind)" } }, object),
      isOpen: finding.isOpen)
    if let known = positions[key] {
      if let place, !all[known].places.contains(place) { all[known].places.append(place) }
      return
    }
    positions[key] = all.count
    all.append(finding)
  }
}

extension ManifestID {
  /// `Kind/name`, with a namespace `Kind/namespace/name`, without the hash of generated content.
  var stableName: String { withoutHash.pattern }

  /// The same with the name that it has whatever its content is.
  var withoutHash: ManifestID {
    ManifestID(kind: kind, name: ObjectKey(self).withoutHash.name, namespace: namespace)
  }
}

extension String {
  /// The text with another in place of a part of it, wherever that stands.
  func replacing(_ part: String, with other: String) -> String {
    let (text, part) = (Array(utf8), Array(part.utf8))
    guard let first = part.first, text.count >= part.count else { return self }
    var result: [UInt8] = []
    var position = 0
    while position < text.count {
      if text[position] == first, text[position...].starts(with: part) {
        result += other.utf8
        position += part.count
      } else {
        result.append(text[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
