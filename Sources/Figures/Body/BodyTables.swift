/// The measures of the drawn body along each bone, in fractions of stature: half depths (front to back), half
/// widths (side to side) and the offsets of the middle forwards and outwards.
///
/// Drawn for a clear, friendly figure; girths stay near the means of adults in ANSUR II (2012): thigh 0.36,
/// calf 0.22, upper arm 0.19, waist 0.53 of stature.
enum BodyTables {
  static let thigh = Profile([
    [0, 0.0555, 0.0495, -0.004, 0.004], [0.15, 0.0555, 0.0495, -0.002, 0.004],
    [0.35, 0.0505, 0.0460, 0.002, 0.003], [0.6, 0.0425, 0.0395, 0.003, 0.002],
    [0.8, 0.0350, 0.0340, 0.002, 0], [0.92, 0.0325, 0.0320, 0.003, 0], [1, 0.0320, 0.0310, 0.002, 0],
  ])
  static let shank = Profile([
    [0, 0.0320, 0.0310, 0.002, 0], [0.09, 0.0305, 0.0300, -0.002, 0], [0.2, 0.0320, 0.0312, -0.006, 0.001],
    [0.33, 0.0322, 0.0315, -0.008, 0.001], [0.5, 0.0275, 0.0275, -0.006, 0],
    [0.7, 0.0208, 0.0212, -0.003, 0],
    [0.88, 0.0172, 0.0174, -0.002, 0], [1, 0.0182, 0.0172, -0.002, 0],
  ])
  static let upperArm = Profile([
    [0, 0.0325, 0.0298, 0, 0.002], [0.12, 0.0320, 0.0298, 0, 0.003], [0.3, 0.0282, 0.0260, 0.001, 0.001],
    [0.55, 0.0265, 0.0245, 0.002, 0], [0.8, 0.0220, 0.0216, 0, 0], [1, 0.0202, 0.0202, 0, 0],
  ])
  static let forearm = Profile([
    [0, 0.0202, 0.0202, 0, 0], [0.12, 0.0222, 0.0214, 0, 0], [0.3, 0.0224, 0.0204, 0, 0],
    [0.6, 0.0184, 0.0164, 0, 0], [0.85, 0.0152, 0.0126, 0, 0], [1, 0.0148, 0.0116, 0, 0],
  ])
  /// The leg of the shorts, which hangs a little away from the thigh.
  static let shorts = Profile([
    [0, 0.0500, 0.0460, -0.004, 0.002], [0.07, 0.0545, 0.0500, -0.004, 0.003],
    [0.17, 0.0585, 0.0530, -0.002, 0.004], [0.35, 0.0575, 0.0525, 0.001, 0.003],
    [0.54, 0.0560, 0.0515, 0.002, 0.001],
  ])
  static let sleeve = Profile([
    [0, 0.0352, 0.0322, 0, 0.002], [0.12, 0.0350, 0.0326, 0, 0.003], [0.3, 0.0338, 0.0316, 0.001, 0.002],
    [0.54, 0.0345, 0.0322, 0.002, 0.001],
  ])
  /// The trunk by height above the hip joints: half width, half depth, offset forwards.
  static let trunk = Profile([
    [-0.040, 0.060, 0.046, -0.010], [-0.012, 0.089, 0.066, -0.012], [0.015, 0.093, 0.068, -0.011],
    [0.045, 0.087, 0.060, -0.005], [0.085, 0.0785, 0.0535, 0.001], [0.12, 0.0775, 0.0530, 0.004],
    [0.16, 0.082, 0.0560, 0.006], [0.205, 0.0885, 0.0595, 0.008], [0.245, 0.090, 0.0580, 0.004],
    [0.275, 0.080, 0.0490, -0.001], [0.298, 0.062, 0.0400, -0.006], [0.312, 0.043, 0.0335, -0.006],
  ])
  /// Where the shorts' leg and the sleeve end, as parts of their bones.
  static let shortsEnd = 0.52
  static let sleeveEnd = 0.52
  /// Where the shirt's hem and the shorts' waist are, above the hip joints.
  static let hem = 0.016
  static let waist = 0.075
}
