import Avenant

/// Tickets that a batch has decided.
struct Tickets {
  static let asOf = CalendarDate(year: 2020, month: 12, day: 31) ?? .latest

  /// The lines of the output.
  private(set) var lines: [String] = []
  private(set) var summary = BatchSummary()
  private(set) var stop: BatchStop?
  /// The identity of the text as far as its tickets are decided.
  private(set) var reached: RunningIdentity?

  init(
    _ text: String, _ options: Batch.Options = .init(asOf: asOf), pieceSize: Int = 1 << 16,
    of contract: LoadedContract? = nil
  ) throws {
    try self.init(bytes: Array(text.utf8), options, pieceSize: pieceSize, of: contract)
  }

  init(
    bytes: [UInt8], _ options: Batch.Options = .init(asOf: asOf), pieceSize: Int = 1 << 16,
    of contract: LoadedContract? = nil
  ) throws {
    var blocks = BatchBlocks(options.input, pieceSize: pieceSize)
    var place = 0
    func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
      let piece = bytes[place...].prefix(buffer.count)
      buffer.copyBytes(from: piece)
      place += piece.count
      return piece.count
    }
    let contract = try contract ?? SampleContract.loaded()
    var batch = Batch(contract, options)
    var output = [UInt8]()
    while var block = blocks.next(read) {
      if output.isEmpty, options.input == .csv, block.firstLine == 1 {
        batch = try Batch(contract, options, namesIn: &block)
      }
      let result = batch.decide(block)
      output += result.output
      summary.add(result.summary)
      stop = stop ?? result.stop
      reached = result.reached
    }
    lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
