/// What is left of so much in each period.
extension ContractGenerator {
  /// A definition with an allowance; `nil` where no list has a date for each record.
  mutating func allowance(_ name: String) -> ContractText.Entry? {
    let lists = scope.lists.filter { $0.fields.contains { $0.kind == .date && !$0.mayBeAbsent } }
    guard !lists.isEmpty else { return nil }
    let list = pick(lists)
    let dates = list.fields.filter { $0.kind == .date && !$0.mayBeAbsent }
    let taking = list.fields.filter {
      [.number, .euros, .percent, .days].contains($0.kind) && !$0.mayBeAbsent
    }
    let takes = taking.isEmpty || happens(35) ? nil : pick(taking)
    let kind = takes?.kind ?? .number
    var amount = happens(65) ? expressions.literal(kind) : expressions.value(kind, 1, scope).text
    // How much there is has an end, which a quotient may not have, also behind the name of another.
    if ["/", "value", "later"].contains(where: { amount.contains($0) }) {
      amount = expressions.literal(kind)
    }
    var lines = "of: \(quoted(amount))\n" + period()
    lines += "at: \(quoted(expressions.value(.date, 1, scope).text))\n"
    let dated = pick(dates).text
    let move = happens(85) ? "" : pick([" + 1 day", " + 1 month", " - 7 days"])
    lines += "uses: u in \(list.text)\ndated: u.\(dated)\(move)\n"
    if let takes {
      let factor = takes.kind == .percent || happens(70) ? "" : "2 * "
      lines += "takes: \(factor)u.\(takes.text)\n"
    }
    scope.names.append(Name(text: name, kind: kind, mayBeAbsent: true, isBounded: false))
    return .init(
      name: name, parts: ["allowance:\n" + indented(lines, by: 2), "says: something", "cite: x"])
  }

  private mutating func period() -> String {
    let words = ["day", "week", "month", "quarter", "year"]
    if happens(45) {
      let lengths = ["10 days", "2 weeks", "45 days", "2 months", "13 months", "2 years"]
      let anchor = happens(60) ? expressions.day() : expressions.leaf(.date, scope).text
      return "per: \(pick(words + lengths))\ncounted_from: \(quoted(anchor))\n"
    }
    let word = pick(words)
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return "per: \(word)\n" + (word == "week" ? "week_begins: \(pick(days))\n" : "")
  }
}
