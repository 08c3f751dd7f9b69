/// A set of characters.
struct CharacterClass: Sendable {
  private(set) var ranges: [ClosedRange<UInt32>] = []
  /// Classes that are part of this one: categories, and complements.
  private var members: [Member] = []
  var isNegated = false
  /// Whether the case of letters does not matter.
  var ignoresCase = false

  private indirect enum Member: Sendable {
    case category(@Sendable (Unicode.GeneralCategory) -> Bool)
    case complement(CharacterClass)
  }

  init(_ ranges: [ClosedRange<UInt32>] = []) {
    self.ranges = ranges
  }

  /// A category of Unicode.
  init(category: @escaping @Sendable (Unicode.GeneralCategory) -> Bool) {
    members = [.category(category)]
  }

  static let digits = CharacterClass([0x30...0x39])
  static let words = CharacterClass([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let spaces = CharacterClass([0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
  static let any = CharacterClass([0...0x10FFFF])
  static let notNewline = CharacterClass([0...9, 11...0x10FFFF])

  /// The range that a class consists of, if it is one.
  var onlyRange: ClosedRange<UInt32>? {
    members.isEmpty && !isNegated && !ignoresCase && ranges.count == 1 ? ranges.first : nil
  }

  /// The characters that are not in this class.
  var negated: CharacterClass {
    var set = CharacterClass()
    set.members = [.complement(self)]
    return set
  }

  /// Adds characters.
  mutating func add(_ range: ClosedRange<UInt32>) {
    ranges.append(range)
  }

  /// Adds a class.
  mutating func add(_ other: CharacterClass) {
    if other.isNegated {
      members.append(.complement(CharacterClass(other.ranges)))
    } else {
      ranges += other.ranges
    }
    members += other.members
  }

  /// Whether a character is in the class.
  func contains(_ character: UInt32) -> Bool {
    let isIn =
      ignoresCase
      ? Self.variants(of: character).contains { isMember($0) } : isMember(character)
    return isIn != isNegated
  }

  private func isMember(_ character: UInt32) -> Bool {
    if ranges.contains(where: { $0.contains(character) }) { return true }
    return members.contains { member in
      switch member {
      case .category(let isIn):
        Unicode.Scalar(character).map { isIn($0.properties.generalCategory) } ?? false
      case .complement(let other): !other.contains(character)
      }
    }
  }

  /// A letter in all the forms that differ in case only.
  static func variants(of character: UInt32) -> [UInt32] {
    guard let scalar = Unicode.Scalar(character) else { return [character] }
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    let lower = single(scalar.properties.lowercaseMapping) ?? scalar
    let variants = [
      scalar, upper, lower, single(upper.properties.lowercaseMapping) ?? upper,
      single(lower.properties.uppercaseMapping) ?? lower,
    ]
    return variants.map(\.value)
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
  }
}

extension CharacterClass {
  /// The names inside `[:…:]`.
  static let posix: [String: [ClosedRange<UInt32>]] = [
    "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "alpha": [0x41...0x5A, 0x61...0x7A],
    "ascii": [0...0x7F], "blank": [0x09...0x09, 0x20...0x20], "cntrl": [0...0x1F, 0x7F...0x7F],
    "digit": [0x30...0x39], "graph": [0x21...0x7E], "lower": [0x61...0x7A],
    "print": [0x20...0x7E], "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "space": [0x09...0x0D, 0x20...0x20], "upper": [0x41...0x5A],
    "word": [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A],
    "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
  ]

  /// The class of a name inside `\p{…}`: a category or a group of them.
  static func unicode(_ name: String) -> CharacterClass? {
    if name == "Any" { return .any }
    let categories = categories.filter {
      $0.key == name || (name.utf8.count == 1 && $0.key.hasPrefix(name))
    }
    .map(\.value)
    return categories.isEmpty ? nil : CharacterClass(category: { categories.contains($0) })
  }

  private static let categories: [String: Unicode.GeneralCategory] = [
    "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter,
    "Lm": .modifierLetter, "Lo": .otherLetter, "Mn": .nonspacingMark, "Mc": .spacingMark,
    "Me": .enclosingMark, "Nd": .decimalNumber, "Nl": .letterNumber, "No": .otherNumber,
    "Pc": .connectorPunctuation, "Pd": .dashPunctuation, "Ps": .openPunctuation,
    "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation,
    "Po": .otherPunctuation, "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol,
    "So": .otherSymbol, "Zs": .spaceSeparator, "Zl": .lineSeparator, "Zp": .paragraphSeparator,
    "Cc": .control, "Cf": .format, "Cs": .surrogate, "Co": .privateUse,
  ]
}
