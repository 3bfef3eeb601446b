import AvenantModel

/// What keeps something from being settled.
struct Causes {
  /// Where the values at a place fall into cells: the first value of one of them.
  struct Cut {
    let place: Place
    let first: Int64
  }

  /// The unknown facts and fields of items, in order.
  private(set) var places: [Place] = []
  /// Those that are not only compared with what is known.
  private(set) var entangled: [Place] = []
  /// What failed on the way.
  private(set) var failures: [EvaluationFailure] = []
  private var cuts: [Cut] = []

  /// The same causes, with the fields of the item at hand told from those of all others.
  func ofItem(_ item: Int, in version: Version) -> Causes {
    var causes = Causes()
    causes.add(self, ofItem: item, in: version)
    causes.order()
    return causes
  }

  /// Where the values at a place fall into cells: the first value of each but the first.
  func cuts(at place: Place) -> Set<Int64> {
    Set(cuts.lazy.filter { $0.place == place }.map(\.first))
  }

  // MARK: Gathering

  mutating func add(_ place: Place) { places.append(place) }

  mutating func add(_ failure: EvaluationFailure) { failures.append(failure) }

  mutating func entangle(_ place: Place) { entangled.append(place) }

  mutating func cut(_ place: Place, at low: Int64, before high: Int64) {
    cuts.append(Cut(place: place, first: low))
    cuts.append(Cut(place: place, first: high))
  }

  /// Adds the causes of what is read of an item.
  mutating func add(_ causes: Causes, ofItem item: Int, in version: Version) {
    failures += causes.failures
    places += causes.places.map { $0.ofItem(item, in: version) }
    entangled += causes.entangled.map { $0.ofItem(item, in: version) }
    cuts += causes.cuts.map { Cut(place: $0.place.ofItem(item, in: version), first: $0.first) }
  }

  /// Puts what was gathered in order, each place once.
  mutating func order() {
    places.order()
    entangled.order()
  }
}

extension [Causes.Place] {
  fileprivate mutating func order() {
    guard count > 1 else { return }
    sort()
    var last = 0
    for index in 1..<count where self[index] != self[last] {
      last += 1
      self[last] = self[index]
    }
    removeSubrange((last + 1)...)
  }
}

extension Memory {
  /// Whether learning more could still settle what is read.
  func isOpen(_ reading: Reading) -> Bool {
    switch reading {
    case .literal(let literal): isOpen(literal)
    case .slot(let slot): states[slot.index].isOpen
    case .wide(let wide): wideStates[wide.index].isOpen
    }
  }
}
