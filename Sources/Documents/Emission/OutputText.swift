/// Bytes that are being printed.
package struct OutputText: ~Copyable {
  var bytes: GrowingBuffer<UInt8>

  package init(capacity: Int = 4096) {
    bytes = GrowingBuffer(capacity: capacity)
  }

  /// Takes the memory for an emitter, which gives it back.
  mutating func takeBytes() -> GrowingBuffer<UInt8> {
    var taken = GrowingBuffer<UInt8>(capacity: 1)
    swap(&taken, &bytes)
    return taken
  }

  /// How many bytes there are.
  package var count: Int { bytes.count }

  /// Forgets the bytes and keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll()
  }

  /// Adds a text.
  package mutating func write(_ text: String) {
    for byte in text.utf8 { bytes.append(byte) }
  }

  /// A copy of the bytes.
  package var array: [UInt8] { Array(bytes.elements) }

  /// Lends the bytes.
  package borrowing func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    body(bytes.elements)
  }

  /// The bytes as text.
  package var string: String { String(decoding: bytes.elements, as: UTF8.self) }
}
