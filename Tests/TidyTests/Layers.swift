import Foundation

/// The table of ARCHITECTURE.md that says what each target may import.
enum Layers {
  /// What every target may import: the system's C library, and locks.
  static let system: Set<String> = ["Glibc", "Musl", "Synchronization"]

  /// Reads rows of the form: a target in backquotes, its sentence, and what it may import.
  static func parse(_ lines: [String]) -> [String: Set<String>] {
    var layers: [String: Set<String>] = [:]
    for line in lines where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 else { continue }
      let name = cells[0].trimmingCharacters(in: ["`"])
      let imports = cells[2].split(whereSeparator: { ", `".contains($0) }).map(String.init)
      layers[name] = Set(imports.filter { $0 != "–" })
    }
    return layers
  }

  /// The modules that a file imports, whole or in part.
  static func imports(of lines: [String]) -> [String] {
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
    return lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1 else { return nil }
      guard words.first?.hasPrefix("//") == false else { return nil }
      let module = words.dropFirst(index + 1).first { !kinds.contains($0) }
      return module?.split(separator: ".").first.map(String.init)
    }
  }
}
