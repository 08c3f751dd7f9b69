internal import Documents
internal import Reconciler

/// What examinations have said, for people and for programs.
struct DoctorReport {
  private let entries: [Examinations.Entry]

  init(_ entries: [Examinations.Entry]) {
    self.entries = entries
  }

  /// Whether something is to be mended.
  var hasMistakes: Bool { entries.contains { $0.remark.verdict == .wrong } }

  /// A line for each, below what it belongs to; what mends it stands below that.
  func printText(_ palette: Palette, to sink: (String) -> Void) {
    var places = Places()
    for area in ExaminationArea.allCases {
      let own = entries.filter { $0.area == area }
      guard !own.isEmpty else { continue }
      sink("\(palette.strong)\(area.title)\(palette.end)\n")
      for entry in own { sink(Self.text(of: entry, palette, &places)) }
    }
    sink(summary + "\n")
  }

  private static func text(
    of entry: Examinations.Entry, _ palette: Palette, _ places: inout Places
  ) -> String {
    let remark = entry.remark
    let isWrong = remark.verdict == .wrong
    let verdict =
      isWrong ? "\(palette.error)wrong:\(palette.end)" : "\(remark.verdict.rawValue):"
    let rule = remark.rule.flatMap { $0 == entry.id ? nil : ": \($0)" }
    let name = entry.id + (rule ?? "")
    var text = "  \(verdict) \(Visible.text(remark.message)) [\(name)]\n"
    if let location = remark.location { text += "    at \(location.text(&places))\n" }
    if let fix = remark.fix {
      text += "    \(palette.strong)fix:\(palette.end) \(Visible.text(fix))\n"
    }
    return text
  }

  /// How many there are of each.
  private var summary: String {
    Remark.Verdict.allCases.sorted { $0.order < $1.order }.map { verdict in
      "\(entries.count { $0.remark.verdict == verdict }) \(verdict.rawValue)"
    }.joined(separator: ", ")
  }

  /// The version of the form. It is raised when a field goes or means something else.
  private static let version = 1

  /// One object; each remark is a line.
  func printJSON(to sink: (String) -> Void) {
    var places = Places()
    sink("{\"version\":\(Self.version),\"examinations\":[")
    for (number, entry) in entries.enumerated() {
      sink((number == 0 ? "\n" : ",\n") + Self.object(entry, &places))
    }
    sink("\n]}\n")
  }

  private static func object(_ entry: Examinations.Entry, _ places: inout Places) -> String {
    let remark = entry.remark
    var fields = [
      ("name", JSONText.string(entry.id)), ("area", JSONText.string(entry.area.rawValue)),
      ("verdict", JSONText.string(remark.verdict.rawValue)),
      ("message", JSONText.string(remark.message)),
    ]
    if let rule = remark.rule { fields.append(("rule", JSONText.string(rule))) }
    if let fix = remark.fix { fields.append(("fix", JSONText.string(fix))) }
    if let location = remark.location {
      let start = places.start(of: location)
      fields += [
        ("path", JSONText.string(location.file.path)), ("line", "\(start.line)"),
        ("column", "\(start.column)"),
      ]
    }
    return JSONText.object(fields)
  }
}

extension Remark.Verdict {
  /// What is wrong is told first.
  fileprivate var order: Int {
    switch self {
    case .wrong: 0
    case .fine: 1
    case .unchecked: 2
    }
  }
}
