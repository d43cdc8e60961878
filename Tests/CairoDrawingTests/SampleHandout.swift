import PageLayout

/// A handout as the project prints it, made of plain layout blocks.
struct SampleHandout {
  private let accent = Color(hex: 0x124B5C)
  private let warning = Color(hex: 0xB3243B)
  private let ground = Color(hex: 0xEDF3F5)
  private let quiet = Color(hex: 0x55646B)
  private let ink = Color(hex: 0x1B2428)

  private var body: TextStyle { TextStyle(size: 12, color: ink) }
  private var small: TextStyle { TextStyle(size: 9, color: quiet) }
  private var exerciseTitle: TextStyle {
    TextStyle(family: .display, size: 15, weight: .bold, color: ink, leading: 1.2)
  }

  /// The whole document with a number of exercises.
  func document(exercises count: Int = 3) -> Document {
    let small = small
    let accent = accent
    return Document(
      info: .init(
        title: "Your exercise program", language: "en-GB", author: "Northside Physiotherapy",
        creator: "RehabPress", subject: "Home exercises", keywords: ["sciatica", "exercise"],
        date: "2026-11-22"),
      setup: PageSetup(
        page: .a4, margins: Insets(horizontal: 46, vertical: 36),
        header: Furniture(height: 28, firstPageHeight: 22) { _ in
          Paragraph("Northside Physiotherapy", style: small.with { $0.color = accent })
        },
        footer: Furniture(height: 26) { page in
          Columns(
            alignment: .bottom,
            [
              .init { Paragraph("020 7946 0000 · Program K7Q2-M4 · printed 22 Nov 2026", style: small) },
              .init(.auto) { Paragraph("Page \(page.number) of \(page.count)", style: small) },
            ])
        })
    ) {
      title
      Spacer(14)
      numbers
      Spacer(12)
      warnings
      Spacer(14)
      for number in 1...max(1, count) {
        Rule(color: Color(gray: 0.75))
        Spacer(14)
        exercise(number)
        Spacer(14)
      }
      tracker
    }
  }

  private var title: any Block {
    Stack(spacing: 8) {
      Columns(
        gutter: 20, alignment: .bottom,
        [
          .init(spacing: 4) {
            Heading(
              1, "Your exercise program",
              style: TextStyle(
                family: .display, size: 25, weight: .bold, color: accent, leading: 1.15))
            Paragraph(
              "Maria Lopez · sciatica, " + .bold("left") + " side · from disc herniation",
              style: body.with { $0.size = 13 })
          },
          .init(.auto) {
            Paragraph(
              "Weeks 1–2 of 12\nClinician: J. Okafor\nNext visit: 6 Dec",
              style: small.with {
                $0.size = 10
                $0.alignment = .end
              })
          },
        ])
      Rule(color: accent, thickness: 1, isSeparator: false)
    }
  }

  private var numbers: any Block {
    Grid(columns: 3, gutter: 12) {
      for (number, unit) in [("5", "exercises"), ("15 min", "a day"), ("7 days", "a week")] {
        Panel(.init(fill: ground, padding: Insets(horizontal: 12, vertical: 7))) {
          Paragraph(
            RichText([.init(number, size: 19, weight: .bold, color: accent), .init(" " + unit)]),
            style: body.with { $0.leading = 1.2 })
        }
      }
    }
  }

  private var warnings: any Block {
    Grid(columns: 2, gutter: 12) {
      Panel(.init(border: Stroke(warning, width: 1.5), padding: 11), spacing: 3) {
        Heading(
          2, "Stop and get emergency help",
          style: TextStyle(size: 13, weight: .bold, color: warning, leading: 1.25))
        Paragraph(
          "if you go numb between your legs, cannot control your bladder or bowel, or your leg gets weaker.",
          style: body)
      }
      Panel(.init(border: Stroke(accent, width: 1), padding: 11), spacing: 3) {
        Heading(
          2, "How much pain is OK?",
          style: TextStyle(size: 13, weight: .bold, color: accent, leading: 1.25))
        Paragraph(
          "0–3 carry on · 4–5 do half · 6 or more, or pain moving down the leg: stop that exercise.",
          style: body)
      }
    }
  }

  private func exercise(_ number: Int) -> any Block {
    let names = ["Knee to chest", "Bridge", "Bird dog"]
    let name = names[(number - 1) % names.count]
    return Section(origin: Origin("exercise-\(number)")) {
      KeepTogether {
        Columns(
          gutter: 18, readFirst: 1,
          [
            .init(.fraction(0.42)) {
              FigureBlock(
                Drawing(drawing, bounds: Rect(0, 0, 200, 110)),
                alternative: "\(name): start and end position, left side.")
            },
            .init(.fraction(0.58), spacing: 5) {
              Heading(
                2, RichText(name), style: exerciseTitle,
                badge: Badge("\(number)", diameter: 19, fill: accent))
              Paragraph(
                "10 times · hold 5 seconds · 2 times a day",
                style: body.with {
                  $0.weight = .semibold
                  $0.color = accent
                })
              ItemList.numbered(
                [
                  "Lie on your back with both knees bent.", "Bring your left knee toward your chest.",
                  "Hold it with both hands. Breathe out.",
                ], style: body)
              Paragraph(
                "You should feel a gentle stretch in your left buttock.",
                style: body.with {
                  $0.size = 11
                  $0.color = quiet
                })
            },
          ])
      }
    }
  }

  private var drawing: [Shape] {
    let limb = Stroke(accent, width: 7, cap: .round)
    return [
      Shape(.roundedRect(Rect(0, 0, 200, 110), radius: 6), fill: ground),
      Shape(.circle(center: Point(40, 72), radius: 11), fill: accent),
      Shape(Path([.move(Point(58, 80)), .line(Point(110, 84)), .line(Point(135, 50))]), stroke: limb),
      Shape(Path([.move(Point(135, 50)), .line(Point(165, 86))]), stroke: limb),
      Shape(
        .line(from: Point(20, 95), to: Point(185, 95)),
        stroke: Stroke(Color(gray: 0.6), width: 1, dash: [3, 3])),
    ]
  }

  private var tracker: any Block {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let head = body.with {
      $0.size = 11
      $0.weight = .semibold
      $0.alignment = .center
    }
    let header = Table.Row(
      [.init(header: .column, "Week 1", style: head.with { $0.alignment = .start })]
        + days.map { .init(header: .column, RichText($0), style: head) })
    let names = ["Knee to chest", "Bridge", "Bird dog"]
    let rows = names.map { name in
      Table.Row(
        [.init(header: .row, RichText(name), style: body)]
          + days.map { .init(CheckBox(alternative: "\(name), \($0): box to tick")) })
    }
    return Section(spacing: 6) {
      Heading(2, "Tick each one off", style: exerciseTitle)
      Table(
        columns: [.auto] + days.map { _ in .fraction(1) }, header: [header], rows: rows,
        style: .init(
          cellPadding: Insets(horizontal: 4, vertical: 5), headerFill: ground, centersCells: true))
      LinkText(
        "Videos of these exercises", url: "https://example.org/K7Q2-M4",
        contents: "Videos of your exercises on the web", style: body.with { $0.color = accent })
    }
  }
}
