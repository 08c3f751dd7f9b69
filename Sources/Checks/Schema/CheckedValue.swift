package import Documents
package import Manifests

/// What the schemas of Kubernetes say of a value, for who compares objects.
package struct CheckedValue: ValueSchema {
  /// What stands for the type of the value: `SchemaWalk` says how that is read.
  private let notation: SchemaTable.Bytes

  /// The objects of a kind; nil for kinds that the schemas do not know.
  package static func ofObjects(_ kind: ObjectKind) -> (any ValueSchema)? {
    CheckedType(kind).map { CheckedObject(type: $0) }
  }

  init(_ notation: SchemaTable.Bytes) {
    self.notation = notation
  }

  package var isQuantity: Bool { notation[0] == UInt8(ascii: "q") }

  package var items: (any ValueSchema)? {
    switch notation[0] {
    case UInt8(ascii: "["), UInt8(ascii: "="):
      return CheckedValue(SchemaTable.Bytes(rebasing: notation[1...]))
    case UInt8(ascii: "#"):
      let start = (notation.firstIndex(of: UInt8(ascii: ";")) ?? 0) + 1
      return CheckedValue(SchemaTable.Bytes(rebasing: notation[start...]))
    default: return nil
    }
  }

  package func value(of key: Text) -> (any ValueSchema)? {
    switch notation[0] {
    case UInt8(ascii: "{"): CheckedValue(SchemaTable.Bytes(rebasing: notation[1...]))
    case UInt8(ascii: "T"):
      CheckedType(digits: notation[1..<4]).flatMap { CheckedObject(type: $0).value(of: key) }
    default: nil
    }
  }
}

/// What they say of an object.
private struct CheckedObject: ValueSchema {
  let type: CheckedType

  var isQuantity: Bool { false }

  var items: (any ValueSchema)? { nil }

  func value(of key: Text) -> (any ValueSchema)? {
    key.withBytes { type.notation(of: $0) }.map { CheckedValue($0) }
  }
}
