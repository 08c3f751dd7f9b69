import BenchSupport
import Foundation

extension Platform {
  /// Applications of four objects, each with a base of its own, in as many environments.
  static func applications(_ count: Int) -> Platform {
    let names = (0..<count).map { String(format: "a%03d", $0) }
    let places = (0..<count).map { String(format: "e%03d", $0) }
    var files = readme
    for name in names {
      for (file, text) in base(name) { files["base/\(name)/\(file)"] = text }
      for place in places {
        files["environments/\(name)/\(place)/kustomization.yaml"] = overlay(name, place)
      }
    }
    let middle = "environments/\(names[count / 2])/\(places[count / 2])"
    return Platform(
      title: "\(count) applications in \(count) environments", files: files,
      environments: names.flatMap { name in places.map { "environments/\(name)/\($0)" } },
      environmentChange: Change(
        path: "\(middle)/kustomization.yaml", old: "count: 2", new: "count: 3"),
      baseChange: (
        Change(
          path: "base/\(names[count / 2])/deployment.yaml", old: "periodSeconds: 10",
          new: "periodSeconds: 20"), count
      ))
  }

  private static func overlay(_ name: String, _ place: String) -> String {
    """
    namespace: \(name)-\(place)
    resources: [../../../base/\(name)]
    labels:
    - pairs: {environment: \(place)}
    replicas:
    - {name: \(name), count: 2}

    """
  }

  private static func base(_ name: String) -> [String: String] {
    [
      "kustomization.yaml": """
      resources: [deployment.yaml, service.yaml, serviceaccount.yaml]
      configMapGenerator:
      - {name: \(name)-conf, literals: [LEVEL=info, REGION=north]}

      """,
      "service.yaml": """
      apiVersion: v1
      kind: Service
      metadata: {name: \(name)}
      spec:
        selector: {app: \(name)}
        ports: [{name: http, port: 80, targetPort: http}]

      """,
      "serviceaccount.yaml": """
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: \(name)}

      """,
      "deployment.yaml": deployment(name),
    ]
  }

  private static func deployment(_ name: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: \(name)}
    spec:
      replicas: 1
      selector:
        matchLabels: {app: \(name)}
      template:
        metadata:
          labels: {app: \(name)}
        spec:
          serviceAccountName: \(name)
          containers:
          - name: main
            image: example/\(name):1.0.0
            envFrom:
            - configMapRef: {name: \(name)-conf}
            ports:
            - {name: http, containerPort: 8080}
            readinessProbe:
              httpGet: {path: /ready, port: http}
              periodSeconds: 10

    """
  }
}
