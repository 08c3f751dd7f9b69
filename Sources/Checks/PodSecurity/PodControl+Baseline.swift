internal import Documents

extension PodControl {
  /// The controls of the level `baseline`: known ways to gain privileges.
  static let baseline: [PodControl] = [
    PodControl(.baseline, hostNamespaces), PodControl(.baseline, privileged),
    PodControl(.baseline, addedCapabilities), PodControl(.baseline, hostPaths),
    PodControl(.baseline, hostPorts), PodControl(.baseline, hostProbes),
    PodControl(.baseline, appArmor), PodControl(.baseline, seLinux),
    PodControl(.baseline, procMount), PodControl(.baseline, unconfined),
    PodControl(.baseline, sysctls), PodControl(.baseline, hostProcess),
  ]

  private static let capabilities: Set<String> = [
    "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD",
    "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
  ]
  private static let seLinuxTypes: Set<String> = [
    "", "container_t", "container_init_t", "container_kvm_t", "container_engine_t",
  ]
  private static let safeSysctls: Set<String> = [
    "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range",
    "net.ipv4.ip_unprivileged_port_start", "net.ipv4.tcp_syncookies",
    "net.ipv4.ping_group_range", "net.ipv4.ip_local_reserved_ports",
    "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem",
  ]

  private static func hostNamespaces(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for field in ["hostNetwork", "hostPID", "hostIPC"] {
      guard let value = pod.spec?[named: field], value.isTrue else { continue }
      found.append(
        PodViolation(
          "spec.\(field)", "shares what belongs to the node", at: value, fix: "remove it")
      )
    }
  }

  private static func privileged(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (node, path) in pod.securityContexts {
      guard let value = node["privileged"], value.isTrue else { continue }
      found.append(
        PodViolation(path + ".privileged", "turns all walls off", at: value, fix: "remove it"))
    }
  }

  private static func addedCapabilities(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (node, path) in pod.securityContexts {
      for item in node["capabilities"]?["add"]?.items ?? []
      where !capabilities.contains(item.string) {
        found.append(
          PodViolation(
            path + ".capabilities.add", "has `\(item.string)`", at: item, fix: "remove it"))
      }
    }
  }

  private static func hostPaths(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (number, volume) in (pod.spec?["volumes"]?.items ?? []).enumerated() {
      guard let value = volume["hostPath"], value.kind != .null else { continue }
      found.append(
        PodViolation(
          "spec.volumes[\(number)].hostPath", "mounts a folder of the node", at: value,
          fix: "an emptyDir or a PersistentVolumeClaim"))
    }
  }

  private static func hostPorts(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (container, path) in pod.containers {
      for (number, port) in (container["ports"]?.items ?? []).enumerated() {
        guard let value = port["hostPort"], value.kind != .null, value.integer != 0 else {
          continue
        }
        found.append(
          PodViolation(
            path + ".ports[\(number)].hostPort", "takes a port of the node", at: value,
            fix: "remove it, a Service reaches the pod"))
      }
    }
  }

  /// Probes and hooks with another host let the node ask whoever it is.
  private static func hostProbes(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (container, path) in pod.containers {
      let lifecycle = container["lifecycle"]
      let handlers = [
        ("livenessProbe", container["livenessProbe"]),
        ("readinessProbe", container["readinessProbe"]),
        ("startupProbe", container["startupProbe"]),
        ("lifecycle.postStart", lifecycle?["postStart"]),
        ("lifecycle.preStop", lifecycle?["preStop"]),
      ]
      for case (let handler, let holder?) in handlers {
        for action in ["httpGet", "tcpSocket"] {
          guard let host = holder.value(at: [action, "host"]), host.count > 0 else { continue }
          found.append(
            PodViolation(
              "\(path).\(handler).\(action).host", "makes the node ask another host", at: host,
              fix: "remove it, the pod itself is asked"))
        }
      }
    }
  }

  private static func appArmor(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (node, path) in pod.allSecurityContexts {
      guard let type = node["appArmorProfile"]?["type"],
        !["", "RuntimeDefault", "Localhost"].contains(type.string)
      else { continue }
      found.append(
        PodViolation(
          path + ".appArmorProfile.type", "is `\(type.string)`", at: type, fix: "`RuntimeDefault`"))
    }
    let prefix = "container.apparmor.security.beta.kubernetes.io/"
    guard let annotations = pod.root["metadata"]?["annotations"] else { return }
    for (key, value) in annotations.entries where key.string.hasPrefix(prefix) {
      let text = value.string
      guard !text.isEmpty, text != "runtime/default", !text.hasPrefix("localhost/") else {
        continue
      }
      found.append(
        PodViolation(
          "metadata.annotations[\(key.string)]", "is `\(text)`", at: value, fix: "`runtime/default`"
        ))
    }
  }

  private static func seLinux(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (node, path) in pod.allSecurityContexts {
      guard let options = node["seLinuxOptions"] else { continue }
      if let type = options["type"], !seLinuxTypes.contains(type.string) {
        found.append(
          PodViolation(
            path + ".seLinuxOptions.type", "is `\(type.string)`", at: type, fix: "`container_t`"))
      }
      for field in ["user", "role"] {
        guard let value = options[named: field], value.count > 0 else { continue }
        found.append(
          PodViolation("\(path).seLinuxOptions.\(field)", "is set", at: value, fix: "remove it"))
      }
    }
  }

  private static func procMount(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (node, path) in pod.securityContexts {
      guard let value = node["procMount"], !["", "Default"].contains(value.string) else { continue }
      found.append(
        PodViolation(
          path + ".procMount", "is `\(value.string)`", at: value, fix: "remove it"))
    }
  }

  private static func unconfined(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (node, path) in pod.allSecurityContexts {
      guard let type = node["seccompProfile"]?["type"], type.string == "Unconfined" else {
        continue
      }
      found.append(
        PodViolation(
          path + ".seccompProfile.type", "is `Unconfined`", at: type, fix: "`RuntimeDefault`"))
    }
  }

  private static func sysctls(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    let list = pod.spec?["securityContext"]?["sysctls"]?.items ?? []
    for (number, item) in list.enumerated() {
      guard let name = item["name"], !safeSysctls.contains(name.string) else { continue }
      found.append(
        PodViolation(
          "spec.securityContext.sysctls[\(number)].name", "`\(name.string)` acts beyond the pod",
          at: name, fix: "remove it"))
    }
  }

  private static func hostProcess(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (node, path) in pod.allSecurityContexts {
      guard let value = node["windowsOptions"]?["hostProcess"], value.isTrue else { continue }
      found.append(
        PodViolation(
          path + ".windowsOptions.hostProcess", "runs on the node itself", at: value,
          fix: "remove it"))
    }
  }
}
