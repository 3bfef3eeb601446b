@_spi(Checking) public import AvenantModel
import AvenantValues

/// Takes the facts of tickets from a service's own type, by bindings that were checked once.
///
/// Of a ticket whose values do not fit it says nothing else, as ``TicketReader`` does.
public struct BoundReader<Ticket>: Sendable {
  private typealias Accessor<Value> = @Sendable (Ticket) -> Value?

  private let contract: Contract
  /// The first and the last day of each version.
  private let days: [(first: Int64, last: Int64)]
  private let versions: [BoundFacts]
  /// What gives the day that picks the version.
  private let governing: Accessor<Int64>
  /// What gives a word, or nothing, for each fact of each version.
  private let words: [AccessorList<Ticket>]
  /// What gives a text, for the facts that are texts, by their places.
  private let texts: [[Int: Accessor<String>]]
  private let hasTexts: [Bool]
  /// What gives records, for the facts that are lists, by their places.
  private let lists: [[Int: (list: BoundList, records: Accessor<[BoundRecord]>)]]
  private let hasLists: [Bool]
  /// What is bound to facts that a version does not have.
  private let others: [[FactBinding<Ticket>]]
  private let hasOthers: [Bool]

  /// Holds bindings against a contract.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - bindings: What is bound to its facts.
  /// - Throws: ``BindingError`` with everything that does not fit.
  public init(
    _ contract: Contract, _ bindings: [FactBinding<Ticket>]
  ) throws(BindingError) {
    let problems = BindingChecker(contract.versions.map(\.facts), bindings).problems
    if !problems.isEmpty { throw BindingError(problems) }
    self.contract = contract
    let nothing: Accessor<Int64> = { _ in nil }
    let byName = Dictionary(bindings.map { ($0.fact, $0) }) { first, _ in first }
    days = contract.versions.map {
      (Int64($0.from.dayNumber), Int64(($0.lastDay ?? .latest).dayNumber))
    }
    versions = contract.versions.map { BoundFacts($0.facts, byName) }
    let words = contract.versions.map { version in
      version.facts.map { fact in byName[fact.name]?.word ?? nothing }
    }
    self.words = words.map { AccessorList($0) }
    texts = contract.versions.map { version in
      var texts: [Int: Accessor<String>] = [:]
      for (index, fact) in version.facts.enumerated() { texts[index] = byName[fact.name]?.text }
      return texts
    }
    lists = contract.versions.map { version in
      var lists: [Int: (BoundList, Accessor<[BoundRecord]>)] = [:]
      for (index, fact) in version.facts.enumerated() {
        guard let list = fact.list, case .list(let fields, let read)? = byName[fact.name]?.accessor
        else { continue }
        lists[index] = (BoundList(list, fields), read)
      }
      return lists
    }
    others = contract.versions.map { version in
      let names = Set(version.facts.map(\.name))
      return bindings.filter { !names.contains($0.fact) }
    }
    governing = words.first?[contract.governedBy.index] ?? nothing
    hasTexts = texts.map { !$0.isEmpty }
    hasLists = lists.map { !$0.isEmpty }
    hasOthers = others.map { !$0.isEmpty }
  }

  /// Memory for what is taken.
  public func memory() -> FactWords { FactWords(of: contract.identity) }

  /// Takes the facts of a ticket as words.
  ///
  /// - Parameters:
  ///   - ticket: The ticket.
  ///   - target: Takes what is known; undefined where the ticket is not taken.
  /// - Returns: Whether the ticket was taken: its values fit their facts, some version governs it
  ///   that has no list which is bound, and no text is known of it.
  public func read(_ ticket: Ticket, into target: inout FactWords) -> Bool {
    guard let version = version(of: ticket) else { return false }
    let facts = versions[version]
    guard !hasLists[version] else { return false }
    if hasTexts[version] {
      for text in texts[version].values where text(ticket) != nil { return false }
    }
    target.begin(version: version, count: facts.count)
    let words = words[version]
    return target.fill { places in
      facts.take(into: places) { index in words.word(index, of: ticket) }
    }
  }

