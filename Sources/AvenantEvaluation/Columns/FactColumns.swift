public import AvenantModel

/// The facts of many tickets of one version, held as columns: a column for each fact, a row for each
/// ticket.
public struct FactColumns: Sendable {
  /// The most tickets that there is room for.
  public static let capacity = 1_024

  /// The contract that the facts were checked for; `nil` while there is no ticket.
  private(set) var contract: ContractIdentity?
  /// The place of the version that governs all tickets.
  public private(set) var versionIndex = 0
  /// How many tickets there are.
  public private(set) var count = 0

  /// The words of each fact, ticket by ticket; what does not fit 29 bits is left out.
  private(set) var words: [Int32] = []
  /// What is known of each fact, as the number of an availability.
  private(set) var states: [UInt8] = []
  /// The words of each ticket, fact by fact.
  private(set) var rows: [Int64] = []

  /// Makes room for tickets.
  public init() {}

  /// Adds a ticket.
  ///
  /// - Parameter ticket: What is known of it.
  /// - Returns: Whether there was room for it, and the same version of the same contract governs it as
  ///   those before.
  public mutating func append(_ ticket: borrowing FactWords) -> Bool {
    if count == 0 { begin(ticket.contract, ticket.versionIndex, facts: ticket.count) }
    guard count < Self.capacity, ticket.contract === contract, ticket.versionIndex == versionIndex,
      ticket.count * Self.capacity == words.count
    else { return false }
    let facts = ticket.count
    ticket.look { view in
      for fact in 0..<facts {
        let (word, place) = (view.words[fact], fact * Self.capacity + count)
        rows[count * facts + fact] = word
        let fits = word.magnitude <= LaneProgram.limit.magnitude
        words[place] = fits ? Int32(word) : 0
        // What is left out is as good as unknown to those who look at columns.
        states[place] = fits ? view.states[fact].availability.rawValue : 1
      }
    }
    count += 1
    return true
  }

  private mutating func begin(_ contract: ContractIdentity, _ version: Int, facts: Int) {
    (self.contract, versionIndex) = (contract, version)
    guard words.count != facts * Self.capacity else { return }
    words = Array(repeating: 0, count: facts * Self.capacity)
    states = Array(repeating: 1, count: facts * Self.capacity)
    rows = Array(repeating: 0, count: facts * Self.capacity)
  }

  /// Forgets all tickets, and keeps the room.
  public mutating func removeAll() { count = 0 }

  /// The word of a fact of a ticket.
  func word(_ fact: Int, row: Int) -> Int64 { rows[row * (words.count / Self.capacity) + fact] }

  /// What is known of a fact of a ticket.
  func state(_ fact: Int, row: Int) -> Availability {
    // What has no value has no word either.
    word(fact, row: row).magnitude > LaneProgram.limit.magnitude
      ? .known : Availability(number: states[fact * Self.capacity + row])
  }

  /// Lets lanes look at the columns.
  mutating func withColumns(
    _ body: (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<UInt8>) -> Void
  ) {
    words.withUnsafeMutableBufferPointer { words in
      states.withUnsafeMutableBufferPointer { states in
        guard let words = words.baseAddress, let states = states.baseAddress else { return }
        body(words, states)
      }
    }
  }
}
