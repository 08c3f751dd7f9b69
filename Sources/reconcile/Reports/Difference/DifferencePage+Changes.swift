internal import Documents
internal import Reconciler

extension DifferencePage {
  /// What happens to objects, together for the same environments.
  func printChanges(to sink: (String) -> Void) {
    let groups = ChangeGroup.ranked(of: report)
    guard !groups.isEmpty else { return }
    sink("<section id=\"changes\"><h2>Changes</h2>\n")
    for group in groups {
      let isQuiet = group.objects.isEmpty && group.following.isEmpty
      sink("<section class=\"group\(isQuiet ? " quiet" : "")\"")
      sink("\(attributes(environments: group.environments))>\n<h3>\(heading(of: group))</h3>\n")
      let count = group.environments.count
      if count > 1, count < report.environments.count {
        printNames(group.environments.map { report.environments[$0].name }, to: sink)
      }
      for change in group.objects { print(change, "", to: sink) }
      for change in group.following { print(change, " follows", to: sink) }
      for change in group.cosmetic { print(change, " quiet", to: sink) }
      sink("</section>\n")
    }
    let reordered = report.environments.enumerated().filter { $1.isReordered }
    if !reordered.isEmpty {
      sink("<section class=\"group quiet\"\(attributes(environments: reordered.map(\.offset)))>")
      sink("<h3>Objects stand in another order</h3>\n")
      printNames(reordered.map(\.element.name), to: sink)
      sink("</section>\n")
    }
    sink("</section>\n")
  }

  private func heading(of group: ChangeGroup) -> String {
    let count = group.environments.count
    if count == 1 {
      let name = report.environments[group.environments[0]].name
      return "In <code>\(XMLText.escaped(name))</code>"
    }
    return count == report.environments.count
      ? "In all \(count) environments" : "The same in \(count) environments"
  }

  /// One object with everything that changed in it.
  private func print(_ change: SharedChange, _ state: String, to sink: (String) -> Void) {
    let object = change.object
    let isOpen = state.isEmpty && object.content == nil && report.changes.count <= Self.mostOpen
    sink("<article class=\"object \(object.action.rawValue)\(state)\"")
    sink(attributes(kind: object.kind, dangers: dangerIDs(of: change)))
    sink("><details\(isOpen ? " open" : "")><summary>")
    sink("<span class=\"action\">\(object.action.rawValue)</span> ")
    sink("<code>\(XMLText.escaped(object.title))</code>\(Self.remark(on: object))</summary>\n")
    var number = 0
    let isWhole = object.action != .changed
    printRows(of: object.values, in: nil, isWhole ? nil : change, &number, to: sink)
    for file in object.files {
      printRows(of: file.values, in: file.name, isWhole ? nil : change, &number, to: sink)
      if file.cosmeticEdits > 0 {
        sink("<p class=\"remark\"><code>\(XMLText.escaped(file.name))</code>: ")
        sink("\(file.otherEdits)</p>\n")
      }
    }
    if isWhole {
      let causes = change.causes(at: &number).map(Self.line).joined()
      if !causes.isEmpty { sink("<p class=\"remark\">\(causes)</p>\n") }
    }
    if let content = object.content {
      sink("<pre class=\"\(object.action.rawValue)\">\(XMLText.escaped(content))</pre>\n")
    }
    sink("</details></article>\n")
  }

  /// The dangers about an object in some of the environments.
  private func dangerIDs(of change: SharedChange) -> [String] {
    guard let found = dangers[change.object.title] else { return [] }
    let environments = Set(change.environments)
    return Set(
      found.filter { $0.environments.contains(where: environments.contains) }.map(\.entry.danger)
    ).sorted { $0.precedesInBytes($1) }
  }

  /// What is to say of an object in one line.
  private static func remark(on object: ObjectEntry) -> String {
    if let former = object.formerName { return " was <code>\(XMLText.escaped(former))</code>" }
    if object.isCosmetic { return " means the same" }
    if object.onlyFollows {
      let names = object.followed.map { "<code>\(XMLText.escaped($0))</code>" }
      return " only follows \(names.joined(separator: ", "))"
    }
    let count = (object.values + object.files.flatMap(\.values)).count { !$0.isCosmetic }
    return count == 0
      ? "" : " <span class=\"count\">\(CheckSummary.counted(count, "value"))</span>"
  }

  private func printRows(
    of values: [ValueEntry], in file: String?, _ change: SharedChange?, _ number: inout Int,
    to sink: (String) -> Void
  ) {
    guard !values.isEmpty else { return }
    sink("<table class=\"values\">")
    if let file { sink("<caption><code>\(XMLText.escaped(file))</code></caption>") }
    sink("<thead><tr><th scope=\"col\">path</th><th scope=\"col\">before</th>")
    sink("<th scope=\"col\">after</th><th scope=\"col\">from</th></tr></thead>\n<tbody>\n")
    for value in values {
      let causes = change?.causes(at: &number) ?? []
      let (before, after) = Self.marked(value)
      sink("<tr\(value.isCosmetic ? " class=\"quiet\"" : "")><th scope=\"row\"><code>")
      sink("\(XMLText.escaped(value.path))</code>\(Self.remark(on: value))</th>")
      sink("<td class=\"before\">\(before)</td><td class=\"after\">\(after)</td>")
      sink("<td class=\"causes\">\(causes.map(Self.line).joined())</td></tr>\n")
    }
    sink("</tbody></table>\n")
  }

  private static func remark(on value: ValueEntry) -> String {
    let what =
      switch value.action {
      case .moved: " stands elsewhere"
      case .respelled: " written otherwise"
      case .added, .removed, .changed: value.isCosmetic ? " means the same" : ""
      }
    let follows = value.follows.map { " follows \(XMLText.escaped($0))" } ?? ""
    return what.isEmpty && follows.isEmpty
      ? "" : " <span class=\"note\">\((what + follows).trimmingSpace)</span>"
  }

  /// Both texts of a value, with a mark around what is not the same.
  private static func marked(_ value: ValueEntry) -> (before: String, after: String) {
    guard let before = value.before, let after = value.after else {
      return (
        value.before.map { "<pre>\(XMLText.escaped($0))</pre>" } ?? "",
        value.after.map { "<pre>\(XMLText.escaped($0))</pre>" } ?? ""
      )
    }
    let (old, new) = (Array(before.unicodeScalars), Array(after.unicodeScalars))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    return (marked(old, start, end, "del"), marked(new, start, end, "ins"))
  }

  private static func marked(
    _ text: [Unicode.Scalar], _ start: Int, _ end: Int, _ element: String
  ) -> String {
    func escaped(_ part: some Sequence<Unicode.Scalar>) -> String {
      XMLText.escaped(part.reduce(into: "") { $0.unicodeScalars.append($1) })
    }
    let middle = text[start..<text.count - end]
    let marked = middle.isEmpty ? "" : "<\(element)>\(escaped(middle))</\(element)>"
    return "<pre>\(escaped(text[..<start]))\(marked)\(escaped(text[(text.count - end)...]))</pre>"
  }

  /// Where a value comes from.
  private static func line(for cause: ChangeCause) -> String {
    let place = XMLText.escaped("\(cause.isOld ? "was " : "")\(cause.path):\(cause.line)")
    guard let commit = cause.commit else { return "<span class=\"from\">\(place)</span> " }
    return
      "<span class=\"from\">\(place) <span class=\"commit\" title=\"\(XMLText.escaped(commit.author))\">"
      + "<code>\(XMLText.escaped(String(commit.id.prefix(8))))</code> "
      + "\(XMLText.escaped(commit.summary))</span></span> "
  }
}
