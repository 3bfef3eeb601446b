import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Checks one version, amendments applied: gives every name its meaning and every expression its
/// type, and says all that is wrong.
///
/// Definitions and amounts are checked when somebody needs them, so that the order in which a file
/// states them says nothing.
struct VersionChecker {
  /// What has become of something that is checked when it is needed.
  enum Progress<Content> {
    /// Nobody has needed it yet.
    case waiting
    /// It is being checked: whoever needs it now needs itself.
    case underway
    /// It is checked; `nil` when it cannot be used, which has been said.
    case finished(Content?)
  }

  let text: VersionText
  let contract: ContractText
  var diagnostics = Diagnostics()

  var facts: [Fact] = []
  var factIDs: [String: FactID] = [:]
  var units: Set<String> = []
  var entitlements: [Entitlement] = []
  var entitlementIDs: [String: EntitlementID] = [:]
  var terms: [Progress<Term>] = []
  var termIDs: [String: TermID] = [:]
  var definitions: [Progress<Definition>] = []
  var definitionIDs: [String: DefinitionID] = [:]
  var clauseIDs: [String: ClauseID] = [:]
  var amounts: [Progress<Expression>] = []
  var conditions: [Expression?] = []

  /// Definitions and amounts that are being checked, outermost first, with where each is needed.
  var underway: [(node: DependencyNode, range: SourceRange)] = []
  /// Bounds of facts that hold where an expression stands.
  var assumptions = Assumptions()
  /// Facts, terms and definitions that something reads.
  var used: Set<String> = []

  init(text: VersionText, contract: ContractText) {
    self.text = text
    self.contract = contract
    terms = Array(repeating: .waiting, count: text.terms.count)
    definitions = Array(repeating: .waiting, count: text.definitions.count)
    amounts = Array(repeating: .waiting, count: text.clauses.count)
    conditions = Array(repeating: nil, count: text.clauses.count)
  }

  /// The rule that the version has for months that lack a day.
  var monthEnd: MonthEndRule {
    text.monthEnd.flatMap { MonthEndRule(rawValue: $0.text) } ?? contract.monthEnd
  }

  /// The rule by which the version rounds an amount at the end.
  var rounding: RoundingMode? {
    text.rounding.flatMap { RoundingMode(rawValue: $0.text) } ?? contract.rounding
  }

  /// Whether `name` was declared but could not be read, so that nothing is said of its uses.
  func isDamaged(_ name: String) -> Bool {
    text.damaged.contains(name) || contract.damaged.contains(name)
  }
}

/// What the contract's own file settles for every version.
struct ContractText {
  let syntax: ContractSyntax
  let currency: Currency?
  let rounding: RoundingMode?
  let monthEnd: MonthEndRule
  let damaged: Set<String>
}

/// A thing that others may need before it can be worked out.
enum DependencyNode: Hashable {
  case definition(DefinitionID)
  case applies(ClauseID)
  case charge(ClauseID)
}
