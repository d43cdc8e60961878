import YAMLReading

/// Reads solutions back from the files that `SolutionText` wrote.
struct SolutionReader {
  private(set) var issues: [DataIssue] = []

  /// The solutions of several files by figure.
  mutating func solutions(_ texts: [YAMLText]) -> [String: PoseSolution] {
    var found: [String: PoseSolution] = [:]
    for text in texts {
      guard let root = text.root(allowed: ["figures"], issues: &issues) else { continue }
      for entry in root.mappings("figures", allowed: ["id", "of", "key_poses"], issues: &issues) {
        if let solution = solution(entry) { found[solution.id] = solution }
      }
    }
    return found
  }

  private mutating func solution(_ entry: YAMLMapping) -> PoseSolution? {
    guard let id = entry.text("id", issues: &issues), let hash = entry.text("of", issues: &issues) else {
      return nil
    }
    guard let fingerprint = UInt64(hash, radix: 16) else {
      issues.append(entry.issue(.notANumber(found: hash), "of"))
      return nil
    }
    let poses = entry.mappings(
      "key_poses", allowed: ["base", "position", "turn", "angles"], issues: &issues)
    let postures = poses.compactMap { posture($0) }
    guard postures.count == poses.count else { return nil }
    return PoseSolution(id: id, fingerprint: fingerprint, postures: postures)
  }

  private mutating func posture(_ pose: YAMLMapping) -> Posture? {
    guard let base = pose.word("base", as: BasePosition.self, issues: &issues),
      let place = numbers(pose, "position", count: 3), let turn = numbers(pose, "turn", count: 3),
      let angles = numbers(pose, "angles", count: JointAxis.all.count)
    else { return nil }
    var posture = Posture(base: base)
    posture.position = Vector3(place[0], place[1], place[2]) / Centimetres.ofStature
    posture.turn = Vector3(turn[0], turn[1], turn[2])
    posture.angles = angles
    return posture
  }

  private mutating func numbers(_ pose: YAMLMapping, _ field: String, count: Int) -> [Double]? {
    let texts = pose.texts(field, issues: &issues)
    guard texts.count == count else {
      issues.append(
        pose.issue(.count(found: texts.count, lowest: count, highest: count), field))
      return nil
    }
    let numbers = texts.compactMap { Double($0) }.filter(\.isFinite)
    guard numbers.count == count else {
      issues.append(pose.issue(.notANumber(found: texts.joined(separator: " ")), field))
      return nil
    }
    return numbers
  }
}
