#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The file that keeps others from moving a reference, as it is on the disk.
struct LockFile: Equatable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  /// When it was written last, in nanoseconds.
  let time: Int64

  /// Looks at a file; nil if there is none.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    time = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }

  /// Reads what `text` says of a file.
  init?(_ words: ArraySlice<Substring>) {
    let numbers = words.compactMap { Int64($0) }
    guard numbers.count == 3, words.count == 3 else { return nil }
    device = UInt64(bitPattern: numbers[0])
    inode = UInt64(bitPattern: numbers[1])
    size = 0
    time = numbers[2]
  }

  /// What tells an empty file from all others.
  var text: String {
    "\(Int64(bitPattern: device)) \(Int64(bitPattern: inode)) \(time)"
  }

  /// How many seconds ago it was written.
  var age: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return max(0, Int(now.tv_sec) - Int(time / 1_000_000_000))
  }
}
