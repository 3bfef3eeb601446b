import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension BatchSummary {
  /// The counts as lines for people, without a line break at the end.
  ///
  ///     3 tickets decided, 1 line not usable
  ///     charged: 1
  ///     waived: 1 (launch 1)
  ///     undetermined: 1 (for want of diagnosis.fault 1)
  ///     failed: 1 (ambiguous-month-end 1)
  ///     owed by customer: 20.00 EUR, tax excluded
  public var text: String {
    var lines = [
      "\(Self.count(decided, "ticket")) decided\(notUsable)",
      "charged: \(charged)", "waived: \(waived)" + Self.listed(waivers, behind: ""),
      "undetermined: \(undetermined)" + Self.listed(missing, behind: "for want of "),
    ]
    if failed > 0 { lines.append("failed: \(failed)" + Self.listed(failures, behind: "")) }
    lines += totals.sorted { $0.key.order < $1.key.order }.map(Self.line)
    return lines.joined(separator: "\n")
  }

  private var notUsable: String {
    if refused == 0 { return "" }
    return refusedLines == refused
      ? ", \(Self.count(refused, "line")) not usable"
      : ", \(Self.count(refused, "row")) of \(refusedLines) lines not usable"
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// The names with their counts, the largest first; equal ones by name.
  private static func listed(_ counts: [String: Int], behind words: String) -> String {
    guard !counts.isEmpty else { return "" }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return " (\(words)\(sorted.map { "\($0.key) \($0.value)" }.joined(separator: ", ")))"
  }

  private static func line(_ key: TotalKey, _ sum: TotalSum) -> String {
    let amount = sum.amount.map { "\($0)" } ?? "more than 128 bits of"
    let tax = key.tax == .none ? "" : ", tax \(key.tax.rawValue)"
    let open = sum.incomplete > 0 ? "; not complete for \(count(sum.incomplete, "ticket"))" : ""
    return "owed by \(key.owedBy): \(amount) \(key.currency.code)\(tax)\(open)"
  }
}

extension BatchSummary.TotalKey {
  fileprivate var order: (String, String, String) { (owedBy, currency.code, tax.rawValue) }
}
