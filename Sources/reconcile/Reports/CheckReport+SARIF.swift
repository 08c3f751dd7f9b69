internal import Checks
internal import Documents
internal import Reconciler

extension CheckReport {
  /// A log of one run. It has what code scanning shows: rules with their help, places, fixes, and
  /// fingerprints by which a finding is known again when its line moves.
  func printSARIF(to sink: (String) -> Void) {
    var places = Places()
    let findings = result.findings
    let known = Rules.all.map { $0.id }
    let others = Set(findings.map(\.diagnostic.rule)).subtracting(known).sorted()
    let numbers = Dictionary(
      uniqueKeysWithValues: (known + others).enumerated().map { ($1, $0) })
    sink("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\n")
    sink("\"runs\":[{\"tool\":{\"driver\":{\"name\":\"reconcile\",\"version\":")
    sink("\(JSONText.string(VersionCommand.number)),\"rules\":[")
    let rules = Rules.all.map(Self.descriptor) + others.map { Self.object([("id", $0)]) }
    sink("\n" + rules.joined(separator: ",\n") + "\n]}},\n\"columnKind\":\"unicodeCodePoints\",\n")
    sink("\"invocations\":[\(invocation)],\n\"results\":[")
    for (index, finding) in findings.enumerated() {
      sink((index == 0 ? "\n" : ",\n") + sarif(finding, numbers, &places))
    }
    sink(findings.isEmpty ? "]}]}\n" : "\n]}]}\n")
  }

  /// A rule, with what the documentation says of it.
  private static func descriptor(_ rule: any Rule.Type) -> String {
    let page = rule.page
    let markdown = "\(page.why)\n\n\(page.fix)\n\n```\n\(page.example)\n```"
    return JSONText.object([
      ("id", JSONText.string(rule.id)),
      ("shortDescription", text(rule.summary)), ("fullDescription", text(page.why)),
      (
        "help",
        JSONText.object([
          ("text", JSONText.string("\(page.why)\n\n\(page.fix)\n\n\(page.example)")),
          ("markdown", JSONText.string(markdown)),
        ])
      ),
      (
        "properties",
        object([
          ("consequence", rule.consequence.rawValue),
          ("family", Rules.family(of: rule.id)?.name ?? ""),
        ])
      ),
    ])
  }

  /// How it went, with what was not checked.
  private var invocation: String {
    let notifications = result.unchecked.map { entry in
      JSONText.object([
        ("level", JSONText.string("note")),
        ("message", Self.text("not checked: \(entry.what)")),
      ])
    }
    return JSONText.object([
      ("executionSuccessful", result.broken.isEmpty && result.failures.isEmpty ? "true" : "false"),
      ("toolExecutionNotifications", JSONText.array(notifications)),
    ])
  }

  private func sarif(
    _ finding: Finding, _ numbers: [String: Int], _ places: inout Places
  ) -> String {
    let diagnostic = finding.diagnostic
    let message = diagnostic.message + (diagnostic.hint.map { "\n\($0)" } ?? "")
    var fields = [
      ("ruleId", JSONText.string(diagnostic.rule)),
      ("ruleIndex", String(numbers[diagnostic.rule] ?? -1)),
      ("level", JSONText.string(diagnostic.severity.rawValue)), ("message", Self.text(message)),
      ("partialFingerprints", Self.object([("reconcile/v1", finding.fingerprint)])),
    ]
    if let location = diagnostic.location {
      fields.append(("locations", "[\(location.sarif(&places))]"))
    }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        note.location.sarif(&places, [("message", Self.text(note.message))])
      }
      fields.append(("relatedLocations", JSONText.array(notes)))
    }
    if let fix = diagnostic.fix { fields.append(("fixes", "[\(fix.sarif(&places))]")) }
    if let suppression = Self.suppression(of: finding) {
      fields.append(("suppressions", "[\(suppression)]"))
    }
    let environments = JSONText.array(finding.places.map(JSONText.string))
    let object = finding.object.isEmpty ? [] : [("object", JSONText.string(finding.object))]
    fields.append(("properties", JSONText.object(object + [("environments", environments)])))
    return JSONText.object(fields)
  }

  /// Why a finding does not count.
  private static func suppression(of finding: Finding) -> String? {
    switch finding.standing {
    case .open: nil
    case .known:
      object([("kind", "external"), ("status", "accepted"), ("justification", "in the baseline")])
    case .waived(let waiver):
      object([
        ("kind", "external"), ("status", "accepted"),
        ("justification", "\(waiver.reason.value.text) (until \(waiver.expires.value.text))"),
      ])
    }
  }

  /// A message.
  static func text(_ text: String) -> String { object([("text", text)]) }

  private static func object(_ fields: [(String, String)]) -> String {
    JSONText.object(fields.map { ($0.0, JSONText.string($0.1)) })
  }
}

extension Location {
  /// The place as SARIF has it.
  fileprivate func sarif(_ places: inout Places, _ others: [(String, String)] = []) -> String {
    JSONText.object(
      [
        (
          "physicalLocation",
          JSONText.object([("artifactLocation", artifact), ("region", region(&places))])
        )
      ] + others)
  }

  /// The file.
  fileprivate var artifact: String {
    JSONText.object([("uri", JSONText.string(SARIFPath.uri(of: file.path)))])
  }

  /// The run of characters.
  fileprivate func region(_ places: inout Places) -> String {
    let (start, end) = (places.start(of: self), places.end(of: self))
    return JSONText.object([
      ("startLine", String(start.line)), ("startColumn", String(start.column)),
      ("endLine", String(end.line)), ("endColumn", String(end.column)),
    ])
  }
}

extension Fix {
  /// The change as SARIF has it: by file.
  fileprivate func sarif(_ places: inout Places) -> String {
    var files: [(artifact: String, replacements: [String])] = []
    for edit in edits {
      let replacement = JSONText.object([
        ("deletedRegion", edit.location.region(&places)),
        ("insertedContent", CheckReport.text(edit.replacement)),
      ])
      let artifact = edit.location.artifact
      if let known = files.firstIndex(where: { $0.artifact == artifact }) {
        files[known].replacements.append(replacement)
      } else {
        files.append((artifact, [replacement]))
      }
    }
    let changes = files.map { file in
      JSONText.object([
        ("artifactLocation", file.artifact), ("replacements", JSONText.array(file.replacements)),
      ])
    }
    return JSONText.object([
      ("description", CheckReport.text(message)), ("artifactChanges", JSONText.array(changes)),
    ])
  }
}

/// Paths as SARIF wants them.
enum SARIFPath {
  /// A reference relative to the root of the sources: other bytes than those of plain names are
  /// `%XX`, and no first name looks like a scheme.
  static func uri(of path: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.append(byte)
      default:
        result += [
          UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 0xF)],
        ]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
