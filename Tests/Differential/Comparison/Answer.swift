/// What somebody makes of a tree.
package struct Answer: Equatable, Sendable {
  /// How it ended.
  package enum Ending: String, Sendable {
    case built, refused, crashed
  }

  package var ending: Ending
  package var output: [UInt8]
  package var complaint: String

  package init(_ ending: Ending, output: [UInt8] = [], complaint: String = "") {
    self.ending = ending
    self.output = output
    self.complaint = complaint
  }
}

extension Answer {
  /// Whether two builders differ, and how; nil where they agree. What ours says when it refuses is
  /// its own, but it prints nothing.
  package static func difference(ours: Answer, theirs: Answer) -> Difference? {
    switch (ours.ending, theirs.ending) {
    case (.crashed, _): .crash
    case (.refused, _) where !ours.output.isEmpty: .printedAlthoughRefused
    case (.built, .built): ours.output == theirs.output ? nil : .bytes
    // Where kustomize itself breaks there is nothing to be equal to.
    case (_, .crashed): nil
    case (.built, _): .builtWhatIsRefused
    case (.refused, .built): .refusedWhatIsBuilt
    case (.refused, _): nil
    }
  }

  /// How ours differs.
  package enum Difference: String, Sendable {
    case crash = "crashed"
    case bytes = "other bytes"
    case builtWhatIsRefused = "built what is refused"
    case refusedWhatIsBuilt = "refused what is built"
    case printedAlthoughRefused = "printed although refused"
  }
}
