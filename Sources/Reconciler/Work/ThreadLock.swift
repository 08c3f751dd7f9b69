#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A lock whose threads can wait for what others do.
final class ThreadLock: @unchecked Sendable {
  /// What is waited for.
  enum Event: Int, CaseIterable {
    /// Something may begin.
    case room
    /// Something is done.
    case result
  }

  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let events = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: Event.allCases.count)
  /// How many wait for each of them: to wake nobody takes a call of the system, too.
  private var waiting = [Int](repeating: 0, count: Event.allCases.count)

  init() {
    pthread_mutex_init(lock, nil)
    for event in Event.allCases { pthread_cond_init(events + event.rawValue, nil) }
  }

  deinit {
    for event in Event.allCases { pthread_cond_destroy(events + event.rawValue) }
    pthread_mutex_destroy(lock)
    events.deallocate()
    lock.deallocate()
  }

  /// Waits until nobody else has it.
  func enter() {
    pthread_mutex_lock(lock)
  }

  /// Lets the others.
  func leave() {
    pthread_mutex_unlock(lock)
  }

  /// Takes it when something is so, and an event may have made it so.
  func wait(for event: Event, until isSo: () -> Bool) {
    enter()
    while !isSo() {
      waiting[event.rawValue] += 1
      pthread_cond_wait(events + event.rawValue, lock)
      waiting[event.rawValue] -= 1
    }
  }

  /// Wakes those who wait for an event; who has the lock calls this.
  func tell(_ event: Event) {
    if waiting[event.rawValue] > 0 { pthread_cond_broadcast(events + event.rawValue) }
  }
}
