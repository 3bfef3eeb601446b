import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// What several charges, or several credits, come to at most together.
extension VersionChecker {
  /// Notes what is written of which clause caps which; caps that contradict one another are left
  /// out.
  mutating func noteCaps() {
    var places: [ClauseID: [ClauseID: Int]] = [:]
    for (index, stated) in text.clauses.enumerated() {
      guard let syntax = stated.content.cap else { continue }
      let members = syntax.members.compactMap { names.clauses[$0.text] }
      guard isInOrder(members, syntax, places) else { continue }
      let firsts = Dictionary(members.enumerated().map { ($1, $0) }) { first, _ in first }
      places[ClauseID(index)] = firsts
      for member in firsts.keys { amountRules.capping[member, default: []].append(ClauseID(index)) }
    }
  }

  /// Whether no cap noted before, with its members in their `places`, has two of these in the other
  /// order.
  private mutating func isInOrder(
    _ members: [ClauseID], _ syntax: CapSyntax, _ places: [ClauseID: [ClauseID: Int]]
  ) -> Bool {
    var last: [ClauseID: Int] = [:]
    for (index, later) in members.enumerated() {
      for other in amountRules.capping[later] ?? [] {
        guard let place = places[other]?[later] else { continue }
        guard let before = last[other], before > place else {
          last[other] = place
          continue
        }
        let earlier = members[..<index].first { places[other]?[$0] ?? 0 > place } ?? later
        diagnostics.report(
          .capsInTwoOrders(
            syntax, text.clauses[other.index].content.name, name(earlier), name(later)))
        return false
      }
    }
    return true
  }

  private func name(_ id: ClauseID) -> String { text.clauses[id.index].content.name.text }

  /// What a clause lets others come to at most together.
  mutating func cap(_ id: ClauseID, _ syntax: CapSyntax) -> Cap? {
    diagnostics.report(repeatedIn: syntax.members)
    let members = syntax.members.compactMap { member($0, of: id, syntax) }
    guard members.count == syntax.members.count, let first = members.first else { return nil }
    let outside = assumptions
    let amounts = members.compactMap { checkedAmount($0, neededAt: syntax.range) }
    assumptions = outside
    guard amounts.count == members.count, let type = amounts.first?.type else { return nil }
    for (place, amount) in amounts.enumerated() where amount.type != type {
      diagnostics.report(
        .capsUnlike(
          syntax.members[place], syntax.members[0], "are not in one currency"))
      return nil
    }
    let isCredit = text.clauses[first.index].content.charge?.isCredit
    for (place, member) in members.enumerated()
    where text.clauses[member.index].content.charge?.isCredit != isCredit {
      diagnostics.report(
        .capsUnlike(syntax.members[place], syntax.members[0], "are owed by different parties"))
      return nil
    }
    checkTaxes(of: members, in: syntax)
    guard let atMost = value(syntax.atMost, of: type, for: "for at_most") else { return nil }
    if let absence = mayBeAbsent(atMost, given: assumptions) {
      diagnostics.report(.amountMayBeAbsent(absence))
    }
    return Cap(members: members, atMost: atMost, range: syntax.range)
  }

  private mutating func member(
    _ name: NameSyntax, of id: ClauseID, _ syntax: CapSyntax
  ) -> ClauseID? {
    guard let target = clause(name, of: id, relation: "cap") else { return nil }
    let declared = text.clauses[target.index].content
    guard declared.charge != nil else {
      diagnostics.report(.capsNoCharge(name, declared: declared.name))
      return nil
    }
    return target
  }
}
