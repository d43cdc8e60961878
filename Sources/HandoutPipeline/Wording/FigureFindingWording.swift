import Figures
import Foundation

/// The sentences for what is wrong with figures, in English.
public enum FigureFindingWording {
  /// A sentence that names the figure and what to mend.
  public static func sentence(for finding: FigureFinding) -> String {
    "\(finding.id): " + sentence(for: finding.problem)
  }

  private static func sentence(for problem: FigureFinding.Problem) -> String {
    switch problem {
    case .missing: "there is no figure for this technique; write its poses"
    case .superfluous: "no technique for home has this id; mark it abstract or remove it"
    case .unsolved: "the pose was changed since it was solved; run rehabpress figure solve"
    case .pose(let fault): sentence(for: fault)
    case .hiddenMuscle(let muscle, let share):
      "only \(Int(share * 100)) % of the \(muscle.rawValue) is seen; move the camera"
    case .arrowOverFace(let pose): "key pose \(pose + 1): an arrow runs over the face; move its offset"
    case .tooManyOperators(let pose, let found, let allowed):
      "key pose \(pose + 1): \(found) path operators; at most \(allowed)"
    case .outsideFrame(let pose): "key pose \(pose + 1): something is drawn outside the frame"
    case .unsoundPicture(let pose):
      "key pose \(pose + 1): areas could not be combined; change the camera a little"
    case .noDescription(let pose): "key pose \(pose + 1): describe is missing"
    }
  }

  private static func sentence(for fault: FigureFault) -> String {
    switch fault {
    case .keyPoseCount(let found, let expected):
      "the solution has \(found) key poses, the figure \(expected); run rehabpress figure solve"
    case .angleOutsideRange(let pose, let axis, let found):
      "key pose \(pose + 1): \(name(axis)) is \(degrees(found)); allowed \(degrees(axis.range.lowerBound)) "
        + "to \(degrees(axis.range.upperBound))"
    case .angleOffAuthored(let pose, let axis, let found, let authored):
      "key pose \(pose + 1): \(name(axis)) was solved to \(degrees(found)), written \(degrees(authored)); "
        + "at most 15° apart"
    case .contactOff(let pose, let contact, let distance):
      "key pose \(pose + 1): “\(contact)” is off by \(centimetres(distance)); at most 1 cm"
    case .partsMeet(let pose, let one, let other, let depth):
      "key pose \(pose + 1): \(one) and \(other) go \(centimetres(depth)) into each other"
    case .handInThigh(let pose, let hand, let thigh, let depth):
      "key pose \(pose + 1): \(hand) is \(centimetres(depth)) inside \(thigh)"
    case .throughFloor(let pose, let part, let depth):
      "key pose \(pose + 1): \(part) is \(centimetres(depth)) below the floor"
    case .throughProp(let pose, let part, let prop, let depth):
      "key pose \(pose + 1): \(part) is \(centimetres(depth)) inside the \(prop)"
    case .looseBall(let pose, let ball, let gap):
      "key pose \(pose + 1): the \(ball) would fall: the next thing to hold it is \(centimetres(gap)) away"
    case .nothingMoves(let pose):
      "key pose \(pose + 1) does not differ from the one before; mark a held position static"
    case .unbalanced(let pose, let distance):
      "key pose \(pose + 1): the centre of mass is \(centimetres(distance)) outside what carries the body"
    }
  }

  private static func name(_ axis: JointAxis) -> String {
    (axis.side.map { $0.rawValue + " " } ?? "") + "\(axis.joint.rawValue) \(axis.motion.rawValue)"
  }

  private static func degrees(_ value: Double) -> String { String(format: "%.0f°", value) }
  private static func centimetres(_ value: Double) -> String { String(format: "%.1f cm", value) }
}
