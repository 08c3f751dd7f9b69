extension Revision {
  /// The lines like `Key: value` at the end of the message.
  package var trailers: [(key: String, value: String)] { TrailerBlock(of: message).trailers }
}
