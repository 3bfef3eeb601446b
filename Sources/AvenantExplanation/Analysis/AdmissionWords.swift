import AvenantAnalysis
import AvenantModel
import AvenantValues

/// Tells which tickets one of two versions takes and the other refuses.
struct AdmissionWords {
  private static let refusedNow = "were decided, now refused"
  private static let decidedNow = "were refused, now decided"

  /// The sentences, one for each kind of ticket.
  let all: [String]

  /// - Parameters:
  ///   - change: What is stated otherwise of a fact, or of a condition that every ticket satisfies.
  ///   - before: The earlier version.
  ///   - after: The later version.
  init(_ change: MeaningChange, from before: Version, to after: Version) {
    let name = change.name
    switch (change.part, change.kind) {
    case (.consistent, .added):
      all = ["Tickets of which '\(name)' is false: \(Self.refusedNow)"]
    case (.consistent, .repealed):
      all = ["Tickets of which '\(name)' is false: \(Self.decidedNow)"]
    case (.fact, .repealed): all = ["Tickets that state '\(name)': \(Self.refusedNow)"]
    default:
      let facts = [before, after].compactMap { version in
        version.facts.first { $0.name == name }
      }
      let told = facts.count == 2 ? Self.fact(change, facts[0], facts[1]) : []
      all =
        told.isEmpty
        ? ["Tickets may be refused for '\(name)' by one version, and not by the other"] : told
    }
  }

  private static func fact(_ change: MeaningChange, _ old: Fact, _ new: Fact) -> [String] {
    let known = Set(["in", "optional", "max_items", "type", "label", "if_missing", "judged_by"])
    let aspects = Set(change.details.map(\.aspect).filter { !$0.hasPrefix("option ") })
    guard aspects.isSubset(of: known) else { return [] }
    var told = bounds(old, new) + options(old, new)
    if aspects.contains("optional") {
      told.append(
        sentence("that say there is no '\(old.name)'", isRefused: old.isOptional))
    }
    if let one = old.list?.maxItems, let other = new.list?.maxItems, one != other {
      told.append(
        sentence(
          "with more than \(min(one, other)) records of '\(old.name)'", isRefused: other < one))
    }
    let isTypeTold = old.type == new.type || !options(old, new).isEmpty
    return aspects.contains("type") && !isTypeTold ? [] : told
  }

  private static func sentence(_ tickets: String, isRefused: Bool) -> String {
    "Tickets \(tickets): \(isRefused ? refusedNow : decidedNow)"
  }

  /// The ends of what a number may be, each of which may have moved either way.
  private static func bounds(_ old: Fact, _ new: Fact) -> [String] {
    guard old.type == new.type, let one = old.numbers, let other = new.numbers,
      let scale = one.scale, scale == other.scale
    else { return [] }
    var told: [String] = []
    let (below, above) = old.type == .date ? ("before", "after") : ("below", "above")
    if one.low != other.low, let end = words(max(one.low, other.low), scale, old.type) {
      told.append(
        sentence("in which '\(old.name)' is \(below) \(end)", isRefused: one.low < other.low))
    }
    if one.high != other.high, let end = words(min(one.high, other.high), scale, old.type) {
      told.append(
        sentence("in which '\(old.name)' is \(above) \(end)", isRefused: other.high < one.high))
    }
    return told
  }

  private static func words(_ end: Fraction, _ scale: Int, _ type: ValueType) -> String? {
    if type == .date {
      return Int(exactly: end.numerator).flatMap { CalendarDate(dayNumber: $0)?.words }
    }
    return RoundingMode.down.round(end, toScale: scale)?.words(as: type)
  }

  /// The options that only one of two choices has.
  private static func options(_ old: Fact, _ new: Fact) -> [String] {
    guard case .choice(let one) = old.type, case .choice(let other) = new.type else { return [] }
    func missing(_ choice: Choice, _ other: Choice) -> [String] {
      choice.options.map(\.name).filter { other.index(of: $0) == nil }
    }
    return missing(one, other).map {
      sentence("in which '\(old.name)' is '\($0)'", isRefused: true)
    }
      + missing(other, one).map {
        sentence("in which '\(old.name)' is '\($0)'", isRefused: false)
      }
  }
}
