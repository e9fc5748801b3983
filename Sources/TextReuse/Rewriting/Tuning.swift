extension PairComparison {
  package mutating func set(_ name: String, _ value: Double) {
    switch name {
    case "cosine": cosine = Float(value)
    case "dice": dice = Float(value)
    case "gap": gap = Int(value)
    case "summaryGap": summaryGap = Int(value)
    case "validation": validation = Float(value)
    case "leastLength": leastLength = Int(value)
    case "leastRun": leastRun = Int(value)
    case "verbatimLength": verbatimLength = Int(value)
    case "summaryRatio": summaryRatio = value
    case "runGap": runGap = Int(value)
    case "verbatimShare": verbatimShare = value
    case "summarySeeds": summarySeeds = Int(value)
    case "whole": whole = value
    case "penalty": penalty = Float(value)
    case "covered": covered = Float(value)
    case "reach": reach = Int(value)
    case "rounds": rounds = Int(value)
    case "compact": compact = value
    case "strength": strength = Float(value)
    case "overlapShare": overlapShare = value
    default: fatalError(name)
    }
  }
}
