internal import Documents
package import Git

/// The title and the body of a pull request that changes sources.
package struct ProposalText: Sendable {
  /// How many names a title has at most, and how many bytes.
  private static let mostNames = 3
  private static let mostTitle = 120
  /// How many lines of one kind a body has.
  private static let mostLines = 100

  package let title: String
  private let values: [String]
  private let commits: [Revision]
  private let files: [SourceChange]

  /// For values that were set; a title may be given.
  package init(setting values: [EnvironmentEditor.Outcome], _ files: [SourceChange], title: String?)
  {
    let changed = values.filter { !$0.paths.isEmpty }
    self.values = changed.map { "\($0.environment.name.text): \($0.name): \($0.shownChange)" }
    (commits, self.files) = ([], files)
    let names = Self.list(changed.map(\.environment.name.text), "environments")
    let one = changed.count == 1 ? "\(changed[0].name) \(changed[0].shownChange)" : nil
    self.title = title ?? Self.cut("\(names): \(one ?? "\(changed.count) values")")
  }

  /// For files that differ, with the commits that made them so, the newest first.
  package init(of files: [SourceChange], _ commits: [Revision], title: String?) {
    (values, self.commits, self.files) = ([], commits, files)
    let subject = commits.count == 1 ? commits[0].subject : nil
    let one = files.count == 1 ? files[0].path.text : nil
    self.title =
      title ?? subject ?? Self.cut("change \(one ?? Self.list(files.map(\.place), "places"))")
  }

  /// What is said below the title, in Markdown.
  package var body: String {
    let commits = commits.count < 2 ? [] : commits.map { "\($0.id.beginning) \($0.subject)" }
    let files = files.map { "\($0.kind.rawValue) \($0.path.text)" }
    return [("Values", values), ("Commits", commits), ("Files", files)].filter { !$0.1.isEmpty }
      .map { Self.section($0, $1) }.joined(separator: "\n")
  }

  /// The message of a commit that says the same.
  package var message: String {
    let lines = values.map { "* \(Visible.text($0))" }
    return title + "\n" + (lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n")
  }

  /// A name for a branch.
  package var branch: String {
    var slug = ""
    let words = title.lowercased()
    for scalar in (words.hasPrefix("change ") ? words.dropFirst(7) : words[...]).unicodeScalars {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      let mark: Unicode.Scalar = scalar == "." ? "." : "-"
      if isPlain {
        slug.unicodeScalars.append(scalar)
      } else if let last = slug.last, last != "-", last != "." {
        slug.unicodeScalars.append(mark)
      }
    }
    let marks: Set<Character> = ["-", "."]
    let cut = slug.prefix(60).reversed().drop(while: marks.contains).reversed()
    return "change/" + (cut.isEmpty ? "sources" : String(cut))
  }

  private static func section(_ title: String, _ lines: [String]) -> String {
    let shown = lines.prefix(mostLines).map { "* \(MarkdownText.code($0))\n" }
    let more = lines.count - shown.count
    return "**\(title)**\n\n" + shown.joined() + (more > 0 ? "* … \(more) more\n" : "")
  }

  /// A few names, each once, or how many there are.
  private static func list(_ names: [String], _ noun: String) -> String {
    let names = Set(names).sorted { $0.precedesInBytes($1) }
    return names.count > mostNames ? "\(names.count) \(noun)" : names.joined(separator: ", ")
  }

  private static func cut(_ title: String) -> String { Visible.text(title, limit: mostTitle) }
}

extension EnvironmentEditor.Outcome {
  /// What it was and what it is, as it may be shown.
  package var shownChange: String {
    isHidden || isConfidential
      ? "(hidden)" : "\(old ?? "(not set)") -> \(new ?? "(not set)")"
  }
}

extension Revision {
  /// The first line of its message, as it may be shown.
  fileprivate var subject: String {
    Visible.text(String(message.prefix { $0 != "\n" && $0 != "\r\n" }), limit: 200)
  }
}

extension ObjectID {
  /// The beginning, as it is printed.
  fileprivate var beginning: String { String(description.prefix(10)) }
}
