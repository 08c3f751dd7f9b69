internal import Documents
internal import Synchronization

/// A file that is a layer. What is read of it belongs to its content, and is read once, however many
/// ConfigSets and environments use it.
final class LayerFile: Sendable {
  let source: SourceFile
  /// What git does to it when it checks it out.
  let filter: InputFilter?
  /// What was looked at to read it.
  let inputs: InputPart
  private let settings = Mutex<ReadSettings?>(nil)

  init(_ source: SourceFile, _ filter: InputFilter?, _ inputs: InputPart) {
    self.source = source
    self.filter = filter
    self.inputs = inputs
  }

  /// The settings of the file, which is the first one in their own table of sources.
  func settings(
    read: (_ text: SourceText, _ source: Int32, inout Findings) -> KeyedFile
  ) -> ReadSettings {
    settings.withLock { settings in
      if let settings { return settings }
      var own = Findings()
      let number = own.add(source)
      let file = read(source.text, number, &own)
      let found = ReadSettings(file, own.report)
      settings = found
      return found
    }
  }
}

/// The layers that were read in a workspace.
final class LayerFiles: Sendable {
  private let known = Mutex<[RepoPath: LayerFile]>([:])
  private let stacks = Mutex<[[ObjectIdentifier]: LayerStack]>([:])

  /// A file, which is read if it is not known.
  func file(
    at path: RepoPath, read: () throws(FileError) -> LayerFile
  ) throws(FileError) -> LayerFile {
    if let file = known.withLock({ $0[path] }) { return file }
    let file = try read()
    known.withLock { $0[path] = file }
    return file
  }

  /// Some files in an order. The files live as long as this.
  func stack(of paths: [RepoPath], _ files: [LayerFile]) -> LayerStack {
    stacks.withLock { stacks in
      let key = files.map { ObjectIdentifier($0) }
      if let known = stacks[key] { return known }
      let stack = LayerStack(paths, files)
      stacks[key] = stack
      return stack
    }
  }
}
