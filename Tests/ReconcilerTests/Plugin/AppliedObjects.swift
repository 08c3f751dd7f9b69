import CaseSupport

/// What the repo-server does with the objects that it has read, before it answers.
struct AppliedObjects {
  /// What is applied.
  private(set) var objects: [Thing] = []
  /// Objects that stood there twice: the last one counts, and Argo CD warns.
  private(set) var repeated: [String] = []

  /// Kinds of which the tests have objects, and that no namespace holds.
  private static let clusterScoped: Set<String> = [
    "Namespace", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition",
    "PersistentVolume",
    "PriorityClass", "StorageClass", "ValidatingWebhookConfiguration",
    "MutatingWebhookConfiguration",
  ]

  /// Brings objects together, for an application that puts them into a namespace.
  init(_ all: [Thing], namespace: String) {
    var places: [String: Int] = [:]
    for object in all {
      let key = Self.key(object, namespace)
      if let place = places[key] {
        repeated.append(key)
        objects[place] = object
      } else {
        places[key] = objects.count
        objects.append(object)
      }
    }
  }

  private static func key(_ object: Thing, _ namespace: String) -> String {
    let kind = object["kind"].text
    let version = object["apiVersion"].text
    let group = version.contains("/") ? String(version.split(separator: "/")[0]) : ""
    let own = object["metadata"]["namespace"].text
    let scope = clusterScoped.contains(kind) ? "" : own.isEmpty ? namespace : own
    return "\(group)/\(kind)/\(scope)/\(object["metadata"]["name"].text)"
  }
}
