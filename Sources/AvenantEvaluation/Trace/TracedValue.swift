public import AvenantModel
public import AvenantValues

/// What a value turned out to be.
public enum TracedValue: Sendable, Equatable {
  /// This value.
  case known(Value)
  /// This exact fraction, which nothing has rounded.
  case fraction(Fraction)
  /// There is none.
  case absent
  /// It depends on something unknown.
  case unknown
  /// It cannot be worked out.
  case failed(EvaluationFailure)
}
