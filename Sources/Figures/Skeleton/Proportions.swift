/// The lengths of the skeleton, in fractions of stature.
///
/// Segment lengths after Drillis and Contini, *Body Segment Parameters* (1966), as Winter gives them in
/// *Biomechanics and Motor Control of Human Movement* (4th ed., figure 4.1): hip joint at 0.530, knee at
/// 0.285, ankle at 0.039, shoulder at 0.818, elbow at 0.630, wrist at 0.485, chin at 0.870, hand 0.108, foot
/// 0.152 long and 0.055 wide. The joint centres of the shoulder and the hip lie a little below and inside the
/// surface points that those heights name; the spine's segments share its length as the vertebrae do.
struct Proportions: Hashable, Sendable {
  var hipHalfSpacing = 0.052
  var thigh = 0.245
  var shank = 0.246
  var ankleHeight = 0.041
  /// From the middle between the hips to L5, and on to L2, T12, T6, C7 and the joint of the head.
  var spine = [0.050, 0.055, 0.065, 0.080, 0.062, 0.056]
  /// How far each of them lies in front of the one below.
  var spineForward = [-0.008, 0.004, 0.0, -0.006, -0.004, 0.018]
  var shoulderHalfSpacing = 0.095
  var shoulderAboveT6 = 0.028
  var upperArm = 0.176
  var forearm = 0.146
  var palm = 0.052
  var finger = 0.056
  /// The joint of the toes from the ankle: forward and down.
  var toeJoint: Vector3 = [0.080, 0, -0.030]

  /// The proportions that every figure has.
  static let adult = Proportions()
}
