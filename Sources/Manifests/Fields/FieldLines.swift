internal import Documents

/// Lines of one of the program's own lists of fields, which are read when somebody asks: most runs
/// need few of the three hundred.
struct FieldLines: Sendable {
  private nonisolated(unsafe) let bytes: FieldNotation.Bytes

  /// Takes bytes that are never freed: a part of a static string.
  init(_ bytes: FieldNotation.Bytes) {
    self.bytes = bytes
  }

  /// All fields.
  var fields: [FieldSpec] {
    var fields: [FieldSpec] = []
    FieldNotation.forEachLine(of: bytes) { line in
      if let field = FieldSpec(line: line) { fields.append(field) }
    }
    return fields
  }

  /// Those that objects of a kind have.
  func fields(of kind: ObjectKind) -> [FieldSpec] {
    var fields: [FieldSpec] = []
    kind.kind.string.withBytes { name in
      FieldNotation.forEachLine(of: bytes) { line in
        guard FieldNotation.mayMean(name, line: line), let field = FieldSpec(line: line),
          field.kind.selects(kind)
        else { return }
        fields.append(field)
      }
    }
    return fields
  }

  /// Whether both are the same lines, not only equal ones.
  func isSame(as other: FieldLines) -> Bool {
    bytes.baseAddress == other.bytes.baseAddress && bytes.count == other.bytes.count
  }
}
