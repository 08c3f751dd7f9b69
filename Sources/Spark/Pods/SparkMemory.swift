/// How much memory a container of Spark gets, in MiB.
package struct SparkMemory: Sendable, Hashable {
  package let heap: Int
  /// What Java and its libraries take beside the heap.
  package let overhead: Int
  package let offHeap: Int
  /// What is set aside for workers of Python.
  package let python: Int

  package var total: Int { heap + overhead + offHeap + python }

  /// What is at least beside the heap.
  package static let leastOverhead = 384
  /// The least heap that Spark starts with, in bytes: one and a half of the 300 MiB that it reserves.
  package static let leastHeapBytes = 471_859_200
  /// The share of the heap that is added for programs that are not of Java, in cluster mode.
  package static let factorBesidesJava = 0.4

  package init(heap: Int, overhead: Int, offHeap: Int = 0, python: Int = 0) {
    self.heap = heap
    self.overhead = overhead
    self.offHeap = offHeap
    self.python = python
  }

  /// The overhead of a heap, as Spark reckons it where none is set.
  package static func overhead(of heap: Int, factor: Double, least: Int = leastOverhead) -> Int {
    let share = factor * Double(heap)
    return max(share >= Double(Int32.max) ? Int(Int32.max) : Int(share), least)
  }
}
