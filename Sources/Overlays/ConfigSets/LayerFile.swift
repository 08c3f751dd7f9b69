internal import Documents
internal import Synchronization

/// A file that is a layer. What is read of it belongs to its content, and is read once, however many
/// ConfigSets and environments use it.
final class LayerFile: Sendable {
  let source: SourceFile
  /// What git does to it when it checks it out.
  let filter: InputFilter?
  private let settings = Mutex<(file: KeyedFile, report: Report)?>(nil)

  init(_ source: SourceFile, _ filter: InputFilter?) {
    self.source = source
    self.filter = filter
  }

  /// The settings of the file, which has a number in some findings.
  func settings(
    numbered number: Int32, _ findings: inout Findings,
    read: (_ text: SourceText, _ source: Int32, inout Findings) -> KeyedFile
  ) -> KeyedFile {
    let known = settings.withLock { settings in
      if let settings { return settings }
      var own = Findings()
      let number = own.add(source)
      let file = read(source.text, number, &own)
      settings = (file, own.report)
      return (file, own.report)
    }
    findings.add(known.report)
    return known.file.numbered(number)
  }
}

/// The layers that were read in a workspace.
final class LayerFiles: Sendable {
  private let known = Mutex<[RepoPath: LayerFile]>([:])

  /// A file, which is read if it is not known.
  func file(
    at path: RepoPath, read: () throws(FileError) -> LayerFile
  ) throws(FileError) -> LayerFile {
    if let file = known.withLock({ $0[path] }) { return file }
    let file = try read()
    known.withLock { $0[path] = file }
    return file
  }
}
