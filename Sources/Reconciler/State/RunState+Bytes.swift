internal import Documents
internal import Git

/// A state as it is kept: numbers of eight bytes, and texts that fill such. Whatever is wrong with
/// it, there is no state.
extension RunState {
  private static let form: UInt64 = 0x7265_636F_6E00_0001

  /// The state as bytes.
  var bytes: [UInt8] {
    var writer = StateWriter()
    writer.add(Self.form)
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
      writer.add(UInt64(entry.parts.count))
      for part in entry.parts { writer.add(UInt64(part)) }
    }
    writer.add(UInt64(numbers.count))
    for number in numbers { writer.add(number) }
    return writer.finish()
  }

  /// Reads what was kept; nil if it is of another form, or damaged.
  init?(_ bytes: [UInt8]) {
    guard var reader = StateReader(bytes), reader.number() == Self.form else { return nil }
    key = reader.bytes()
    guard let source = ObjectID(reader.bytes()), let tree = ObjectID(reader.bytes()) else {
      return nil
    }
    (self.source, self.tree) = (source, tree)
    sourceBranch = reader.text()
    references = reader.bytes()
    let goneCount = reader.count()
    gone =
      goneCount == 0 ? nil : (1..<goneCount).map { _ in (reader.text(), reader.text()) }
    (list, settings) = (reader.range(), reader.range())
    parts = (0..<reader.count()).map { _ in reader.range() }
    entries = (0..<reader.count()).map { _ in
      let (name, branch) = (reader.text(), reader.text())
      let (delivery, inputs) = (ObjectID(reader.bytes()), reader.range())
      return Entry(
        name: name, branch: branch.isEmpty ? nil : branch, delivery: delivery, inputs: inputs,
        parts: (0..<reader.count()).map { _ in reader.count() })
    }
    numbers = (0..<reader.count()).map { _ in reader.number() }
    guard reader.isSound, isSound else { return nil }
  }

  /// Whether everything is there that is named.
  private var isSound: Bool {
    let ranges = [list, settings] + parts + entries.map(\.inputs)
    return ranges.allSatisfy { $0.upperBound <= numbers.count }
      && entries.allSatisfy { $0.parts.allSatisfy { $0 < parts.count } }
  }
}
