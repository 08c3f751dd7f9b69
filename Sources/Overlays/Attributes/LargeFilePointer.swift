internal import Documents

/// What Git LFS commits in place of a file.
enum LargeFilePointer {
  private static let longest = 1024
  /// How it begins, now and in the beginnings of Git LFS.
  private static let beginnings: [StaticString] = [
    "version https://git-lfs.github.com/spec/v1", "version https://hawser.github.com/spec/v1",
    "version http://git-media.io/v/2",
  ]

  /// Whether a file is one.
  static func isOne(_ text: SourceText) -> Bool {
    guard text.count <= longest, text.bytes.first == UInt8(ascii: "v") else { return false }
    return beginnings.contains { beginning in
      text.bytes.starts(
        with: UnsafeBufferPointer(start: beginning.utf8Start, count: beginning.utf8CodeUnitCount))
    }
  }
}
