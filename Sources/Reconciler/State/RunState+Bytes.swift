internal import Documents
internal import Git

/// A state as it is kept: what a run asks for first, and behind it the numbers, which it asks for only
/// if something has changed. Whatever is wrong with it, there is no state.
extension RunState {
  private static let form: UInt64 = 0x7265_636F_6E00_0002
  /// Before all stand the form, how many bytes the first part has, and the checksums of both.
  private static let startCount = 32

  /// The state with its numbers as bytes.
  func bytes(with numbers: [UInt64]) -> [UInt8] {
    let head = head(count: numbers.count)
    var tail = StateWriter()
    tail.add(numbers)
    var writer = StateWriter()
    writer.add(Self.form)
    writer.add(UInt64(head.count))
    writer.add(StateChecksum.of(head[...]))
    writer.add(StateChecksum.of(tail.bytes[...]))
    return writer.bytes + head + tail.bytes
  }

  private func head(count: Int) -> [UInt8] {
    var writer = StateWriter()
    writer.add(UInt64(count))
    writer.add(key)
    writer.add(source.bytes)
    writer.add(tree.bytes)
    writer.add(sourceBranch)
    writer.add(references)
    writer.add(gone == nil ? 0 : UInt64((gone ?? []).count + 1))
    for (name, branch) in gone ?? [] {
      writer.add(name)
      writer.add(branch)
    }
    writer.add(list)
    writer.add(settings)
    writer.add(UInt64(parts.count))
    for part in parts { writer.add(part) }
    writer.add(UInt64(entries.count))
    for entry in entries {
      writer.add(entry.name)
      writer.add(entry.branch ?? "")
      writer.add(entry.delivery?.bytes ?? [])
      writer.add(entry.inputs)
      writer.add(entry.parts)
    }
    return writer.bytes
  }

  /// How many bytes are needed to read a state that begins so, without its numbers; nil if that is no
  /// state.
  static func headEnd(of bytes: [UInt8]) -> Int? {
    var reader = StateReader(bytes[...])
    guard reader.number() == form else { return nil }
    let count = reader.number()
    return reader.isSound && count < 1 << 40 ? startCount + Int(count) : nil
  }

  /// Reads what was kept, of which the numbers may be missing; nil if it is of another form, or
  /// damaged.
  init?(_ bytes: [UInt8]) {
    guard let end = Self.headEnd(of: bytes), end <= bytes.count, end >= Self.startCount else {
      return nil
    }
    let head = bytes[Self.startCount..<end]
    var start = StateReader(bytes[16..<Self.startCount])
    guard start.number() == StateChecksum.of(head) else { return nil }
    var reader = StateReader(head)
    let size = Int(clamping: reader.number())
    key = Array(reader.bytes())
    guard let source = ObjectID(reader.bytes()), let tree = ObjectID(reader.bytes()) else {
      return nil
    }
    (self.source, self.tree) = (source, tree)
    sourceBranch = reader.text()
    references = Array(reader.bytes())
    let goneCount = reader.count()
    gone = goneCount == 0 ? nil : (1..<goneCount).map { _ in (reader.text(), reader.text()) }
    (list, settings) = (reader.range(in: size), reader.range(in: size))
    parts = (0..<reader.count()).map { _ in reader.range(in: size) }
    entries = (0..<reader.count()).map { _ in Entry(&reader, size) }
    guard reader.isSound else { return nil }
  }

  /// The numbers of a state, whose bytes these are; nil if they are damaged.
  static func numbers(in bytes: [UInt8]) -> [UInt64]? {
    guard let end = headEnd(of: bytes), end <= bytes.count else { return nil }
    var start = StateReader(bytes[24..<startCount])
    var head = StateReader(bytes[startCount..<end])
    let tail = bytes[end...]
    guard start.number() == StateChecksum.of(tail), head.number() == UInt64(tail.count / 8) else {
      return nil
    }
    return tail.withUnsafeBytes { tail in
      (0..<tail.count / 8).map {
        UInt64(littleEndian: tail.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self))
      }
    }
  }
}

extension RunState.Entry {
  fileprivate init(_ reader: inout StateReader, _ size: Int) {
    name = reader.text()
    let text = reader.text()
    branch = text.isEmpty ? nil : text
    delivery = ObjectID(reader.bytes())
    inputs = reader.range(in: size)
    parts = reader.range(in: size)
  }
}
