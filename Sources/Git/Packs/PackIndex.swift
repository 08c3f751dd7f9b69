internal import Documents

/// The file that says where in a pack an object stands, of version 2.
struct PackIndex {
  let bytes: [UInt8]

  /// Makes the index of a pack that ends with this hash.
  init(of contents: borrowing PackContents, endingWith hash: [UInt8]) {
    let entries = contents.entries.sorted { $0.id < $1.id }
    var bytes: [UInt8] = [0xFF] + Array("tOc\0\0\0\u{2}".utf8)
    bytes.reserveCapacity(1_100 + 28 * entries.count)
    for count in Self.counts(entries) { count.append(to: &bytes) }
    for entry in entries { entry.id.append(to: &bytes) }
    for entry in entries { contents.checksum(of: entry).append(to: &bytes) }
    for entry in entries { UInt32(entry.place.lowerBound).append(to: &bytes) }
    bytes += hash
    bytes += Digest(of: bytes, by: .sha1).bytes
    self.bytes = bytes
  }

  /// For each byte, how many names begin with it or with a lower one.
  private static func counts(_ entries: [PackContents.Entry]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: 256)
    for entry in entries { counts[entry.id.firstByte] += 1 }
    for byte in 1..<256 { counts[byte] += counts[byte - 1] }
    return counts
  }
}
