import Documents

/// How Argo CD compares `manifest-generate-paths` with a file that a commit has changed: an absolute
/// path is the file, a folder above it, or a pattern by the rules of Go's `filepath.Match`.
struct ChangedPaths {
  let patterns: [String]

  /// Reads the value of the annotation.
  init(_ annotation: String) {
    patterns = annotation.split(separator: ";").map(String.init)
  }

  init(patterns: [String]) {
    self.init(patterns.joined(separator: ";"))
  }

  /// Whether a change of a file makes Argo CD render again.
  func cover(_ path: String) -> Bool {
    let file = "/" + path
    return patterns.contains { pattern in
      pattern == "/" || file == pattern || file.hasPrefix(pattern + "/")
        || Self.matches(Array(pattern.unicodeScalars)[...], Array(file.unicodeScalars)[...])
    }
  }

  /// `*` stands for anything within a name, `?` for one character of it, a backslash takes away what
  /// the next character means. Sets in brackets are not written here.
  private static func matches(
    _ pattern: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let sign = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    switch sign {
    case "*":
      let most = text.prefix { $0 != "/" }.count
      return (0...most).contains { matches(rest, text.dropFirst($0)) }
    case "?": return text.first.map { $0 != "/" } ?? false && matches(rest, text.dropFirst())
    case "[": return false
    case "\\": return text.first == rest.first && matches(rest.dropFirst(), text.dropFirst())
    default: return text.first == sign && matches(rest, text.dropFirst())
    }
  }
}
