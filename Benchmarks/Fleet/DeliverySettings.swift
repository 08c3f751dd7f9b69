/// Where a fleet is delivered to, and how.
struct DeliverySettings: Sendable {
  enum Layout: String {
    case single
    case files
  }

  let isShared: Bool
  let layout: Layout

  static let all = [
    DeliverySettings(isShared: true, layout: .single),
    DeliverySettings(isShared: true, layout: .files),
    DeliverySettings(isShared: false, layout: .single),
    DeliverySettings(isShared: false, layout: .files),
  ]

  private var branch: String { isShared ? "rendered" : "rendered/{env}" }
  private var path: String { isShared ? "{env}" : "." }
  var title: String { "\(isShared ? "one shared branch" : "a branch each"), layout \(layout)" }

  /// The settings of the repository.
  var text: String {
    """
    apiVersion: reconcile.electinfo.dev/v1
    kind: Repository
    spec:
      edition: 1
      source: {branch: main}
      delivery:
        branch: "\(branch)"
        path: "\(path)"
        layout: \(layout)

    """
  }

  /// Seconds of CPU in which 1,000 environments of 42 objects are to be rendered and committed.
  var coldLimit: Double {
    switch (isShared, layout) {
    case (true, .single): 0.25
    case (true, .files): 0.45
    case (false, .single): 0.35
    case (false, .files): 0.60
    }
  }
}
