/// Logarithms by the position of the highest bit and a linear part: the same on every machine, which a library's are not.
enum Logarithm {
  /// Roughly log2 of a value of 1 or more; 0 below.
  static func base2(_ value: Double) -> Double {
    value > 1 ? Double(value.exponent) + (value.significand - 1) : 0
  }

  /// Roughly the natural logarithm of one more than a count.
  static func natural(onePlus count: Int) -> Float { Float(base2(Double(count + 1))) * 0.693 }
}
