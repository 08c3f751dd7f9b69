/// Keys whose values are hidden: those that Spark hides in its logs, and some of other programs.
package enum HiddenKey {
  private static let parts = [
    "secret", "password", "token", "access.key", "accesskey", "access_key", "passwd", "passphrase",
    "fernet", "apikey", "api_key", "private_key", "privatekey",
  ]

  /// Names of things that only lead to secrets: an object, its keys, a volume.
  private static let exceptions = [
    "secretname", "secretkeyref.name", "secretkeyref.key", "secretref.name", "imagepullsecrets",
    "serviceaccounttoken",
  ]

  /// Whether a key names something that nobody shall read.
  package static func isMeant(by key: String) -> Bool {
    let key = key.lowercased()
    return parts.contains { has($0, in: key) } && !exceptions.contains { has($0, in: key) }
  }

  private static func has(_ part: String, in key: String) -> Bool {
    key.utf8.indices.contains { key.utf8[$0...].starts(with: part.utf8) }
  }
}
