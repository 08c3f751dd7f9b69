package import Documents

/// What a call finds around it. The program asks nothing else of the process.
package struct Surroundings: Sendable {
  /// Opens the folder that is worked in; relative to the one where the call was made.
  package typealias Open = @Sendable (String) throws(FileError) -> any FileTree

  let open: Open
  /// Whether colours are wanted if the call says nothing.
  let prefersColor: Bool

  package init(prefersColor: Bool = false, open: @escaping Open) {
    self.open = open
    self.prefersColor = prefersColor
  }
}
