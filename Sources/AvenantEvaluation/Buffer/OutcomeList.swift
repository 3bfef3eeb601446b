import AvenantModel

/// The outcomes of a ticket.
struct OutcomeList: Sendable {
  private(set) var owed: [EvaluationBuffer.Owed] = []
  private(set) var duties: [EvaluationBuffer.Duty] = []
  private(set) var entitlements: [EntitlementOutcome.Status] = []
  /// The place of each entitlement's status among those that it can have.
  private(set) var entitlementCases: [UInt8] = []

  init() {}

  /// Makes room for the outcomes of a version.
  init(_ reader: OutcomeReader) {
    owed = reader.owed.map { _ in .init() }
    duties = reader.duties.map { _ in .init() }
    entitlements = reader.entitlements.map { _ in .granted }
    entitlementCases = reader.entitlements.map { _ in 0 }
  }

  /// Lets all outcomes be filled in one go; answers what `body` does.
  @inline(__always)
  mutating func fill<Result>(_ body: (OutcomePlaces) -> Result) -> Result {
    owed.withUnsafeMutableBufferPointer { owed in
      duties.withUnsafeMutableBufferPointer { duties in
        entitlements.withUnsafeMutableBufferPointer { entitlements in
          entitlementCases.withUnsafeMutableBufferPointer { cases in
            body(
              OutcomePlaces(
                owed: owed, duties: duties, entitlements: entitlements, entitlementCases: cases))
          }
        }
      }
    }
  }
}

/// Memory for the outcomes of many tickets.
final class OutcomeRooms: Sendable {
  private let owed: Room<EvaluationBuffer.Owed>
  private let duties: Room<EvaluationBuffer.Duty>
  private let entitlements: Room<EntitlementOutcome.Status>
  private let entitlementCases: Room<UInt8>

  init(_ reader: OutcomeReader, capacity: Int) {
    owed = Room(count: capacity * reader.owed.count)
    duties = Room(count: capacity * reader.duties.count)
    entitlements = Room(count: capacity * reader.entitlements.count)
    entitlementCases = Room(count: capacity * reader.entitlements.count)
  }

  /// About how many bytes one ticket takes.
  static func size(of reader: OutcomeReader) -> Int {
    reader.owed.count * MemoryLayout<EvaluationBuffer.Owed>.stride
      + reader.duties.count * MemoryLayout<EvaluationBuffer.Duty>.stride
      + reader.entitlements.count * 2
  }

  /// Takes the outcomes of a ticket out.
  @inline(__always)
  func read(_ place: Int, into places: OutcomePlaces) {
    owed.read(place, into: places.owed)
    duties.read(place, into: places.duties)
    entitlements.read(place, into: places.entitlements)
    entitlementCases.read(place, into: places.entitlementCases)
  }

  /// Puts the outcomes of a ticket in.
  func write(_ places: OutcomePlaces, at place: Int) {
    owed.write(places.owed, at: place)
    duties.write(places.duties, at: place)
    entitlements.write(places.entitlements, at: place)
    entitlementCases.write(places.entitlementCases, at: place)
  }
}

extension Room {
  /// Copies as many elements as there is room for from the place of as many.
  @inline(__always)
  fileprivate func read(_ place: Int, into list: UnsafeMutableBufferPointer<Element>) {
    list.baseAddress?.update(from: start + place * list.count, count: list.count)
  }

  /// Copies elements to the place of as many.
  fileprivate func write(_ list: UnsafeMutableBufferPointer<Element>, at place: Int) {
    guard let first = list.baseAddress else { return }
    (start + place * list.count).update(from: first, count: list.count)
  }
}
