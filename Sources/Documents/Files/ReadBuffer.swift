/// Memory that a file is read into and that becomes its text without being copied.
struct ReadBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity + SourceText.padding)
  }

  deinit {
    start.deallocate()
  }

  /// Whether it has no room for more.
  var isFull: Bool { count == capacity }

  /// Reads more behind what is there, and answers how many bytes.
  mutating func read(_ file: borrowing Descriptor) throws(FileError) -> Int {
    if count == capacity { grow() }
    let more = try file.read(into: start + count, atMost: capacity - count)
    count += more
    return more
  }

  /// The text of what was read.
  consuming func take() -> SourceText {
    let text = SourceText(taking: start, count: count)
    discard self
    return text
  }

  private mutating func grow() {
    capacity = max(capacity * 2, 4096)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + SourceText.padding)
    grown.update(from: start, count: count)
    start.deallocate()
    start = grown
  }
}
