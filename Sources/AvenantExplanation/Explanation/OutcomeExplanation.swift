/// One outcome of a decision, told to a person.
public struct OutcomeExplanation: Sendable {
  /// What kind of outcome it is.
  public enum Kind: String, Sendable {
    /// The debtor of charges, mostly the customer, owes money.
    case charge
    /// The debtor of credits, mostly the provider, owes money.
    case credit
    /// A party may do something.
    case entitlement
    /// A party must do something.
    case obligation
    /// The contract gives a value.
    case value
    /// A clause applies; only where somebody asks for one that has no outcome of its own.
    case clause
  }

  /// How much of a page it takes.
  public enum Weight: Int, Sendable, Comparable {
    /// Everything is told.
    case full
    /// The answer, and the conditions that failed.
    case brief
    /// It is as usual: nothing about this ticket makes it so.
    case slight

    /// Whether `left` takes more of the page.
    public static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// What kind of outcome it is.
  public let kind: Kind
  /// The id of the clause or the entitlement, or the name of the definition.
  public let id: String
  /// What it came to, as the decision says it: `not_due`.
  public let status: String
  /// How much of a page it takes.
  public let weight: Weight
  /// What it came to, in words, with the amount and the date.
  public let answer: String
  /// The clauses that make it so or could have made it otherwise.
  public let clauses: [ClauseExplanation]
  /// Where the contract says so, of a value and of what holds of an entitlement where no clause
  /// says otherwise; `nil` of all else, which clauses state.
  public let place: Place?
  /// How the amount and the date were worked out, step by step, with each rounding.
  public var steps: [Explanation.Line] { derivation.inOrder }
  /// The same, with the steps to each value that has a name beneath it.
  let derivation: [Explanation.Line]
  /// What keeps the amount or the last day from being worked out; `nil` where nothing does.
  public let failure: Failure?
  /// The nearest changes of one fact that would have turned it around.
  public let changes: [Change]
  /// The same, as a sentence; `nil` where there are none that help anybody.
  public let otherwise: String?
  /// The record of a list that it is about; `nil` where it is about none.
  var record: Record?

  /// Makes an outcome.
  init(
    kind: Kind, id: String, status: String, weight: Weight, answer: String,
    clauses: [ClauseExplanation], place: Place? = nil, derivation: [Explanation.Line],
    failure: Failure?, changes: [Change], otherwise: String?
  ) {
    self.kind = kind
    self.id = id
    self.status = status
    self.weight = weight
    self.answer = answer
    self.clauses = clauses
    self.place = place
    self.derivation = derivation
    self.failure = failure
    self.changes = changes
    self.otherwise = otherwise
  }

  /// The record that an outcome is about, and how its answer is made.
  struct Record: Sendable, Equatable {
    /// What people call a record: *booking*.
    let each: String
    /// Which one it is, from 1.
    let number: Int
    /// The answer before the record and behind it: *Room*, *27.00 EUR*; nothing where it stands in
    /// the midst of the answer.
    let answer: [String]
  }

  /// Where the contract says something.
  public struct Place: Sendable, Hashable {
    /// The paragraph.
    public let cite: String
    /// The id of the version whose file states it.
    public let version: String
    /// The file and the line where it stands.
    public let location: String
  }

  /// Why something cannot be worked out.
  public struct Failure: Sendable, Hashable {
    /// A stable name, in kebab case.
    public let id: String
    /// The reason, in words.
    public let reason: String
    /// The file and the line of the contract where it happened.
    public let location: String
  }

  /// A change of one fact, by the names that a ticket uses.
  public struct Change: Sendable, Equatable {
    /// A fact that would be otherwise.
    public struct Step: Sendable, Equatable {
      /// The name of the fact.
      public let fact: String
      /// What it would be, as a ticket states it; `nil` where there would be none.
      public let value: String?
      /// Whether the value is a yes or no, which JSON has a word for.
      let isTruth: Bool
    }

    /// The facts that would be otherwise, one or two together.
    public let steps: [Step]
    /// What the outcome would come to.
    public let status: String
  }
}
