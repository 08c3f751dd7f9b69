import ProgramSupport

/// The oracle in Tests/Oracles/javaproperties: how Java reads properties.
enum JavaProperties {
  /// A key and its value as Java has them: they may hold halves of characters.
  struct Entry: Equatable {
    let key: [UInt16]
    let value: [UInt16]

    /// Whether both are texts.
    var isText: Bool { [key, value].allSatisfy(JavaOracle.isText) }
  }

  /// The entries of a file in order; nil where it is refused.
  typealias Answer = [Entry]?

  private static let oracle = JavaOracle("JavaProperties", in: "javaproperties")

  static var isAvailable: Bool { oracle != nil }

  /// Has all files read.
  static func answer(_ files: [[UInt8]]) throws -> [Answer] {
    guard let oracle else { return [] }
    return try oracle.answer(files).map { answer in
      answer.map { texts in
        stride(from: 1, to: texts.count, by: 2).map {
          Entry(key: texts[$0 - 1] ?? [], value: texts[$0] ?? [])
        }
      }
    }
  }
}
