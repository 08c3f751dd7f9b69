extension RuleFamily {
  /// Where data between stages is, and who keeps executors that have some.
  static let shuffle = RuleFamily(
    "shuffle", "Shuffles and dynamic allocation",
    [
      AllocationWithoutShuffle.self, ExternalShuffleService.self, CelebornManager.self,
      CelebornSerializer.self, CelebornAllocation.self, CelebornClient.self,
      CelebornEndpoints.self, CelebornReplicas.self, CelebornStorage.self, CelebornAddress.self,
      CelebornMemory.self, ShuffleTrackingTimeout.self,
    ])
}
