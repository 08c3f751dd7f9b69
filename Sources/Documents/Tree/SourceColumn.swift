/// Which source each node of a copy for changes comes from, if it was moved there.
///
/// This is what provenance costs. A build with RECONCILE_WITHOUT_PLACES leaves it out, and is there to
/// be measured beside the other one: `make bench`.
struct SourceColumn {
  #if RECONCILE_WITHOUT_PLACES
    static let bytesPerNode = 0

    init(at start: UnsafeMutableRawPointer, count: Int) {}

    subscript(id: Int32) -> Int32 {
      get { 0 }
      nonmutating set {}
    }

    /// Takes the sources of other nodes.
    func copy(_ range: Range<Int>, of other: SourceColumn) {}
  #else
    static let bytesPerNode = MemoryLayout<Int32>.stride

    private let sources: UnsafeMutablePointer<Int32>

    /// A column of zeros.
    init(at start: UnsafeMutableRawPointer, count: Int) {
      sources = start.bindMemory(to: Int32.self, capacity: count)
      sources.initialize(repeating: 0, count: count)
    }

    subscript(id: Int32) -> Int32 {
      get { sources[Int(id)] }
      nonmutating set { sources[Int(id)] = newValue }
    }

    /// Takes the sources of other nodes.
    func copy(_ range: Range<Int>, of other: SourceColumn) {
      sources.update(from: other.sources + range.lowerBound, count: range.count)
    }
  #endif
}
