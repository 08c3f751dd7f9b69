extension Node {
  /// The whole number that a number is, `3.0` and `1e3` included, if it fits 64 bits with a sign.
  package var integer: Int64? {
    text.withContiguousStorageIfAvailable { bytes in
      switch kind {
      case .int:
        Number.integer(bytes).flatMap { number in
          number.isNegative
            ? Int64(exactly: -Int128(number.magnitude)) : Int64(exactly: number.magnitude)
        }
      case .float: Number.double(bytes).flatMap { Int64(exactly: $0) }
      default: nil
      }
    } ?? nil
  }
}
