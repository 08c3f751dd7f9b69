internal import Checks
internal import Documents
internal import Reconciler

extension CheckReport {
  /// The version of the form. It is raised when a field goes or means something else; new fields may
  /// come at any time.
  private static let version = 1

  /// One object; each finding is a line.
  func printJSON(to sink: (String) -> Void) {
    var places = Places()
    sink("{\"version\":\(Self.version),\n\"checked\":\(checked),\n")
    let unchecked = result.unchecked.map { entry in
      JSONText.object(
        (entry.rule.isEmpty ? [] : [("rule", JSONText.string(entry.rule))])
          + [("what", JSONText.string(entry.what)), ("environments", Self.list(entry.places))])
    }
    sink("\"unchecked\":\(JSONText.array(unchecked)),\n")
    print("findings", result.open, &places, sink)
    print("waived", result.waived, &places, sink)
    let fixed = fixed.map { diagnostic in
      JSONText.object([
        ("rule", JSONText.string(diagnostic.rule)),
        ("path", JSONText.string(diagnostic.location?.file.path ?? "")),
        ("message", JSONText.string(diagnostic.fix?.message ?? "")),
      ])
    }
    let gone = result.gone.map { entry in
      JSONText.object([
        ("rule", JSONText.string(entry.rule)), ("path", JSONText.string(entry.path)),
        ("object", JSONText.string(entry.object)),
      ])
    }
    sink("\"fixed\":\(JSONText.array(fixed)),\n")
    sink("\"baseline\":{\"known\":\(result.knownCount),\"gone\":\(JSONText.array(gone))}}\n")
  }

  /// What was looked at.
  private var checked: String {
    var fields = [
      ("environments", Self.list(result.environments)), ("folders", Self.list(result.folders)),
      ("objects", String(result.objectCount)),
    ]
    if let files = result.fileCount {
      fields += [("files", String(files)), ("documents", String(result.documentCount))]
    }
    fields.append(("broken", Self.list(result.broken)))
    return JSONText.object(fields)
  }

  private func print(
    _ name: String, _ findings: [Finding], _ places: inout Places, _ sink: (String) -> Void
  ) {
    sink("\"\(name)\":[")
    for (index, finding) in findings.enumerated() {
      sink((index == 0 ? "\n" : ",\n") + Self.object(finding, &places))
    }
    sink(findings.isEmpty ? "],\n" : "\n],\n")
  }

  /// A finding.
  static func object(_ finding: Finding, _ places: inout Places) -> String {
    var fields: [(String, String)] = []
    if let rule = finding.rule {
      fields.append(("consequence", JSONText.string(rule.consequence.rawValue)))
      fields.append(("family", JSONText.string(Rules.family(of: rule.id)?.name ?? "")))
    }
    if !finding.object.isEmpty { fields.append(("object", JSONText.string(finding.object))) }
    if !finding.places.isEmpty { fields.append(("environments", list(finding.places))) }
    fields.append(("fingerprint", JSONText.string(finding.fingerprint)))
    if let waiver = finding.waiver {
      fields.append(("reason", JSONText.string(waiver.reason.value.text)))
      fields.append(("expires", JSONText.string(waiver.expires.value.text)))
    }
    return finding.diagnostic.json(&places, fields)
  }

  private static func list(_ names: [String]) -> String {
    JSONText.array(names.map(JSONText.string))
  }
}
