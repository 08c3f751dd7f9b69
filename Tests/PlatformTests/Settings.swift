/// The settings of a file with a key and a value in each line, as Spark has them.
enum Settings {
  static func of(_ text: String) -> [String: String] {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let pairs = lines.compactMap { line -> (String, String)? in
      guard let end = line.firstIndex(where: { $0 == " " || $0 == "=" }) else { return nil }
      return (String(line[..<end]), String(line[end...].drop { $0 == " " || $0 == "=" }))
    }
    return Dictionary(pairs) { $1 }
  }
}
