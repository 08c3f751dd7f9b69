/// The ways in which changes do harm.
package enum Dangers {
  /// All of them, in the order of the documentation.
  package static let all: [any Danger.Type] =
    ofData + ofAccess + refused + ofOutages + ofControl + ofRestarts

  private static let ofData: [any Danger.Type] = [
    DeletedData.self,
    ClaimRetention.self,
    MassPrune.self,
    MovedStorage.self,
    DefinitionVersions.self,
    MetastoreUpgrade.self,
    DatabaseUpgrade.self,
    SparkUpgrade.self,
  ]

  private static let ofAccess: [any Danger.Type] = [
    PodPrivilege.self,
    NamespaceSecurity.self,
    WiderRole.self,
    NewBinding.self,
    AccountToken.self,
    OpenNetwork.self,
    ExposedService.self,
    NewHost.self,
  ]

  private static let refused: [any Danger.Type] = [
    ImmutableField.self,
    ImmutableContent.self,
    SmallerClaim.self,
  ]

  private static let ofOutages: [any Danger.Type] = [
    StoppedWorkload.self,
    FewerReplicas.self,
    DisruptionBudget.self,
    RenamedObject.self,
    LessResources.self,
    LessForSpark.self,
    LessQuota.self,
    RemovedProbe.self,
    OlderImage.self,
    LostEventLogs.self,
    ShuffleUpgrade.self,
    OperatorUpgrade.self,
  ]

  private static let ofControl: [any Danger.Type] = [
    UnpinnedImage.self,
    ImageSource.self,
    RepositoryControl.self,
    EnvironmentControl.self,
    WorkflowChange.self,
    ArgoChange.self,
    CodeOwners.self,
    ImageUser.self,
  ]

  private static let ofRestarts: [any Danger.Type] = [
    ImageChange.self,
    RestartedWorkload.self,
    ResubmittedApplication.self,
    LateConfiguration.self,
  ]

  /// The danger with an id.
  package static func danger(_ id: String) -> (any Danger.Type)? { all.first { $0.id == id } }

  /// What an environment is in for. Of one that is removed only what is lost is told.
  package static func find(in difference: EnvironmentDifference) -> [DangerEntry] {
    guard !difference.isBroken, !difference.objects.isEmpty else { return [] }
    let subject = DangerSubject(difference)
    var found = FoundDangers(in: difference)
    for danger in all where difference.new != nil || danger.harm == .loss {
      found.look(for: danger) { danger.inspect(subject, &$0) }
    }
    return found.all
  }

  /// What changes of sources may bring about.
  package static func find(in sources: SourceDifference) -> [DangerEntry] {
    guard !sources.files.isEmpty else { return [] }
    var found = FoundDangers()
    for danger in all { found.look(for: danger) { danger.inspect(sources, &$0) } }
    return found.all
  }
}
