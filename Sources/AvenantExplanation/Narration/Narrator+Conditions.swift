import AvenantEvaluation
import AvenantModel

/// Conditions, bullet by bullet.
///
/// A negation is carried inwards, so that a mark always says whether a line is as it would have to
/// be: under `none`, `✓ a dispute: no`.
extension Narrator {
  /// The lines of a condition; what must all be so stands in lines of its own.
  func lines(of condition: Expression, wanted: Bool = true) -> [Explanation.Line] {
    switch condition.kind {
    case .junction(let junction, let parts) where junction.isAll(wanted: wanted):
      told(parts.flatMap { lines(of: $0, wanted: wanted != (junction == .none)) })
    case .not(let inner): lines(of: inner, wanted: !wanted)
    default: [line(of: condition, wanted: wanted)]
    }
  }

  /// The lines without those that what there is none of decides nothing, where its absence itself
  /// is told.
  private func told(_ lines: [Explanation.Line]) -> [Explanation.Line] {
    let absent = lines.filter { $0.mark == .unmet && $0.text.hasSuffix(Self.noneWhereOneMustBe) }
      .map { $0.text.dropLast(Self.noneWhereOneMustBe.count) }
    return lines.filter { line in
      !absent.contains { line.text == $0 + Self.noneSoNothing }
    }
  }

  /// A condition as one line, with its parts beneath.
  func line(of condition: Expression, wanted: Bool) -> Explanation.Line {
    let mark = mark(of: condition, wanted: wanted)
    return settled(condition, wanted: wanted, mark) ?? line(of: condition, wanted: wanted, mark)
  }

  /// The same by the mark that it has, or is to have.
  func line(of condition: Expression, wanted: Bool, _ mark: Mark) -> Explanation.Line {
    switch condition.kind {
    case .junction(let junction, let parts):
      return self.junction(junction, parts, wanted, mark)
    case .not(let inner): return line(of: inner, wanted: !wanted)
    case .definition(let id): return definition(id, wanted, mark)
    case .applies(let id):
      let says = version[id].says.quoted
      let text = said(of: says, "applies", "does not apply", trace.truth(of: condition))
      let parts = mark == .met ? [] : conditions(of: id).filter { $0.mark != .met }
      return .init(mark, text, margin: version[id].name, parts: parts)
    case .isDue(let id):
      let text = said(of: label(of: id), "is due", "is not due", trace.truth(of: condition))
      return .init(mark, text, margin: version[id].name)
    case .obligationIs(let id, _): return line(ofObligation: id, mark)
    case .comparison(let one, let comparison, let other):
      let comparison = wanted ? comparison : comparison.contrary
      let text = self.comparison(one, comparison, other, mark)
      return .init(mark, text, on: derivations(in: condition))
    case .inInterval(let value, let interval):
      let text = membership(of: value, in: interval, wanted, mark)
      return .init(mark, text, on: derivations(in: condition))
    case .inSet(let value, let members):
      return .init(mark, membership(of: value, in: members, wanted, mark))
    case .presence(let value, let isPresent):
      return .init(
        mark, presence(of: value, isPresent == wanted, mark), parts: reach(behind: value))
    case .businessDays(_, let calendar, let operands):
      return businessDay(calendar, operands[0], condition, wanted, mark)
    case .fact(let id) where version[id].judgement != nil:
      return judged(id, wanted, mark)
    case .aggregate(let aggregate):
      return line(of: condition, aggregate, wanted: wanted, mark)
    case .constant(.boolean(let isTrue)): return .init(mark, isTrue ? "always" : "never")
    default:
      return chosen(by: condition, wanted: wanted, mark)
        ?? .init(mark, answer(condition, wanted, mark))
    }
  }

  private func mark(of condition: Expression, wanted: Bool) -> Explanation.Line.Mark {
    mark(trace.truth(of: condition), wanted: wanted)
  }

  /// How a condition stands that would have to be so, or not.
  func mark(_ truth: Truth, wanted: Bool) -> Explanation.Line.Mark {
    switch truth {
    case .yes: wanted ? .met : .unmet
    case .no: wanted ? .unmet : .met
    case .neither: .unmet
    case .undetermined: .open
    }
  }

  func junction(
    _ junction: Junction, _ parts: [Expression], _ wanted: Bool, _ mark: Explanation.Line.Mark
  ) -> Explanation.Line {
    let partWanted = wanted != (junction == .none)
    let isAll = junction.isAll(wanted: wanted)
    var all = parts.map { line(of: $0, wanted: partWanted) }
    // What is not known does not matter where something known fails that must be so.
    if mark == .unmet, isAll, all.contains(where: { $0.mark == .unmet }) {
      all.removeAll { $0.mark == .open }
    }
    // Where one is enough and is there, the others are no matter.
    let met = mark == .met && !isAll ? all.filter { $0.mark == .met } : []
    if mark == .met, !isAll, met.isEmpty {
      return .init(mark, "one of these, whichever it is:", parts: all)
    }
    let lines = met.isEmpty ? all : met
    if let line = lines.first, lines.count == 1 { return line }
    let conclusion = conclusion(from: lines, isAll: isAll, mark, about: parts)
    return .init(mark, isAll ? "all of these:" : "one of these:", parts: lines + conclusion)
  }

