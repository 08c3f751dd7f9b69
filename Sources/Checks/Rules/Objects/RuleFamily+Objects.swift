extension RuleFamily {
  /// What the server of Kubernetes says of objects.
  static let objects = RuleFamily(
    "objects", "Objects and the server",
    [
      UnknownKind.self, UnknownField.self, WrongType.self, MissingField.self, WrongValue.self,
      DuplicateItem.self, CRDSchema.self, PodSecurity.self, NamespaceLevel.self,
    ])
}
