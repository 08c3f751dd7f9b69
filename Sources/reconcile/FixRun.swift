internal import Documents
internal import Reconciler

/// Mends what is mechanical, in memory, until nothing of that is left.
struct FixRun {
  /// Fixes that overlap wait for a round of their own, and one may make another possible.
  private static let mostRounds = 20

  /// Looks at files.
  private let check: (any FileTree) -> CheckResult
  /// The folder that shown paths are relative to.
  private let folder: RepoPath
  private(set) var files: EditedTree
  private(set) var result: CheckResult
  /// The findings that were mended.
  private(set) var fixed: [Diagnostic] = []
  /// Those that could not be: their files have another text, or it would have made things worse.
  private(set) var refused: [Diagnostic] = []

  init(
    _ tree: any FileTree, folder: RepoPath, check: @escaping (any FileTree) -> CheckResult
  ) {
    self.check = check
    self.folder = folder
    files = EditedTree(tree)
    result = check(tree)
    for _ in 0..<Self.mostRounds { guard mendOnce() else { break } }
  }

  /// Does what can be done at once; answers whether anything was.
  private mutating func mendOnce() -> Bool {
    let known = Set(refused.map(Self.name))
    let open = result.open.map(\.diagnostic).filter { !known.contains(Self.name($0)) }
    let plan = FixPlan(open)
    guard !plan.fixed.isEmpty else { return false }
    var edited = files
    for file in plan.files {
      guard let (path, text) = mended(file) else {
        refused += plan.fixed.filter { $0.fix?.touches(file.file.path) == true }
        return true
      }
      edited.write(text, at: path)
    }
    let after = check(edited)
    guard after.broken.count <= result.broken.count, errors(of: after) <= errors(of: result) else {
      refused += plan.fixed
      return true
    }
    files = edited
    result = after
    for diagnostic in plan.fixed
    where !fixed.contains(where: { Self.name($0) == Self.name(diagnostic) }) {
      fixed.append(diagnostic)
    }
    return true
  }

  /// The file of the tree that findings mean, with what it will be; nil if its text is not the one that
  /// was looked at.
  private func mended(_ file: FixPlan.File) -> (path: RepoPath, text: SourceText)? {
    guard let named = RepoPath(file.file.path, in: folder), let path = try? files.resolve(named),
      let text = try? files.contents(of: path), let mended = file.apply(to: text)
    else { return nil }
    return (path, mended)
  }

  private func errors(of result: CheckResult) -> Int {
    result.open.count { $0.diagnostic.severity == .error }
  }

  private static func name(_ diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    return "\(location?.file.path ?? "")\0\(location?.range.lowerBound ?? 0)\0\(diagnostic.rule)"
  }
}

extension Fix {
  /// Whether it changes a file.
  fileprivate func touches(_ path: String) -> Bool {
    edits.contains { $0.location.file.path == path }
  }
}
