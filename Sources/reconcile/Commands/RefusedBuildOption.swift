/// Options of `kustomize build` that this program does not have, and why.
struct RefusedBuildOption {
  let names: [String]
  let reason: String
  let hint: String

  /// All of them.
  static let all = [
    RefusedBuildOption(
      names: [
        "--enable-helm", "--helm-command", "--helm-api-versions", "--helm-kube-version",
        "--helm-debug",
      ],
      reason: "Helm charts are not rendered", hint: "render them once, and commit the result"),
    RefusedBuildOption(
      names: ["--enable-alpha-plugins", "--enable-exec"], reason: "no other program is run",
      hint: "kinds of the version `builtin` need no option"),
    RefusedBuildOption(
      names: ["--network", "--network-name", "--mount", "--env", "-e", "--as-current-user"],
      reason: "no container is run", hint: "run the function once, and commit the result"),
  ]

  /// Refuses the first of them that a call has.
  static func check(_ arguments: Arguments) throws(UsageError) {
    for option in all {
      guard let name = arguments.option(among: option.names) else { continue }
      throw UsageError("`\(name)` is refused: \(option.reason)", hint: option.hint)
    }
  }
}
