internal import Documents
internal import Overlays

/// A file of settings, `reconcile.yaml` or `environment.yaml`: one object of this program's own kinds.
struct SettingsFile {
  static let version = "reconcile.electinfo.dev/v1"

  /// The fields of `spec`.
  private(set) var spec = Fields()
  /// Reads what is in the fields, and gathers what is wrong with the file.
  var reader: FieldReader

  /// Reads the header of a file; nil if there is no such file.
  init?(_ path: RepoPath, kind: String, known: [String], in workspace: Workspace) {
    guard Self.isPresent(path, in: workspace.tree) else { return nil }
    let shown = workspace.shown(path)
    do throws(FileError) {
      let place = try workspace.tree.resolve(path)
      let text = try workspace.tree.contents(of: place)
      let filter = workspace.filter(of: place, text)
      if let filter, !filter.leavesText {
        self.init(unreadable: shown, because: filter.diagnostic)
      } else {
        self.init(text, path: shown, kind: kind, known: known)
        if let filter { reader.add(filter.diagnostic) }
      }
    } catch {
      self.init(unreadable: shown, because: error)
    }
  }

  /// Reads the header of a text.
  init(_ text: SourceText, path: String, kind: String, known: [String]) {
    // What is shown of the file must not show a password.
    reader = Self.reader(SourceFile(path: path, text: text.withoutCredentials))
    let parsed = ParsedText.parse(text, as: .resource)
    reader.add(parsed.problems)
    guard let root = parsed.documents.first?.root, root.kind != .null else {
      if parsed.problems.isEmpty {
        reader.add(
          "settings-kind", "the file is empty", at: place,
          hint: "it begins with `apiVersion: \(Self.version)` and `kind: \(kind)`")
      }
      return
    }
    for extra in parsed.documents.dropFirst() {
      reader.add("settings-kind", "a file of settings has one document", at: extra.root)
    }
    readHeader(root, kind, known)
  }

  private init(unreadable path: String, because error: FileError) {
    reader = Self.reader(SourceFile(path: path, text: SourceText("")))
    reader.add("settings-file", "the file cannot be read: \(error.reason)", at: place)
  }

  private init(unreadable path: String, because diagnostic: Diagnostic) {
    reader = Self.reader(SourceFile(path: path, text: SourceText("")))
    reader.add(diagnostic)
  }

  /// What is wrong with the file. A message may name a field that is an address with a password.
  var report: Report {
    var report = Report()
    for diagnostic in reader.report.diagnostics { report.add(diagnostic.withoutCredentials) }
    return report
  }

  private var place: Place { Place(source: reader.source, offset: 0) }

  private static func reader(_ file: SourceFile) -> FieldReader {
    var sources = SourceTable()
    let source = sources.add(file)
    return FieldReader(source, in: sources, as: .settings)
  }

  private static func isPresent(_ path: RepoPath, in tree: any FileTree) -> Bool {
    do throws(FileError) {
      _ = try tree.kind(of: path)
      return true
    } catch {
      return error != .notFound
    }
  }

  private mutating func readHeader(_ root: Node, _ kind: String, _ known: [String]) {
    guard root.kind == .mapping else {
      let message = "`\(kind)` takes a mapping, this is \(root.kind.article)"
      reader.add("settings-type", message, at: root)
      return
    }
    let fields = reader.fields(of: root, named: kind, known: ["apiVersion", "kind", "spec"])
    check(fields["apiVersion"], is: Self.version, "apiVersion", at: root)
    // What another kind has is not looked at: all of it would be wrong.
    guard check(fields["kind"], is: kind, "kind", at: root), let node = fields["spec"] else {
      return
    }
    spec = reader.fields(of: node, named: "spec", known: known)
  }

  @discardableResult
  private mutating func check(_ node: Node?, is text: String, _ name: String, at root: Node) -> Bool
  {
    guard let node, node.kind != .null else {
      reader.add("settings-kind", "`\(name): \(text)` is missing", at: root)
      return true
    }
    guard let entry = reader.text(node, name) else { return false }
    if entry.text.isSameInBytes(as: text) { return true }
    reader.add("settings-kind", "`\(name)` is `\(entry.text)`, not `\(text)`", at: entry.place)
    return false
  }
}

extension Diagnostic {
  /// The same with a message that shows no password.
  fileprivate var withoutCredentials: Diagnostic {
    Diagnostic(
      rule, SourceText(message).withoutCredentials.bytes.string, at: location, severity: severity,
      hint: hint, notes: notes)
  }
}
