/// A reference that is to move.
package struct ReferenceChange: Equatable, Sendable {
  package let name: String
  /// What it says now; nil if there is none.
  package let old: ObjectID?
  /// What it is to say; nil if it is to go.
  package let new: ObjectID?
  /// What its log says of it.
  package let message: String

  package init(_ name: String, from old: ObjectID?, to new: ObjectID?, saying message: String) {
    self.name = name
    self.old = old
    self.new = new
    self.message = message
  }
}
