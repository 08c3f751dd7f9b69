package import Checks
internal import Documents
internal import Manifests

/// A change that arrives with the next restart, whenever that is.
package enum LateConfiguration: Danger {
  package static let id = "late-configuration"
  package static let harm = Harm.restart
  package static let summary = "A change of configuration reaches its program with the next restart"
  package static let page = RulePage(
    why: """
      A ConfigMap without a hash in its name changes in place, and nothing starts who has read it. Variables
      and files that are mounted by `subPath` never change in a pod. The change counts from some later
      restart on, pod by pod, when nobody thinks of it any more.
      """,
    fix: """
      Let a ConfigSet or a generator give the ConfigMap a hash, or start the workload after the change.
      """,
    example: """
       apiVersion: v1
       kind: ConfigMap
       metadata: {name: connect}
       data:
      -  LEVEL: info
      +  LEVEL: debug
       ---
       apiVersion: apps/v1
       kind: Deployment
       metadata: {name: connect}
       spec:
         template:
           spec:
             containers:
             - name: connect
               envFrom: [{configMapRef: {name: connect}}]
      """)

  private static let kinds: [Name] = ["Deployment", "StatefulSet", "DaemonSet"]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where object.waitsForDeletion {
      found.add(
        "pods stay as they are until somebody deletes them (OnDelete)", about: object,
        at: "spec.template")
    }
    let maps = subject.objects.filter { object in
      object.isOf("ConfigMap") && object.change.old?.id.name == object.change.new?.id.name
        && object.changesInPlace.contains {
          $0.path.begins(with: ["data"]) || $0.path.begins(with: ["binaryData"])
        }
    }
    guard !maps.isEmpty, let side = subject.difference.new else { return }
    let restarted = Set(subject.objects.filter(\.isRestarted).compactMap { $0.new?.id.description })
    let workloads = side.manifests.filter { manifest in
      kinds.contains(manifest.kind.kind) && !restarted.contains(manifest.id.description)
    }
    let readers = PodTemplate.all(in: workloads).filter { pod in
      !pod.isRestarted(with: workloads[pod.manifest])
    }
    for map in maps { add(map, readers, workloads, &found) }
  }

  private static func add(
    _ map: ChangedObject, _ readers: [PodTemplate], _ workloads: [Manifest],
    _ found: inout FoundDangers
  ) {
    guard let id = map.new?.id else { return }
    let names = readers.compactMap { pod -> String? in
      let manifest = workloads[pod.manifest]
      guard manifest.namespace == id.namespace else { return nil }
      let isReader = pod.containers.contains { part in
        pod.configMaps(readOnceBy: Container(part, of: 0)).contains {
          $0.string.isSameInBytes(as: id.name.string)
        }
      }
      return isReader ? "\(manifest.kind.kind)/\(manifest.name)" : nil
    }
    guard !names.isEmpty else { return }
    found.add(
      "reaches \(ToldText.list(names)) with the next restart, which nothing starts", about: map,
      at: "data")
  }
}
