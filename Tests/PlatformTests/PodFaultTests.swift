import CaseSupport
import Testing

/// Each fault of a pod that no schema knows.
@Suite struct PodFaultTests {
  private static func pod(_ fields: String, spec: String = "") throws -> Thing {
    let volumes = #""volumes": [{"name": "v", "emptyDir": {}}, {"name": "w", "emptyDir": {}}]"#
    let container = #"{"name": "c"\#(fields.isEmpty ? "" : ", " + fields)}"#
    return try Thing(
      json: #"{"spec": {"containers": [\#(container)\#(spec)], \#(volumes)}}"#)
  }

  @Test(arguments: [
    #""volumeMounts": [{"name": "v", "mountPath": "/"}, {"name": "w", "mountPath": "/a/"}]"#,
    #""resources": {"requests": {"memory": "1Gi"}, "limits": {"memory": "1024Mi"}}"#,
    #""resources": {"requests": {"cpu": "900m"}, "limits": {"cpu": "1"}}"#,
    #""resources": {"requests": {"cpu": "900m"}, "limits": {"memory": "1"}}"#,
  ])
  func aGoodOneHasNone(_ fields: String) throws {
    #expect(try PodFaults.of(Self.pod(fields)) == [])
  }

  @Test(arguments: [
    (
      #""volumeMounts": [{"name": "v", "mountPath": "/a"}, {"name": "w", "mountPath": "/a//"}]"#,
      "c: the mount path /a is there twice"
    ),
    (#""volumeMounts": [{"name": "x", "mountPath": "/a"}]"#, "c: x is mounted and no volume"),
    (#""env": [{"name": "A"}, {"name": "A"}]"#, "c: the variable A is there twice"),
    (#""ports": [{"name": "p"}, {"name": "p"}]"#, "the port p is there twice"),
    (
      #""resources": {"requests": {"memory": "2Gi"}, "limits": {"memory": "2047Mi"}}"#,
      "c: 2Gi of memory is requested, and 2047Mi the limit"
    ),
    (
      #""resources": {"requests": {"cpu": "1"}, "limits": {"cpu": "1x"}}"#,
      "c: cpu is no amount: 1, 1x"
    ),
  ])
  func faultsAreFound(_ fields: String, _ fault: String) throws {
    #expect(try PodFaults.of(Self.pod(fields)) == [fault])
  }

  @Test func containersHaveNamesOfTheirOwn() throws {
    let pod = try Self.pod("", spec: #", {"name": "c"}"#)
    #expect(PodFaults.of(pod) == ["the container c is there twice"])
  }
}
