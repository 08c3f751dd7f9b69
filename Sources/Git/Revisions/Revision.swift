/// A commit: a tree, where it comes from, and who made it.
package struct Revision: Equatable, Sendable {
  package let id: ObjectID
  package let tree: ObjectID
  /// The commits before it, as far as this clone has them.
  package let parents: [ObjectID]
  package let author: Signature
  package let committer: Signature
  package let message: String

  /// The first line of the message that is not blank: whatever somebody wrote.
  package var summary: String {
    for line in message.utf8.split(separator: UInt8(ascii: "\n"))
    where !line.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      return String(decoding: line, as: UTF8.self)
    }
    return ""
  }
}
