internal import Documents

/// A file of settings in sections.
struct INIFile {
  var keyed: KeyedFile
  /// What stands before any section, and then the sections in their order; a name may come again.
  var sections = [INISection(name: "", blockStart: 0, header: 0..<0)]
  /// Where keys end that have no value, by the places of the values that they lack.
  var bare: Set<Int> = []
}

/// A section, or what stands before all of them, which has no name and no header.
struct INISection {
  let name: String
  /// Where the comments begin that stand directly above.
  let blockStart: Int
  /// The line with its name.
  let header: Range<Int>
  /// The lines of its last setting.
  var last: Range<Int>?
  /// Where something can be added, before the comments of the next section.
  var end = 0

  init(name: String, blockStart: Int, header: Range<Int>) {
    self.name = name
    self.blockStart = blockStart
    self.header = header
  }
}
