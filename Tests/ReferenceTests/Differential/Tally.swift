/// What a run of the comparison came to.
struct Tally: Sendable {
  var contracts = 0
  var accepted = 0
  var complete = 0
  var incomplete = 0
  var evaluations = 0
  var failures = 0
  var open = 0
  var inexact = 0
  var inexactExample: String?
  /// How often something was left of an allowance, and how often nothing was.
  var allowances = (left: 0, exhausted: 0)
  var rejections: [String: Int] = [:]
  var disagreements: [Disagreement] = []

  /// A ticket that the engine decides otherwise than the reference.
  struct Disagreement: Sendable {
    let contract: ContractText
    let ticket: Ticket
    let words: String
  }

  mutating func add(_ other: Tally) {
    contracts += other.contracts
    accepted += other.accepted
    complete += other.complete
    incomplete += other.incomplete
    evaluations += other.evaluations
    failures += other.failures
    open += other.open
    inexact += other.inexact
    inexactExample = inexactExample ?? other.inexactExample
    allowances.left += other.allowances.left
    allowances.exhausted += other.allowances.exhausted
    rejections.merge(other.rejections, uniquingKeysWith: +)
    disagreements += other.disagreements
  }

  /// The counts on a few lines.
  var words: String {
    let reasons = rejections.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }
    return """
      \(accepted) of \(contracts) contracts pass; rejected for: \(reasons.joined(separator: ", "))
      \(evaluations) evaluations: \(complete) complete tickets (\(failures) with a failure), \
      \(incomplete) incomplete
      \(allowances.left) allowances with something left, \(allowances.exhausted) without
      \(open) open outcomes, of which \(inexact) agree in all completions\
      \(inexactExample.map { ": \($0)" } ?? "")
      """
  }
}
