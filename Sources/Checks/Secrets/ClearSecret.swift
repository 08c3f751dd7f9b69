internal import Documents

/// Says whether a value is a credential that everybody can read.
///
/// It goes by names, and knows less than `HiddenKey`: what is hidden without need does no harm, what is
/// refused without need does.
enum ClearSecret {
  /// What the name of a credential ends with, in small letters, without anything between words.
  private static let endings: [StaticString] = [
    "password", "passwd", "passphrase", "secret", "secretkey", "accesskey", "accesskeyid", "token",
    "fernetkey", "apikey", "privatekey",
  ]
  /// Endings of names that lead to a credential, or are about one.
  private static let exceptions: [StaticString] = [
    "existingsecret", "pullsecret", "tlssecret", "connsecret", "keysecret", "passwordsecret",
    "nexttoken", "paddingtoken", "eostoken", "bostoken", "credentialssecret", "cmdsecret",
  ]
  private static let defaults: Set<String> = [
    "admin", "minioadmin", "minio123", "password", "passwd", "changeme", "changeit", "secret",
    "postgres", "hive", "root", "airflow", "spark", "123456", "test", "example",
  ]

  /// Whether a name says that its value is a credential.
  static func isName(_ name: String) -> Bool {
    endings.contains { ends(name, with: $0) } && !exceptions.contains { ends(name, with: $0) }
  }

  /// Whether the letters and digits of a name end so. Asked of every key there is, so it makes no text.
  private static func ends(_ name: String, with ending: StaticString) -> Bool {
    let ending = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    var rest = ending.count
    for byte in name.utf8.reversed() where byte.isLetterOrDigit {
      guard rest > 0 else { return true }
      let small = byte < 0x41 || byte > 0x5A ? byte : byte | 0x20
      guard small == ending[rest - 1] else { return false }
      rest -= 1
    }
    return rest == 0
  }

  /// Whether a value of such a name is the credential itself, and not something that leads to it.
  static func isLiteral(_ value: String, of name: String) -> Bool {
    let value = value.trimmingSpace
    guard value.utf8.count > 1, !SecretReference.isMeant(by: name, value) else { return false }
    let small = value.lowercased()
    if ["none", "null", "yes", "no", "off", "on", "default", "undefined"].contains(small) {
      return false
    }
    // Variables, marks that something else fills in, and examples that say so.
    if ["$(", "${", "{{", "%(", "__"].contains(where: { value.holds($0) }) || value.hasPrefix("$") {
      return false
    }
    if value.hasPrefix("<"), value.hasSuffix(">") { return false }
    if value.hasPrefix("/") || small.hasPrefix("file:") || small.hasPrefix("vault:") {
      return false
    }
    if Set(value.utf8).count == 1, value.utf8.first.map({ "*xX.-".utf8.contains($0) }) == true {
      return false
    }
    return !isClass(value) && !isAmount(value, of: name)
  }

  /// Whether it is one that everybody tries first.
  static func isDefault(_ value: String) -> Bool { defaults.contains(value.lowercased()) }

  /// Whether a value is an address with a user and a password in it.
  static func isAddressWithPassword(_ value: String) -> Bool {
    guard let mark = value.firstRange(ofBytes: "://") else { return false }
    let rest = value[mark.upperBound...].prefix { !"/?# \"'".contains($0) }
    guard let end = rest.lastIndex(of: "@"), let colon = rest[..<end].firstIndex(of: ":") else {
      return false
    }
    let password = String(rest[rest.index(after: colon)..<end])
    return !password.isEmpty && !password.holds("$") && !password.holds("{")
      && !password.hasPrefix("<") && Set(password) != ["*"]
  }

  private static func isClass(_ value: String) -> Bool {
    let starts = ["org.", "com.", "io.", "net."]
    return starts.contains { value.hasPrefix($0) } && value.split(separator: ".").count > 2
  }

  /// A number of tokens, or how long one lives.
  private static func isAmount(_ value: String, of name: String) -> Bool {
    guard name.lowercased().holds("token") else { return false }
    return value.utf8.allSatisfy { (0x30...0x39).contains($0) || "smhd.".utf8.contains($0) }
  }
}
