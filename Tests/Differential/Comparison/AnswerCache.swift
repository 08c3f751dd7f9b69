import Foundation

/// Keeps the answers of a builder below a folder: kustomize takes its time, and a tree that was
/// asked about will be asked about again.
package struct AnswerCache: Sendable {
  let folder: URL

  package init(below folder: URL) {
    self.folder = folder
  }

  /// The same builder, which is asked once about a tree.
  package func caching(_ builder: Builder) -> Builder {
    let place = folder.appendingPathComponent(builder.name.replacing(" ", with: "-"))
    return Builder(name: builder.name) { tree in
      let file = place.appendingPathComponent(
        String(tree.fingerprint, radix: 16) + "-\(tree.target.replacing("/", with: "_"))")
      if let known = Self.read(file) { return known }
      let answer = try builder.build(tree)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(Self.text(of: answer)).write(to: file)
      return answer
    }
  }

  /// An ending and what the builder said, on a line each, then what it printed.
  private static func text(of answer: Answer) -> [UInt8] {
    let said = answer.complaint.prefix(2000).replacing("\n", with: "\r")
    return Array("\(answer.ending.rawValue)\n\(said)\n".utf8) + answer.output
  }

  private static func read(_ file: URL) -> Answer? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    let parts = data.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let words = parts.prefix(2).map { String(decoding: $0, as: UTF8.self) }
    return Answer.Ending(rawValue: words[0]).map {
      Answer($0, output: Array(parts[2]), complaint: words[1].replacing("\r", with: "\n"))
    }
  }
}
