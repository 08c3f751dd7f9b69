internal import Documents
internal import Manifests

/// The name under which a Service is reached.
struct ServiceHostSource: BindingSource {
  static let name = "serviceHost"

  private let service: TextEntry

  init?(_ fields: Fields, _ reader: inout FieldReader) {
    guard let service = reader.filledText(fields[Self.name], Self.name) else { return nil }
    self.service = service
  }

  func value(
    of binding: ConfigBinding, in scope: inout BindingScope, _ findings: inout Findings
  ) -> BoundText? {
    let services = scope.manifests.manifests.indices.filter { position in
      let kind = scope.manifests[position].id.kind
      return kind.kind == "Service" && kind.group.isEmpty && scope.isBeside(position)
    }
    let position = scope.choose(
      services, called: service, "Service", &findings)
    return position.map { position in
      let manifest = scope.manifests[position]
      let namespace = scope.namespaceText(of: manifest)
      return BoundText(
        text: "\(manifest.id.name).\(namespace.text).svc",
        origins: namespace.origins + [manifest.namePlace])
    }
  }
}
