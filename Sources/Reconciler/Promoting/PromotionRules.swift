internal import Documents
internal import Manifests
internal import Overlays

/// What keeps a value of one environment from another one.
struct PromotionRules {
  private let denied: [(pattern: ValuePattern, location: Location)]
  private let names: [EnvironmentWords]

  init(
    from source: EnvironmentView, to target: EnvironmentView, _ settings: PromotionSettings
  ) {
    denied = settings.deny.compactMap { setting in
      setting.location.map { (ValuePattern(Self.name(of: setting.value.text)), $0) }
    }
    let namespaces = [source.ownNamespaces, target.ownNamespaces]
    names = [
      EnvironmentWords(source.environment, namespaces[0].subtracting(namespaces[1])),
      EnvironmentWords(target.environment, namespaces[1].subtracting(namespaces[0])),
    ]
  }

  /// Settings name the lists as a kustomization does: `images.postgres`.
  private static func name(of text: String) -> String {
    text.hasPrefix("images.") ? "image." + text.dropFirst("images.".count) : text
  }

  /// The setting that denies a value; nil if none does.
  func denial(of value: OwnValue) -> Location? {
    denied.first { $0.pattern.means(value) }?.location
  }

  /// Whether a value, or the one that it would take the place of, belongs to one of the two.
  func nameEnvironment(_ texts: [String?]) -> Bool {
    texts.contains { text in
      text.map { text in names.contains { $0.stand(in: text) } } ?? false
    }
  }
}

extension EnvironmentView {
  /// The namespaces that the environment gives its objects.
  fileprivate var ownNamespaces: Set<Name> {
    Set(manifests.map(\.id.namespace).filter { !$0.isEmpty })
  }
}
