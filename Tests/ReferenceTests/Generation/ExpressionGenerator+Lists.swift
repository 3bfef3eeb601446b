import TestSupport

/// What is made of the records of lists.
extension ExpressionGenerator {
  /// A number made of records; `nil` where no list can be gone through.
  mutating func aggregate(_ kind: Kind, _ scope: Scope) -> Made? {
    guard let list = list(scope) else { return nil }
    let variable = "x\(scope.listDepth)"
    var inner = scope.entering(list, as: variable)
    let filter = filter(&inner)
    let binding = "for \(variable) in \(list.text)\(filter)"
    if kind == .number, random.happens(50) {
      return Made(text: "count(\(variable) in \(list.text)\(filter))")
    }
    var value = random.happens(70) ? leaf(kind, inner).text : value(kind, 1, inner).text
    // A sum takes no quotients.
    if value.contains("/") || value.contains(" of ") { value = leaf(kind, inner).text }
    if scope.takesAbsent, random.happens(40) {
      return Made(text: "\(random.pick(["min", "max", "the"]))(\(value) \(binding))")
    }
    return kind == .date ? nil : Made(text: "sum(\(value) \(binding))")
  }

  /// Whether something is so of the records; `nil` where no list can be gone through.
  mutating func quantifier(_ scope: Scope) -> Made? {
    guard let list = list(scope) else { return nil }
    let variable = "x\(scope.listDepth)"
    var inner = scope.entering(list, as: variable)
    if random.happens(40) {
      return Made(text: "any(\(variable) in \(list.text) where \(condition(1, inner).text))")
    }
    let filter = filter(&inner)
    return Made(
      text: "\(random.pick(["any", "all"]))(\(condition(1, inner).text) for \(variable) in "
        + "\(list.text)\(filter))")
  }

  private mutating func list(_ scope: Scope) -> ListName? {
    let lists = scope.lists.filter { scope.takesAbsent || !$0.mayBeAbsent }
    return lists.isEmpty || scope.listDepth > 1 ? nil : random.pick(lists)
  }

  /// Which records count; what their condition says is known of their values.
  private mutating func filter(_ scope: inout Scope) -> String {
    guard random.happens(60) else { return "" }
    let condition = condition(1, scope)
    scope.present.formUnion(condition.names)
    return " where \(condition.text)"
  }
}
