internal import Documents
internal import Reconciler

/// Which comment is written, and for whom.
struct CommentOptions {
  /// What takes the comment.
  enum Forge: String, CaseIterable {
    case github, gitlab, azure, bitbucket

    /// How many characters a comment may have.
    var limit: Int {
      switch self {
      case .github: 65_536
      case .gitlab: 1_000_000
      case .azure: 150_000
      case .bitbucket: 32_768
      }
    }

    /// Whether it takes elements of HTML, which fold something or hide it.
    var takesElements: Bool { self != .bitbucket }
  }

  static let names = ["--limit", "--forge", "--name"]

  var forge = Forge.github
  /// What tells the comment from others of ours.
  var name = "environments"
  /// How many characters it may have; nil for as many as the forge takes.
  var limit: Int?

  init() {}

  init(_ arguments: inout Arguments) throws(UsageError) {
    forge = try arguments.takeChoice("--forge", default: .github)
    if let text = try arguments.takeValue("--limit") {
      guard let number = Int(text), number >= CommentSettings.fewest else {
        throw UsageError(
          "`--limit` takes a number from \(CommentSettings.fewest) on, and `\(text)` is none")
      }
      limit = number
    }
    if let text = try arguments.takeValue("--name") {
      guard Self.isName(text) else {
        throw UsageError(
          "`--name` takes letters, digits, `.`, `_` and `/`, with `-` between them, 40 at most")
      }
      name = text
    }
  }

  /// Whether a name can stand in a comment of HTML.
  private static func isName(_ text: String) -> Bool {
    let marks = Array("._/-".utf8)
    return (1...40).contains(text.utf8.count) && !text.holds("--") && !text.hasSuffix("-")
      && !text.hasPrefix("-")
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || marks.contains($0)
      }
  }

  /// The line by which a workflow finds the comment again; nobody sees it.
  var marker: String {
    forge.takesElements ? "<!-- reconcile:diff \(name) -->\n" : "[reconcile]: # (diff \(name))\n"
  }
}