  private func definition(
    _ id: DefinitionID, _ wanted: Bool, _ mark: Explanation.Line.Mark
  ) -> Explanation.Line {
    let (says, value) = (version[id].says.asStatement, version[id].value)
    let text =
      switch trace.truth(of: value) {
      case .yes: wanted ? says : "\(says); it would have to be otherwise"
      case .no: "it is not so that \(says)"
      case .neither: "nothing decides whether \(says)"
      case .undetermined: "it is not known whether \(says)"
      }
    let lines = lines(of: value, wanted: wanted)
    let conclusion =
      lines.count == 1 ? [] : conclusion(from: lines, isAll: true, mark, about: [value])
    return .init(mark, text, parts: lines + conclusion)
  }

  private func said(
    of subject: String, _ yes: String, _ no: String, _ truth: Truth
  ) -> String {
    switch truth {
    case .yes: "\(subject) \(yes)"
    case .no, .neither: "\(subject) \(no)"
    case .undetermined: "it is not known whether \(subject) \(yes)"
    }
  }
}

extension Narrator {
  /// The conditions of a clause, and the clauses that set it aside.
  func conditions(of id: ClauseID) -> [Explanation.Line] {
    var told: Set<ClauseID> = []
    return conditions(of: id, &told)
  }

  /// The same; of a clause that sets aside several, the conditions are told with the first.
  private func conditions(of id: ClauseID, _ told: inout Set<ClauseID>) -> [Explanation.Line] {
    if let items = itemsNotAtHand(of: id) { return items }
    let own = version[id].condition.map { reading(id).lines(of: $0) } ?? []
    var all = own + unmet(leadingTo: id)
    all += overriders(of: id, &told) { _ in true }
    return all + [conclusion(from: all, id)].compactMap { $0 }
  }

  /// The clauses that are read once and set a clause aside, or may.
  func overridersOfTicket(_ id: ClauseID) -> [Explanation.Line] {
    var told: Set<ClauseID> = []
    return overriders(of: id, &told) { version[$0].forEach == nil }
  }

  private func overriders(
    of id: ClauseID, _ told: inout Set<ClauseID>, where isTold: (ClauseID) -> Bool
  ) -> [Explanation.Line] {
    var lines: [Explanation.Line] = []
    for overrider in trace.overriders(of: id)
    where overrider.applies != .certainlyNot && isTold(overrider.clause) {
      lines.append(settingAside(overrider.clause, overrider.applies, &told))
    }
    return lines
  }

  private func settingAside(
    _ id: ClauseID, _ applies: Certainty, _ told: inout Set<ClauseID>
  ) -> Explanation.Line {
    let isCertain = applies == .certainly
    let says = "\(version[id].says.quoted) (\(version[id].cite.text))"
    return .init(
      isCertain ? .unmet : .open, "\(isCertain ? "set aside" : "perhaps set aside") by \(says)",
      margin: version[id].name, parts: told.insert(id).inserted ? conditions(of: id, &told) : [])
  }

  /// That all completions of the ticket agree, where the lines by themselves leave it open, and
  /// why.
  private func conclusion(from lines: [Explanation.Line], _ id: ClauseID) -> Explanation.Line? {
    let marks = Set(lines.map(\.mark))
    guard marks.contains(.open), !marks.contains(.unmet) else { return nil }
    let applies = trace.applies(id)
    guard applies != .possibly else { return nil }
    let overriders = trace.overriders(of: id).filter { $0.applies == .possibly }.map(\.clause)
    let conditions = ([id] + overriders).flatMap { version[$0].condition?.conjuncts ?? [] }
    let open = conditions.filter { trace.truth(of: $0) == .undetermined }
    let isSo = applies == .certainly
    var line = Explanation.Line(
      isSo ? .met : .unmet,
      "whatever is not known, the clause \(isSo ? "applies" : "does not apply")",
      parts: reasons(forCertainty: open))
    line.isConclusion = true
    return line
  }
}

extension Expression {
  /// The conditions that must all be so.
  var conjuncts: [Expression] {
    if case .junction(.all, let parts) = kind { parts.flatMap(\.conjuncts) } else { [self] }
  }
}

extension Junction {
  /// Whether every part counts, once a negation is carried inwards.
  func isAll(wanted: Bool) -> Bool {
    switch self {
    case .all, .none: wanted
    case .any: !wanted
    }
  }
}

extension String {
  /// What a condition says, where it is named as what a decision answers: *whether it counts*.
  fileprivate var asStatement: String {
    hasPrefix("whether ") ? String(dropFirst("whether ".count)) : self
  }
}
