/// The address of a repository, as everybody may read it.
package struct PublicAddress: SettingValue {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    guard let parts = AddressParts(text), ["https", "http", "ssh"].contains(parts.scheme) else {
      throw SettingMistake(
        "is no address of a repository", hint: "write it as `https://git.example/team/repository`")
    }
    guard parts.login == nil else {
      throw SettingMistake(
        "holds a user or a password, and is published with every commit",
        hint: "leave out what stands before `@`")
    }
    guard parts.hasHost else { throw SettingMistake("names no host that can be") }
    guard !parts.path.utf8.contains(where: { $0 == 0x3F || $0 == 0x23 }) else {
      throw SettingMistake("holds more than a path: `?` or `#`")
    }
    self.text = text
  }
}
