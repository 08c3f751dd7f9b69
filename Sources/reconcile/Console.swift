package import Documents

/// Where a command prints: data on one side, talk on the other.
package struct Console {
  /// Takes what is printed; answers false when nobody reads it any more.
  package typealias Sink = (Stream, UnsafeBufferPointer<UInt8>) -> Bool

  /// The two outputs of a process.
  package enum Stream: Sendable {
    /// Data.
    case output
    /// Talk.
    case error
  }

  private let sink: Sink
  /// The colours of diagnostics.
  let palette: Palette
  /// How long lines may be that are cut; nil for as long as they are.
  let width: Int?
  /// Whether somebody still reads the data.
  private(set) var isOpen = true

  package init(palette: Palette = .plain, width: Int? = nil, sink: @escaping Sink) {
    self.palette = palette
    self.width = width
    self.sink = sink
  }

  /// Prints data.
  package mutating func print(_ text: String) {
    if isOpen { isOpen = send(text, to: .output) }
  }

  /// Prints data.
  mutating func print(_ text: borrowing OutputText) {
    if isOpen { isOpen = text.withBytes { sink(.output, $0) } }
  }

  /// Prints data.
  mutating func print(_ bytes: [UInt8]) {
    if isOpen { isOpen = bytes.withUnsafeBufferPointer { sink(.output, $0) } }
  }

  /// Prints talk.
  mutating func talk(_ text: String) {
    _ = send(text, to: .error)
  }

  /// Prints talk, a line.
  package mutating func say(_ text: String) {
    talk(text + "\n")
  }

  private func send(_ text: String, to stream: Stream) -> Bool {
    var text = text
    return text.withUTF8 { sink(stream, $0) }
  }

  /// How many lines are printed of what a mistake is about.
  private static let mostDetails = 20

  /// Says what is wrong, where no file has the place.
  mutating func complain(
    _ message: String, rule: String, _ details: [String] = [], hint: String? = nil
  ) {
    say("\(palette.error)error:\(palette.end) \(Visible.text(message)) [\(rule)]")
    for detail in details.prefix(Self.mostDetails) { say("  \(Visible.text(detail))") }
    if details.count > Self.mostDetails { say("  … \(details.count - Self.mostDetails) more") }
    if let hint { say("\(palette.strong)hint:\(palette.end) \(Visible.text(hint))") }
  }

  /// Says what is wrong with a call.
  mutating func complain(_ error: UsageError) {
    complain(error.message, rule: "usage", hint: error.hint)
  }
}
