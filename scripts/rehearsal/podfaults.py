"""What an API server refuses of a pod whose parts do not fit together."""

from collections import Counter

from rehearsal.store import Object


def twice(values: list[str], what: str) -> list[str]:
    """A fault for each value that is there more than once."""
    return [f"{what}: Duplicate value: {value}" for value, n in Counter(values).items() if n > 1]


def faults_of_pod(pod: Object) -> list[str]:
    """What is wrong with a pod."""
    spec = pod["spec"]
    volumes = [volume["name"] for volume in spec.get("volumes") or []]
    faults = twice(volumes, "spec.volumes")
    for kind in ("initContainers", "containers"):
        containers = spec.get(kind) or []
        faults += twice([container["name"] for container in containers], f"spec.{kind}")
        for container in containers:
            place = f"spec.{kind}[{container['name']}]"
            mounts = container.get("volumeMounts") or []
            paths = [mount["mountPath"].rstrip("/") for mount in mounts]
            faults += twice(paths, f"{place}.volumeMounts.mountPath")
            ports = [port["name"] for port in container.get("ports") or [] if port.get("name")]
            faults += twice(ports, f"{place}.ports")
            faults += [
                f"{place}.volumeMounts: Not found: {mount['name']}"
                for mount in mounts
                if mount["name"] not in volumes
            ]
    return faults
