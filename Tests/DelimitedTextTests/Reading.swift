import DelimitedText

/// What one call of `nextRecord()` gave.
enum Reading: Equatable, CustomStringConvertible {
  case record(Int, [String])
  case failure(DelimitedTextError)

  var description: String {
    switch self {
    case .record(let line, let fields): "\(line): \(fields)"
    case .failure(let error): "\(error)"
    }
  }
}

/// A chunk source that gives `bytes` in chunks of `size`.
func chunks(_ bytes: some Collection<UInt8>, of size: Int) -> () throws -> [UInt8]? {
  var rest = Array(bytes)[...]
  return {
    defer { rest = rest.dropFirst(size) }
    return rest.isEmpty ? nil : Array(rest.prefix(size))
  }
}

let comma = DelimitedFormat(delimiter: .comma)

/// All that the reader gives for `bytes`, whose delimiter is detected when `format` is nil, going on after each error about a record.
func readings(
  _ bytes: some Collection<UInt8>, chunkSize: Int = 4096, format: DelimitedFormat? = comma,
  recordLimit: Int = DelimitedReader.defaultRecordLimit
) -> [Reading] {
  allRecords(bytes, chunkSize: chunkSize, format: format, recordLimit: recordLimit).map { result in
    switch result {
    case .success(let record): .record(record.line, record.fields)
    case .failure(let error): .failure(error)
    }
  }
}

func readings(
  _ text: String, format: DelimitedFormat? = comma,
  recordLimit: Int = DelimitedReader.defaultRecordLimit
) -> [Reading] {
  readings(Array(text.utf8), format: format, recordLimit: recordLimit)
}

func allRecords(
  _ bytes: some Collection<UInt8>, chunkSize: Int, format: DelimitedFormat? = comma,
  recordLimit: Int = DelimitedReader.defaultRecordLimit
) -> [Result<DelimitedRecord, DelimitedTextError>] {
  var results: [Result<DelimitedRecord, DelimitedTextError>] = []
  do throws(DelimitedTextError) {
    let source = chunks(bytes, of: chunkSize)
    var reader =
      if let format {
        try DelimitedReader(source: source, format: format, recordLimit: recordLimit)
      } else {
        try DelimitedReader(detectingDelimiterOf: source, recordLimit: recordLimit)
      }
    var isAtEnd = false
    while !isAtEnd {
      do throws(DelimitedTextError) {
        let record = try reader.nextRecord()
        isAtEnd = record == nil
        if let record { results.append(.success(record)) }
      } catch {
        results.append(.failure(error))
        if case .record = error { continue }
        isAtEnd = true
      }
    }
  } catch {
    results.append(.failure(error))
  }
  return results
}

/// The fault of a record that stands on one line or on several.
func fault(_ fault: RecordFault, _ lines: ClosedRange<Int>) -> Reading {
  .failure(.record(fault, lines: lines))
}
