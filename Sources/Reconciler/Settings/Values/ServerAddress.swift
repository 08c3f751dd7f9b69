/// The address of a cluster.
package struct ServerAddress: SettingValue {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    let parts = AddressParts(text)
    guard parts?.login == nil else {
      throw SettingMistake("holds a user or a password", hint: "leave out what stands before `@`")
    }
    guard let parts, ["https", "http"].contains(parts.scheme), parts.hasHost else {
      throw SettingMistake(
        "is no address of a cluster", hint: "write it as `https://kubernetes.default.svc`")
    }
    self.text = text
  }
}
