extension ObjectForm {
  static let deployment = ObjectForm("Deployment", "apps/v1", weight: 12) { draft in
    var spec = draft.makeSelectedTemplate()
    spec["replicas"] = draft.maybe(50) { .plain(String($0.random.below(4))) }
    return ["spec": spec]
  }

  static let statefulSet = ObjectForm("StatefulSet", "apps/v1", weight: 5) { draft in
    var spec = draft.makeSelectedTemplate()
    spec["serviceName"] = draft.maybe(75) { .text($0.name(of: "Service")) }
    spec["volumeClaimTemplates"] = draft.maybe(40) { draft in
      var claim: Value = ["metadata": ["name": "data"]]
      claim[["metadata", "labels"]] = draft.maybe(50) { $0.labels(2) }
      claim["spec"] = ["storageClassName": .text(draft.name(of: "StorageClass"))]
      return [claim]
    }
    return ["spec": spec]
  }

  static let daemonSet = ObjectForm("DaemonSet", "apps/v1", weight: 2) { draft in
    ["spec": draft.makeSelectedTemplate()]
  }

  static let replicaSet = ObjectForm("ReplicaSet", "apps/v1", weight: 2) { draft in
    ["spec": draft.makeSelectedTemplate()]
  }

  static let replicationController = ObjectForm("ReplicationController", "v1", weight: 2) { draft in
    let labels = draft.labels(2)
    return ["spec": ["selector": labels, "template": draft.makeTemplate(labels)]]
  }

  static let job = ObjectForm("Job", "batch/v1", weight: 3) { draft in
    var spec: Value = ["template": draft.makeTemplate(draft.labels(2))]
    spec["selector"] = draft.maybe(20) { ["matchLabels": $0.labels(2)] }
    return ["spec": spec]
  }

  static let cronJob = ObjectForm("CronJob", "batch/v1", "batch/v1beta1", weight: 3) { draft in
    var job: Value = ["spec": ["template": draft.makeTemplate(draft.labels(2))]]
    job["metadata"] = draft.maybe(20) { ["labels": $0.labels(2)] }
    return ["spec": ["schedule": "*/5 * * * *", "jobTemplate": job]]
  }

  static let pod = ObjectForm("Pod", "v1", weight: 3) { draft in ["spec": draft.makePod()] }

  static let podTemplate = ObjectForm("PodTemplate", "v1", weight: 2) { draft in
    ["template": draft.makeTemplate(draft.labels(2))]
  }
}
