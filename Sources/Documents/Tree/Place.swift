/// Where a value comes from: a source, by its number in the table of whoever reads sources, and an
/// offset in its text.
package struct Place: Hashable, Sendable {
  package let source: Int32
  package let offset: UInt32

  package init(source: Int32, offset: UInt32) {
    self.source = source
    self.offset = offset
  }
}
