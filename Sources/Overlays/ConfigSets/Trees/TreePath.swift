/// A way through mappings: keys joined by dots.
enum TreePath {
  /// The keys of a path; nil if one of them is empty or a backslash stands before something else than
  /// a dot or a backslash.
  static func keys(of path: String) -> [String]? {
    var keys: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in path.utf8 {
      if isEscaped {
        guard byte == dot || byte == backslash else { return nil }
        keys[keys.count - 1].append(byte)
        isEscaped = false
      } else if byte == backslash {
        isEscaped = true
      } else if byte == dot {
        keys.append([])
      } else {
        keys[keys.count - 1].append(byte)
      }
    }
    guard !isEscaped, keys.allSatisfy({ !$0.isEmpty }) else { return nil }
    return keys.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The path of keys.
  static func text(_ keys: [String]) -> String {
    var path: [UInt8] = []
    for (index, key) in keys.enumerated() {
      if index > 0 { path.append(dot) }
      for byte in key.utf8 {
        if byte == dot || byte == backslash { path.append(backslash) }
        path.append(byte)
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  private static let dot = UInt8(ascii: ".")
  private static let backslash = UInt8(ascii: "\\")
}
