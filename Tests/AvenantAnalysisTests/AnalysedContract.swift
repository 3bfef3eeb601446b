import Avenant

/// A small contract whose clauses a test states.
struct AnalysedContract {
  let loaded: LoadedContract

  /// - Parameters:
  ///   - clauses: The clauses, each on a line: `name: { when: …, grants: [entry] }`.
  ///   - consistent: What every ticket satisfies.
  ///   - terms: The terms.
  ///   - inForce: What is said of the last day.
  ///   - more: What else stands in the version.
  ///   - guarantees: What the contract guarantees, with its key.
  ///   - settings: More of what holds of the whole contract.
  ///   - others: The files of other versions.
  ///   - replacing: Words of the contract's own file that are others, each with what stands
  ///     instead.
  /// - Throws: Every problem of the contract.
  init(
    _ clauses: String, consistent: String = "[]", terms: String = "", inForce: String = "open",
    more: String = "", guarantees: String = "", settings: String = "",
    others: [SourceFile] = [], replacing: KeyValuePairs<String, String> = [:]
  ) throws {
    let text = replacing.reduce(Self.contractText) { $0.replacing($1.key, with: $1.value) }
    loaded = try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: text + (settings.isEmpty ? "" : settings + "\n")
          + (consistent == "[]" ? "" : "consistent: \(consistent)\n") + guarantees),
      versions: [
        SourceFile(
          path: "versions/1.yaml",
          text: """
            contract: small
            version: "1"
            in_force: { from: 2024-01-01, through: \(inForce) }
            \(terms.isEmpty ? "" : "terms:\n" + terms.indented)
            clauses:
            \(clauses.indented)
            \(more)
            """)
      ] + others)
  }

  /// The findings as `id: the words at the place`, without what is not decided.
  func findings(_ options: AnalysisOptions = AnalysisOptions()) -> [String] {
    loaded.analyze(options).filter { $0.severity != .note }.map { "\($0.id): \($0.range.text)" }
  }

  /// What is not decided, as the messages of the notes say it; none where all is.
  func open(_ options: AnalysisOptions = AnalysisOptions()) -> [String] {
    loaded.analyze(options).filter { $0.severity == .note }
      .flatMap { [$0.message] + $0.notes.map(\.message) }
  }

  private static let contractText = """
    contract: small
    title: Small contract
    parties: { provider: the shop, customer: the buyer }
    currency: EUR
    month_end: last_day
    governed_by: ordered_on
    facts:
      ordered_on: { type: date }
      done_on: { type: date, optional: true }
      paid_on: { type: date, optional: true }
      visits: { type: number, decimals: 0, in: "[0..4]" }
      least: { type: number, decimals: 0, in: "[0..4]", optional: true }
      price: { type: money, in: "[0.00 EUR..500.00 EUR]" }
      deposit: { type: money, in: "[0.00 EUR..500.00 EUR]", optional: true }
      asked: { type: boolean }
      side: { choice: { left: l, right: r, middle: m }, optional: true }
      note: { type: text, optional: true }
    entitlements:
      entry: { holder: customer, default: granted, says: enter, cite: §1 }
      refund: { holder: customer, default: denied, says: get the money back, cite: §1 }

    """
}

extension AnalysedContract {
  /// - Parameters:
  ///   - clauses: The clauses, each on a line.
  ///   - parties: The parties of the contract, among them a `client`, who holds the entitlements.
  /// - Throws: Every problem of the contract.
  init(_ clauses: String, parties: String) throws {
    try self.init(
      clauses,
      replacing: [
        "provider: the shop, customer: the buyer": parties, "holder: customer": "holder: client",
      ])
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
      .joined(separator: "\n")
  }
}

/// A clause in one line of a test.
func clause(_ name: String, when condition: String? = nil, _ effect: String) -> String {
  let condition = condition.map { "when: \($0), " } ?? ""
  return "\(name): { says: It is so., cite: §1, \(condition)\(effect) }"
}

/// The clauses of a test, one on each line.
func clauses(_ all: String...) -> String { all.joined(separator: "\n") }
