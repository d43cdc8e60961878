#include "CICUMessages.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/smpdtfmt.h>

using namespace icu;

struct rp_message {
  struct Argument {
    std::string name;
    int32_t use;
  };

  std::unique_ptr<MessageFormat> format;
  std::vector<Argument> arguments;
};

namespace {

UnicodeString unicode(const char *text) { return UnicodeString::fromUTF8(StringPiece(text)); }

char *copy(const UnicodeString &text) {
  std::string utf8;
  text.toUTF8String(utf8);
  char *result = static_cast<char *>(std::malloc(utf8.size() + 1));
  if (result) std::memcpy(result, utf8.c_str(), utf8.size() + 1);
  return result;
}

int32_t use(UMessagePatternArgType type) {
  if (UMSGPAT_ARG_TYPE_HAS_PLURAL_STYLE(type)) return 1;
  return type == UMSGPAT_ARG_TYPE_SELECT ? 2 : 0;
}

std::vector<rp_message::Argument> arguments(const MessagePattern &pattern) {
  std::vector<rp_message::Argument> found;
  for (int32_t i = 0; i + 1 < pattern.countParts(); ++i) {
    const MessagePattern::Part &part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
    std::string name;
    pattern.getSubstring(pattern.getPart(i + 1)).toUTF8String(name);
    int32_t kind = use(part.getArgType());
    bool known = false;
    for (auto &argument : found) {
      // A message may show a word as it is in one place and choose by it in another: what is stricter is told.
      if (argument.name == name) {
        argument.use = kind == 0 ? 0 : argument.use;
        known = true;
      }
    }
    if (!known) found.push_back({name, kind});
  }
  return found;
}

}  // namespace

rp_message *rp_message_open(
    const char *pattern, const char *locale, const char **reason, int32_t *offset) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  place.offset = 0;
  UnicodeString text = unicode(pattern);
  MessagePattern parsed(UMSGPAT_APOS_DOUBLE_OPTIONAL, status);
  parsed.parse(text, &place, status);
  std::unique_ptr<MessageFormat> format;
  if (U_SUCCESS(status)) {
    format = std::make_unique<MessageFormat>(text, Locale::createFromName(locale), place, status);
  }
  if (U_FAILURE(status)) {
    *reason = u_errorName(status);
    *offset = place.offset;
    return nullptr;
  }
  return new rp_message{std::move(format), arguments(parsed)};
}

void rp_message_close(rp_message *message) { delete message; }

int32_t rp_message_argument_count(const rp_message *message) {
  return static_cast<int32_t>(message->arguments.size());
}

const char *rp_message_argument_name(const rp_message *message, int32_t index) {
  return message->arguments[index].name.c_str();
}

int32_t rp_message_argument_use(const rp_message *message, int32_t index) {
  return message->arguments[index].use;
}

char *rp_message_format(
    const rp_message *message, const rp_argument *arguments, int32_t count, const char **reason) {
  std::vector<UnicodeString> names;
  std::vector<Formattable> values;
  for (int32_t i = 0; i < count; ++i) {
    names.push_back(unicode(arguments[i].name));
    values.push_back(
        arguments[i].text ? Formattable(unicode(arguments[i].text)) : Formattable(arguments[i].number));
  }
  // ICU prints the name of an argument that is missing.
  for (const auto &needed : message->arguments) {
    bool found = false;
    for (int32_t i = 0; i < count; ++i) found = found || needed.name == arguments[i].name;
    if (!found) {
      *reason = needed.name.c_str();
      return nullptr;
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString result;
  message->format->format(names.data(), values.data(), count, result, status);
  if (U_FAILURE(status)) {
    *reason = u_errorName(status);
    return nullptr;
  }
  return copy(result);
}

int rp_locale_is_known(const char *locale) {
  Locale named = Locale::createFromName(locale);
  int32_t count = 0;
  const Locale *all = Locale::getAvailableLocales(count);
  for (int32_t i = 0; i < count; ++i) {
    if (std::strcmp(all[i].getLanguage(), named.getLanguage()) == 0) return 1;
  }
  return 0;
}

// Dates are those of the Gregorian calendar wherever another one is usual: appointments are made in it.
static Locale gregorian(const char *locale, UErrorCode &status) {
  Locale named = Locale::createFromName(locale);
  named.setKeywordValue("calendar", "gregorian", status);
  return named;
}

char *rp_date_pattern(const char *locale, const char *skeleton, const char **reason) {
  UErrorCode status = U_ZERO_ERROR;
  Locale named = gregorian(locale, status);
  std::unique_ptr<DateTimePatternGenerator> generator(
      DateTimePatternGenerator::createInstance(named, status));
  if (U_FAILURE(status)) {
    *reason = u_errorName(status);
    return nullptr;
  }
  UnicodeString pattern = generator->getBestPattern(unicode(skeleton), status);
  if (U_FAILURE(status)) {
    *reason = u_errorName(status);
    return nullptr;
  }
  return copy(pattern);
}

char *rp_date(
    const char *locale, const char *pattern, int32_t year, int32_t month, int32_t day,
    const char **reason) {
  UErrorCode status = U_ZERO_ERROR;
  Locale named = gregorian(locale, status);
  GregorianCalendar calendar(*TimeZone::getGMT(), named, status);
  SimpleDateFormat format(unicode(pattern), named, status);
  if (U_FAILURE(status)) {
    *reason = u_errorName(status);
    return nullptr;
  }
  calendar.clear();
  calendar.set(year, month - 1, day, 12, 0);
  format.adoptTimeZone(TimeZone::getGMT()->clone());
  UnicodeString result;
  format.format(calendar.getTime(status), result, status);
  if (U_FAILURE(status)) {
    *reason = u_errorName(status);
    return nullptr;
  }
  return copy(result);
}

char *rp_weekday(const char *locale, int32_t day, int32_t is_narrow, const char **reason) {
  UErrorCode status = U_ZERO_ERROR;
  DateFormatSymbols symbols(Locale::createFromName(locale), status);
  if (U_FAILURE(status)) {
    *reason = u_errorName(status);
    return nullptr;
  }
  int32_t count = 0;
  const UnicodeString *names = symbols.getWeekdays(
      count, DateFormatSymbols::STANDALONE,
      is_narrow ? DateFormatSymbols::NARROW : DateFormatSymbols::ABBREVIATED);
  // ICU counts from 1 for Sunday.
  return copy(names[day % 7 + 1]);
}
