import Synchronization

/// A value that is made when it is first asked for, once for all threads.
final class Once<Value: Sendable>: Sendable {
  private enum State {
    /// Nobody has asked; this makes it, and holds all that it is made of.
    case waiting(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// Says how the value is made.
  init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

  /// Takes a value that is made.
  init(made value: Value) { state = Mutex(.made(value)) }

  /// The value.
  var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}

/// The same, where whoever asks says how the value is made.
final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value; `make` makes it if nobody has asked before.
  func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
