internal import Documents

/// Settings as texts, to be compared.
struct SettingFacts {
  private(set) var values: [(path: String, text: String)] = []

  /// Adds a setting.
  mutating func note(_ path: String, _ text: String?) {
    values.append((path, text ?? "none"))
  }

  /// Adds where and how manifests are delivered.
  mutating func note(_ delivery: DeliverySettings) {
    note("delivery.branch", delivery.branch.value.text)
    note("delivery.path", delivery.path.value.text)
    note("delivery.repository", delivery.repository?.value.text)
    note("delivery.layout", delivery.layout.value.rawValue)
    note("delivery.propose", "\(delivery.propose.value)")
    note("delivery.committer", delivery.committer.value.email)
  }

  /// Adds how Argo CD takes them.
  mutating func note(_ argocd: ArgoSettings) {
    note("argocd.mode", argocd.mode.value.rawValue)
    note("argocd.sync", argocd.sync.value.rawValue)
    note("argocd.namespace", argocd.namespace.value.text)
    note("argocd.project", argocd.project.value.text)
  }

  /// The settings that others have with another text, but for what only asks more people.
  func changes(to other: SettingFacts) -> [(path: String, told: String)] {
    zip(values, other.values).compactMap { one, other in
      guard !one.text.isSameInBytes(as: other.text),
        other.text != ArgoSettings.Sync.reviewed.rawValue
      else { return nil }
      return (one.path, "\(one.path) " + ToldText.change(one.text, other.text))
    }
  }
}

extension GuardSettings {
  /// What others let pass that these stop.
  func loosening(to other: GuardSettings) -> [(path: String, told: String)] {
    var found: [(path: String, told: String)] = []
    let (share, shareNow) = (self.share.value.percent, other.share.value.percent)
    if shareNow > share { found.append(("guard.share", "guard.share \(share)% -> \(shareNow)%")) }
    let (minimum, minimumNow) = (self.minimum.value, other.minimum.value)
    if minimumNow > minimum {
      found.append(("guard.minimum", "guard.minimum \(minimum) -> \(minimumNow)"))
    }
    let kept = Set(other.kinds.map(\.value.text))
    let dropped = kinds.map(\.value.text).filter { !kept.contains($0) }
    if !dropped.isEmpty {
      found.append(("guard.kinds", "guard.kinds without \(ToldText.list(dropped))"))
    }
    return found
  }
}
