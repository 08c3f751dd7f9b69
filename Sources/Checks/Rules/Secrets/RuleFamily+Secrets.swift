extension RuleFamily {
  /// What nobody shall read.
  static let secrets = RuleFamily(
    "secrets", "Credentials",
    [
      SecretInClear.self, SecretObject.self, SecretCopied.self, SecretOnCommandLine.self,
      JupyterOpen.self, ConnectExposed.self,
    ])
}
