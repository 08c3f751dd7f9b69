import Foundation

/// Lines of a file that change, as a `diff` block shows them: with a space before what stays, `-`
/// before what goes and `+` before what comes. `@@` stands between places that are apart.
struct ChangedLines {
  private let hunks: [[Substring]]

  init(_ text: String) {
    hunks = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.hasPrefix("@@") }.map(Array.init)
  }

  /// The file with the changes; nil if the lines are not there, or more than once.
  func apply(to text: String) -> String? {
    var lines = text.components(separatedBy: "\n")
    for hunk in hunks {
      let old = hunk.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst()) }
      let new = hunk.filter { !$0.hasPrefix("-") }.map { String($0.dropFirst()) }
      guard !old.isEmpty, old.count <= lines.count else { return nil }
      let places = (0...(lines.count - old.count)).filter {
        lines[$0..<($0 + old.count)].elementsEqual(old)
      }
      guard let place = places.first, places.count == 1 else { return nil }
      lines.replaceSubrange(place..<(place + old.count), with: new)
    }
    return lines.joined(separator: "\n")
  }
}
