internal import Manifests

// kustomize's own fields. A line is a kind with its group and version, a path, and `+` if the field
// is created where it is missing; `*` is any kind.
extension FieldLists {
  /// Where a name prefix goes.
  static let namePrefix = FieldSpec.list(
    """
    * metadata/name
    """)

  /// Where a name suffix goes.
  static let nameSuffix = FieldSpec.list(
    """
    * metadata/name
    """)

  /// Where a namespace goes, beside the one in the metadata.
  static let namespace = FieldSpec.list(
    """
    Namespace metadata/name +
    APIService.apiregistration.k8s.io spec/service/namespace +
    CustomResourceDefinition.apiextensions.k8s.io spec/conversion/webhook/clientConfig/service/\
    namespace
    """)

  /// Where annotations go.
  static let commonAnnotations = FieldSpec.list(
    """
    * metadata/annotations +
    ReplicationController/v1 spec/template/metadata/annotations +
    Deployment spec/template/metadata/annotations +
    ReplicaSet spec/template/metadata/annotations +
    DaemonSet spec/template/metadata/annotations +
    StatefulSet spec/template/metadata/annotations +
    Job.batch spec/template/metadata/annotations +
    CronJob.batch spec/jobTemplate/metadata/annotations +
    CronJob.batch spec/jobTemplate/spec/template/metadata/annotations +
    """)

  /// Where images stand, beside the containers that are found anywhere.
  static let images = FieldSpec.list(
    """
    * spec/containers[]/image +
    * spec/initContainers[]/image +
    * spec/volumes[]/image/reference +
    * spec/template/spec/containers[]/image +
    * spec/template/spec/initContainers[]/image +
    * spec/template/spec/volumes[]/image/reference +
    """)

  /// Where the number of replicas stands.
  static let replicas = FieldSpec.list(
    """
    Deployment spec/replicas +
    ReplicationController spec/replicas +
    ReplicaSet spec/replicas +
    StatefulSet spec/replicas +
    """)
}
