internal import Documents

/// A line of a list of Python packages.
struct Requirement {
  let name: String
  let rest: String
  let range: Range<Int>

  /// Whether it has an upper bound or an exact version.
  var isBounded: Bool { rest.holds("<") || rest.holds("==") || rest.holds("~=") }

  /// The lines of a file that name packages.
  static func all(in file: SourceFile) -> [Requirement] {
    let bytes = file.text.bytes
    var found: [Requirement] = []
    var start = 0
    while start < bytes.count {
      let rest = bytes.slice(start..<bytes.count)
      let end = start + (rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count)
      let line = String(decoding: bytes.slice(start..<end), as: UTF8.self).trimmingSpace
      let name = line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
      if !name.isEmpty, name.first != "-" {
        found.append(
          Requirement(
            name: name.lowercased(), rest: String(line[name.endIndex...]), range: start..<end))
      }
      start = end + 1
    }
    return found
  }
}
