import CaseSupport
import Foundation

/// A workflow of GitHub, as these files are written: what a step runs, with which variables.
struct Workflow {
  /// A step that runs lines of a shell.
  struct Step {
    let name: String
    /// Variables with the expressions that they are set to.
    let variables: [String: String]
    let lines: String
  }

  static let names = ["check", "comment", "reconcile", "sources"]

  let text: String

  init(_ name: String) throws {
    text = try String(
      contentsOfFile: CaseFiles.root + "/.github/workflows/\(name).yml", encoding: .utf8)
  }

  /// The steps with `run`.
  var steps: [Step] {
    text.components(separatedBy: "      - name: ").dropFirst().compactMap { part in
      let lines = part.components(separatedBy: "\n")
      guard let start = lines.firstIndex(where: { $0.hasPrefix("        run: ") }) else {
        return nil
      }
      let first = String(lines[start].dropFirst("        run: ".count))
      let block = lines[(start + 1)...].prefix { $0.hasPrefix("          ") }
      return Step(
        name: lines[0], variables: Self.variables(lines[..<start]),
        lines: first == "|" ? block.map { String($0.dropFirst(10)) }.joined(separator: "\n") : first
      )
    }
  }

  private static func variables(_ lines: ArraySlice<String>) -> [String: String] {
    let pairs = lines.compactMap { line -> (String, String)? in
      guard line.hasPrefix("          "), let colon = line.range(of: ": ") else { return nil }
      return (
        line[..<colon.lowerBound].trimmingCharacters(in: .whitespaces),
        String(line[colon.upperBound...])
      )
    }
    return Dictionary(pairs) { $1 }
  }

  /// A text with its expressions replaced; one that is not known stays.
  static func filled(_ text: String, _ known: [String: String]) -> String {
    known.reduce(text) { $0.replacingOccurrences(of: "${{ \($1.key) }}", with: $1.value) }
  }
}
