import Documents
import Overlays
import Testing

@testable import Reconciler

/// The header of files of settings.
@Suite struct SettingsFileTests {
  @Test func otherKindsAreRefused() {
    var sources = SourceTable()
    let text = SourceText("apiVersion: v1\nkind: Environment\n")
    let source = sources.add(SourceFile(path: "reconcile.yaml", text: text))
    var reader = FieldReader(source, in: sources, as: .settings)
    _ = SettingsFile(text, source: source, kind: "Repository", &reader)
    #expect(
      reader.report.diagnostics.map(\.message) == [
        "`apiVersion` is `v1`, not `reconcile.electinfo.dev/v1`",
        "`kind` is `Environment`, not `Repository`",
      ])
  }
}
