import Testing

/// Names in many scripts, as patients bear them.
enum Names {
  /// A name with its language.
  struct Name: Sendable, CustomTestStringConvertible {
    var language: String
    var name: String

    var isRightToLeft: Bool { ["ar", "fa", "ur", "he"].contains(language) }

    var testDescription: String { "\(language): \(name)" }
  }

  static let all = pairs.map { Name(language: $0.0, name: $0.1) }

  private static let pairs: [(String, String)] = [
    ("en", "Maria Lopez-O’Neill"), ("vi", "Nguyễn Thị Hường"), ("pl", "Żółć Gęśla"),
    ("tr", "İpek Işık Çağrı"), ("el", "Γιώργος Παπαδόπουλος"), ("ru", "Екатерина Щёголева"),
    ("ar", "محمد عبد الرحمن"), ("fa", "پریسا گلستانی"), ("ur", "عائشہ چوہدری"), ("he", "שרה כהן"),
    ("hi", "श्रीमती अनुष्का क्षत्रिय"), ("bn", "রবীন্দ্রনাথ ঠাকুর"), ("pa", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"), ("gu", "ભૂમિકા પટેલ"),
    ("ta", "தமிழ்ச்செல்வி"), ("te", "శ్రీనివాస్"), ("kn", "ಲಕ್ಷ್ಮೀ"), ("ml", "ശ്രീജിത്ത്"), ("si", "චන්ද්‍රිකා"),
    ("th", "สมชาย ใจดี"), ("lo", "ສົມພອນ"), ("km", "សុភាព"), ("my", "အောင်ဆန်း"), ("ka", "გიორგი"),
    ("hy", "Արմեն Պետրոսյան"), ("am", "አበበ ቢቂላ"), ("zh-Hans", "张伟 骨"), ("zh-Hant", "陳美玲 骨"),
    ("ja", "佐藤 さくら 骨"), ("ko", "김민준"), ("haw", "Kaʻiulani"), ("yo", "Ọlọ́run"), ("nv", "Łį́į́’"),
  ]
}
