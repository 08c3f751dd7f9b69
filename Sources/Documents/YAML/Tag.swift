/// An explicit tag with its handle resolved: `tag:yaml.org,2002:str`, `!custom`.
struct Tag: Sendable, Equatable {
  static let standardPrefix = "tag:yaml.org,2002:"

  let text: String
  /// Where it stands in the source.
  let range: Range<Int>

  /// The part behind the standard prefix, if it has that.
  var standardName: Substring? {
    text.hasPrefix(Self.standardPrefix) ? text.dropFirst(Self.standardPrefix.count) : nil
  }
}
