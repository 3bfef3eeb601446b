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
