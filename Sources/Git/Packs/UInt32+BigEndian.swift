extension UInt32 {
  /// Adds the four bytes to others, the highest first.
  func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: bigEndian) { bytes += $0 }
  }
}
