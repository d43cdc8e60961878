/// What a person says about where the body is: what touches, what stays, what stands over what.
///
/// Lengths are fractions of stature.
public enum Contact: Hashable, Sendable {
  /// The place rests on the ground.
  case onFloor(Landmark)
  /// The place rests on top of a thing, or of one named part of it.
  case onProp(Landmark, prop: String)
  /// The place touches a thing anywhere, with this much between them.
  case touchesProp(Landmark, prop: String, gap: Double)
  /// The first place rests on the second, near it.
  case onBody(Landmark, Landmark)
  /// The two places are this far apart.
  case at(Landmark, Landmark, gap: Double)
  /// The first place is straight below the second.
  case under(Landmark, Landmark)
  /// The place is where it was in the key pose before.
  case keep(Landmark)
  /// A coordinate of the place, in the room.
  case coordinate(Landmark, RoomAxis, Double)
  /// The two places do not go through each other.
  case clearOfBody(Landmark, Landmark)
  /// The place does not go through a thing.
  case clearOfProp(Landmark, prop: String)
  /// The joint's angles are exactly as written; nil for the turn or the position of the whole body.
  case lock(LockedPart)

  /// What a lock holds.
  public enum LockedPart: Hashable, Sendable {
    case joint(Joint, BodySide?)
    case turn, position
  }

  /// The name of the thing it speaks of.
  public var propName: String? {
    switch self {
    case .onProp(_, let prop), .touchesProp(_, let prop, _), .clearOfProp(_, let prop): prop
    default: nil
    }
  }
}
