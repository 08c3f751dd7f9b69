package import Documents

/// What is known of the fields of an object or of a part of it.
package struct SchemaType: Hashable, Sendable {
  private static let digitsOfStart = 5

  private let number: Int

  /// Reads the number of a type; dashes are none.
  init?(digits: Slice<SchemaTable.Bytes>) {
    guard let number = SchemaTable.number(digits) else { return nil }
    self.number = number
  }

  /// What is known of a field. Nil is said of names that are not known, and of values in which
  /// nothing merges: those of one word, and objects without lists.
  package func field(_ name: UnsafeBufferPointer<UInt8>) -> SchemaField? {
    let fields = SchemaTable.bytes(of: FieldTable.text)
    let own = SchemaTable.Bytes(rebasing: fields[start(of: number)..<start(of: number + 1)])
    return SchemaTable(own).value(of: name).flatMap(SchemaField.init)
  }

  /// What is known of a field.
  package func field(_ name: Text) -> SchemaField? {
    name.withContiguousStorageIfAvailable(field) ?? nil
  }

  /// What is known of a field.
  package func field(_ name: String) -> SchemaField? {
    name.withBytes(field)
  }

  private func start(of number: Int) -> Int {
    let starts = SchemaTable.bytes(of: FieldTable.starts)
    let digits = starts.dropFirst(number * Self.digitsOfStart).prefix(Self.digitsOfStart)
    return SchemaTable.number(digits) ?? 0
  }
}
