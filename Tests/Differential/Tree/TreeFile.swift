/// What a file of a tree holds.
package enum TreeFile: Hashable, Sendable {
  /// Documents, one behind the other.
  case documents([Value])
  case json(Value)
  case bytes([UInt8])

  package static func text(_ text: String) -> TreeFile { .bytes(Array(text.utf8)) }

  package var content: [UInt8] {
    switch self {
    case .documents(let documents):
      Array(documents.map(\.document).joined(separator: "---\n").utf8)
    case .json(let value): Array((value.json + "\n").utf8)
    case .bytes(let bytes): bytes
    }
  }

  /// The values of the file that a reader would edit.
  package var values: [Value] {
    switch self {
    case .documents(let documents): documents
    case .json(let value): [value]
    case .bytes: []
    }
  }

  /// The same file with other values.
  package func holding(_ values: [Value]) -> TreeFile {
    switch self {
    case .documents: .documents(values)
    case .json: values.first.map { .json($0) } ?? .documents([])
    case .bytes: self
    }
  }
}
