extension RuleFamily {
  /// Memory, processors and ports of drivers and executors.
  static let resources = RuleFamily(
    "resources", "Memory, processors and ports",
    [
      SmallHeap.self, HeapOverLimit.self, ProcessorsOverLimit.self, TemplateResources.self,
      AllocationBounds.self, UnboundedAllocation.self, DeviceVendor.self, JavaOptions.self,
      HeartbeatOverTimeout.self, PortRange.self, PortClash.self, ClusterDriverAddress.self,
      PythonMemory.self,
    ])
}
