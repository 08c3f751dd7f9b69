internal import Manifests

// Where labels go. The notation is that of FieldLists+Standard.swift.
extension FieldLists {
  /// The labels of objects and of the templates in them.
  static let templateLabels = FieldSpec.list(
    """
    * metadata/labels +
    ReplicationController/v1 spec/template/metadata/labels +
    Deployment spec/template/metadata/labels +
    ReplicaSet spec/template/metadata/labels +
    DaemonSet spec/template/metadata/labels +
    StatefulSet.apps spec/template/metadata/labels +
    StatefulSet.apps spec/volumeClaimTemplates[]/metadata/labels +
    Job.batch spec/template/metadata/labels +
    CronJob.batch spec/jobTemplate/metadata/labels +
    CronJob.batch spec/jobTemplate/spec/template/metadata/labels +
    """)

  /// The selectors that labels belong to.
  static let selectorLabels = FieldSpec.list(
    """
    Service/v1 spec/selector +
    ReplicationController/v1 spec/selector +
    Deployment spec/selector/matchLabels +
    Deployment.apps spec/template/spec/affinity/podAffinity/\
    preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels
    Deployment.apps spec/template/spec/affinity/podAffinity/\
    requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels
    Deployment.apps spec/template/spec/affinity/podAntiAffinity/\
    preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels
    Deployment.apps spec/template/spec/affinity/podAntiAffinity/\
    requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels
    Deployment.apps spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels
    ReplicaSet spec/selector/matchLabels +
    DaemonSet spec/selector/matchLabels +
    StatefulSet.apps spec/selector/matchLabels +
    StatefulSet.apps spec/template/spec/affinity/podAffinity/\
    preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels
    StatefulSet.apps spec/template/spec/affinity/podAffinity/\
    requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels
    StatefulSet.apps spec/template/spec/affinity/podAntiAffinity/\
    preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels
    StatefulSet.apps spec/template/spec/affinity/podAntiAffinity/\
    requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels
    StatefulSet.apps spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels
    Job.batch spec/selector/matchLabels
    CronJob.batch spec/jobTemplate/spec/selector/matchLabels
    PodDisruptionBudget.policy spec/selector/matchLabels
    NetworkPolicy.networking.k8s.io spec/podSelector/matchLabels
    NetworkPolicy.networking.k8s.io spec/ingress/from/podSelector/matchLabels
    NetworkPolicy.networking.k8s.io spec/egress/to/podSelector/matchLabels
    """)
}
