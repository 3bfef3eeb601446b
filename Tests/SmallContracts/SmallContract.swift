package import Avenant

/// A contract of one version, from the parts that a test is about.
package struct SmallContract: Sendable {
  /// What stands before the facts: the currency, the rounding, what every ticket satisfies.
  package var header: String
  /// The facts beside `ordered_on`, which picks the version.
  package var facts: String
  /// The entitlements; none where it is empty.
  package var entitlements: String
  /// The version, without its head.
  package var version: String
  /// The text of the calendar `target`.
  package var calendar: String?

  /// Takes the parts.
  package init(
    header: String = "time_zone: Europe/Paris\ncurrency: EUR\nrounding: half_up", facts: String,
    entitlements: String = "", version: String, calendar: String? = nil
  ) {
    self.header = header
    self.facts = facts
    self.entitlements = entitlements
    self.version = version
    self.calendar = calendar
  }

  /// The contract, checked.
  ///
  /// - Throws: Every problem of it.
  package func loaded() throws -> LoadedContract {
    try LoadedContract(
      text: """
        contract: small
        title: Small contract
        parties: { provider: the shop, customer: the buyer }
        \(header)
        governed_by: ordered_on
        facts:
          ordered_on: { type: date, label: the day of the order, ask: When was it ordered? }
        \(facts.indented)
        \(entitlements.isEmpty ? "" : "entitlements:\n\(entitlements.indented)")
        """,
      version: """
        contract: small
        version: "1"
        in_force: { from: 2024-01-01, through: open }
        \(version)
        """,
      calendar: calendar)
  }
}

extension LoadedContract {
  /// Checks a contract of one version.
  ///
  /// - Parameters:
  ///   - text: What holds for every version.
  ///   - version: The version.
  ///   - calendar: The calendar `target`; `nil` for none.
  /// - Throws: Every problem of the contract.
  package init(text: String, version: String, calendar: String? = nil) throws {
    try self.init(
      contract: SourceFile(path: "small/contract.yaml", text: text),
      versions: [SourceFile(path: "small/versions/1.yaml", text: version)],
      calendars: calendar.map { [SourceFile(path: "small/calendars/target.yaml", text: $0)] } ?? [])
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
      .joined(separator: "\n")
  }
}
