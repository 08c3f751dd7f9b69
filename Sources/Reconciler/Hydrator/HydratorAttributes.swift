package import Documents

/// The file at the root of a branch by which forges fold away what people need not review.
package enum HydratorAttributes {
  /// What the file is called.
  package static let path = RepoPath(".gitattributes") ?? .root

  /// Its text, which Argo CD's hydrator ends without a line break.
  package static let text = """
    **/README.md linguist-generated=true
    **/hydrator.metadata linguist-generated=true
    """
}
