/// Something wrong with a solved figure: a fact with its numbers; key poses count from 0, lengths are
/// centimetres of a person 170 cm tall.
public enum FigureFault: Hashable, Sendable {
  /// The solution has another number of key poses than the figure.
  case keyPoseCount(found: Int, expected: Int)
  /// An angle that no healthy joint reaches, in degrees.
  case angleOutsideRange(keyPose: Int, axis: JointAxis, found: Double)
  /// An angle that is not what was written, in degrees.
  case angleOffAuthored(keyPose: Int, axis: JointAxis, found: Double, authored: Double)
  /// A contact that is not there.
  case contactOff(keyPose: Int, contact: Contact, by: Double)
  /// Two parts of the body that go through each other.
  case partsMeet(keyPose: Int, PartName, PartName, depth: Double)
  /// A hand or a forearm inside a thigh.
  case handInThigh(keyPose: Int, PartName, PartName, depth: Double)
  /// A part of the body below the ground.
  case throughFloor(keyPose: Int, PartName, depth: Double)
  /// A part of the body inside a thing.
  case throughProp(keyPose: Int, PartName, prop: String, depth: Double)
  /// A ball that nothing holds, and how far off the second thing is that could.
  case looseBall(keyPose: Int, prop: String, gap: Double)
  /// Nobody would see that this key pose differs from the one before.
  case nothingMoves(keyPose: Int)
  /// The centre of mass is not over what carries the body.
  case unbalanced(keyPose: Int, by: Double)
}
