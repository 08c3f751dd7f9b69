internal import Manifests

/// Transformers that run one after the other, and what is recorded about them.
struct TransformerStep: Sendable {
  let transformers: [any Transformer]
  let origins: [Origin]

  /// The field of the kustomization that asks for it.
  var name: String {
    transformers.first.flatMap { type(of: $0).fields.first } ?? "transformers"
  }

  /// Applies them.
  func apply(
    to accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    for transformer in transformers { transformer.transform(&accumulation, loader, &findings) }
    for origin in origins {
      accumulation.manifests.changeContent { $0.addChange(by: origin) }
    }
  }
}
