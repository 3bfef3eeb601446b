import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// What is certain of a case although something is not known that it hangs on.
extension Narrator {
  /// A condition on a value that is not known and yet can be no other way; `nil` of any other
  /// condition.
  func settled(_ condition: Expression, wanted: Bool, _ mark: Mark) -> Explanation.Line? {
    guard mark != .open, trace.truth(of: condition) != .neither,
      let (value, words) = settled(condition)
    else { return nil }
    let isSo = (mark == .met) == wanted
    let certainty =
      value.type == .boolean
      ? "in any case \(isSo ? "yes" : "no")" : "\(isSo ? "in any case" : "in no case") \(words)"
    return .init(
      mark, "\(noun(of: value)): not known, but \(certainty)", parts: rules(about: [condition]))
  }

  /// The value that is not known, and what a condition asks of it.
  private func settled(_ condition: Expression) -> (value: Expression, words: String)? {
    switch condition.kind {
    case .comparison(let one, let comparison, let other):
      // It is said of what is not known; of two of which neither is, of what the contract does not
      // fix.
      let isMirrored =
        isUnknown(one) == isUnknown(other) ? one.isFixed && !other.isFixed : isUnknown(other)
      let (value, object) = isMirrored ? (other, one) : (one, other)
      guard isUnknown(value) else { return nil }
      let words = (isMirrored ? comparison.mirrored : comparison).words(
        name(of: object, as: value) ?? self.object(object), isTime: value.type == .date)
      return (value, words)
    case .inInterval(let value, let interval) where isUnknown(value):
      return (value, words(for: interval, of: value, isBoth: false))
    case .inSet(let value, let members) where isUnknown(value):
      return (value, members.map { name(of: $0, as: value) ?? object($0) }.listed(by: "or"))
    case .fact where isUnknown(condition): return (condition, "")
    default: return nil
    }
  }

  private func isUnknown(_ value: Expression) -> Bool { trace.value(of: value) == .unknown }

  /// That all completions of the ticket agree on what must all be so, or of which one must be,
  /// where the lines by themselves leave that open, and why; no line elsewhere.
  func conclusion(
    from lines: [Explanation.Line], isAll: Bool, _ mark: Mark, about conditions: [Expression]
  ) -> [Explanation.Line] {
    let marks = Set(lines.map(\.mark))
    guard mark != .open, marks.contains(.open), !marks.contains(isAll ? .unmet : .met) else {
      return []
    }
    let certainty =
      mark == .met
      ? "all of these are so" : isAll ? "not all of these are so" : "none of these is so"
    var line = Explanation.Line(
      mark, "whatever is not known, \(certainty)",
      parts: reasons(forCertainty: conditions.flatMap(open)))
    line.isConclusion = true
    return [line]
  }

  /// The parts of a condition that are open by themselves.
  private func open(in condition: Expression) -> [Expression] {
    switch condition.kind {
    case .junction(_, let parts): parts.flatMap(open)
    case .not(let inner): open(in: inner)
    default: trace.truth(of: condition) == .undetermined ? [condition] : []
    }
  }

  /// Why something is certain although conditions are open: what every case satisfies besides or,
  /// where that is about something else, what is known that the conditions read.
  func reasons(forCertainty open: [Expression]) -> [Explanation.Line] {
    let rules = rules(about: open)
    guard rules.isEmpty else { return rules }
    return facts(readBy: open).filter { trace.facts[$0] != .unknown && version[$0].list == nil }
      .map { .init(statement(of: $0)) }
  }

  /// What every case satisfies that says something of what conditions read and nobody knows.
  private func rules(about conditions: [Expression]) -> [Explanation.Line] {
    let unknown = Set(unknownFacts(readBy: conditions))
    let rules = version.consistent.filter { rule in
      let read = unknownFacts(readBy: [rule])
      return !read.isEmpty && unknown.isSuperset(of: read) && !isSatisfied(rule)
    }
    guard !rules.isEmpty else { return [] }
    return [.init("every case satisfies:", parts: rules.map { line(ofRule: $0) })]
  }

  /// Whether what is known satisfies a rule by itself, so that it says nothing of what is not.
  private func isSatisfied(_ rule: Expression) -> Bool {
    switch rule.kind {
    case .junction(.any, let parts): parts.contains(where: isSatisfied)
    case .junction(.all, let parts): parts.allSatisfy(isSatisfied)
    default: unknownFacts(readBy: [rule]).isEmpty && trace.truth(of: rule) == .yes
    }
  }

  /// A rule as the contract states it: what follows from it of what is not known is left out.
  private func line(ofRule rule: Expression, wanted: Bool = true) -> Explanation.Line {
    switch rule.kind {
    case .not(let inner): return line(ofRule: inner, wanted: !wanted)
    case .junction(let junction, let parts):
      let isAll = junction.isAll(wanted: wanted)
      let lines = parts.map { line(ofRule: $0, wanted: wanted != (junction == .none)) }
      return .init(.open, isAll ? "all of these:" : "one of these:", parts: lines)
    default:
      guard !unknownFacts(readBy: [rule]).isEmpty else { return line(of: rule, wanted: wanted) }
      let line = line(of: rule, wanted: wanted, .open)
      return .init(.open, line.text.asRule, margin: line.margin, parts: line.parts)
    }
  }

  private func unknownFacts(readBy conditions: [Expression]) -> [FactID] {
    facts(readBy: conditions).filter { trace.facts[$0] == .unknown }
  }

  /// The facts of the ticket that conditions read.
  private func facts(readBy conditions: [Expression]) -> [FactID] {
    conditions.flatMap { version.facts(readBy: $0) }.compactMap { version.factID(named: $0.name) }
      .unique
  }

  private func statement(of fact: FactID) -> String {
    let (noun, type) = (noun(of: fact), version[fact].type)
    switch trace.facts[fact] {
    case .known(.boolean(let isTrue)): return "\(noun): \(isTrue ? "yes" : "no")"
    case .known(let value):
      return "\(noun) \(type == .date ? "is" : noun.isOrAre) \(value.words(as: type))"
    case .absent: return "\(noun): there is none"
    case .unknown: return "\(noun): not known"
    }
  }
}

extension String {
  /// What would have to be so, as what must be.
  fileprivate var asRule: String { replacing("would have to be", with: "must be") }
}
