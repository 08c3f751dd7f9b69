#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Memory that grows at its end: what an array is, without the uniqueness check at every append.
///
/// Offsets are checked in debug builds only, so whoever indexes must know why the offset is inside.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 16) {
    self.capacity = max(capacity, 1)
    start = Self.reallocate(nil, capacity: self.capacity)
  }

  deinit {
    free(start)
  }

  var isEmpty: Bool {
    @inline(__always) get { count == 0 }
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return start[index]
    }
    @inline(__always) _modify {
      assert(index >= 0 && index < count)
      yield &start[index]
    }
  }

  /// The memory, for reading.
  var elements: UnsafeBufferPointer<Element> {
    @inline(__always) get { UnsafeBufferPointer(start: start, count: count) }
  }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    start[count] = element
    count &+= 1
  }

  /// Adds elements.
  @inline(__always)
  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress else { return }
    reserve(elements.count)
    (start + count).update(from: source, count: elements.count)
    count += elements.count
  }

  /// Takes the last element away.
  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count &-= 1
    return start[count]
  }

  /// Takes the last elements away.
  mutating func removeLast(_ removed: Int) {
    precondition(removed >= 0 && removed <= count)
    count -= removed
  }

  /// Forgets the elements and keeps the memory.
  mutating func removeAll() {
    count = 0
  }

  /// Makes room, so that `append` finds it.
  @inline(__always)
  mutating func reserve(_ added: Int) {
    if count + added > capacity { grow(by: added) }
  }

  /// Appends elements that are in it already.
  mutating func appendCopy(of range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    reserve(range.count)
    (start + count).update(from: start + range.lowerBound, count: range.count)
    count += range.count
  }

  /// Gives the memory away, cut to what is used; the taker frees it.
  consuming func release() -> UnsafeBufferPointer<Element> {
    let memory = Self.reallocate(start, capacity: max(count, 1))
    let elements = UnsafeBufferPointer(start: UnsafePointer(memory), count: count)
    discard self
    return elements
  }

  /// Lends the reserved memory behind the elements; the closure answers how many elements it wrote.
  @inline(__always)
  mutating func appendUnchecked(_ body: (UnsafeMutablePointer<Element>) -> Int) {
    count &+= body(start + count)
    assert(count <= capacity)
  }

  /// Large blocks move by remapping their pages, not by copying them.
  @inline(never)
  private mutating func grow(by added: Int) {
    capacity = max(capacity * 2, count + added)
    start = Self.reallocate(start, capacity: capacity)
  }

  private static func reallocate(
    _ old: UnsafeMutablePointer<Element>?, capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let bytes = capacity * MemoryLayout<Element>.stride
    guard let memory = realloc(old, bytes) else { preconditionFailure("out of memory") }
    if bytes >= 4 << 20 { useLargePages(memory, bytes) }
    return memory.bindMemory(to: Element.self, capacity: capacity)
  }

  /// Asks the kernel for large pages: touching a large block page by page for the first time costs
  /// as much as a fifth of what the parser does with it.
  private static func useLargePages(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
    let page = 4096
    let start = UnsafeMutableRawPointer(bitPattern: (UInt(bitPattern: memory) + 4095) & ~4095)
    _ = madvise(start, bytes - page, MADV_HUGEPAGE)
  }
}
