/// Which values are meant: `spark.executor.*`, or `Deployment/*:spec.replicas`.
struct ValuePattern {
  let text: String
  /// The objects whose fields are meant; nil if keys are.
  let object: ObjectGlob?
  private let glob: [UInt8]

  /// Objects by kind and name.
  struct ObjectGlob {
    let kind: [UInt8]
    let name: [UInt8]
  }

  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
    let colon = bytes[slash...].firstIndex(of: UInt8(ascii: ":"))
    guard slash < bytes.endIndex, Self.isKind(bytes[..<slash], isSure: colon != nil) else {
      object = nil
      glob = bytes
      return
    }
    let name = bytes[(slash + 1)..<(colon ?? bytes.endIndex)]
    object = ObjectGlob(kind: bytes[..<slash].map(\.lowered), name: Array(name))
    glob = colon.map { Array(bytes[($0 + 1)...]) } ?? [UInt8(ascii: "*")]
  }

  /// Kinds begin with a capital letter, images and keys hardly ever do; with a path behind it a word
  /// is one, too.
  private static func isKind(_ bytes: ArraySlice<UInt8>, isSure: Bool) -> Bool {
    guard let first = bytes.first else { return false }
    let isWord = bytes.allSatisfy { $0.isLetter || $0 == UInt8(ascii: "*") }
    return (isSure && isWord) || first != first.lowered
  }

  /// Whether a key, or a path in an object that fits, is meant.
  func fits(_ text: String) -> Bool { Wildcard.fits(Array(text.utf8), glob) }
}

extension ValuePattern.ObjectGlob {
  /// Whether an object of one of these kinds and names is meant.
  func fits(kinds: [String], names: [String]) -> Bool {
    kinds.contains { Wildcard.fits($0.utf8.map(\.lowered), kind) }
      && names.contains { Wildcard.fits(Array($0.utf8), name) }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(lowered) }

  /// The small letter of a capital one.
  fileprivate var lowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
