/// All examinations, in the order in which they are told of.
package enum Examinations {
  package static let all: [any Examination.Type] = [
    GitInstalled.self,
    LibraryLoaded.self,
    StateFolder.self,

    RootFound.self,
    SettingsRead.self,
    EditionKnown.self,
    RepositoryOpened.self,
    SourceBranchFound.self,
    HistoryWhole.self,
    NothingLeftBehind.self,
    TargetsApart.self,
    BranchesFree.self,
    BranchesTogether.self,
    BranchesOurs.self,
    BranchSources.self,
    EnvironmentsThere.self,
    InputsPlain.self,
    EnvironmentsRender.self,
    ApplicationFilesWritten.self,

    ManifestsRead.self,
    SidecarThere.self,
    SidecarCommand.self,
    SidecarUser.self,
    SidecarRoot.self,
    SidecarTemporary.self,
    SidecarSockets.self,
    PluginFile.self,
    PluginFields.self,
    PluginVersion.self,
    PluginCommands.self,
    PluginDiscovery.self,
    PluginCredentials.self,
    TarExclusions.self,
    SentPaths.self,
    ServerTimeouts.self,
    ManifestSizes.self,
    HydratorOn.self,
    TrackingMethod.self,
    ApplicationsThere.self,
    ApplicationsKnown.self,
    ApplicationSources.self,
    ApplicationPlugins.self,
    ApplicationPaths.self,
    ApplicationRules.self,
    ProjectsAllow.self,
  ]

  /// What one of them has said.
  package struct Entry: Sendable {
    package let id: String
    package let area: ExaminationArea
    package let remark: Remark
  }

  /// Looks at a patient.
  package static func run(on patient: Patient) -> [Entry] {
    all.flatMap { examination in
      examination.examine(patient).map {
        Entry(id: examination.id, area: examination.area, remark: $0)
      }
    }
  }
}
