extension RuleFamily {
  /// How programs find each other.
  static let network = RuleFamily(
    "network", "How programs find each other",
    [
      UnknownAddress.self, MissingDriverHost.self, UnreachableDriver.self, DriverPorts.self,
      DriverAddress.self, UnreadyDriver.self, ServicePort.self, ProbePort.self, GRPCProbe.self,
      SharedSelector.self, SeveralConnectServers.self, ServiceLinks.self, StartupTime.self,
      PolicyPorts.self, WaitForMissing.self, ProbePath.self,
    ])
}
