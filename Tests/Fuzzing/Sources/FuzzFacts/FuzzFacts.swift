import Avenant
import FuzzedContract

private let contract = try? FuzzedContract.loaded(Array(FuzzedContract.version.utf8))

/// A text is a ticket, or what a ticket says of one fact; both readers come to the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFacts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let contract else { preconditionFailure("the fuzzed contract passes the checks") }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = contract.decided(bytes, asOf: FuzzedContract.asOf)
  guard let first = bytes.first, first != UInt8(ascii: "{") else { return 0 }
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let index = Int(first) % FuzzedContract.ticket.count
  _ = contract.decided(
    Array(FuzzedContract.ticket(saying: text, at: index).utf8), asOf: FuzzedContract.asOf)
  return 0
}
