import Foundation
import Synchronization

/// Runs something on a stack as large as that of a process. The threads of tests have a sixteenth of
/// it, and with a sanitizer each call takes several times the room.
package func onLargeStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
  let result = ResultBox<Result>()
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    result.value.withLock { $0 = body() }
    done.signal()
  }
  thread.stackSize = 64 << 20
  thread.start()
  done.wait()
  return result.value.withLock { $0 }
}

private final class ResultBox<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
