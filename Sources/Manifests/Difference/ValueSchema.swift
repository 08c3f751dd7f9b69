package import Documents

/// What a schema says of a value, as far as a difference asks. Whoever knows schemas brings it.
package protocol ValueSchema {
  /// Whether the value is an amount: `1Gi` and `1024Mi` are the same one.
  var isQuantity: Bool { get }
  /// What is said of the items of a list.
  var items: (any ValueSchema)? { get }
  /// What is said of the value of a key.
  func value(of key: Text) -> (any ValueSchema)?
}
