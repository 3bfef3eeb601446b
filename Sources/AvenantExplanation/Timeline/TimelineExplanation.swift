public import AvenantDiagnostics
public import AvenantEvaluation
public import AvenantValues

/// What becomes of a ticket while the date of evaluation moves on, told to a person.
public struct TimelineExplanation: Sendable {
  /// The contract's title.
  public let title: String
  /// The id of the version that governs; `nil` while the fact that picks it is unknown.
  public let version: String?
  /// The question that asks for the fact that picks the version; `nil` where it is known.
  public let ask: Explanation.Line?
  /// The times during which the same follows, earliest first.
  public let periods: [Period]
  /// The last day that was looked at.
  public let through: CalendarDate
  /// Whether every day that was asked for was looked at.
  public let isComplete: Bool

  /// A time during which the same follows, but for what is moving.
  public struct Period: Sendable {
    /// The first day.
    public let from: CalendarDate
    /// The last day; it counts.
    public let through: CalendarDate
    /// What is decided on the first day.
    public let decision: Decision
    /// What is otherwise than on the day before; of the first period, what is owed, and what is
    /// not as usual.
    public let changes: [Change]
    /// What moves from day to day.
    public let moving: [Moving]
    /// What moved until the day before, and stays at what it was then.
    public let resting: [Resting]
    /// The amounts on the first day of which it is not known whether they are owed.
    public let ifOwed: [IfOwed]
  }

  /// An outcome that is otherwise than on the day before.
  public struct Change: Sendable {
    /// What kind of outcome it is: `charge`, `credit`, `entitlement`, `obligation`, `value`,
    /// `allowance`.
    public let kind: String
    /// Its id.
    public let id: String
    /// What it comes to, in words.
    public let answer: String
    /// What it was on the day before, as a decision says it; `nil` on the first day.
    public let before: JSONValue?
    /// What it is, as a decision says it.
    public let after: JSONValue
    /// What has turned.
    public let because: [Explanation.Line]
  }

  /// A number that moves from day to day.
  public struct Moving: Sendable {
    /// The id of the outcome.
    public let id: String
    /// The number: `amount`, `due_on`, `last_day`, `value`, `allowance`.
    public let number: String
    /// What it, or what it is rounded from, moves by every day, as an exact number or fraction; of
    /// a day, in days; `nil` where it moves in no even steps.
    public let perDay: String?
    /// Whether it is rounded from what moves so.
    public let isRounded: Bool
    /// What it is on the first day of the period, as a decision says it.
    public let first: String?
    /// What it is on the last.
    public let last: String?
    /// The same, in words: through all periods through which it moves so.
    public let words: String
    /// Whether the words stand with this period: it moves so from here on, for more than a day.
    let isTold: Bool
  }
  /// A number that no longer moves.
  public struct Resting: Sendable {
    /// The id of the outcome.
    public let id: String
    /// That it no longer moves, and what it is, in words.
    public let words: String
  }

  /// An amount of which it is not known whether it is owed.
  public struct IfOwed: Sendable {
    /// The id of the charge or credit.
    public let id: String
    /// The amount, as a decision says it.
    public let amount: String
  }
}
