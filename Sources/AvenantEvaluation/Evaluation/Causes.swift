import AvenantModel

/// What keeps something from being settled.
struct Causes {
  /// Where the values at a place fall into cells: the first value of one of them.
  struct Cut: Equatable, Comparable {
    let place: Place
    let first: Int64

    static func < (one: Self, other: Self) -> Bool {
      (one.place, one.first) < (other.place, other.first)
    }
  }

  /// The unknown facts and fields of records, in order.
  private(set) var places: [Place] = []
  /// Those that are not only compared with what is known.
  private(set) var entangled: [Place] = []
  private var cuts: [Cut] = []
  /// What failed first on the way.
  private var firstFailure: EvaluationFailure?
  /// How much may be gathered before it is put in order, lest what many items share is kept for
  /// each.
  private var room = Self.leastRoom
  private static let leastRoom = 256

  /// Why it cannot be worked out; `nil` while a fact is not known that may settle it all the same.
  var failure: EvaluationFailure? { places.isEmpty ? firstFailure : nil }

  /// The same causes, with the fields of the record at hand told from those of all others.
  func ofItem(_ item: Int, in version: Version) -> Causes {
    var causes = Causes()
    causes.add(self, ofItem: item, in: version)
    causes.order()
    return causes
  }

  /// The same causes without the fields of the record at hand.
  func ofTicket(in version: Version) -> Causes {
    var causes = Causes()
    causes.add(self) { version.facts.indices.contains($0) }
    causes.order()
    return causes
  }

  /// Where the values at a place fall into cells: the first value of each but the first.
  func cuts(at place: Place) -> Set<Int64> {
    Set(cuts.lazy.filter { $0.place == place }.map(\.first))
  }

  /// Adds those of them that are within bounds to a list, perhaps one of them twice.
  func addCuts(at place: Place, within bounds: ClosedRange<Int64>, to firsts: inout [Int64]) {
    for cut in cuts where cut.place == place && bounds.contains(cut.first) {
      firsts.append(cut.first)
    }
  }

  // MARK: Gathering

  /// Forgets everything, but not the room for it.
  mutating func clear() {
    places.removeAll(keepingCapacity: true)
    entangled.removeAll(keepingCapacity: true)
    firstFailure = nil
    cuts.removeAll(keepingCapacity: true)
  }

  mutating func add(_ place: Place) { places.append(place) }

  mutating func add(_ failure: EvaluationFailure) { firstFailure = firstFailure ?? failure }

  mutating func entangle(_ place: Place) { entangled.append(place) }

  mutating func cut(_ place: Place, at low: Int64, before high: Int64) {
    cuts.append(Cut(place: place, first: low))
    cuts.append(Cut(place: place, first: high))
  }

  /// Adds the causes of what is read of a record.
  ///
  /// - Parameters:
  ///   - causes: The causes.
  ///   - item: The place of the record, from 0.
  ///   - version: The version.
  ///   - fields: The fields that are its own, by their facts; `nil` where no other record is at
  ///     hand. A field of a record around it stays to be told by whoever went to that one.
  mutating func add(
    _ causes: Causes, ofItem item: Int, in version: Version, among fields: Set<Int>? = nil
  ) {
    func told(_ place: Place) -> Place {
      guard let fields, case .fact(let fact) = place, !fields.contains(fact) else {
        return place.ofItem(item, in: version)
      }
      return place
    }
    firstFailure = firstFailure ?? causes.firstFailure
    places += causes.places.map(told)
    entangled += causes.entangled.map(told)
    cuts += causes.cuts.map { Cut(place: told($0.place), first: $0.first) }
    tidy()
  }

  /// Adds the causes of what is read beside.
  mutating func add(_ causes: Causes) {
    firstFailure = firstFailure ?? causes.firstFailure
    places += causes.places
    entangled += causes.entangled
    cuts += causes.cuts
    tidy()
  }

  /// Adds the causes of what is read of whichever records there may be, without the facts that are
  /// fields of theirs; what fails for such a record may never be.
  mutating func add(_ causes: Causes, where isKept: (Int) -> Bool) {
    func isKeptPlace(_ place: Place) -> Bool {
      if case .fact(let fact) = place { isKept(fact) } else { true }
    }
    places += causes.places.filter(isKeptPlace)
    entangled += causes.entangled.filter(isKeptPlace)
    cuts += causes.cuts.filter { isKeptPlace($0.place) }
  }

  private mutating func tidy() {
    guard places.count + entangled.count + cuts.count > room else { return }
    order()
    cuts.orderUniquely()
    room = max(Self.leastRoom, 2 * (places.count + entangled.count + cuts.count))
  }

  /// Puts what was gathered in order, each place once.
  mutating func order() {
    places.orderUniquely()
    entangled.orderUniquely()
  }
}

extension Array where Element: Comparable {
  /// Puts the elements from a place on in order, each of them once.
  mutating func orderUniquely(from start: Int = 0) {
    guard count - start > 1 else { return }
    if count - start > 16 { self[start...].sort() }
    var end = start + 1
    for index in end..<count {
      let element = self[index]
      var place = end
      while place > start, element < self[place - 1] { place -= 1 }
      if place > start, self[place - 1] == element { continue }
      for moved in stride(from: end, to: place, by: -1) { self[moved] = self[moved - 1] }
      self[place] = element
      end += 1
    }
    removeLast(count - end)
  }
}

extension Memory {
  /// Whether learning more could still settle one of those.
  func isOpen(anyOf addresses: [Address]) -> Bool {
    for address in addresses where isOpen(address) { return true }
    return false
  }

  /// Whether learning more could still settle what is read.
  func isOpen(_ address: Address) -> Bool {
    switch address {
    case .literal(let literal): isOpen(literal)
    case .slot(let slot): states[slot.index].isOpen
    case .wide(let wide): wideStates[wide.index].isOpen
    }
  }
}
