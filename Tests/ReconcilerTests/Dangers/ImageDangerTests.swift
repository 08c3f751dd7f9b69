import Reconciler
import Testing

/// Dangers of images.
@Suite struct ImageDangerTests {
  private static func found(_ id: String, _ old: String, _ new: String) -> [String] {
    func pod(_ image: String) -> String { Sample.workload("image: \"\(image)\"") }
    let path = "Deployment/x spec.template.spec.containers[name=c].image: "
    return ReconcilerTests.found(id, pod(old), pod(new)).map { $0.replacing(path, with: "") }
  }

  @Test func imageIsToldOnce() {
    let ids = ["image-change", "older-image", "unpinned-image", "image-source"]
    func told(_ old: String, _ new: String) -> [String] {
      ids.filter { !Self.found($0, old, new).isEmpty }
    }
    #expect(told("a/b:1.0", "a/b:1.1") == ["image-change"])
    #expect(told("a/b:1.1", "a/b:1.0") == ["older-image"])
    #expect(told("a/b:1.10", "a/b:1.9") == ["older-image"])
    #expect(told("a/b:1.9", "a/b:1.10") == ["image-change"])
    #expect(told("a/b:1.0@sha256:a", "a/b:1.1") == ["unpinned-image"])
    #expect(told("a/b:1.1@sha256:a", "a/b:1.0") == ["older-image", "unpinned-image"])
    #expect(told("a/b:1.0", "a/b:latest") == ["unpinned-image"])
    #expect(told("a/b:1.0", "c/b:0.9") == ["image-source"])
    #expect(told("docker.io/a/b:1.0", "a/b:1.0") == ["image-change"])
    #expect(told("a/b:1.0", "a/b:1.0") == [])
    #expect(told("a/b:sha-4f2e1a", "a/b:sha-0a0a0a1") == ["image-change"])
  }

  @Test func messages() {
    #expect(Self.found("image-change", "a/b:1.0", "a/b:1.1") == ["a/b :1.0 -> :1.1 of container c"])
    #expect(
      Self.found("unpinned-image", "a/b:1.0@sha256:a", "a/b:1.0") == [
        "a/b :1.0@sha256:a -> :1.0 of container c"
      ])
    #expect(Self.found("image-source", "a/b:1", "r.io/b:1") == ["a/b:1 -> r.io/b:1 of container c"])
  }

  @Test func imagesElsewhere() {
    func spark(_ tag: String) -> String {
      Sample.file("spark-defaults.conf", "spark.kubernetes.container.image a/b:\(tag)")
    }
    #expect(
      ReconcilerTests.found("image-change", spark("1"), spark("2")) == [
        "ConfigMap/x spark-defaults.conf: a/b :1 -> :2 of spark.kubernetes.container.image"
      ])
    func application(_ tag: String) -> String {
      Sample.object("SparkApplication", "spec: {image: \"a/b:\(tag)\"}")
    }
    #expect(
      ReconcilerTests.found("image-change", application("1"), application("2")) == [
        "SparkApplication/x spec: a/b :1 -> :2 of spark.kubernetes.container.image"
      ])
    // A new container is no other image.
    #expect(ReconcilerTests.found("image-change", nil, Sample.workload("image: a")) == [])
  }
}
