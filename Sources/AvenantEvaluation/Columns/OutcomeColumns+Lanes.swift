import AvenantModel

/// Outcomes, read off lanes.
extension OutcomeColumns {
  /// Reads the outcomes of the tickets of all lanes into the rows from `first`; notes the lanes whose
  /// outcomes are not clear as open.
  mutating func read(_ lanes: Lanes, into first: Int) {
    for index in owed.indices { readOwed(index, lanes, into: first) }
    for index in duties.indices { readDuty(index, lanes, into: first) }
    for index in entitlements.indices {
      let cases = reader.entitlementCases[reader.entitlements[index]].map(\.literal)
      entitlements[index].write(from: first) { target in
        lanes.read(cases, into: target)
        lanes.noteUnclear()
      }
    }
    for literal in reader.broken {
      let isBroken = lanes.holdings(literal.index)
      for lane in 0..<Lanes.width { lanes.open[lane] |= isBroken[lane].bits & 1 }
    }
    let open = lanes.open
    isDecided.write(from: first) { target in
      for lane in 0..<Lanes.width { target[lane] = open[lane] == 0 }
    }
  }

  private mutating func readOwed(_ index: Int, _ lanes: Lanes, into first: Int) {
    let (place, places) = (reader.owed[index], reader.view.amounts[index])
    let (applies, waived) = (
      lanes.holdings(place.applies.index), lanes.holdings(place.waived.index)
    )
    let below = lanes.holdings(place.below.index)
    let (isDue, open, states) = (lanes.marks, lanes.open, lanes.states(Int(places.amount)))
    owed[index].statuses.write(from: first) { target in
      for lane in 0..<Lanes.width {
        let waived = 0 &- (waived[lane].bits & 1)
        let status = 2 & waived | ~waived & (1 + (below[lane].bits & 1) * 2)
        target[lane] = status & (0 &- (applies[lane].bits & 1))
      }
      for lane in 0..<Lanes.width { isDue[lane] = target[lane] == 1 ? 1 : 0 }
      // What is due without an amount leaves a total open.
      for lane in 0..<Lanes.width { open[lane] |= isDue[lane] & (states[lane] == 0 ? 0 : 1) }
    }
    if places.dueOn >= 0 {
      owed[index].dueOn.write(from: first) { lanes.readDays(Int(places.dueOn), into: $0) }
    }
    if !place.payments.isEmpty {
      let cases = reader.paymentCases[place.payments].map(\.literal)
      owed[index].payments.write(from: first) { target in
        lanes.read(cases, into: target)
        for lane in 0..<Lanes.width { target[lane] = (target[lane] + 1) & (0 &- isDue[lane]) }
        lanes.noteUnclear(where: isDue)
      }
    }
    owed[index].amounts.write(from: first) {
      lanes.readAmounts(Int(places.amount), where: applies, into: $0)
    }
  }

  private mutating func readDuty(_ index: Int, _ lanes: Lanes, into first: Int) {
    let place = reader.duties[index]
    let cases = reader.dutyCases[place.statuses].map(\.literal)
    duties[index].cases.write(from: first) { target in
      lanes.read(cases, into: target)
      lanes.noteUnclear()
    }
    guard let lastDay = place.lastDay else { return }
    let (applies, isOwed) = (lanes.holdings(place.applies.index), lanes.marks)
    for lane in 0..<Lanes.width { isOwed[lane] = applies[lane].bits & 1 }
    duties[index].lastDays.write(from: first) { lanes.readDays(lastDay.index, into: $0) }
  }
}

extension Lanes {
  /// Reads the place of the one case whose literal must hold, and counts those that do; there are at
  /// most seven.
  @inline(__always)
  fileprivate func read(_ cases: [Literal], into target: UnsafeMutablePointer<UInt8>) {
    let counts = counts
    counts.update(repeating: 0, count: Self.width)
    // The count stands above five bits for the sum of the places.
    for (place, literal) in cases.enumerated() {
      let (holding, place) = (holdings(literal.index), UInt8(32 + place))
      for lane in 0..<Self.width {
        counts[lane] &+= (0 &- (holding[lane].bits & 1)) & place
      }
    }
    for lane in 0..<Self.width { target[lane] = counts[lane] & 31 }
    for lane in 0..<Self.width { counts[lane] &>>= 5 }
  }

  /// Notes the lanes in which not one case was counted as open.
  @inline(__always)
  fileprivate func noteUnclear() {
    for lane in 0..<Self.width { open[lane] |= counts[lane] == 1 ? 0 : 1 }
  }

  @inline(__always)
  fileprivate func noteUnclear(where marks: UnsafeMutablePointer<UInt8>) {
    for lane in 0..<Self.width { open[lane] |= marks[lane] & (counts[lane] == 1 ? 0 : 1) }
  }

  /// Reads the days of a slot in marked lanes; where there is none, that there is none.
  @inline(__always)
  fileprivate func readDays(_ slot: Int, into target: UnsafeMutablePointer<Int32>) {
    let (words, states, marks) = (words(slot), states(slot), marks)
    for lane in 0..<Self.width {
      let isThere = marks[lane] & (states[lane] == 0 ? 1 : 0)
      target[lane] = isThere == 1 ? words[lane] : OutcomeColumns.noDay
    }
  }

  /// Reads the amounts of a slot in lanes in which a literal holds.
  @inline(__always)
  fileprivate func readAmounts(
    _ slot: Int, where holding: UnsafeMutablePointer<Holding>,
    into target: UnsafeMutablePointer<Int64>
  ) {
    let (words, states) = (words(slot), states(slot))
    for lane in 0..<Self.width {
      let isThere = holding[lane].bits & (states[lane] == 0 ? 1 : 0)
      target[lane] = isThere == 1 ? Int64(words[lane]) : OutcomeColumns.noAmount
    }
  }
}

extension Array {
  /// Lets the places from one on be written.
  @inline(__always)
  fileprivate mutating func write(
    from first: Int, _ body: (UnsafeMutablePointer<Element>) -> Void
  ) {
    withUnsafeMutableBufferPointer { if let start = $0.baseAddress { body(start + first) } }
  }
}
