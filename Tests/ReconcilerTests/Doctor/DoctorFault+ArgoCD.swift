import Foundation
import GitSupport

extension DoctorFault {
  static let sidecar: [DoctorFault] = [
    .there("argocd-manifests", "no YAML", fix: "add `]`") {
      try $0.sandbox.write("kind: [\n", to: DoctorProject.manifests)
    },
    .there("argocd-manifests", "nothing", fix: "kubectl -n argocd get") {
      try $0.sandbox.write("", to: DoctorProject.manifests)
    },
    .manifests(
      "sidecar", "there is none", "electinfo/reconcile:0.1.0-1\n        name: reconcile\n",
      by: "other/plugin:1\n        name: other\n", fix: "components"),
    .manifests(
      "sidecar-command", "another program", "- /var/run/argocd/argocd-cmp-server\n        image",
      by: "- /usr/local/bin/reconcile\n        image", fix: "/var/run/argocd/argocd-cmp-server"),
    .manifests(
      "sidecar-command", "the image's own",
      "command:\n        - /var/run/argocd/argocd-cmp-server\n",
      by: "args:\n        - help\n", fix: "/var/run/argocd/argocd-cmp-server"),
    .manifests(
      "sidecar-command", "nobody brings it",
      "name: copyutil\n        volumeMounts:\n        - mountPath: "
        + "/var/run/argocd\n          name: var-files",
      by:
        "name: copyutil\n        volumeMounts:\n        - mountPath: /var/run/argocd\n          "
        + "name: tmp",
      fix: "var-files"),
    .manifests(
      "sidecar-user", "root", "runAsUser: 999", by: "runAsUser: 0", fix: "runAsUser: 999"),
    .manifests(
      "sidecar-user", "by name", "runAsUser: 999", by: "runAsUser: \"999\"", fix: "runAsUser: 999"),
    .manifests(
      "sidecar-user", "nobody", "          runAsUser: 999\n", by: "", fix: "runAsUser: 999"),
    .manifests(
      "sidecar-root", "it may write", "readOnlyRootFilesystem: true",
      by: "readOnlyRootFilesystem: false", fix: "readOnlyRootFilesystem: true"),
    .manifests(
      "sidecar-tmp", "that of the repo-server", "name: reconcile-tmp\n      - args",
      by: "name: tmp\n      - args", fix: "emptyDir"),
    .manifests(
      "sidecar-tmp", "none", "mountPath: /tmp\n          name: reconcile-tmp",
      by: "mountPath: /other\n          name: reconcile-tmp", fix: "mountPath: /tmp"),
    .manifests(
      "sidecar-tmp", "nothing to write to", "- emptyDir: {}\n        name: reconcile-tmp",
      by: "- configMap: {name: argocd-cm}\n        name: reconcile-tmp", fix: "emptyDir"),
    .manifests(
      "sidecar-sockets", "another volume",
      "mountPath: /home/argocd/cmp-server/plugins\n          name: plugins\n        - mountPath: "
        + "/home/argocd/cmp-server/config",
      by:
        "mountPath: /home/argocd/cmp-server/plugins\n          name: reconcile-tmp\n        - "
        + "mountPath: "
        + "/home/argocd/cmp-server/config", fix: "name: plugins"),
  ]

  static let plugin: [DoctorFault] = [
    .manifests(
      "plugin-file", "mounted elsewhere", "mountPath: /home/argocd/cmp-server/config",
      by: "mountPath: /etc/reconcile", fix: "/home/argocd/cmp-server/config"),
    .manifests(
      "plugin-file", "another name", "  plugin.yaml: |", by: "  plugins.yaml: |", fix: "plugin.yaml"
    ),
    .manifests(
      "plugin-file", "no YAML", "      version: \"1\"", by: "      version: [",
      fix: "base/argocd-plugin"),
    .manifests(
      "plugin-fields", "misspelt", "      version: \"1\"",
      by: "      version: \"1\"\n      preserveFileModes: true", fix: "preserveFileMode"),
    .manifests(
      "plugin-fields", "kind", "kind: ConfigManagementPlugin", by: "kind: Plugin",
      fix: "ConfigManagementPlugin"),
    .manifests(
      "plugin-version", "another edition", "version: \"1\"", by: "version: \"2\"",
      fix: "version: \"1\"", others: ["application-plugin"]),
    .manifests(
      "plugin-commands", "a shell", "command: [/usr/local/bin/reconcile, argocd, generate]",
      by: "command: [sh, -c, reconcile argocd generate]", fix: "argocd, generate"),
    .manifests(
      "plugin-commands", "init", "      version: \"1\"",
      by: "      version: \"1\"\n      init: {command: [echo]}", fix: "argocd, init"),
    .manifests(
      "plugin-discovery", "files", "      version: \"1\"",
      by: "      version: \"1\"\n      discover: {fileName: kustomization.yaml}",
      fix: "remove `discover`"),
    .manifests(
      "plugin-credentials", "asked for", "      version: \"1\"",
      by: "      version: \"1\"\n      provideGitCreds: true", fix: "remove `provideGitCreds`"),
  ]

