/// Names that some systems take for git's own folder. A tree that holds one is refused by git.
enum GitName {
  /// Characters that one system's disks ignore in names.
  private static let ignored: [ClosedRange<UInt32>] = [
    0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF...0xFEFF,
  ]

  /// Whether a name means `.git` somewhere.
  static func means(_ name: String) -> Bool {
    let scalars = name.unicodeScalars.filter { scalar in
      !ignored.contains { $0.contains(scalar.value) }
    }
    let short = scalars.prefix { $0 != ":" && $0 != "\\" }.reversed()
      .drop { $0 == "." || $0 == " " }.reversed()
    let text = String(String.UnicodeScalarView(short)).lowercased()
    return text == ".git" || text == "git~1"
  }
}
