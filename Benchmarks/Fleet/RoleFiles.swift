/// The base of one role of a platform: ten files, seven objects.
struct RoleFiles {
  let role: String

  var all: [String: String] {
    [
      "kustomization.yaml": kustomization,
      "deployment-0.yaml": deployment(0),
      "deployment-1.yaml": deployment(1),
      "service.yaml": service,
      "serviceaccount.yaml": serviceAccount,
      "role.yaml": rights,
      "security.yaml": security,
      "spark-defaults.conf": (0..<30).map { "spark.\(role).setting\($0) value-\($0)\n" }.joined(),
      "log4j2.properties": logging,
      "metrics.properties": "*.sink.servlet.class=org.apache.spark.metrics.sink.MetricsServlet\n",
    ]
  }

  /// One line of a Deployment.
  static func change(of role: String) -> Platform.Change {
    Platform.Change(
      path: "base/\(role)/deployment-0.yaml", old: "initialDelaySeconds: 30",
      new: "initialDelaySeconds: 45")
  }

  private var kustomization: String {
    """
    resources:
    - deployment-0.yaml
    - deployment-1.yaml
    - service.yaml
    - serviceaccount.yaml
    - role.yaml
    configMapGenerator:
    - name: \(role)-conf
      files: [spark-defaults.conf, log4j2.properties, metrics.properties]
    patches:
    - path: security.yaml
      target: {kind: Deployment}

    """
  }

  private func deployment(_ number: Int) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: \(role)-\(number)
      labels:
        app.kubernetes.io/name: \(role)-\(number)
        app.kubernetes.io/component: \(role)
    spec:
      replicas: \(number + 1)
      selector:
        matchLabels:
          app.kubernetes.io/name: \(role)-\(number)
      template:
        metadata:
          labels:
            app.kubernetes.io/name: \(role)-\(number)
            app.kubernetes.io/component: \(role)
        spec:
          serviceAccountName: \(role)
          securityContext:
            runAsNonRoot: true
            runAsUser: 185
          containers:
          - name: main
            image: electinfo/\(role):4.1.0
            args: ["--properties-file", "/opt/spark/conf/spark-defaults.conf"]
            env:
            - name: SPARK_ROLE
              value: \(role)
            - name: S3_ACCESS_KEY
              valueFrom: {secretKeyRef: {name: s3-credentials, key: access-key}}
            - name: S3_SECRET_KEY
              valueFrom: {secretKeyRef: {name: s3-credentials, key: secret-key}}
            ports:
            - name: http
              containerPort: 8080
            - name: grpc
              containerPort: 15002
            readinessProbe:
              httpGet: {path: /ready, port: http}
              periodSeconds: 10
            livenessProbe:
              tcpSocket: {port: grpc}
              initialDelaySeconds: 30
            resources:
              requests: {cpu: 500m, memory: 1Gi}
              limits: {cpu: "2", memory: 4Gi}
            volumeMounts:
            - name: conf
              mountPath: /opt/spark/conf
          volumes:
          - name: conf
            configMap:
              name: \(role)-conf

    """
  }
}

extension RoleFiles {
  private var service: String {
    """
    apiVersion: v1
    kind: Service
    metadata:
      name: \(role)-0
      labels:
        app.kubernetes.io/component: \(role)
    spec:
      selector:
        app.kubernetes.io/name: \(role)-0
      ports:
      - name: http
        port: 80
        targetPort: http

    """
  }

  private var serviceAccount: String {
    """
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: \(role)
      labels:
        app.kubernetes.io/component: \(role)

    """
  }

  private var rights: String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: \(role)
    rules:
    - apiGroups: [""]
      resources: [pods, services, configmaps]
      verbs: [get, list, watch, create, delete]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: \(role)
    roleRef:
      apiGroup: rbac.authorization.k8s.io
      kind: Role
      name: \(role)
    subjects:
    - kind: ServiceAccount
      name: \(role)

    """
  }

  private var security: String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: any
    spec:
      template:
        spec:
          containers:
          - name: main
            securityContext:
              allowPrivilegeEscalation: false

    """
  }

  private var logging: String {
    """
    rootLogger.level = info
    rootLogger.appenderRef.stdout.ref = console
    appender.console.type = Console
    appender.console.name = console
    appender.console.layout.type = PatternLayout

    """
  }
}
