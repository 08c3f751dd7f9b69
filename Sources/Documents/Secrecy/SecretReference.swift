/// Values that only lead to a secret.
package enum SecretReference {
  /// Whether a value of a key that names a secret holds none.
  package static func isMeant(by key: String, _ value: String) -> Bool {
    let key = key.lowercased()
    if [".secretkeyref.", ".secrets."].contains(where: { part in
      key.utf8.indices.contains { key.utf8[$0...].starts(with: part.utf8) }
    }) {
      return true
    }
    return value.isEmpty || value == "true" || value == "false" || isVariable(value)
  }

  /// Whether a value is the name of a variable: `${env.NAME}`.
  private static func isVariable(_ value: String) -> Bool {
    guard value.hasPrefix("${"), value.hasSuffix("}") else { return false }
    let name = value.utf8.dropFirst(2).dropLast()
    return !name.isEmpty
      && name.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "_.:".utf8.contains($0)
      }
  }
}
