/// The spine as a smooth curve through its joints, by height along it above the hip joints.
struct SpineCurve {
  private let joints: [Vector3]
  private let heights: [Double]
  private let frames: [Matrix3]

  /// The curve of a skeleton, up to C7.
  init(_ skeleton: Skeleton) {
    joints = skeleton.spine[0...5].map(\.origin)
    frames = skeleton.spine[0...4].map(\.axes)
    var heights = [0.0]
    for length in skeleton.proportions.spine[0...4] { heights.append(heights[heights.count - 1] + length) }
    self.heights = heights
  }

  /// The frame at a height, in fractions of stature; below 0 that of the pelvis.
  func frame(at height: Double) -> BoneFrame {
    BoneFrame(axes: axes(at: height), origin: place(at: height))
  }

  /// A Catmull-Rom curve through the joints.
  private func place(at height: Double) -> Vector3 {
    guard height > 0 else { return joints[0] + frames[0] * [0, 0, height] }
    let last = joints.count - 2
    let i = min(heights.lastIndex { $0 <= height } ?? 0, last)
    let t = (height - heights[i]) / (heights[i + 1] - heights[i])
    let p0 = i > 0 ? joints[i - 1] : joints[0] - frames[0] * [0, 0, 0.05]
    let (p1, p2) = (joints[i], joints[i + 1])
    let p3 = i < last ? joints[i + 2] : p2 + frames[4] * [0, 0, 0.06]
    let linear = (p2 - p0) * t
    let square = (2 * p0 - 5 * p1 + 4 * p2 - p3) * (t * t)
    let cube = (3 * p1 - p0 - 3 * p2 + p3) * (t * t * t)
    return 0.5 * (2 * p1 + linear + square + cube)
  }

  /// Each bone's axes hold at its middle and turn evenly in between.
  private func axes(at height: Double) -> Matrix3 {
    let middles = zip(heights, heights.dropFirst()).map { ($0 + $1) / 2 }
    guard height > middles[0] else { return frames[0] }
    guard height < middles[middles.count - 1] else { return frames[frames.count - 1] }
    let i = middles.lastIndex { $0 <= height } ?? 0
    return frames[i].turned(
      towards: frames[i + 1], by: (height - middles[i]) / (middles[i + 1] - middles[i]))
  }
}

/// The ring of the trunk's surface at a height.
struct TrunkSurface {
  let center: Vector3
  let axes: Matrix3
  let halfDepth: Double
  let halfWidth: Double

  init(curve: SpineCurve, physique: Physique, height: Double) {
    let row = BodyTables.trunk.measures(at: height)
    let frame = curve.frame(at: height)
    // Hips up to 0.05, the waist about 0.10, the chest from 0.18 upwards, and a smooth change between them.
    func near(_ place: Double, _ width: Double) -> Double { max(0, 1 - abs(height - place) / width) }
    let hips = height < 0 ? 1 : near(0, 0.09)
    let waist = near(0.10, 0.09)
    let chest = height > 0.2 ? 1 : near(0.2, 0.10)
    let total = hips + waist + chest
    let factor = (hips * physique.hips + waist * physique.waist + chest * physique.shoulders) / total
    center = frame.place([row[2], 0, 0])
    axes = frame.axes
    halfWidth = row[0] * factor
    halfDepth = row[1] * (1 + (factor - 1) * 0.6)
  }
}
