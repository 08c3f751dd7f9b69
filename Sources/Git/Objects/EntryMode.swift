/// What an entry of a tree is.
package enum EntryMode: UInt32, Sendable {
  case folder = 0o040000
  case file = 0o100644
  case executable = 0o100755
  case symbolicLink = 0o120000
  /// A commit of another repository.
  case submodule = 0o160000

  /// Reads a number as git does: other permissions are taken for the nearest.
  init(number: UInt32) {
    switch number & 0o170000 {
    case 0o100000: self = number & 0o100 == 0 ? .file : .executable
    case 0o120000: self = .symbolicLink
    case 0o040000: self = .folder
    default: self = .submodule
    }
  }

  /// Whether it has content of its own.
  package var isFile: Bool { self == .file || self == .executable }

  /// The number as trees have it.
  var text: String { String(rawValue, radix: 8) }
}
