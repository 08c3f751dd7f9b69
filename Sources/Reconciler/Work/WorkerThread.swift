#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A thread that does one thing.
struct WorkerThread {
  /// Deeply nested input takes a large stack; what is not touched costs nothing.
  private static let stackSize = 64 << 20

  /// What a thread is given.
  private final class Task: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  private let id: pthread_t

  /// Starts a thread; nil if the system has none.
  init?(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let task = Unmanaged.passRetained(Task(body))
    var id = pthread_t()
    let code = pthread_create(&id, &attributes, { Self.run($0) }, task.toOpaque())
    guard code == 0 else {
      task.release()
      return nil
    }
    self.id = id
  }

  /// Waits for its end.
  func join() {
    pthread_join(id, nil)
  }

  private static func run(_ task: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let task else { return nil }
    Unmanaged<Task>.fromOpaque(task).takeRetainedValue().body()
    return nil
  }
}
