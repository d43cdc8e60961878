import YAMLReading

/// Writes solutions as a YAML text: angles to a tenth of a degree, places to a tenth of a millimetre.
public enum SolutionText {
  /// The text of a file.
  public static func text(_ solutions: [PoseSolution]) -> String {
    var lines = ["# Solved from the poses by `rehabpress figure solve`; not written by hand.", "figures:"]
    for solution in solutions {
      lines.append("  - id: \(solution.id)")
      lines.append("    of: \"\(String(solution.fingerprint, radix: 16))\"")
      lines.append("    key_poses:")
      for posture in solution.postures {
        let place = posture.position * Centimetres.ofStature
        lines.append("      - base: \(posture.base.rawValue)")
        lines.append("        position: [\(list([place.x, place.y, place.z], 100))]")
        lines.append(
          "        turn: [\(list([posture.turn.x, posture.turn.y, posture.turn.z], 10))]")
        lines.append("        angles: [\(list(posture.angles, 10))]")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ numbers: [Double], _ steps: Double) -> String {
    numbers.map { number in
      let rounded = (number * steps).rounded() / steps
      return rounded == 0 ? "0" : rounded.plain
    }.joined(separator: ", ")
  }
}

extension Posture {
  /// The posture as a file keeps it.
  var rounded: Posture {
    var posture = self
    func round(_ number: Double, _ steps: Double) -> Double { (number * steps).rounded() / steps }
    for axis in 0..<3 {
      posture.position[axis] =
        round(position[axis] * Centimetres.ofStature, 100) / Centimetres.ofStature
      posture.turn[axis] = round(turn[axis], 10)
    }
    posture.angles = angles.map { round($0, 10) }
    return posture
  }
}
