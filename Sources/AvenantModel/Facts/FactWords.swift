/// What is known of one ticket, as plain 64-bit words in the order of the facts of the version that
/// governs it: what ``Facts`` say, in memory that serves one ticket after another.
///
/// A word is a day number, the place of an option, 0 or 1, or a whole number at the fact's scale.
/// Texts and lists have no words.
public struct FactWords: Sendable {
  /// What is known of a fact.
  public enum State: UInt8, Sendable {
    /// It has a value.
    case known
    /// Nothing is known of it.
    case unknown
    /// There is none.
    case absent
  }

  @usableFromInline var room: FactRoom

  /// The contract that the facts were checked for.
  @inlinable public var contract: ContractIdentity { room.contract }

  /// The place of the version that governs, from 0.
  @inlinable public var versionIndex: Int { room.version.pointee }

  /// How many facts it has.
  @inlinable public var count: Int { room.count }

  /// Makes memory for the facts of a contract; nothing is known.
  @_spi(Checking)
  public init(of contract: ContractIdentity) {
    room = FactRoom(contract, version: 0, count: 0)
  }

  /// What is known of each fact, to be looked at.
  @usableFromInline
  package struct View {
    /// The values, fact by fact; 0 where there is none.
    @usableFromInline package let words: UnsafePointer<Int64>
    /// What is known, fact by fact; seven bytes behind the last can be read too.
    @usableFromInline package let states: UnsafePointer<State>
    /// Whether the caller said so, and not the contract, fact by fact.
    @usableFromInline package let isStated: UnsafePointer<Bool>

    @inlinable
    init(_ room: FactRoom) {
      words = UnsafePointer(room.words)
      states = UnsafePointer(room.states)
      isStated = UnsafePointer(room.isStated)
    }
  }

  /// Lets all facts be looked at; answers what `body` does.
  @inlinable
  package func look<Result>(_ body: (View) -> Result) -> Result { body(View(room)) }

  // MARK: Filling

  /// Begins with another ticket.
  ///
  /// - Parameters:
  ///   - version: The place of the version that governs.
  ///   - count: How many facts it has.
  @_spi(Checking)
  public mutating func begin(version: Int, count: Int) {
    if room.count != count || !isKnownUniquelyReferenced(&room) {
      room = FactRoom(room.contract, version: version, count: count)
    }
    room.version.pointee = version
  }

  /// Where what is known is put.
  @_spi(Checking)
  public struct Places {
    @usableFromInline let words: UnsafeMutablePointer<Int64>
    @usableFromInline let states: UnsafeMutablePointer<State>
    @usableFromInline let isStated: UnsafeMutablePointer<Bool>

    fileprivate init(_ room: FactRoom) {
      (words, states, isStated) = (room.words, room.states, room.isStated)
    }

    /// Says what is known of a fact; the caller vouches that it fits the type.
    @inlinable
    public func set(_ index: Int, _ state: State, _ word: Int64, isStated: Bool) {
      words[index] = word
      states[index] = state
      self.isStated[index] = isStated
    }
  }

  /// Lets all facts of a ticket that was begun be filled in one go; answers what `body` does.
  @_spi(Checking)
  public mutating func fill(_ body: (Places) -> Bool) -> Bool { body(Places(room)) }
}

/// Memory for the facts of one ticket, in one piece.
@usableFromInline
final class FactRoom: Sendable {
  @usableFromInline let contract: ContractIdentity
  /// The place of the version that governs.
  @usableFromInline nonisolated(unsafe) let version: UnsafeMutablePointer<Int>
  @usableFromInline let count: Int
  @usableFromInline nonisolated(unsafe) let words: UnsafeMutablePointer<Int64>
  @usableFromInline nonisolated(unsafe) let states: UnsafeMutablePointer<FactWords.State>
  @usableFromInline nonisolated(unsafe) let isStated: UnsafeMutablePointer<Bool>

  /// Memory for so many facts, of which nothing is known.
  init(_ contract: ContractIdentity, version: Int, count: Int) {
    self.contract = contract
    self.count = count
    // Eight bytes more, so that what is known can be looked at eight facts at a time.
    let start = UnsafeMutableRawPointer.allocate(byteCount: 16 + count * 10, alignment: 8)
    self.version = start.bindMemory(to: Int.self, capacity: 1)
    words = (start + 8).bindMemory(to: Int64.self, capacity: count)
    states = (start + 8 + count * 8).bindMemory(to: FactWords.State.self, capacity: count)
    isStated = (start + 8 + count * 9).bindMemory(to: Bool.self, capacity: count)
    self.version.initialize(to: version)
    words.initialize(repeating: 0, count: count)
    states.initialize(repeating: .unknown, count: count)
    isStated.initialize(repeating: false, count: count)
  }

  deinit { UnsafeMutableRawPointer(version).deallocate() }
}
