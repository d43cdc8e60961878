/// Which parts of the body grow out of each other, so that no line separates them.
enum Neighbours {
  static func areNeighbours(_ a: PartName, _ b: PartName) -> Bool { joined(a, b) || joined(b, a) }

  private static func joined(_ a: PartName, _ b: PartName) -> Bool {
    switch (a, b) {
    case (.thigh(let s), .shorts(let t)), (.thigh(let s), .shank(let t)), (.shank(let s), .foot(let t)),
      (.upperArm(let s), .sleeve(let t)), (.upperArm(let s), .forearm(let t)),
      (.forearm(let s), .hand(let t)),
      (.shorts(let s), .shank(let t)), (.sleeve(let s), .forearm(let t)):
      s == t
    case (.shorts, .pelvis), (.shorts, .torso), (.thigh, .pelvis), (.thigh, .torso), (.sleeve, .torso),
      (.upperArm, .torso), (.shorts(.left), .shorts(.right)), (.pelvis, .torso), (.neck, .torso),
      (.neck, .head), (.hair, .head), (.hair, .neck):
      true
    default: false
    }
  }
}
