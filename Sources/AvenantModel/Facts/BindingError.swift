/// What a service's own type says does not fit the facts of a contract.
public struct BindingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One thing that does not fit.
  public enum Problem: Hashable, Sendable {
    /// No version of the contract has this fact, or this field of a list, which is called
    /// `outages.minutes`; the name that was probably meant.
    case unknownFact(String, suggestion: String?)
    /// The fact was bound before.
    case boundTwice(String)
    /// Nothing is bound to the fact, and the contract does not say what holds without it.
    case unbound(String)
    /// The contract declares another type or unit, both in words.
    case otherType(String, declared: String, bound: String)
    /// More decimals are bound than the fact has.
    case tooManyDecimals(String, declared: Int, bound: Int)
    /// No version has this option of the choice.
    case unknownOption(String, option: String)
    /// `nil` says that there is none, but the fact is not optional.
    case neverAbsent(String)
  }

  /// All that does not fit: bindings in their order, then facts without one in the contract's.
  public let problems: [Problem]

  /// Takes the problems.
  ///
  /// - Precondition: There is one.
  public init(_ problems: [Problem]) {
    precondition(!problems.isEmpty, "an error has a problem")
    self.problems = problems
  }

  /// The problems, one on each line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension BindingError.Problem: CustomStringConvertible {
  /// The problem as a sentence.
  public var description: String {
    switch self {
    case .unknownFact(let name, let suggestion):
      "the contract has no fact '\(name)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .boundTwice(let name): "'\(name)' is bound twice"
    case .unbound(let name):
      "'\(name)' is not bound, and the contract does not say what holds without it"
    case .otherType(let name, let declared, let bound):
      "'\(name)' is \(declared), but \(bound) is bound to it"
    case .tooManyDecimals(let name, let declared, let bound):
      "'\(name)' has at most \(declared) decimals, but \(bound) are bound to it"
    case .unknownOption(let name, let option): "'\(name)' has no option '\(option)'"
    case .neverAbsent(let name): "'\(name)' is not optional, so that nil cannot say there is none"
    }
  }
}
