#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Who runs the program, as far as git asks before it trusts a repository.
package struct GitUser: Sendable {
  /// The number of the user that owns what this process makes.
  package var id: UInt32
  /// Who became root by `sudo`.
  package var idBeforeSudo: UInt32?
  /// The files of configuration that are not in a repository, in the order they are read.
  package var files: [String] = []
  /// What `GIT_CONFIG_COUNT` brings, in order.
  package var settings: [(name: String, value: String)] = []
  /// Where `~` leads.
  package var home: String?

  /// Reads what git reads of the environment.
  package init(variable: (String) -> String?) {
    id = geteuid()
    idBeforeSudo = variable("SUDO_UID").flatMap { UInt32($0) }
    home = variable("HOME")
    if !Self.isOn(variable("GIT_CONFIG_NOSYSTEM")) {
      files.append(variable("GIT_CONFIG_SYSTEM") ?? "/etc/gitconfig")
    }
    if let global = variable("GIT_CONFIG_GLOBAL") {
      files.append(global)
    } else {
      let folder = variable("XDG_CONFIG_HOME").flatMap { $0.isEmpty ? nil : $0 }
      if let folder = folder ?? home.map({ $0 + "/.config" }) {
        files.append(folder + "/git/config")
      }
      if let home { files.append(home + "/.gitconfig") }
    }
    for number in 0..<min(variable("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0, 1_000) {
      guard let name = variable("GIT_CONFIG_KEY_\(number)"),
        let value = variable("GIT_CONFIG_VALUE_\(number)")
      else { continue }
      settings.append((name, value))
    }
  }

  private static func isOn(_ value: String?) -> Bool {
    guard let value = value?.lowercased() else { return false }
    return value == "true" || value == "yes" || value == "on" || (Int(value) ?? 0) != 0
  }
}
