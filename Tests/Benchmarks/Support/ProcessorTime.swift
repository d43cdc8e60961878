import Foundation

/// The CPU time of this process so far, in milliseconds.
package func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

/// The CPU time that some work takes, in milliseconds, with what it gives.
package func measured<Result>(_ work: () throws -> Result) rethrows -> (result: Result, milliseconds: Double)
{
  let start = processorTime()
  let result = try work()
  return (result, processorTime() - start)
}
