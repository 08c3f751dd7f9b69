/// What a program left behind when it ended.
package struct ProgramResult: Equatable, Sendable {
  /// How a program ends.
  package enum Ending: Equatable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  package let ending: Ending
  /// What it wrote to its standard output.
  package let output: [UInt8]
  /// What it wrote to its standard error.
  package let talk: [UInt8]

  /// Whether it says that all went well.
  package var isSuccess: Bool { ending == .status(0) }
}
