/// Finds postures that keep to a figure's angles as nearly as its contacts allow.
///
/// Bounded damped least squares over the position, the turn and all angles: contacts and what must not go
/// through what, against the authored angles. No angle leaves its joint's range, nor goes more than
/// `PoseSolver.freedom` from what was written.
public struct PoseSolver: Sendable {
  /// How far an angle may go from the authored one, in degrees.
  public static let freedom = 15.0

  /// Creates a solver.
  public init() {}

  /// Solves every key pose of a figure, one after the other.
  public func solve(_ figure: FigureSpec) -> PoseSolution {
    var postures: [Posture] = []
    for pose in figure.keyPoses { postures.append(solve(pose, after: postures.last).rounded) }
    return PoseSolution(id: figure.id, fingerprint: figure.fingerprint, postures: postures)
  }

  /// Solves one key pose; `before` is the solved key pose before it, from which the motion comes.
  public func solve(_ pose: KeyPoseSpec, after before: Posture? = nil) -> Posture {
    let problem = PoseProblem(pose, before: before)
    let start = problem.start()
    let values = problem.leastSquares.solve(start) { problem.evaluate($0, derivatives: $1) }
    return problem.posture(values)
  }
}

/// One key pose as a sum of squares.
private struct PoseProblem {
  let pose: KeyPoseSpec
  let before: Posture?
  let beforeSkeleton: Skeleton?
  /// What each variable should be, and how stiffly it holds to it.
  private var goal: [Double]
  private var stiffness: [Double]
  private(set) var leastSquares: LeastSquares
  private let solids: [String: [Solid]]
  private let obstacles: [Solid]
  private let pairs: [KeepOutEquations.Pair]

  /// A contact that is off by this much costs as much as an angle that is off by 10 degrees over its stiffness.
  private static let contactScale = Centimetres.fraction(0.25)
  private static let angleScale = 10.0
  private static let priorWeight = 0.55

  init(_ pose: KeyPoseSpec, before: Posture?) {
    self.pose = pose
    self.before = before
    beforeSkeleton = before.map { Skeleton($0) }
    goal = PostureVariables.values(pose.authored)
    stiffness = [Double](repeating: 1, count: PostureVariables.count)
    var low = [Double](repeating: -9, count: PostureVariables.count)
    var high = [Double](repeating: 9, count: PostureVariables.count)
    var longest = [Double](repeating: 0.1, count: PostureVariables.count)
    for axis in 0..<3 {
      // The position follows from the contacts unless it was written.
      let held = pose.heldPosition[axis] == 1
      stiffness[axis] = held ? Self.angleScale / Centimetres.fraction(2) : 1
      if !held, let before { goal[axis] = before.position[axis] }
      let turn = PostureVariables.turn + axis
      (low[turn], high[turn]) = (goal[turn] - 40, goal[turn] + 40)
      longest[turn] = 12
    }
    for (index, axis) in JointAxis.all.enumerated() {
      let variable = PostureVariables.angles + index
      let authored = goal[variable]
      low[variable] = max(axis.range.lowerBound, authored - PoseSolver.freedom)
      high[variable] = min(axis.range.upperBound, authored + PoseSolver.freedom)
      // What a key pose does not state stays as it was found in the one before.
      if let before, !pose.statedAngles.contains(index) {
        goal[variable] = max(low[variable], min(high[variable], before.angles[index]))
      }
      stiffness[variable] = axis.stiffness
      longest[variable] = 10
    }
    for contact in pose.contacts {
      guard case .lock(let part) = contact else { continue }
      for variable in part.variables { (low[variable], high[variable]) = (goal[variable], goal[variable]) }
    }
    leastSquares = LeastSquares(low: low, high: high, longestStep: longest)
    let props = pose.props.filter { !$0.kind.goesThroughBody }
    solids = Self.solidsByName(props)
    obstacles = props.filter { $0.kind != .mat }.flatMap { $0.standingSolids.map(\.solid) }
    pairs = KeepOutEquations.pairs(of: SolverBody(pose.authored).body)
  }

