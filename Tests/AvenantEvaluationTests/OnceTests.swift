import Synchronization
import Testing

@testable import AvenantEvaluation

/// A value that is made when it is first asked for.
@Suite struct OnceTests {
  @Test func aValueIsMadeWhenItIsAskedForAndOnce() {
    let count = Counter()
    let once = Once { count.next() }
    #expect(count.value == 0)
    #expect((once.value, once.value) == (1, 1))
    #expect(count.value == 1)
  }

  @Test func whatAValueWasMadeOfIsLetGo() {
    var source: Counter? = Counter()
    weak let held = source
    let once = Once { [source] in source?.next() ?? 0 }
    source = nil
    #expect(held != nil)
    #expect(once.value == 1)
    #expect(held == nil)
  }

  @Test func aValueThatIsMadeIsTakenAsItIs() { #expect(Once(made: 3).value == 3) }
}

private final class Counter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
