import CaseSupport
import Documents
import Foundation
import Overlays
import Testing

/// The component that adds the plugin to an Argo CD, on the repo-server that docs/argocd-apps.md shows,
/// beside the kustomize inside kubectl.
@Suite struct PluginComponentTests {
  private static func files() throws -> [String: String] {
    let page = try MarkdownCase(path: CaseFiles.root + "/docs/argocd-apps.md")
    var files: [String: String] = [:]
    for name in ["install.yaml", "kustomization.yaml"] {
      let path = try #require(RepoPath("argo-cd/" + name))
      files[path.text] = String(decoding: try page.files.contents(of: path).bytes, as: UTF8.self)
    }
    for name in ["deployment.yaml", "kustomization.yaml", "plugin.yaml"] {
      let path = "base/argocd-plugin/" + name
      files[path] = try String(contentsOfFile: CaseFiles.root + "/" + path, encoding: .utf8)
    }
    return files
  }

  private static func overlay() throws -> Overlay {
    var tree = MemoryTree()
    for (path, text) in try files() { tree.add(SourceText(text), at: try #require(RepoPath(path))) }
    return Overlay.build(try #require(RepoPath("argo-cd")), in: Workspace(tree))
  }

  @Test(.enabled(if: Kubectl.isInstalled, "needs kubectl, which brings kustomize"))
  func kubectlBuildsTheSame() throws {
    var output = OutputText()
    #expect(try Self.overlay().print(to: &output).diagnostics.isEmpty)
    #expect(try Kubectl.kustomize(Self.files(), at: "argo-cd") == output.string)
  }

  @Test func theSidecarIsWhatArgoCDWants() throws {
    let manifests = try Self.overlay().manifests.manifests
    let deployment = try #require(manifests.first { $0.kind.kind == "Deployment" })
    let pod = try #require(deployment.root["spec"]?["template"]?["spec"])
    let containers = pod["containers"]?.children.map { $0 } ?? []
    #expect(containers.compactMap { $0["name"]?.string } == ["reconcile", "argocd-repo-server"])
    let sidecar = containers[0]
    #expect(
      sidecar["command"]?.children.map(\.string) == ["/var/run/argocd/argocd-cmp-server"])
    #expect(sidecar["image"]?.string == "electinfo/reconcile:0.1.0-1")
    let security = try #require(sidecar["securityContext"])
    for (field, value) in [
      ("runAsUser", "999"), ("runAsNonRoot", "true"), ("readOnlyRootFilesystem", "true"),
      ("allowPrivilegeEscalation", "false"),
    ] {
      #expect(security[named: field]?.string == value, "\(field)")
    }
    let volumes = Set(pod["volumes"]?.children.compactMap { $0["name"]?.string } ?? [])
    let mounts = Dictionary(
      uniqueKeysWithValues: (sidecar["volumeMounts"]?.children.map { $0 } ?? []).map {
        ($0["mountPath"]?.string ?? "", $0["name"]?.string ?? "")
      })
    #expect(Set(mounts.values).isSubset(of: volumes))
    #expect(mounts["/var/run/argocd"] == "var-files")
    #expect(mounts["/home/argocd/cmp-server/plugins"] == "plugins")
    #expect(mounts["/home/argocd/cmp-server/config"] == "reconcile-plugin")
    #expect(mounts["/tmp"] == "reconcile-tmp", "never the repo-server's own")
    #expect(!volumes.isEmpty && volumes.contains("tmp"))
  }

  /// What Argo CD reads when the sidecar starts. It passes over fields that it does not know, so each
  /// name is looked at.
  @Test func thePluginIsWhatArgoCDReads() throws {
    let manifests = try Self.overlay().manifests.manifests
    let map = try #require(manifests.first { $0.kind.kind == "ConfigMap" })
    #expect(map.name.string.hasPrefix("reconcile-plugin-") && map.namespace.string == "argocd")
    let text = try #require(map.root["data"]?["plugin.yaml"]?.string)
    let plugin = try #require(ParsedText.parse(SourceText(text), as: .resource).documents.first)
      .root
    #expect(plugin["kind"]?.string == "ConfigManagementPlugin")
    #expect(plugin["metadata"]?["name"]?.string == "reconcile")
    let spec = try #require(plugin["spec"])
    #expect(spec.entries.map(\.key.string) == ["version", "generate", "parameters"])
    let program = "/usr/local/bin/reconcile"
    #expect(
      spec["generate"]?["command"]?.children.map(\.string) == [program, "argocd", "generate"])
    #expect(
      spec["parameters"]?["dynamic"]?["command"]?.children.map(\.string) == [
        program, "argocd", "parameters",
      ])
    #expect(spec["generate"]?.entries.map(\.key.string) == ["command"])
    let dockerfile = try String(
      contentsOfFile: CaseFiles.root + "/images/reconcile/Dockerfile", encoding: .utf8)
    #expect(dockerfile.contains(" \(program)\n") && dockerfile.contains("\nUSER 999\n"))
  }

  /// go-yaml reads the Applications as we do, paths over several lines among them.
  @Test(.enabled(if: Kubectl.isInstalled, "needs kubectl, which brings kustomize"))
  func kubectlReadsTheApplicationsAsWeDo() throws {
    let folder = CaseFiles.root + "/argocd"
    var files: [String: String] = [:]
    var tree = MemoryTree()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count > 10)
    for name in names {
      files[name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    files["kustomization.yaml"] = "resources:\n" + names.map { "- \($0)\n" }.joined()
    for (name, text) in files { tree.add(SourceText(text), at: try #require(RepoPath(name))) }
    var output = OutputText()
    #expect(Overlay.build(.root, in: Workspace(tree)).print(to: &output).diagnostics.isEmpty)
    #expect(try Kubectl.kustomize(files) == output.string)
  }
}
