internal import Documents
internal import Reconciler

/// What happened to one object, for people.
struct ObjectText {
  private let change: SharedChange
  private let options: DifferenceOptions
  private let palette: Palette

  /// How long lines may be; 0 or nil for as long as they are.
  private let width: Int?

  init(_ change: SharedChange, _ options: DifferenceOptions, _ palette: Palette, width: Int?) {
    self.change = change
    self.width = width
    self.options = options
    self.palette = palette
  }

  /// Prints a line for the object, one for each value, and one for each place that it comes from.
  func print(_ sink: (String) -> Void) {
    let object = change.object
    let title = Visible.text(object.title)
    switch object.action {
    case .added, .removed:
      sink(line(mark(object.action.rawValue), title))
      printCauses(change.causes.first ?? [], sink)
    case .renamed:
      sink(line(mark("changed"), "\(title), which was \(Visible.text(object.formerName ?? ""))"))
      printCauses(change.causes.first ?? [], sink)
    case .changed where object.onlyFollows && !options.showsCosmetic:
      let followed = Set(object.values.compactMap(\.follows)).sorted().joined(separator: ", ")
      sink(line(mark("changed"), "\(title) follows \(Visible.text(followed))"))
    case .changed:
      sink(line(mark("changed"), title))
      printValues(sink)
    }
  }

  private func printValues(_ sink: (String) -> Void) {
    var number = 0
    for value in change.object.values {
      print(value, causes(at: number), indent: "  ", sink)
      number += 1
    }
    for file in change.object.files {
      let isShown = options.showsCosmetic || !file.isCosmetic
      if isShown { sink("  \(Visible.text(file.name))\n") }
      for value in file.values {
        print(value, causes(at: number), indent: "    ", sink)
        number += 1
      }
      if isShown, options.showsCosmetic, file.cosmeticEdits > 0 {
        sink("    \(file.otherEdits)\n")
      }
    }
    let hidden = options.showsCosmetic ? 0 : cosmeticCount
    if hidden > 0 { sink("  \(mark("respelled")) \(hidden) more that mean the same\n") }
  }

  /// How much changed that means nothing, but for the namespace of another environment.
  private var cosmeticCount: Int {
    let values = change.object.values.count { $0.isCosmetic && $0.follows == nil }
    // What is written otherwise is a value and an edit.
    return change.object.files.reduce(values) { count, file in
      count + max(file.cosmeticEdits, file.values.count(where: \.isCosmetic))
    }
  }

  private func causes(at number: Int) -> [ChangeCause] {
    number < change.causes.count ? change.causes[number] : []
  }

  private func print(
    _ value: ValueEntry, _ causes: [ChangeCause], indent: String, _ sink: (String) -> Void
  ) {
    guard options.showsCosmetic || !value.isCosmetic else { return }
    let path = Visible.text(value.path)
    let (before, after) = (value.before ?? "", value.after ?? "")
    if before.utf8.contains(UInt8(ascii: "\n")) || after.utf8.contains(UInt8(ascii: "\n")) {
      sink(indent + line(mark(value.action.rawValue), path))
      printLines(before, "removed", indent, sink)
      printLines(after, "added", indent, sink)
    } else {
      sink(indent + line(mark(value.action.rawValue), path + Self.words(for: value)))
    }
    printCauses(causes, indent: indent + "    ", sink)
  }

  /// What became of a value that stands in one line.
  private static func words(for value: ValueEntry) -> String {
    let (before, after) = (value.before ?? "", value.after ?? "")
    let text: String
    switch value.action {
    case .added: text = after
    case .removed: text = before
    case .moved: return " stands elsewhere"
    case .changed, .respelled:
      guard value.before != nil, value.after != nil else { return " is written otherwise" }
      let isHidden = before == after && value.action == .changed
      text =
        (isHidden ? after : "\(before) -> \(after)")
        + (value.isCosmetic ? ", which is the same" : "")
    }
    return ": " + Visible.text(text, limit: 4000)
      + (value.follows.map { ", with the content of \(Visible.text($0))" } ?? "")
  }

  private func printLines(
    _ text: String, _ action: String, _ indent: String, _ sink: (String) -> Void
  ) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false)
    where !(line.isEmpty && line.endIndex == text.endIndex) {
      sink(indent + "  " + self.line(mark(action), Visible.text(String(line), limit: 4000)))
    }
  }

  private func printCauses(
    _ causes: [ChangeCause], indent: String = "    ", _ sink: (String) -> Void
  ) {
    for cause in causes {
      let commit = cause.commit.map { " \($0.id.prefix(10)) \(Visible.text($0.summary))" } ?? ""
      let place = "\(cause.isOld ? "was " : "")\(Visible.path(cause.path)):\(cause.line)\(commit)"
      sink("\(indent)\(palette.faint)\(cut(place, indent.utf8.count))\(palette.end)\n")
    }
  }

  private func mark(_ action: String) -> String {
    switch action {
    case "added": palette.good + "+" + palette.end
    case "removed": palette.error + "-" + palette.end
    case "respelled": palette.faint + "." + palette.end
    default: palette.warning + "~" + palette.end
    }
  }

  private func line(_ mark: String, _ text: String) -> String { mark + " " + cut(text, 2) + "\n" }

  /// A text that fits into a line beside what stands before it.
  private func cut(_ text: String, _ indent: Int) -> String {
    guard let width, width > 0 else { return text }
    guard Visible.width(of: text) > width - indent else { return text }
    var (kept, columns) = ("", 1)
    for scalar in text.unicodeScalars {
      columns += Visible.width(of: String(scalar))
      if columns > width - indent { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + "…"
  }
}
