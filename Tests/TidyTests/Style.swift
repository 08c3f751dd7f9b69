import Foundation

/// What is wrong with the style of a source file: each answer is `line: what`.
enum Style {
  // Each is made once: making one takes longer than searching many lines.
  nonisolated(unsafe) private static let functionHead =
    #/^ *[a-z@ ()_]*(func|init|subscript)\b.*[({]$/#
  nonisolated(unsafe) private static let force = #/[\w)\]}>?]!(?!=)/#
  nonisolated(unsafe) private static let typeHead =
    #/\b(struct|enum|class|protocol|extension|actor)\b/#
  nonisolated(unsafe) private static let declaration =
    #/
    \ *(?:@\w+(?:\([^)]*\))?\ )*
    (?:(?:package|static|mutating|consuming|borrowing|final|indirect)\ )*
    (?:func|struct|enum|class|protocol|typealias|actor)\ ([^\ (<:]+|<)
    /#

  /// A file has at most 400 lines of at most 110 columns.
  static func sizes(_ lines: [String]) -> [String] {
    let wide = lines.enumerated().filter { $1.count > 110 }.map { "\($0 + 1): \($1.count) columns" }
    return wide + (lines.count > 400 ? ["400: \(lines.count) lines"] : [])
  }

  /// A function has at most 60 lines.
  static func functions(_ lines: [String]) -> [String] {
    var found: [String] = []
    for (start, line) in lines.enumerated() {
      guard line.hasSuffix("{") || line.hasSuffix("("), line.contains(functionHead) else {
        continue
      }
      let indent = line.prefix { $0 == " " }
      let end = lines[(start + 1)...].firstIndex { $0 == indent + "}" } ?? start
      if end - start > 60 { found.append("\(start + 1): a function of \(end - start) lines") }
    }
    return found
  }

  /// Nothing that ends the program on input, and nothing that was put off.
  static func bannedWords(_ lines: [String]) -> [String] {
    let words = ["fatalError(", "TODO", "FIXME", "XXX", "MARK:", "import Foundation"]
    let said = lines.enumerated().flatMap { index, line in
      words.filter { line.contains($0) }.map { "\(index + 1): `\($0)`" }
    }
    let isSuspect = lines.contains { $0.utf8.contains(UInt8(ascii: "!")) }
    let code = isSuspect ? Code.blanked(lines) : []
    let forced = code.enumerated().filter { _, line in
      line.utf8.contains(UInt8(ascii: "!")) && line.contains(force)
    }
    return said + forced.map { index, _ in "\(index + 1): `!` ends the program" }
  }

  /// Types and functions that are not private say what they are; what a protocol asks for says it
  /// there.
  static func documentation(_ lines: [String], promised: Set<String>) -> [String] {
    var found: [String] = []
    for (index, line) in lines.enumerated() {
      guard let name = declaredName(line), !promised.contains(name) else { continue }
      guard isMember(index, of: lines), !isSaid(above: index, in: lines) else { continue }
      found.append("\(index + 1): no doc comment on `\(name)`")
    }
    return found
  }

  /// The functions that protocols ask for, and those of the standard library's protocols.
  static func promisedFunctions(_ lines: [String]) -> Set<String> {
    var names: Set<String> = ["==", "<", "hash", "main", "withContiguousStorageIfAvailable"]
    var isInside = false
    for line in lines {
      if line.hasPrefix("package protocol ") || line.hasPrefix("protocol ") { isInside = true }
      if line == "}" { isInside = false }
      if isInside, let name = declaredName(line) { names.insert(name) }
    }
    return names
  }

  /// The name of a type or function that a line declares, if it is not private.
  private static func declaredName(_ line: String) -> String? {
    guard let found = line.prefixMatch(of: declaration) else { return nil }
    return String(found.output.1)
  }

  /// Whether a line stands at the top of its file or directly in a type that is not private.
  private static func isMember(_ index: Int, of lines: [String]) -> Bool {
    let indent = lines[index].prefix { $0 == " " }.count
    guard indent > 0 else { return true }
    let outer = lines[..<index].last { line in
      line.hasSuffix("{") && line.prefix { $0 == " " }.count < indent
    }
    guard let outer else { return false }
    let isType = outer.contains(typeHead)
    return isType && !outer.contains("private")
  }

  /// Whether a doc comment stands above a line, with nothing between but attributes.
  private static func isSaid(above index: Int, in lines: [String]) -> Bool {
    let above = lines[..<index].lazy.map { $0.drop { $0 == " " } }.last { !$0.hasPrefix("@") }
    return above?.hasPrefix("///") ?? false
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
