/// Something for each place in memory that has it.
struct Places<Value: Sendable>: Sendable {
  private var literals: [Value?] = []
  private var slots: [Value?] = []
  private var wides: [Value?] = []

  subscript(address: Address) -> Value? {
    get {
      switch address {
      case .literal(let literal): literals.value(at: literal.index)
      case .slot(let slot): slots.value(at: slot.index)
      case .wide(let wide): wides.value(at: wide.index)
      }
    }
    set {
      switch address {
      case .literal(let literal): literals.put(newValue, at: literal.index)
      case .slot(let slot): slots.put(newValue, at: slot.index)
      case .wide(let wide): wides.put(newValue, at: wide.index)
      }
    }
  }
}

extension Array {
  fileprivate func value<Value>(at index: Int) -> Value? where Element == Value? {
    index < count ? self[index] : nil
  }

  fileprivate mutating func put<Value>(_ value: Value?, at index: Int) where Element == Value? {
    while count <= index { append(nil) }
    self[index] = value
  }
}
