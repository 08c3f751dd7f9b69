internal import Documents
internal import Reconciler

/// What a comment is made of. No line begins with a text of others, so no reader takes one for the
/// beginning of something else, whatever it is.
struct CommentPieces {
  let report: ComparisonReport
  let options: CommentOptions

  /// How many environments are named where something is said of them.
  private static let mostNames = 5
  private static let mostListed = 50
  /// How long a value may be that is told in the line of its object.
  private static let shortValue = 50

  /// How many characters the comment may have.
  var limit: Int { options.limit ?? options.forge.limit }

  /// What stands above a group.
  func heading(of group: ChangeGroup) -> String {
    let count = group.environments.count
    if count == 1 { return "In \(MarkdownText.code(name(group.environments[0])))" }
    let all = count == report.environments.count
    return all ? "In all \(count) environments" : "The same in \(count) environments"
  }

  /// The environments of a group, folded, if the heading does not say it.
  func list(of group: ChangeGroup) -> String {
    let count = group.environments.count
    guard count > 1, count < report.environments.count else { return "" }
    let names = group.environments.prefix(Self.mostListed).map { MarkdownText.code(name($0)) }
    let rest = count > names.count ? " and \(count - names.count) more" : ""
    return fold("Which environments") + "\nIn " + names.joined(separator: ", ") + rest + "\n"
      + unfold
  }

  /// Objects in which only names of others changed.
  func sentence(for following: [SharedChange]) -> String {
    let titles = following.prefix(Self.mostListed).map { MarkdownText.code($0.object.title) }
    let followed = Set(following.flatMap(\.object.followed)).sorted { $0.precedesInBytes($1) }
    let rest = following.count > titles.count ? " and \(following.count - titles.count) more" : ""
    let names = followed.prefix(Self.mostNames).map { MarkdownText.code($0) }
    let others = followed.count > names.count ? " and others" : ""
    return
      "\nOnly the \(followed.count == 1 ? "name" : "names") of \(names.joined(separator: ", "))"
      + "\(others) changed in \(titles.joined(separator: ", "))\(rest).\n"
  }

  /// One object with everything that changed in it.
  func item(for change: SharedChange) -> String {
    let object = change.object
    let lines = DifferenceLines(change, limit: limit / 4).lines
    let words = words(for: object)
    guard !lines.isEmpty else { return fold(words, about: object.title) + unfold }
    return fold(words, about: object.title) + "\n" + MarkdownText.fence(lines, as: "diff") + unfold
  }

  /// What is said of an object beside its name: all of it, if one short value changed.
  private func words(for object: ObjectEntry) -> String {
    if let former = object.formerName { return "was \(code(former))" }
    let values = (object.values + object.files.flatMap(\.values)).filter { !$0.isCosmetic }
    guard object.action == .changed, let first = values.first else { return object.action.rawValue }
    guard values.count == 1, let before = first.before, let after = first.after,
      max(before.utf8.count, after.utf8.count) <= Self.shortValue
    else { return "changed, \(CheckSummary.counted(values.count, "value"))" }
    return "changed, \(code(first.path)) \(code(before)) → \(code(after))"
  }

  /// A text in the line above what is folded.
  private func code(_ text: String) -> String {
    options.forge.takesElements ? MarkdownText.element(text) : MarkdownText.code(text)
  }

  private func name(_ number: Int) -> String { report.environments[number].name }

  /// ` in …`; nothing for none.
  func inside(_ environments: [Int]) -> String {
    if environments.count > 1, environments.count == report.environments.count {
      return " in all environments"
    }
    return inside(names: environments.prefix(Self.mostNames + 1).map(name), of: environments.count)
  }

  /// The same with names.
  func inside(names: [String], of count: Int? = nil) -> String {
    guard !names.isEmpty else { return "" }
    let shown = names.prefix(Self.mostNames).map { MarkdownText.code($0) }.joined(separator: ", ")
    let rest = (count ?? names.count) - min(names.count, Self.mostNames)
    return " in " + shown + (rest > 0 ? " and \(rest) more" : "")
  }

  /// The beginning of something that is folded where a forge can do that. The words are ours.
  func fold(_ words: String, about title: String? = nil) -> String {
    let name = title.map { code($0) + " " } ?? ""
    if options.forge.takesElements {
      return "\n<details>\n<summary>\(name)\(words)</summary>\n"
    }
    return "\n##### \(name)\(words)\n"
  }

  /// Its end.
  var unfold: String { options.forge.takesElements ? "\n</details>\n" : "" }
}
