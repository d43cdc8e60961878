import FuzzSupport
import Testing

/// A short stretch of `make fuzz`.
@Suite struct ReaderFuzzTests {
  @Test(arguments: [11, 12, 13, 14] as [UInt64]) func noDamageMakesAReaderFail(seed: UInt64) throws {
    var fuzzer = try ReaderFuzzer(seed: seed)
    for _ in 0..<400 { try fuzzer.next() }
  }
}
