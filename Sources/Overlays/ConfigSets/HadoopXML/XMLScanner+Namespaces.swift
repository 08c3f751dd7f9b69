internal import Documents

extension XMLScanner {
  /// Namespaces that nobody else can have.
  private static let reserved = [
    "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
  ]

  /// Refuses attributes with a prefix, but for those that XML has itself.
  func refusePrefixes(_ attributes: [XMLAttribute]) throws(Problem) {
    for attribute in attributes {
      let isPlain = attribute.prefix.isEmpty && attribute.name != "xmlns"
      guard isPlain || ["xml:space", "xml:lang"].contains(attribute.name) else {
        throw refusal(
          "`\(attribute.name)` stands below the root", at: attribute.range,
          hint: "namespaces and what has a prefix stand in the root only")
      }
    }
  }

  /// Checks the namespaces that the root declares, and that it declares those that it uses.
  func checkNamespaces(_ attributes: [XMLAttribute]) throws(Problem) {
    var namespaces = ["xml": Self.reserved[0]]
    for attribute in attributes where attribute.name == "xmlns" || attribute.prefix == "xmlns" {
      let isDefault = attribute.prefix.isEmpty
      let isMeant =
        isDefault || (!attribute.value.isEmpty && !["xml", "xmlns"].contains(attribute.local))
      guard isMeant, !Self.reserved.contains(attribute.value) else {
        throw failure("no namespace is declared like this", at: attribute.range)
      }
      if !isDefault { namespaces[attribute.local] = attribute.value }
    }
    var known: Set<String> = []
    for attribute in attributes where !["", "xmlns"].contains(attribute.prefix) {
      guard let namespace = namespaces[attribute.prefix] else {
        throw failure("the prefix `\(attribute.prefix)` is not declared", at: attribute.range)
      }
      guard known.insert("\(attribute.local) \(namespace)").inserted else {
        throw failure("`\(attribute.local)` stands twice in this tag", at: attribute.range)
      }
    }
  }
}

extension XMLAttribute {
  /// What stands before the colon of the name.
  fileprivate var prefix: String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(name[..<colon])
  }

  /// The name without its prefix.
  fileprivate var local: String {
    prefix.isEmpty ? name : String(name.utf8.dropFirst(prefix.utf8.count + 1)) ?? name
  }
}
