internal import Documents
package import Git

extension Promotion {
  /// What a commit says of the values: a line for each, and where they come from.
  package func message(from commit: ObjectID) -> String {
    let values = travelling
    let lines = values.map { "Promoted: \($0.name) \($0.change)" }
    let what = values.count == 1 ? values[0].name : "\(values.count) values"
    return """
      \(target.name.text): \(what) from \(source.name.text)

      \(lines.map { Visible.text($0) }.joined(separator: "\n"))

      Promoted-From: \(source.name.text)
      Promoted-To: \(target.name.text)
      Promoted-Source: \(commit)

      """
  }
}
