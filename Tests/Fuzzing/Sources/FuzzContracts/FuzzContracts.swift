import Avenant
import FuzzedContract

/// A text is a version: if it passes the checks, every ticket is decided, and what is decided of a
/// ticket with an unknown fact is what is decided of it with any value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzContracts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let contract = try? FuzzedContract.loaded(bytes) else { return 0 }
  guard let whole = decision(contract, FuzzedContract.ticket()) else { return 0 }
  for index in FuzzedContract.ticket.indices.dropFirst() {
    let ticket = FuzzedContract.ticket(saying: #"{"unknown": true}"#, at: index)
    guard let open = decision(contract, ticket) else {
      preconditionFailure("an unknown fact leaves a ticket usable")
    }
    for (known, open) in zip(whole.charges, open.charges) {
      precondition(
        [.undetermined, .failed, known.status].contains(open.status), "learning changed an outcome")
    }
    for (known, open) in zip(whole.entitlements, open.entitlements) {
      precondition(
        [.undetermined, known.status].contains(open.status), "learning changed an outcome")
    }
  }
  return 0
}

/// The decision; `nil` where no version is in force, or the ticket breaks what is consistent.
private func decision(_ contract: LoadedContract, _ ticket: String) -> Decision? {
  guard contract.decided(Array(ticket.utf8), asOf: FuzzedContract.asOf) != nil,
    let facts = try? contract.facts(json: ticket),
    let decision = try? contract.evaluate(facts, asOf: FuzzedContract.asOf)
  else { return nil }
  for charge in decision.charges {
    _ = try? contract.explain(facts, asOf: FuzzedContract.asOf, about: charge.clause)
  }
  return decision
}
