package import Checks
package import Documents

/// The findings of a day, which a repository that was not checked before has to live with. It knows
/// no lines: a finding that moves stays the same one.
package struct Baseline: Sendable {
  /// One of them.
  package struct Entry: Hashable, Sendable {
    package let rule: String
    package let path: String
    /// Without the hash of generated content; `-` if it is about none.
    package let object: String
    /// What tells findings of one rule, path and object apart.
    package let fingerprint: String

    /// The line of the file.
    var line: String {
      [rule, path, object, fingerprint].map { Visible.text($0, limit: .max) }
        .joined(separator: "\t")
    }
  }

  private static let header =
    "# Findings that do not count with `reconcile check --baseline`: rule, path, object, fingerprint."

  package private(set) var entries: [Entry]

  /// Those of some findings.
  package init(_ findings: [Finding]) {
    entries = Self.fingerprinted(findings).map(\.entry)
  }

  /// Reads a file; nil and the line that is none of a baseline.
  package static func read(_ text: SourceText) -> (baseline: Baseline?, badLine: Int) {
    var baseline = Baseline([])
    let lines = text.bytes.string.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let parts = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      guard parts.count == 4, !parts.contains(where: \.isEmpty) else { return (nil, number + 1) }
      baseline.entries.append(
        Entry(rule: parts[0], path: parts[1], object: parts[2], fingerprint: parts[3]))
    }
    return (baseline, 0)
  }

  /// The text of the file: sorted, a finding a line.
  package var text: String {
    let lines = entries.map(\.line).sorted { $0.precedesInBytes($1) }
    return ([Self.header] + lines).map { $0 + "\n" }.joined()
  }

  /// Marks the findings that are in it as known; answers what is in it and was not found. Of rules
  /// that did not look nobody knows.
  package func mark(
    _ findings: inout [Finding], lookedAtBy rules: [any Rule.Type]
  ) -> [Entry] {
    var rest = Set(entries.map(\.line))
    for (position, entry) in Self.fingerprinted(findings) where rest.remove(entry.line) != nil {
      if findings[position].isOpen { findings[position].standing = .known }
    }
    let known = Set(Rules.all.map { $0.id })
    let ids = Set(rules.map { $0.id })
    return entries.filter {
      rest.contains($0.line) && (ids.contains($0.rule) || !known.contains($0.rule))
    }
  }

  /// The entries of findings that count. Equal ones are told apart by their number.
  private static func fingerprinted(_ findings: [Finding]) -> [(position: Int, entry: Entry)] {
    var counts: [String: Int] = [:]
    return findings.indices.compactMap { position in
      let finding = findings[position]
      guard finding.waiver == nil, finding.diagnostic.severity > .note else { return nil }
      let base = finding.fingerprintText
      counts[base, default: 0] += 1
      let text = base + "\u{0}\(counts[base] ?? 0)"
      return (
        position,
        Entry(
          rule: finding.diagnostic.rule,
          path: finding.diagnostic.location?.file.path ?? "-",
          object: finding.object.isEmpty ? "-" : finding.object,
          fingerprint: String(Digest(of: text.utf8, by: .sha256).hexadecimal.prefix(16)))
      )
    }
  }
}

extension Finding {
  /// What stays the same of it while lines and items move.
  fileprivate var fingerprintText: String {
    [diagnostic.rule, diagnostic.location?.file.path ?? "", object, stableMessage]
      .joined(separator: "\u{0}")
  }

  /// A number that later runs give the same finding, wherever its line is then.
  package var fingerprint: String {
    String(Digest(of: fingerprintText.utf8, by: .sha256).hexadecimal.prefix(16))
  }
}
