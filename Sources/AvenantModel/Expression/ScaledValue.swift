/// What a scale gives for a value, or what a term that changes with time gives for a stretch of
/// days.
public struct ScaledValue: Sendable {
  /// One bracket, applied.
  public struct Step: Sendable {
    /// The place of the edition and of the bracket, from 0.
    public let edition: Int
    /// The place of the bracket within its edition, from 0.
    public let bracket: Int
    /// How much lies in the bracket's slice, or the whole where one rate is on the whole.
    public let part: Expression
    /// Whether the bracket counts; `nil` for a slice, which counts by what lies in it.
    public let condition: Expression?
    /// What it gives.
    public let result: Expression
    /// The first day of the stretch on which a value of a term holds; `nil` of a scale.
    public let from: Expression?
    /// The last day of that stretch, which counts; `nil` of a scale.
    public let through: Expression?

    /// Makes a step; reserved to the checker.
    @_spi(Checking)
    public init(
      edition: Int, bracket: Int, part: Expression, condition: Expression?, result: Expression,
      from: Expression? = nil, through: Expression? = nil
    ) {
      self.edition = edition
      self.bracket = bracket
      self.part = part
      self.condition = condition
      self.result = result
      self.from = from
      self.through = through
    }
  }

  /// The scale, or the term that changes with time.
  public let term: TermID
  /// The value; of a stretch of days, the days between its ends.
  public let argument: Expression
  /// The brackets, applied one by one.
  public let steps: [Step]
  /// The whole, made of the steps.
  public let value: Expression

  /// Makes a checked value; reserved to the checker.
  @_spi(Checking)
  public init(term: TermID, argument: Expression, steps: [Step], value: Expression) {
    self.term = term
    self.argument = argument
    self.steps = steps
    self.value = value
  }
}
