extension String {
  /// A name that stands within a sentence, kept from reordering what is around it: behind an Arabic name a
  /// telephone number would print with its groups the other way round.
  ///
  /// Names without letters that are written from right to left stay as they are.
  var isolated: String {
    let rightToLeft: [ClosedRange<UInt32>] = [
      0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
    ]
    let needsIt = unicodeScalars.contains { scalar in
      rightToLeft.contains { $0.contains(scalar.value) }
    }
    return needsIt ? isolatedAlways : self
  }

  /// A text of another language within a sentence.
  var isolatedAlways: String {
    // First strong isolate and pop directional isolate have no width.
    "\u{2068}\(self)\u{2069}"
  }
}
