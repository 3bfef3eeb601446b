import AvenantModel
import AvenantValues

/// The hashes of a contract and a version, made once when they are compiled.
struct ReceiptText: Sendable {
  let meaning: String
  let text: String

  init(_ contract: Contract) {
    meaning = ""
    text = ""
  }

  init(_ version: Version, of contract: Contract) {
    meaning = ""
    text = ""
  }
}

extension Receipt {
  init(_ text: ReceiptText, facts: Facts, of version: Version?, asOf: CalendarDate) {
    self.init(meaning: text.meaning, text: text.text, facts: "", engine: "0.1.0", zones: [])
  }
}
