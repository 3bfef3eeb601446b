public import AvenantDiagnostics

/// A typed input, known by the caller; versions and alternatives share it.
public final class Fact: Sendable {
  /// What holds when the caller says nothing.
  public enum IfMissing: Sendable {
    /// Nothing is known of it.
    case undetermined
    /// There is none.
    case absent
    /// It has this value.
    case presume(Value)
  }

  /// The name, dots included: `diagnosis.fault`.
  public let name: String
  /// What its value is.
  public let type: ValueType
  /// Its scale and bounds, both of which count; `nil` for types that are not numeric.
  public let numbers: NumberShape?
  /// Whether somebody stated the least that it may be; otherwise that is the least of its type.
  package let statesLeast: Bool
  /// Whether somebody stated the most that it may be; otherwise that is the most of its type.
  package let statesMost: Bool
  /// Whether the caller may say that there is none.
  public let isOptional: Bool
  /// What holds when the caller says nothing.
  public let ifMissing: IfMissing
  /// Whether it can no longer change once it is known, so that nobody is told what would follow if
  /// it were otherwise.
  public let isSettled: Bool
  /// How people call it, with its article: *the day of the diagnostic*.
  public let label: String?
  /// The question that asks for it.
  public let ask: String?
  /// What its records hold, where it is a list.
  public let list: RecordList?
  /// Where it is declared; of a judgement, where the clause says who judges.
  public let range: SourceRange
  /// What it says of a clause that a person must judge; `nil` for what the contract declares.
  public let judgement: Judgement?

  /// Makes a checked fact; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, type: ValueType, numbers: NumberShape?, statesLeast: Bool = false,
    statesMost: Bool = false, isOptional: Bool, ifMissing: IfMissing, isSettled: Bool = false,
    label: String?, ask: String?, list: RecordList? = nil,
    range: SourceRange, judgement: Judgement? = nil
  ) {
    self.name = name
    self.type = type
    self.numbers = numbers
    self.statesLeast = statesLeast
    self.statesMost = statesMost
    self.isOptional = isOptional
    self.ifMissing = ifMissing
    self.isSettled = isSettled
    self.label = label
    self.ask = ask
    self.list = list
    self.range = range
    self.judgement = judgement
  }
  /// The same fact under another name, declared elsewhere.
  @_spi(Checking)
  public func named(_ name: String, at range: SourceRange) -> Fact {
    Fact(
      name: name, type: type, numbers: numbers, statesLeast: statesLeast, statesMost: statesMost,
      isOptional: isOptional, ifMissing: ifMissing,
      isSettled: isSettled, label: label, ask: ask, list: list, range: range)
  }
}
