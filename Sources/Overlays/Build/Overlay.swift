package import Documents
package import Manifests

/// A kustomization that is built.
package struct Overlay: Sendable {
  /// The manifests in the order in which they are printed; none if something is wrong.
  package let manifests: ManifestSet
  package let report: Report
  package let sources: SourceTable
  /// What the files of ConfigSets were made of, if that is asked for.
  package let compositions: [Composition]
  /// Who reads the files of ConfigSets, by the number that their manifests have.
  package let programs: [ConfigProgram?]
  /// What folders and files name, if that is asked for.
  package let graph: BuildGraph?

  /// Builds the kustomization of a folder, which is a path without symbolic links.
  package static func build(
    _ folder: RepoPath, in workspace: Workspace, _ options: BuildOptions = BuildOptions()
  ) -> Overlay {
    var builder = Builder(workspace, options)
    let manifests = builder.build(folder)
    builder.findings.close()
    let findings = builder.findings
    return Overlay(
      manifests: findings.hasErrors ? ManifestSet() : manifests, report: findings.report,
      sources: findings.sources, compositions: builder.compositions,
      programs: builder.programs, graph: builder.graph)
  }

  /// Prints the manifests with kustomize's bytes, and answers the report with what cannot be
  /// printed.
  package func print(to output: inout OutputText) -> Report {
    var report = report
    printObjects(to: &output, &report)
    return report
  }

  /// Prints the manifests, and reports what cannot be printed.
  package func printObjects(to output: inout OutputText, _ report: inout Report) {
    for (position, manifest) in manifests.manifests.enumerated() {
      if position > 0 { output.write("---\n") }
      do throws(Problem) {
        try manifest.root.print(as: .kustomize, to: &output)
      } catch {
        report.add(unprintable(manifest, error))
      }
    }
  }

  /// Says what of a manifest cannot be printed.
  package func unprintable(_ manifest: Manifest, _ problem: Problem) -> Diagnostic {
    let place = manifest.place(of: problem.node ?? manifest.root.id)
    return Diagnostic(
      problem.rule, problem.message, at: sources.location(of: place), hint: problem.hint)
  }
}
