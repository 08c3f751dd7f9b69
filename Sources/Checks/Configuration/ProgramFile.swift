package import Documents

/// A file that a program reads: one in a ConfigMap, or one that stands alone.
package struct ProgramFile: Sendable {
  /// Where a file is.
  package enum Home: Sendable {
    /// In a ConfigMap: its position among the objects, and the value that is the file.
    case object(Int, node: Int32)
    /// In the repository.
    case file(SourceFile)
  }

  package let home: Home
  /// The program that the ConfigSet names, and its version.
  package let program: String?
  package let version: String?
  /// What stands in it.
  package let contents: FileContents

  package init(
    _ contents: FileContents, _ home: Home, program: String? = nil, version: String? = nil
  ) {
    self.contents = contents
    self.home = home
    self.program = program
    self.version = version
  }

  /// What programs call it.
  package var name: String { contents.name }
  package var text: Text { contents.text }
  /// The name of its format; empty if it has no keys.
  package var format: String { contents.format }
  /// What it says, line by line; keys may be there several times.
  package var settings: [FileSetting] { contents.settings }
  /// Whether it holds settings of Spark.
  var isSparkSettings: Bool { contents.isSparkSettings }

  /// The value that counts for a key.
  func value(of key: String) -> String? {
    settings.last { $0.key == key }?.value
  }
}

/// One setting of a file, and where it stands in its text.
package struct FileSetting: Sendable {
  package let key: String
  package let value: String
  /// The lines of the setting.
  package let lines: Range<Int>
  /// The value as it is written.
  package let written: Range<Int>
  /// Whether the same file sets the key again below.
  package let isReplaced: Bool

  package init(
    _ key: String, _ value: String, lines: Range<Int>, written: Range<Int>, isReplaced: Bool
  ) {
    self.key = key
    self.value = value
    self.lines = lines
    self.written = written
    self.isReplaced = isReplaced
  }
}
