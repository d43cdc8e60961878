#ifndef REHABPRESS_CICUMESSAGES_H
#define REHABPRESS_CICUMESSAGES_H

#include <stdint.h>

// ICU's C functions take neither named arguments nor, from Swift, a variable number of them; its C++ classes do.
// Texts are UTF-8. What is returned as `char *` is the caller's to free.

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rp_message rp_message;

/// An argument of a message: a text, or where `text` is null a number.
typedef struct {
  const char *name;
  const char *text;
  double number;
} rp_argument;

/// A message that ICU has read, or null with the reason and the place of the mistake in UTF-16 units.
rp_message *rp_message_open(
    const char *pattern, const char *locale, const char **reason, int32_t *offset);
void rp_message_close(rp_message *message);

/// The names of the arguments of a message at any depth, each once, in the order in which they come up.
int32_t rp_message_argument_count(const rp_message *message);
const char *rp_message_argument_name(const rp_message *message, int32_t index);

/// The kind of an argument's use: 0 as it is, 1 a choice by number, 2 a choice by word.
int32_t rp_message_argument_use(const rp_message *message, int32_t index);

/// The message with its arguments; null where one is missing.
char *rp_message_format(
    const rp_message *message, const rp_argument *arguments, int32_t count, const char **reason);

/// Whether a locale's name is one that ICU has data for.
int rp_locale_is_known(const char *locale);

/// The order in which a locale writes the fields of a date that `skeleton` names, as yMMMMd.
char *rp_date_pattern(const char *locale, const char *skeleton, const char **reason);

/// A day of the Gregorian calendar by a pattern of `rp_date_pattern`, with the names of a locale.
char *rp_date(
    const char *locale, const char *pattern, int32_t year, int32_t month, int32_t day,
    const char **reason);

/// The short name of a day of the week, 1 for Monday to 7 for Sunday, as it stands alone, or its letter.
char *rp_weekday(const char *locale, int32_t day, int32_t is_narrow, const char **reason);

#ifdef __cplusplus
}
#endif
#endif
