extension RuleFamily {
  /// What drivers write for the History Server, and what it reads.
  static let eventLogs = RuleFamily(
    "event-logs", "Event logs and the History Server",
    [
      EventLogDefault.self, EventLogFolder.self, EventLogReader.self, EventLogVersions.self,
      EventLogRolling.self, EventLogOff.self, HistoryMemory.self, HistoryCleaner.self,
    ])
}
