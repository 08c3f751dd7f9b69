package import Checks
internal import Documents
internal import Git
internal import Overlays

/// What holds for an environment is changed.
package enum EnvironmentControl: Danger {
  package static let id = "environment-settings"
  package static let harm = Harm.control
  package static let summary = "environment.yaml allows more, or sends an environment elsewhere"
  package static let page = RulePage(
    why: """
      An environment may loosen its guard, waive rules, and say where it goes. With another destination
      everything is made anew there, and nobody takes away what stands at the old one, or somebody does.
      """,
    fix: """
      Change settings in a pull request of their own, and give waivers a day that is near.
      """,
    example: """
       # environments/prod/environment.yaml
       apiVersion: reconcile.electinfo.dev/v1
       kind: Environment
       spec:
      -  destination: {name: prod, namespace: spark}
      +  destination: {name: staging, namespace: spark}
      """)

  package static func inspect(_ sources: SourceDifference, _ found: inout FoundDangers) {
    let files = sources.files.filter { $0.path.name == EnvironmentSettings.fileName }
    guard !files.isEmpty else { return }
    var ignored = Report()
    let (before, after) = (Workspace(sources.old), Workspace(sources.new))
    // What the repository's settings change is told of these.
    let repository = RepositorySettings.read(in: after, &ignored)
    var changes: [(file: RepoPath, setting: String, message: String)] = []
    for (path, change) in files where change != .removed || isThere(path.parent, sources.new) {
      let old = EnvironmentSettings.read(path.parent, over: repository, in: before, &ignored)
      let new = EnvironmentSettings.read(path.parent, over: repository, in: after, &ignored)
      var told = old.deletionGuard.loosening(to: new.deletionGuard)
      if change != .added { told += facts(of: old).changes(to: facts(of: new)) }
      told += promotions(old.promotion, new.promotion) + waivers(old.waivers, new.waivers)
      changes += told.map { (path, $0.path, $0.told) }
    }
    add(changes, &found)
  }

  /// So many environments with the same change are told by their names.
  private static let few = 3

  /// Tells changes, and what many environments have in common once.
  private static func add(
    _ changes: [(file: RepoPath, setting: String, message: String)], _ found: inout FoundDangers
  ) {
    let files = Dictionary(grouping: changes, by: \.message).mapValues { $0.map(\.file) }
    for (file, setting, message) in changes {
      let alike = files[message] ?? []
      guard alike.count > few else {
        found.add(message, about: file.text, at: setting)
        continue
      }
      let names = ToldText.list(alike.map(\.parent.text), most: few)
      found.add(
        "\(message): \(names)",
        about: "\(EnvironmentSettings.fileName) of \(alike.count) environments",
        at: setting)
    }
  }

  private static func isThere(_ folder: RepoPath, _ tree: any FileTree) -> Bool {
    (try? tree.kind(of: folder)) == .folder
  }

  private static func facts(of settings: EnvironmentSettings) -> SettingFacts {
    var facts = SettingFacts()
    facts.note("destination.name", settings.destination.name?.value.text)
    facts.note("destination.server", settings.destination.server?.value.text)
    facts.note("destination.namespace", settings.destination.namespace?.value.text)
    facts.note(settings.delivery)
    facts.note(settings.argocd)
    return facts
  }

  /// What may travel to the environment that could not.
  private static func promotions(
    _ old: PromotionSettings, _ new: PromotionSettings
  ) -> [(path: String, told: String)] {
    let denied = new.deny.map(\.value.text)
    let freed = old.deny.map(\.value.text).filter { !denied.contains($0) }
    let known = old.from.map(\.value.text)
    let added = new.from.map(\.value.text).filter { !known.contains($0) }
    var found: [(path: String, told: String)] = []
    if !freed.isEmpty {
      found.append(("promote.deny", "promote.deny without \(ToldText.list(freed))"))
    }
    // Without a list everybody may.
    if !known.isEmpty, !added.isEmpty || new.from.isEmpty {
      found.append(
        ("promote.from", "promote.from with \(added.isEmpty ? "all" : ToldText.list(added))"))
    }
    return found
  }

  /// Waivers that were not there, or that hold longer.
  private static func waivers(
    _ old: [Waiver], _ new: [Waiver]
  ) -> [(path: String, told: String)] {
    new.compactMap { waiver in
      let known = old.first { $0.name == waiver.name }
      let day = waiver.expires.value
      guard let known else {
        return ("waivers", "waives \(waiver.name) until \(day.text)")
      }
      guard known.expires.value < day else { return nil }
      return ("waivers", "waives \(waiver.name) until \(known.expires.value.text) -> \(day.text)")
    }
  }
}

extension Waiver {
  /// What it waives, and for whom.
  fileprivate var name: String {
    let object = object.value
    let namespace = object.namespace.map { $0 + "/" } ?? ""
    return "\(rule.value.text) for \(object.kind)/\(namespace)\(object.name)"
  }
}
