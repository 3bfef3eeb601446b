import AvenantModel
import AvenantValues

/// What a decision says of what is not known.
extension DecisionText {
  /// The most bytes that it takes to tell what outcomes wait for.
  func longest(_ open: OpenOutcomes) -> Int {
    open.all.reduce(0) { $0 + facts[$1].count + 1 }
  }

  /// Writes the names of facts.
  func put(_ places: [Int], _ cursor: inout PieceCursor) {
    var isFirst = true
    for place in places {
      cursor.separate(&isFirst)
      cursor.put(facts[place])
    }
  }

  /// Writes the names of facts as a list, behind what it is called; nothing without any.
  func put(_ name: Piece, _ places: [Int], _ cursor: inout PieceCursor) {
    guard !places.isEmpty else { return }
    cursor.put(name)
    put(places, &cursor)
    cursor.put(UInt8(ascii: "]"))
  }

  /// Writes a charge of which it is not determined whether it is due.
  func writeUndetermined(
    _ index: Int, of buffer: borrowing EvaluationBuffer, _ reader: OutcomeReader,
    _ cursor: inout PieceCursor
  ) {
    cursor.put(owed[index].undetermined)
    put(reader.waivers, reader.owed[index].waivers, buffer, &cursor)
    writeOpenWaivers(index, of: buffer, reader, &cursor)
    cursor.put(words.endOfList)
  }

  /// Goes on, behind the names of the clauses that waive a charge, with those that may.
  func writeOpenWaivers(
    _ index: Int, of buffer: borrowing EvaluationBuffer, _ reader: OutcomeReader,
    _ cursor: inout PieceCursor
  ) {
    var isFirst = true
    for waiver in reader.waivers[reader.owed[index].waivers]
    where buffer.mayHold(waiver.applies) && !buffer.mustHold(waiver.applies) {
      if isFirst {
        cursor.put(words.mayBeWaivedBy)
        isFirst = false
      } else {
        cursor.put(UInt8(ascii: ","))
      }
      cursor.put(clauses[waiver.clause.index])
    }
  }

  /// The sums of what is due or may be, in the order in which each first appears; says whether they fit.
  func writeOpenTotals(
    of buffer: borrowing EvaluationBuffer, _ reader: OutcomeReader, _ cursor: inout PieceCursor
  ) -> Bool {
    cursor.put(words.totals)
    var isFirst = true
    for place in buffer.openSums(reader) {
      guard let sum = buffer.openSum(place, reader) else { return false }
      cursor.separate(&isFirst)
      cursor.put(sums[place])
      cursor.put(amount: sum.amount, scale: reader.sums[place].currency.minorDigits)
      cursor.put(sum.isComplete ? words.complete : words.incomplete)
    }
    cursor.put(UInt8(ascii: "]"))
    return true
  }
}