  /// Takes the facts of a ticket.
  ///
  /// - Parameter ticket: The ticket.
  /// - Returns: The facts; `nil` where a value does not fit its fact, or no version governs.
  public func facts(of ticket: Ticket) -> Facts? {
    guard let version = version(of: ticket) else { return nil }
    var states: [Facts.State] = []
    var origins: [Facts.Origin] = []
    for (index, fact) in contract.versions[version].facts.enumerated() {
      guard let (state, origin) = self.state(of: fact, at: index, of: ticket, version) else {
        return nil
      }
      states.append(state)
      origins.append(origin)
    }
    return Facts(
      of: contract.identity, versionIndex: version, states: states, origins: origins)
  }

  /// What a ticket says of a fact, and who says it; `nil` for a value that does not fit.
  private func state(
    of fact: Fact, at index: Int, of ticket: Ticket, _ version: Int
  ) -> (Facts.State, Facts.Origin)? {
    if let text = texts[version][index]?(ticket) { return (.known(.text(text)), .stated) }
    if let list = lists[version][index], let bound = list.records(ticket) {
      return list.list.records(bound).map { (.known(.list($0)), .stated) }
    }
    return fact.state(
      saying: versions[version].statement(words[version].word(index, of: ticket), at: index))
  }

  /// The version that governs a ticket, if it has all the facts that the ticket has a value for.
  private func version(of ticket: Ticket) -> Int? {
    guard let day = governing(ticket),
      let version = days.firstIndex(where: { $0.first <= day && day <= $0.last })
    else { return nil }
    guard hasOthers[version] else { return version }
    for binding in others[version]
    where binding.hasValue(of: ticket) { return nil }
    return version
  }
}

/// What gives the words of facts, in a place where none of them has to be looked up as a value of
/// its type.
private final class AccessorList<Ticket>: Sendable {
  private nonisolated(unsafe) let accessors:
    UnsafeMutableBufferPointer<@Sendable (Ticket) -> Int64?>

  init(_ list: [@Sendable (Ticket) -> Int64?]) {
    accessors = .allocate(capacity: list.count)
    _ = accessors.initialize(from: list)
  }

  /// The word of a fact, by its place; `nil` where the ticket has none.
  func word(_ index: Int, of ticket: Ticket) -> Int64? { accessors[index](ticket) }

  deinit { accessors.deinitialize().deallocate() }
}

/// What is bound to the facts of one version, or to the fields of a list, without the type of the
/// tickets.
struct BoundFacts: Sendable {
  private let facts: [BoundFact]
  private let options: [Int64]

  var count: Int { facts.count }

  init<Ticket>(_ facts: [Fact], _ bindings: [String: FactBinding<Ticket>]) {
    var options: [Int64] = []
    self.facts = facts.map { BoundFact($0, bindings[$0.name], options: &options) }
    self.options = options
  }

  func statement(_ value: Int64?, at index: Int) -> BoundFact.Statement {
    options.withUnsafeBufferPointer { facts[index].statement(value, options: $0) }
  }

  /// Notes what the value, or none, of each fact says; says whether all of them fit.
  func take(into words: FactWords.Places, value: (Int) -> Int64?) -> Bool {
    facts.withUnsafeBufferPointer { facts in
      options.withUnsafeBufferPointer { options in
        for index in 0..<facts.count {
          switch facts[index].statement(value(index), options: options) {
          case .known(let word): words.set(index, .known, word, isStated: true)
          case .absent: words.set(index, .absent, 0, isStated: true)
          case .unknown: words.set(index, .unknown, 0, isStated: true)
          case .unsaid:
            guard let missing = facts[index].missing else { return false }
            words.set(index, missing.state, missing.word, isStated: false)
          case .unusable: return false
          }
        }
        return true
      }
    }
  }
}

extension FactBinding {
  /// What gives a word, if that is what is bound.
  fileprivate var word: (@Sendable (Ticket) -> Int64?)? {
    if case .word(let read) = accessor { read } else { nil }
  }

  /// What gives a text, if that is what is bound.
  fileprivate var text: (@Sendable (Ticket) -> String?)? {
    if case .text(let read) = accessor { read } else { nil }
  }

  /// Whether a ticket has a value.
  fileprivate func hasValue(of ticket: Ticket) -> Bool {
    switch accessor {
    case .word(let read): read(ticket) != nil
    case .text(let read): read(ticket) != nil
    case .list(_, let read): read(ticket) != nil
    case .unknown: false
    }
  }
}
