/// Where a service is reached.
package struct ServiceAddress: SettingValue {
  package let host: String
  package let port: Int

  init(_ text: String) throws(SettingMistake) {
    guard let address = HostAndPort(text), let port = address.port else {
      throw SettingMistake("is not of the form `host:port`", hint: "such as `minio.example:9000`")
    }
    host = address.host
    self.port = port
  }
}