  static let servers: [DoctorFault] = [
    .manifests(
      "tar-exclusions", "a folder that is read", "\".git/*\"",
      by: "\".git/*;environments/d[a-f]v\"",
      fix: "remove the pattern"),
    .manifests(
      "tar-exclusions", "no pattern", "\".git/*\"", by: "\"[\"", fix: "remove it"),
    .manifests(
      "tar-exclusions", "by a flag", "- /usr/local/bin/argocd-repo-server\n",
      by: "- /usr/local/bin/argocd-repo-server\n        - --plugin-tar-exclude=reconcile.yaml\n",
      fix: "remove the pattern"),
    .there("sent-paths", "without the root", fix: "false", others: ["application-paths"]) {
      project in
      let text = try String(
        contentsOfFile: project.sandbox.path(DoctorProject.manifests), encoding: .utf8)
      let paths = try Regex(#"manifest-generate-paths: "(.|\n)*?""#)
      try project.sandbox.write(
        text.replacing(paths, with: "manifest-generate-paths: \".\""), to: DoctorProject.manifests)
    },
    .manifests(
      "timeouts", "none", "controller.repo.server.timeout.seconds: \"60\"",
      by: "controller.repo.server.timeout.seconds: \"0\"", fix: "kubectl -n argocd patch cm"),
    .manifests(
      "manifest-sizes", "too little", "manifests.size: 1M", by: "manifests.size: \"10\"",
      fix: "kubectl -n argocd patch cm"),
    .manifests(
      "hydrator", "turned off", "hydrator.enabled: \"true\"", by: "hydrator.enabled: \"false\"",
      fix: "kubectl -n argocd patch cm"),
    .manifests(
      "hydrator", "nobody commits", "argocd-commit-server", by: "argocd-notifications",
      fix: "install-with-hydrator.yaml"),
    .manifests(
      "tracking-method", "labels", "resourceTrackingMethod: annotation",
      by: "resourceTrackingMethod: label", fix: "resourceTrackingMethod\":\"annotation"),
  ]

  static let applications: [DoctorFault] = [
    .manifests(
      "applications", "one is missing", "kind: Application\nmetadata:\n  name: shop-prod",
      by: "kind: Other\nmetadata:\n  name: shop-prod",
      fix: "reconcile argocd apps --env prod | kubectl apply -f -"),
    .there(
      "application-unknown", "one too many", fix: "kubectl -n argocd delete application shop-old"
    ) {
      try $0.replace(
        "apiVersion: argoproj.io/v1alpha1\nkind: AppProject",
        by: "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop-old}\n"
          + "spec: {project: shop}\n---\napiVersion: argoproj.io/v1alpha1\nkind: AppProject")
    },
    .manifests(
      "application-source", "another branch", "targetRevision: rendered/prod",
      by: "targetRevision: rendered/production", fix: "reconcile argocd apps --env prod"),
    .manifests(
      "application-source", "another project", "spec:\n  project: shop\n  source:\n",
      by: "spec:\n  project: default\n  source:\n", fix: "kubectl apply"),
    .manifests(
      "application-source", "another cluster",
      "destination:\n    name: in-cluster\n    namespace: prod",
      by: "destination:\n    name: elsewhere\n    namespace: prod",
      fix: "reconcile argocd apps --env prod"),
    .manifests(
      "application-plugin", "an older edition", "name: reconcile-1\n  destination",
      by: "name: reconcile-0\n  destination", fix: "reconcile argocd apps --env dev"),
    .manifests(
      "application-paths", "one is missing", "      /reconcile.yaml\"", by: "      /other.yaml\"",
      fix: "reconcile argocd apps --env"),
    .manifests(
      "application-rules", "a project that does not know the repository",
      "  sourceRepos:\n  - https",
      by: "  sourceRepos:\n  - ssh", fix: "sourceRepos"),
    .manifests(
      "project-allows", "a kind is refused", "  clusterResourceWhitelist: []",
      by:
        "  clusterResourceWhitelist: []\n  namespaceResourceBlacklist:\n  - {group: '*', kind: "
        + "Config*}",
      fix: "argocd/project.yaml"),
  ]
}
