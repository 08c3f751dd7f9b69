internal import Documents
internal import Reconciler

/// What changed in an object, as the lines of a block that is coloured by its first characters.
struct DifferenceLines {
  private(set) var lines: [String] = []
  private var size = 0
  /// How many bytes there may be.
  private let limit: Int
  /// How many values are left out.
  private(set) var missing = 0

  /// How much of an object that was added or removed is shown.
  private static let mostLines = 80
  private static let mostQuiet = 10

  init(_ change: SharedChange, limit: Int) {
    self.limit = limit
    let object = change.object
    // Of an object that is new, gone, or called otherwise it is known where it stands, and no more.
    let isWhole = object.action != .changed
    if let content = object.content {
      add(content: content, object.action == .removed ? "- " : "+ ")
    }
    var number = 0
    var quiet: [String] = []
    let parts: [(String?, [ValueEntry])] =
      [(nil, object.values)] + object.files.map { ($0.name, $0.values) }
    for (file, values) in parts {
      for value in values {
        let causes = isWhole ? [] : change.causes(at: &number)
        if value.isCosmetic, !object.isCosmetic {
          quiet.append(Self.path(of: value, in: file))
        } else {
          add(value, in: file, causes)
        }
      }
    }
    if !quiet.isEmpty { add([Self.told(quiet)]) }
    for file in object.files where file.cosmeticEdits > 0 {
      add(["# \(Visible.text(file.name)): \(file.otherEdits)"])
    }
    if isWhole { add(Self.causes(change.causes(at: &number))) }
    if missing > 0 { lines.append("# … \(CheckSummary.counted(missing, "more value"))") }
  }

  /// What of an object is written otherwise, and means the same.
  private static func told(_ paths: [String]) -> String {
    let rest = paths.count - mostQuiet
    return "# means the same: \(paths.prefix(mostQuiet).joined(separator: ", "))"
      + (rest > 0 ? " and \(rest) more" : "")
  }

  private mutating func add(_ more: [String]) {
    let count = more.reduce(0) { $0 + $1.utf8.count + 1 }
    guard size + count <= limit else {
      missing += 1
      return
    }
    size += count
    lines += more
  }

  private mutating func add(content: String, _ mark: String) {
    let (shown, rest) = ShortenedText.first(Self.mostLines, of: content)
    var size = 0
    let kept = shown.prefix { line in
      size += line.utf8.count + 3
      return size <= limit - 100
    }
    let missing = rest + shown.count - kept.count
    let more = missing > 0 ? ["# … \(CheckSummary.counted(missing, "more line"))"] : []
    add(kept.map { mark + $0 } + more)
  }

  private mutating func add(_ value: ValueEntry, in file: String?, _ causes: [ChangeCause]) {
    let text = ShortenedText(from: value.before, to: value.after)
    add(
      ["@@ \(Self.path(of: value, in: file)) @@" + Self.remark(on: value)]
        + text.before.map { "- " + $0 }
        + text.after.map { "+ " + $0 } + Self.causes(causes))
  }

  private static func path(of value: ValueEntry, in file: String?) -> String {
    Visible.text((file.map { $0 + ": " } ?? "") + value.path, limit: 300)
  }

  /// What is to say of a change beside its values.
  private static func remark(on value: ValueEntry) -> String {
    if let object = value.follows { return " follows \(Visible.text(object, limit: 300))" }
    let what =
      switch value.action {
      case .moved: " stands elsewhere"
      case .respelled: " is written otherwise"
      case .added, .removed, .changed: ""
      }
    return value.isCosmetic ? what + (what.isEmpty ? " means" : " and means") + " the same" : what
  }

  private static func causes(_ causes: [ChangeCause]) -> [String] {
    causes.map { cause in
      let line = "# \(cause.isOld ? "was " : "")\(Visible.text(cause.path)):\(cause.line)"
      return line
        + (cause.commit.map { " \($0.id.prefix(8)) \(Visible.text($0.summary, limit: 200))" } ?? "")
    }
  }
}

extension SharedChange {
  /// The causes with a number, behind which the next ones stand; none where nobody has looked.
  func causes(at number: inout Int) -> [ChangeCause] {
    defer { number += 1 }
    return number < causes.count ? causes[number] : []
  }
}
