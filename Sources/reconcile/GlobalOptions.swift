internal import Documents

/// The options that every command has.
struct GlobalOptions {
  /// When diagnostics have colours.
  enum Color: String, CaseIterable {
    case auto, always, never
  }

  let folder: String
  let color: Color

  init(_ arguments: inout Arguments) throws(UsageError) {
    color = try arguments.takeChoice("--color", default: Color.auto)
    folder = try arguments.takeValue("-C") ?? "."
  }

  /// The colours to use.
  func palette(in surroundings: Surroundings) -> Palette {
    switch color {
    case .always: .terminal
    case .never: .plain
    case .auto: surroundings.prefersColor ? .terminal : .plain
    }
  }
}
