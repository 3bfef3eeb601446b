public import AvenantModel
public import AvenantValues

/// What a condition turned out to be.
public enum Truth: Sendable, Equatable {
  /// It is true.
  case yes
  /// It is false.
  case no
  /// Something it reads is absent, so that nothing follows from it.
  case neither
  /// Something it reads is unknown.
  case undetermined
}

/// Whether something is so, as far as is known.
public enum Certainty: Sendable, Equatable {
  /// It must be so.
  case certainly
  /// It cannot be so.
  case certainlyNot
  /// It may be so.
  case possibly
}

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
