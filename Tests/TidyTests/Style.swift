import Foundation

/// What is wrong with the style of a source file: each answer is `line: what`.
enum Style {
  /// A file has at most 400 lines of at most 110 columns.
  static func sizes(_ lines: [String]) -> [String] {
    let wide = lines.enumerated().filter { $1.count > 110 }.map { "\($0 + 1): \($1.count) columns" }
    return wide + (lines.count > 400 ? ["400: \(lines.count) lines"] : [])
  }

  /// A function has at most 60 lines.
  static func functions(_ lines: [String]) -> [String] {
    var found: [String] = []
    for (start, line) in lines.enumerated() {
      let pattern = #"^ *[a-z@ ()_]*(func|init)\b.*[({]$"#
      guard line.range(of: pattern, options: .regularExpression) != nil else { continue }
      let indent = line.prefix { $0 == " " }
      let end = lines[(start + 1)...].firstIndex { $0 == indent + "}" } ?? start
      if end - start > 60 { found.append("\(start + 1): a function of \(end - start) lines") }
    }
    return found
  }

  /// Nothing that ends the program on input, and nothing that was put off.
  static func bannedWords(_ lines: [String]) -> [String] {
    let words = [
      "try!", "as!", "fatalError(", "TODO", "FIXME", "XXX", "MARK:", "import Foundation",
    ]
    return lines.enumerated().flatMap { index, line in
      words.filter { line.contains($0) }.map { "\(index + 1): `\($0)`" }
    }
  }

  /// Types and functions that are not private say what they are; what a protocol asks for says it
  /// there.
  static func documentation(_ lines: [String]) -> [String] {
    let promised = [
      "run", "kind", "contents", "entries", "main", "==", "<", "hash", "withContiguous",
    ]
    let attributes = #"^ {0,2}(@\w+(\([^)]*\))? )*(package |static |mutating |consuming |final )*"#
    let pattern = attributes + "(func|struct|enum|class|protocol|typealias) "
    var found: [String] = []
    for (index, line) in lines.enumerated() {
      guard let match = line.range(of: pattern, options: .regularExpression) else { continue }
      let name = line[match.upperBound...]
      var above = index - 1
      while above >= 0, lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@") {
        above -= 1
      }
      let isSaid = above >= 0 && lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("///")
      if !isSaid, !promised.contains(where: { name.hasPrefix($0) }) {
        found.append("\(index + 1): no doc comment on `\(name.prefix { $0 != "(" && $0 != " " })`")
      }
    }
    return found
  }

  /// The name of a file occurs in it: as a type, or for `Type+Facet` as an extension.
  static func fileName(_ path: String, _ lines: [String]) -> [String] {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let type = name.split(separator: "+").first.map(String.init) ?? name
    let text = lines.joined(separator: "\n")
    let kind = #"(struct|enum|class|protocol|extension|let|extension Sequence<)\s*"#
    let declares = text.range(
      of: kind + NSRegularExpression.escapedPattern(for: type) + #"\b"#,
      options: [.regularExpression, .caseInsensitive])
    return declares == nil ? ["1: declares no `\(type)`"] : []
  }
}
