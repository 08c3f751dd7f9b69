/// The bytes of one file.
///
/// Zero bytes stand behind the text, so a scanner may look a few bytes ahead and needs no end
/// check: a parser refuses files that hold a zero byte, hence the first one it meets is the end.
@usableFromInline
package struct SourceText: Sendable {
  /// How many zero bytes stand behind the text.
  static let padding = 16

  @usableFromInline let memory: Memory

  /// Takes a copy of the bytes.
  package init(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    memory = Memory(count: bytes.count) { start in
      bytes.withUnsafeBufferPointer { source in
        if let source = source.baseAddress { start.update(from: source, count: bytes.count) }
      }
    }
  }

  /// Takes a copy of bytes that stand in one piece.
  package init(copying bytes: UnsafeRawBufferPointer) {
    memory = Memory(count: bytes.count) { start in
      if let source = bytes.baseAddress {
        UnsafeMutableRawPointer(start).copyMemory(from: source, byteCount: bytes.count)
      }
    }
  }

  /// Takes memory that was filled, with room for the padding behind it.
  init(taking start: UnsafeMutablePointer<UInt8>, count: Int) {
    memory = Memory(taking: start, count: count)
  }

  /// Takes the UTF-8 bytes of a string.
  package init(_ string: String) {
    self.init(Array(string.utf8))
  }

  /// The length of the text in bytes.
  @inlinable package var count: Int { memory.count }

  /// The text without its padding.
  @inlinable package var bytes: Text {
    Text(owner: memory, start: memory.start, count: memory.count)
  }

  /// Lends the text without its padding.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    defer { withExtendedLifetime(memory) {} }
    return body(UnsafeBufferPointer(start: memory.start, count: memory.count))
  }
}

/// Memory that is written once and then shared.
@usableFromInline
final class Memory: @unchecked Sendable {
  @usableFromInline let start: UnsafePointer<UInt8>
  @usableFromInline let count: Int

  /// Allocates memory, with padding behind it, and has it filled.
  init(count: Int, fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    let start = UnsafeMutablePointer<UInt8>.allocate(capacity: count + SourceText.padding)
    fill(start)
    (start + count).initialize(repeating: 0, count: SourceText.padding)
    self.start = UnsafePointer(start)
    self.count = count
  }

  /// Takes memory that was filled, with room for the padding behind it.
  init(taking start: UnsafeMutablePointer<UInt8>, count: Int) {
    (start + count).initialize(repeating: 0, count: SourceText.padding)
    self.start = UnsafePointer(start)
    self.count = count
  }

  deinit {
    start.deallocate()
  }
}
