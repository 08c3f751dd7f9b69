internal import Documents

/// A host and a port that a text names.
struct Address: Sendable, Equatable {
  let scheme: String
  let host: String
  /// As it is written, or that of the scheme.
  let port: Int?

  /// The protocols of clients, with the ports that they have when none is written.
  private static let ports: [String: Int] = [
    "sc": 15002, "http": 80, "https": 443, "thrift": 9083, "spark": 7077, "postgresql": 5432,
    "postgres": 5432, "mysql": 3306, "hive2": 10000, "grpc": 0, "redis": 6379,
  ]

  init(scheme: String, host: String, port: Int?) {
    self.scheme = scheme
    self.host = host
    self.port = port
  }

  /// The addresses in a value: `sc://connect:15002/;token=…`, `jdbc:postgresql://db/metastore`,
  /// `spark://one:7077,two:7077`.
  static func all(in text: String) -> [Address] {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: ":")) else { return [] }
    var found: [Address] = []
    var position = 0
    while let mark = next(in: bytes, from: position) {
      position = mark + 3
      guard let scheme = scheme(before: mark, in: bytes) else { continue }
      let end =
        bytes[position...].firstIndex { "/;?#\"' \t\n)]}|&\\".utf8.contains($0) } ?? bytes.count
      let authority = String(decoding: bytes[position..<end], as: UTF8.self)
      found += hosts(in: authority, of: scheme)
      position = end
    }
    return found
  }

  /// The first address in a value that may name no protocol: `thrift://one:9083,thrift://two:9083`,
  /// `minio:9000`; nil if something is to be filled in.
  static func first(in value: String) -> Address? {
    guard !value.utf8.contains(where: { "${".utf8.contains($0) }) else { return nil }
    if let address = all(in: value).first { return address }
    return Address(String(value.prefix { !"/?;#,".contains($0) }).trimmingSpace)
  }

  /// Where the next `://` stands.
  private static func next(in bytes: [UInt8], from start: Int) -> Int? {
    guard start + 2 < bytes.count else { return nil }
    return (start..<bytes.count - 2).first {
      bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == UInt8(ascii: "/")
        && bytes[$0 + 2] == UInt8(ascii: "/")
    }
  }

  /// The protocol that stands before a mark; a driver may stand behind it: `postgresql+psycopg2`.
  private static func scheme(before mark: Int, in bytes: [UInt8]) -> String? {
    let letters = bytes[..<mark].reversed().prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "+") }
    let word = String(decoding: letters.reversed(), as: UTF8.self)
    let scheme = String(word.prefix { $0 != "+" })
    return ports[scheme] == nil ? nil : scheme
  }

  /// Hosts between commas, without a user before them.
  private static func hosts(in authority: String, of scheme: String) -> [Address] {
    authority.split(separator: ",").compactMap { part in
      // What may be a user is not looked at any closer.
      let host = part.split(separator: "@", omittingEmptySubsequences: false).last ?? part
      return Address(String(host), scheme: scheme)
    }
  }

  /// `host` or `host:port`.
  init?(_ text: String, scheme: String = "") {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return nil }
    let known = Self.ports[scheme].flatMap { $0 == 0 ? nil : $0 }
    let port = parts.count == 2 ? Int(parts[1]) : known
    if parts.count == 2, port == nil { return nil }
    self.init(scheme: scheme, host: String(host), port: port)
  }
}

/// An address, where it is written, and the namespace from which it is seen.
struct WrittenAddress: Sendable {
  let address: Address
  /// What holds it, as messages say it.
  let holder: @Sendable (Subject) -> String
  let location: @Sendable (Subject) -> Location?
  /// The object from which it is seen.
  let position: Int
}
