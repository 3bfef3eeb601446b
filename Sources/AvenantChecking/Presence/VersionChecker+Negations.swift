import AvenantDiagnostics
import AvenantModel

/// Finds optional facts under `not`, `none` and `!=` whose absence would decide silently.
extension VersionChecker {
  /// Reports each part of `condition` that says *not* of something that may be absent; of one thing
  /// once.
  ///
  /// - Returns: Whether there is such a part.
  @discardableResult
  mutating func checkNegations(
    _ condition: Expression, given: Assumptions = Assumptions()
  ) -> Bool {
    var absences: [(condition: Expression, absence: Absence)] = []
    findNegations(in: condition, isNegated: false, given: given, into: &absences)
    var said: Set<String> = []
    for (part, absence) in absences where said.insert(absence.cause.axisKey).inserted {
      diagnostics.report(.absenceDecides(part, absence))
    }
    return !absences.isEmpty
  }

  private func findNegations(
    in condition: Expression, isNegated: Bool, given: Assumptions,
    into absences: inout [(condition: Expression, absence: Absence)]
  ) {
    switch condition.kind {
    case .not(let operand):
      findNegations(in: operand, isNegated: !isNegated, given: given, into: &absences)
    case .junction(let junction, let members):
      findNegations(
        in: members, of: junction, isNegated: isNegated, given: given, into: &absences)
    case _ where isNegated != condition.isInequality:
      if let absence = mayBeNeither(condition, given: given) {
        absences.append((condition, absence))
      }
    default: break
    }
  }

  /// The same in the members of a junction, of each where the others say what they do.
  private func findNegations(
    in members: [Expression], of junction: Junction, isNegated: Bool, given: Assumptions,
    into absences: inout [(condition: Expression, absence: Absence)]
  ) {
    let inner = junction == .none ? !isNegated : isNegated
    guard inner || members.contains(where: \.saysNot) else { return }
    let vouched = members.map {
      self.vouched(by: $0, in: junction, isNegated: isNegated, given: given)
    }
    // What is known behind each member, the last first.
    var behind = [Assumptions()]
    for known in vouched.dropFirst().reversed() { behind.append(known.and(behind.last ?? known)) }
    var before = given
    for (member, known) in zip(members, vouched) {
      let others = before.and(behind.popLast() ?? Assumptions())
      findNegations(in: member, isNegated: inner, given: others, into: &absences)
      before = before.and(known)
    }
  }

  /// What a member of a junction says of the things that the others read: a test of presence says
  /// that they are there where it does not decide; so does, in what must all hold, a plain
  /// condition.
  private func vouched(
    by member: Expression, in junction: Junction, isNegated: Bool, given: Assumptions
  ) -> Assumptions {
    let isPlain = junction == .all && !isNegated && !member.saysNot
    guard isPlain || mayBeNeither(member, given: given) == nil else { return Assumptions() }
    return assuming(member, junction == .all)
  }
}

extension Expression {
  /// Whether this is `a != b`.
  fileprivate var isInequality: Bool {
    if case .comparison(_, .notEqual, _) = kind { true } else { false }
  }

  /// Whether `not`, `none` or `!=` stands in it.
  fileprivate var saysNot: Bool {
    var says = false
    walk { part in
      switch part.kind {
      case .not, .junction(.none, _), .comparison(_, .notEqual, _): says = true
      default: break
      }
    }
    return says
  }
}
