/// Whether something is so, as far as is known.
public enum Certainty: Sendable, Equatable {
  /// It must be so.
  case certainly
  /// It cannot be so.
  case certainlyNot
  /// It may be so.
  case possibly
}
