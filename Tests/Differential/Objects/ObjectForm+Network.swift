extension ObjectForm {
  static let ingress = ObjectForm(
    "Ingress", "networking.k8s.io/v1", "networking.k8s.io/v1beta1", "extensions/v1beta1", weight: 4
  ) { draft in
    var spec: Value = ["rules": draft.some(2) { $0.makeIngressRule() }]
    spec["tls"] = draft.maybe(45) { $0.some(2) { ["secretName": .text($0.name(of: "Secret"))] } }
    spec["defaultBackend"] = draft.maybe(25) {
      ["service": ["name": .text($0.name(of: "Service"))]]
    }
    spec["backend"] = draft.maybe(15) { ["serviceName": .text($0.name(of: "Service"))] }
    spec["ingressClassName"] = draft.maybe(30) { .text($0.name(of: "IngressClass")) }
    var fields: Value = ["spec": spec]
    fields["metadata"] = draft.maybe(30) { ["annotations": $0.makeIngressAnnotations()] }
    return fields
  }

  static let ingressClass = ObjectForm(
    "IngressClass", "networking.k8s.io/v1", isClusterScoped: true
  ) { _ in ["spec": ["controller": "example.dev/ingress"]] }

  static let networkPolicy = ObjectForm("NetworkPolicy", "networking.k8s.io/v1", weight: 2) {
    draft in
    var spec: Value = ["podSelector": [:]]
    if draft.chance(70) { spec["podSelector"] = ["matchLabels": draft.labels(2)] }
    spec["ingress"] = draft.maybe(40) { draft in
      [["from": draft.some(2) { ["podSelector": ["matchLabels": $0.labels(2)]] }]]
    }
    spec["egress"] = draft.maybe(30) { draft in
      [["to": [["podSelector": ["matchLabels": draft.labels(2)]], ["ipBlock": ["cidr": "::/0"]]]]]
    }
    return ["spec": spec]
  }

  static let podDisruptionBudget = ObjectForm("PodDisruptionBudget", "policy/v1", weight: 2) {
    draft in
    var spec: Value = ["minAvailable": 1]
    spec["selector"] = draft.maybe(80) { ["matchLabels": $0.labels(2)] }
    return ["spec": spec]
  }

  static let horizontalPodAutoscaler = ObjectForm(
    "HorizontalPodAutoscaler", "autoscaling/v2", "autoscaling/v1", weight: 3
  ) { draft in
    let kind = draft.random.pick(["Deployment", "StatefulSet", "ReplicaSet", "Custom"])
    let name = Value.text(draft.name(of: kind))
    return [
      "spec": ["scaleTargetRef": ["apiVersion": "apps/v1", "kind": .text(kind), "name": name]]
    ]
  }
}

extension Draft {
  fileprivate mutating func makeIngressRule() -> Value {
    let name = Value.text(name(of: "Service"))
    let backend: Value =
      random.chance(70)
      ? ["service": ["name": name, "port": ["number": 80]]]
      : ["serviceName": name, "servicePort": 80]
    return ["host": "a.example", "http": ["paths": [["path": "/", "backend": backend]]]]
  }

  fileprivate mutating func makeIngressAnnotations() -> Value {
    let secrets = [
      "ingress.kubernetes.io/auth-secret", "nginx.ingress.kubernetes.io/auth-secret",
      "nginx.ingress.kubernetes.io/auth-tls-secret",
    ]
    var annotations: Value = [:]
    annotations[random.pick(secrets)] = .text(name(of: "Secret"))
    annotations["nginx.ingress.kubernetes.io/fastcgi-params-configmap"] = maybe(50) {
      .text($0.name(of: "ConfigMap"))
    }
    return annotations
  }
}
