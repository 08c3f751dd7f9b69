/// Short numbers for bytes, keyed by a secret of the process, so that nobody can write names that
/// all have the same number. Nothing that is printed depends on them.
package enum Fingerprint {
  private static let secret = (
    UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max) | 1
  )

  /// The number of some bytes.
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    let (first, second) = secret
    var state = first ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= raw.count {
      state = mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self), second)
      offset += 8
    }
    var rest: UInt64 = 0
    if offset >= 8, offset < raw.count {
      rest = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
      offset = raw.count
    }
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return mix(state ^ rest, second)
  }

  /// One number for two.
  package static func combine(_ one: UInt64, _ other: UInt64) -> UInt64 {
    mix(one ^ secret.0, other ^ secret.1)
  }

  /// Both halves of the product folded into one.
  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}
