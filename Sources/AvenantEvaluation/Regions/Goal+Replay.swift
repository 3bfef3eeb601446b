/// What a replay of one ticket can be asked.
extension Goal {
  /// The goal without what it says of regions, which a replay knows nothing of.
  var withoutConstraints: Goal {
    switch kind {
    case .constraint: .always
    case .not(let goal): goal.readsConstraints ? .always : self
    case .all(let goals): .all(goals.map(\.withoutConstraints))
    case .any(let goals):
      goals.contains(where: \.readsConstraints) ? .always : self
    case .literal, .within, .present: self
    }
  }

  private var readsConstraints: Bool {
    switch kind {
    case .constraint: true
    case .not(let goal): goal.readsConstraints
    case .all(let goals), .any(let goals): goals.contains(where: \.readsConstraints)
    case .literal, .within, .present: false
    }
  }
}
