import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import ClinicDesk

/// What a page of somebody else, or somebody who guesses, gets from the desk.
@Suite struct SafetyTests {
  @Test func whoHasNoSessionSeesNothing() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft()
      for path in ["/", "/intake", draft, "\(draft)/pages/1.png", "\(draft)/handout.pdf", "/batch"] {
        let answer = try await desk.client.execute(uri: path, method: .get)
        #expect(answer.status == .seeOther && answer.headers[.location] == "/enter", "\(path)")
      }
      let wrong = try await desk.client.execute(uri: "/enter?key=guess", method: .get)
      #expect(wrong.status == .forbidden && wrong.headers[.setCookie] == nil)
    }
  }

  @Test func guessingEndsAfterSomeAttempts() async throws {
    try await Desk.open { desk in
      var statuses: [HTTPResponse.Status] = []
      for number in 0..<12 {
        statuses.append(try await desk.client.execute(uri: "/enter?key=\(number)", method: .get).status)
      }
      #expect(statuses.last == .tooManyRequests)
      #expect(
        try await desk.client.execute(uri: "/enter?key=the-key", method: .get).status == .tooManyRequests)
    }
  }

  @Test func aFormWithoutTheTokenOfItsSessionChangesNothing() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft()
      let before = try await desk.exercises(draft)
      for token in ["", "guess", String(desk.token.dropLast())] {
        let answer = try await desk.post(
          "\(draft)/edits", [("action", "remove"), ("exercise", before[0])], token: token)
        #expect(answer.status == .forbidden)
      }
      #expect(try await desk.send("\(draft)/edits", [("action", "anew")]).status == .forbidden)
      #expect(try await desk.exercises(draft) == before)
    }
  }

  @Test(arguments: ["http://evil.example", "null", "http://localhost:81", "http://localhost.evil.example"])
  func anotherSiteMayNotAsk(origin: String) async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft()
      #expect(try await desk.get(draft, [.origin: origin]).status == .forbidden)
      let fields = [("action", "anew"), ("_token", desk.token)]
      #expect(try await desk.send("\(draft)/edits", fields, [.origin: origin]).status == .forbidden)
      #expect(try await desk.get(draft, [.secFetchSite: "cross-site"]).status == .forbidden)
    }
  }

  @Test func pagesOfPatientsAreNotKeptAndRunNothingFromElsewhere() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft()
      for path in [draft, "\(draft)/pages/1.png", "\(draft)/handout.pdf", "/nothing-here"] {
        let headers = try await desk.get(path).headers
        #expect(headers[.cacheControl] == "no-store", "\(path)")
        #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
        #expect(headers[.contentSecurityPolicy]?.contains("unsafe") == false)
        #expect(headers[.xContentTypeOptions] == "nosniff")
      }
    }
  }

  @Test(arguments: [
    "/static/../../Package.swift", "/static/%2e%2e/desk.css", "/figures/..%2f..%2fREADME.svg",
    "/figures/bridge",
    "/batch/x/files/..%2Fmanifest.csv", "/drafts/../intake/pages/1.png",
    "/drafts/x/pages/99999999999999999999.png",
    "/drafts/%00/handout.pdf",
  ])
  func pathsLeadNowhereElse(path: String) async throws {
    try await Desk.open { desk in
      let answer = try await desk.get(path)
      #expect(answer.status == .notFound || answer.status == .badRequest, "\(answer.status)")
      #expect(!answer.text.contains("swift-tools-version"))
    }
  }

  @Test func whatIsTooLargeIsRefused() async throws {
    try await Desk.open { desk in
      let answer = try await desk.post("/intake", [("patient_id", String(repeating: "x", count: 400_000))])
      #expect(answer.status == .contentTooLarge)
    }
  }

  @Test func scriptInEveryFieldStaysText() async throws {
    try await Desk.open { desk in
      let script = #""><script>alert(1)</script><img src=x onerror=alert(2)>"#
      var fixture = IntakeFixture.clear
      for field in ["patient_id", "name", "goals", "clinician", "red_flag_screener"] {
        fixture = fixture.with(field, script)
      }
      fixture = fixture.with("clinician_note", script).with("confirmed", "all").with("confirmed_by", script)
      let draft = try await desk.draft(fixture)
      #expect(draft.hasPrefix("/drafts/"))
      let find = "/?find=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&muscle=%3Cscript%3E"
      for path in [draft, "\(draft)/intake", draft + find.dropFirst()] {
        let page = try await desk.get(path).text
        #expect(!page.contains("<script>alert") && !page.contains("<img src=x"), "\(path)")
      }
      let wrong = try await desk.post("/intake", [("age", script), ("side", script), ("equipment", script)])
      #expect(!wrong.text.contains("<script>alert"))
      let pdf = try await desk.get("\(draft)/handout.pdf")
      #expect(try Tool.run("qpdf", ["--check", "{}"], on: pdf.data).status == 0)
      let words = try Tool.run("pdftotext", ["-layout", "{}", "-"], on: pdf.data).output
      #expect(words.contains("<script>"))
    }
  }

  @Test func otherMachinesNeedAPasswordAndEncryption() {
    #expect(throws: DeskServer.Refusal.self) {
      try DeskServer(
        library: Desk.library(), date: IntakeFixture.today,
        address: DeskServer.Address(host: "0.0.0.0", password: "a long password"), tokens: TokenSource { "t" }
      )
    }
    #expect(throws: DeskServer.Refusal.self) {
      try DeskServer(
        library: Desk.library(), date: IntakeFixture.today,
        address: DeskServer.Address(
          host: "0.0.0.0", encryption: .init(certificate: .init(filePath: "/c"), key: .init(filePath: "/k"))),
        tokens: TokenSource { "t" })
    }
  }
}
