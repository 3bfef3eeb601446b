public import AvenantEvaluation
public import AvenantModel

extension Trace {
  /// What an expression came to, whether or not the program had a use for it on its own.
  ///
  /// What the contract or the ticket states outright is read there: a program compares a choice
  /// with bits, and has no place for the options it is compared with.
  ///
  /// - Parameter expression: An expression of the version that governs.
  /// - Returns: What the evaluator recorded of it.
  public func operand(_ expression: Expression) -> TracedValue {
    switch expression.kind {
    case .constant(let value): return .known(value)
    case .asOf: return .known(.date(asOf))
    case .fact(let id):
      switch facts[id] {
      case .known(let value): return .known(value)
      case .absent: return .absent
      case .unknown: return .unknown
      }
    case .term(let id):
      guard case .value(let constant) = version[id].content else { return value(of: expression) }
      return operand(constant)
    default: return value(of: expression)
    }
  }
}