  private static func solidsByName(_ props: [PropSpec]) -> [String: [Solid]] {
    var solids: [String: [Solid]] = [:]
    for prop in props {
      for solid in prop.standingSolids {
        solids[prop.name, default: []].append(solid.solid)
        if !solid.name.isEmpty { solids["\(prop.name) \(solid.name)", default: []].append(solid.solid) }
      }
    }
    return solids
  }

  func posture(_ values: [Double]) -> Posture {
    PostureVariables.posture(values, base: pose.authored.base)
  }

  /// The authored posture, lifted or lowered until what should rest on something nearly does.
  func start() -> [Double] {
    var values = goal
    guard before == nil, pose.heldPosition.z == 0 else { return values }
    let body = SolverBody(posture(values))
    let resting = pose.contacts.filter {
      switch $0 {
      case .onFloor, .onProp: true
      default: false
      }
    }
    let gaps = ContactEquations(resting, body: body, before: nil, solids: solids).all
      .filter { ($0.pulls.first?.by.z ?? 0) > 0.9 }
    if gaps.isEmpty {
      values[2] -= body.body.parts.map(\.lowest).min() ?? 0
    } else {
      values[2] -= gaps.map(\.value).sorted()[gaps.count / 2]
    }
    return values
  }

  func evaluate(_ values: [Double], derivatives: Bool) -> NormalEquations {
    let body = SolverBody(posture(values))
    var sum = NormalEquations(count: values.count)
    var row = [Double](repeating: 0, count: values.count)
    let equations =
      ContactEquations(pose.contacts, body: body, before: beforeSkeleton, solids: solids).all
      + KeepOutEquations(body, pairs: pairs, solids: obstacles).all
    for equation in equations {
      let residual = equation.value / Self.contactScale
      guard derivatives else {
        sum.cost += residual * residual
        continue
      }
      let used = fill(&row, equation, body.hinges)
      sum.add(residual, row, used: used)
      for variable in used { row[variable] = 0 }
    }
    for variable in values.indices {
      let weight = stiffness[variable] / Self.angleScale * Self.priorWeight
      let residual = (values[variable] - goal[variable]) * weight
      sum.cost += residual * residual
      sum.gradient[variable] += weight * residual
      sum.matrix[variable * values.count + variable] += weight * weight
    }
    return sum
  }

  /// The derivatives of an equation; gives the variables that bear on it.
  private func fill(_ row: inout [Double], _ equation: Equation, _ hinges: Hinges) -> [Int] {
    var used: [Int] = []
    for hinge in hinges.all {
      var slope = 0.0
      for pull in equation.pulls where BoneTree.carried[hinge.bone][pull.bone] {
        slope += pull.by.dot(hinge.velocity(at: pull.point))
      }
      guard slope != 0 else { continue }
      if row[hinge.variable] == 0 { used.append(hinge.variable) }
      row[hinge.variable] += slope / Self.contactScale
    }
    return used.sorted()
  }
}

extension JointAxis {
  /// How stiffly the angle holds to what was written: the trunk and the hips' rotation most.
  fileprivate var stiffness: Double {
    switch (joint, motion) {
    case (.lumbar, _), (.thorax, _): 3
    case (.head, _): 1.4
    case (.neck, _): 1
    case (.hip, .internalRotation): 2
    case (.hip, _): 0.9
    case (.knee, _): 0.7
    case (.ankle, .dorsiflexion): 0.8
    case (.ankle, _): 1.6
    case (.toes, _): 1
    case (.shoulderGirdle, _): 1.5
    case (.shoulder, .internalRotation): 1
    case (.shoulder, _): 0.8
    case (.elbow, _): 0.6
    case (.forearm, _): 0.6
    case (.wrist, _): 0.6
    case (.fingers, _): 1.5
    }
  }
}

extension Contact.LockedPart {
  /// The variables of a posture that the lock holds.
  fileprivate var variables: [Int] {
    switch self {
    case .position: [0, 1, 2]
    case .turn: [3, 4, 5]
    case .joint(let joint, let side):
      JointAxis.all.indices.filter { JointAxis.all[$0].joint == joint && JointAxis.all[$0].side == side }
        .map { PostureVariables.angles + $0 }
    }
  }
}
