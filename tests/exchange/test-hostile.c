/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-import-plan.h"
#include "liaison-reading.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <string.h>
#include <time.h>

/* Files that are damaged or meant to do damage. Each gives a sentence or an
 * import, soon, and changes nothing by being looked at. */

/* Five times what is promised, for the sanitizers. */
#define PATIENCE_SECONDS 5.0

/* Processor time, in seconds; build-aux/under-valgrind allows for more. */
static double
get_patience (void)
{
  const char *slower = g_getenv ("LIAISON_SLOWER");

  return PATIENCE_SECONDS * (slower != NULL ? g_ascii_strtod (slower, NULL) : 1);
}

static LiaisonReading *
read_text (const char *text,
           gssize      length,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  clock_t         start = clock (); /* of the processor, for a machine may be busy */
  LiaisonReading *reading = liaison_reading_new_from_bytes ("hostile", bytes, NULL, NULL, error);

  g_assert_cmpfloat ((double) (clock () - start) / CLOCKS_PER_SEC, <, get_patience ());

  return reading;
}

/* Reads what cannot be read; the sentence holds the words. */
static void
assert_refused (const char *text,
                gssize      length,
                const char *words)
{
  g_autoptr (GError) error = NULL;
  LiaisonReading *reading = read_text (text, length, &error);

  g_assert_null (reading);
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
  g_assert_nonnull (strstr (error->message, "Nothing was changed."));
}

static GString *
repeat (const char *before,
        const char *piece,
        guint       count,
        const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);
  g_string_append (text, after);

  return text;
}

static void
test_empty (void)
{
  assert_refused ("", 0, "empty");
  assert_refused (" \r\n\t\n", -1, "empty");
  assert_refused ("\xef\xbb\xbf", 3, "empty");
}

/* What is no file at all, in words that a librarian would use. */
static void
test_no_file (void)
{
  g_autoptr (GFile) missing = g_file_new_build_filename (g_test_get_dir (G_TEST_BUILT), "missing.vcf", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (g_test_get_dir (G_TEST_BUILT));
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_reading_load (missing, NULL, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "There is no such file.");
  g_clear_error (&error);

  g_assert_null (liaison_reading_load (folder, NULL, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
}

static void
test_binary (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (guint i = 0; i < 100000; i++)
    {
      guint8 byte = (guint8) (i * 2654435761u >> 24);

      g_byte_array_append (bytes, &byte, 1);
    }
  assert_refused ((const char *) bytes->data, bytes->len, "line");
  assert_refused ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, "line 3");
}

static void
test_plain_text (void)
{
  assert_refused ("Dear Sir,\n\nyours\n", -1, "no contacts");
  assert_refused ("1,2,3\n4,5,6\n", -1, "no contacts");
}

static void
test_long_line (void)
{
  g_autoptr (GString) plain = repeat ("", "0123456789", 1000 * 1000, "");
  g_autoptr (GString) card = repeat ("BEGIN:VCARD\nFN:", "0123456789", 1000 * 1000, "\nEND:VCARD\n");
  g_autoptr (GString) table = repeat ("First Name,Last Name\nAda,", "0123456789", 1000 * 1000, "\n");
  g_autoptr (GString) cells = repeat ("First Name,Last Name\n", ",", 10 * 1000 * 1000, "\n");

  assert_refused (plain->str, plain->len, "");
  assert_refused (card->str, card->len, "line 2");
  assert_refused (table->str, table->len, "line 2");
  assert_refused (cells->str, cells->len, "ine 2");
}

static void
test_million_parts (void)
{
  g_autoptr (GString) parts = repeat ("BEGIN:VCARD\nVERSION:3.0\nN:", ";a", 1000 * 1000, "\nEND:VCARD\n");
  g_autoptr (GString) some = repeat ("BEGIN:VCARD\nVERSION:3.0\nN:", ";a", 2000, "\nEND:VCARD\n");
  g_autoptr (GString) properties = repeat ("BEGIN:VCARD\nFN:A\n", "TEL:1\n", 1000 * 1000, "END:VCARD\n");
  g_autoptr (GString) parameters = repeat ("BEGIN:VCARD\nFN:A\nTEL", ";TYPE=a", 1000 * 1000, ":1\nEND:VCARD\n");
  g_autoptr (GString) folds = repeat ("BEGIN:VCARD\nFN:A\nNOTE:", "\n a", 1000 * 1000, "\nEND:VCARD\n");

  assert_refused (parts->str, parts->len, "line 3");
  assert_refused (some->str, some->len, "1000 parts");
  assert_refused (properties->str, properties->len, "2000 properties");
  assert_refused (parameters->str, parameters->len, "line 3");
  assert_refused (folds->str, folds->len, "line 3");
}

static void
test_nested_cards (void)
{
  g_autoptr (GString) agents = repeat ("", "BEGIN:VCARD\nAGENT:\n", 100 * 1000, "");
  g_autoptr (GString) begins = repeat ("", "BEGIN:VCARD\n", 1000 * 1000, "");
  g_autoptr (LiaisonReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (agents->str, agents->len, "line 1");
  assert_refused (begins->str, begins->len, "line 1");

  reading = read_text ("BEGIN:VCARD\nVERSION:2.1\nN:Doe;Jo\nAGENT:\nBEGIN:VCARD\nN:Agent;Secret\nEND:VCARD\nTEL:12345\nEND:VCARD\n", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reading->drafts->len, ==, 1);
  g_assert_cmpstr (liaison_draft_get_name (g_ptr_array_index (reading->drafts, 0)), ==, "Jo Doe");
  g_assert_nonnull (liaison_draft_find_method (g_ptr_array_index (reading->drafts, 0), "p:12345"));
}

static void
test_end_as_a_property (void)
{
  static const char *const ends[] = { "item1.END:VCARD", "END;TYPE=x:VCARD", "END:CARD", "item1.BEGIN:VCARD", "end:vcard\t x" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\nVERSION:3.0\nFN:Jo Doe\n%s\nTEL:12345\nEND:VCARD\n", ends[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonReading) reading = read_text (text, -1, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (reading->drafts->len, ==, 1);
      g_assert_nonnull (liaison_draft_find_method (g_ptr_array_index (reading->drafts, 0), "p:12345"));
      g_assert_cmpuint (reading->remarks->len, ==, 1); /* of a line that is no property */
    }
}

static void
test_card_without_end (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonReading) reading =
    read_text ("Some text\nBEGIN:VCARD\nFN:One\nBEGIN:VCARD\nFN:Two\nEND:VCARD\n\nmore text\nBEGIN:VCARD\nFN:Three\nEND:VCARD\nBEGIN:VCARD\nFN:Cut", -1, &error);
  LiaisonProblem *problem;

  g_assert_no_error (error);
  g_assert_cmpuint (reading->drafts->len, ==, 3);
  g_assert_cmpuint (reading->problems->len, ==, 1);
  problem = g_ptr_array_index (reading->problems, 0);
  g_assert_cmpuint (problem->line, ==, 12);
  g_assert_cmpuint (reading->remarks->len, ==, 1);
  assert_refused ("BEGIN:VCARD\nFN:Cut off", -1, "line 1");
}

static void
test_unclosed_quotes (void)
{
  assert_refused ("First Name,Last Name\nAda,\"Lovelace\nBob,Lee\n", -1, "line 2");
  assert_refused ("\"First Name,Last Name\nAda,Lovelace\nBob,Lee\n", -1, "line 1");
}

static void
test_mac_lines (void)
{
  g_autoptr (GString) many = repeat ("BEGIN:VCARD\rFN:A\r", "X-A:b\r", 1500, "END:VCARD\r");
  g_autoptr (GString) most = repeat ("BEGIN:VCARD\r", "\r", 5 * 1000 * 1000, "FN:A\rEND:VCARD\r");
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonReading) reading = read_text (many->str, (gssize) many->len, &error);
  g_autoptr (LiaisonReading) other = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (reading->drafts->len, ==, 1);
  other = read_text (most->str, (gssize) most->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (other->drafts->len, ==, 1);
}

static void
assert_first (const char *text,
              gssize      length,
              const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonReading) reading = read_text (text, length, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reading->drafts->len, ==, 1);
  g_assert_cmpstr (liaison_draft_get_name (g_ptr_array_index (reading->drafts, 0)), ==, name);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *charset;
    const char *mark;
    gsize       mark_length;
  } encodings[] = {
    { "UTF-8", "\xef\xbb\xbf", 3 },
    { "UTF-8", "", 0 },
    { "WINDOWS-1252", "", 0 },
    { "UTF-16LE", "\xff\xfe", 2 },
    { "UTF-16BE", "\xfe\xff", 2 },
    { "UTF-16LE", "", 0 },
    { "UTF-16BE", "", 0 },
  };
  static const char table[] = "First Name\tLast Name\tCompany\nIñigo\tMüller\tCafé\n";
  static const char card[] = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Iñigo Müller\r\nEND:VCARD\r\n";

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autoptr (GString) bytes = g_string_new_len (encodings[i].mark, (gssize) encodings[i].mark_length);
        gsize            length;
        g_autofree char *encoded = g_convert (j == 0 ? table : card, -1, encodings[i].charset, "UTF-8", NULL, &length, NULL);

        g_string_append_len (bytes, encoded, (gssize) length);
        assert_first (bytes->str, (gssize) bytes->len, "Iñigo Müller");
      }
}

static void
test_delimiters (void)
{
  assert_first ("First Name;Last Name;Company\nAda;Lovelace;\"Engines; Ltd\"\n", -1, "Ada Lovelace");
  assert_first ("First Name|Last Name\rAda|Lovelace\r", -1, "Ada Lovelace");
  assert_first ("\"Notes:\"\r\n\"a sentence, with commas\"\r\n\r\n Last name , FIRST NAME \r\nLovelace,Ada", -1, "Ada Lovelace");
}

/* A quotation mark that is closed, too late; and more columns than a table has. */
static void
test_true_sentences (void)
{
  g_autoptr (GString) closed = repeat ("\"", "0123456789", 1000 * 1000, "\"\n");
  g_autoptr (GString) wide = repeat ("First Name", ",First Name", 9998, "\nAda\n");

  assert_refused (closed->str, closed->len, "A cell on line 1 is longer");
  assert_refused (wide->str, wide->len, "Line 1 has 9999 columns");
}

/* A table whose last row was cut in the middle. */
static void
test_cut_row (void)
{
  g_autoptr (LiaisonReading) cut = read_text ("Name,Email,Company,Position\nAda,a@b.example,Engines,Lead\nGrace,g@b.example,U", -1, NULL);
  g_autoptr (LiaisonReading) open = read_text ("Name,Email,Company,Position\nAda,a@b.example,Engines,Lead\nGrace,g@b.example,Navy,Rear", -1, NULL);
  g_autoptr (LiaisonReading) terse = read_text ("Name,Email,Company,Position\nAda,a@b.example\nGrace,g@b.example", -1, NULL);
  LiaisonProblem *problem;

  g_assert_cmpuint (cut->drafts->len, ==, 1);
  g_assert_cmpuint (cut->problems->len, ==, 1);
  problem = g_ptr_array_index (cut->problems, 0);
  g_assert_cmpuint (problem->line, ==, 3);
  g_assert_cmpstr (problem->name, ==, "Grace");
  g_assert_nonnull (strstr (problem->reason, "in the middle of this row: it has 3 of 4 cells"));
  g_assert_cmpuint (open->drafts->len, ==, 2);
  g_assert_cmpuint (terse->drafts->len, ==, 2);
}

static void
test_json (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GString) deep = repeat ("", "[", 1000 * 1000, "");
  g_autoptr (GString) deep_record = repeat ("{\"format\": \"liaison-export\", \"version\": 1, \"records\": {\"person\": [", "[", 100000, "");
  const char *texts[] = {
    deep->str,
    deep_record->str,
    "{",
    "{}",
    "[1, 2]",
    "{\"a\": 1}",
    "{\"format\": \"liaison-export\"",
    "{\"format\": \"liaison-export\", \"version\": 1, \"records\": {\"person\": [{\"uid\": \"a\"",
    "{\"format\": \"liaison-export\", \"version\": 99}",
    "{\"format\": \"liaison-export\"} x",
  };
  g_autofree char *path = g_build_filename (fixture->folder, "hostile.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      LiaisonImportPlan *plan;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);
      g_assert_null (plan);
      g_assert_nonnull (error);
      g_assert_true (error->domain == g_quark_from_string ("liaison-error-quark"));
    }
}

static GBytes *
pack (const char *name,
      const char *content,
      gsize       length)
{
  gsize                 room = length + 100000, used = 0;
  char                 *buffer = g_malloc (room);
  struct archive       *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, buffer, room, &used), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, content, length), ==, (int) length);
  archive_entry_free (entry);
  archive_write_close (archive);
  archive_write_free (archive);

  return g_bytes_new_take (buffer, used);
}

static void
test_archives (void)
{
  static const char table[] = "Notes:\n\"x\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Lovelace,,,,,\n";
  g_autoptr (GBytes) good = pack ("Basic/Connections.csv", table, strlen (table));
  g_autoptr (GBytes) climbing = pack ("../Connections.csv", table, strlen (table));
  g_autoptr (GBytes) other = pack ("messages.csv", table, strlen (table));
  g_autofree char *zeros = g_malloc0 (50 * 1000 * 1000);
  g_autoptr (GBytes) bomb = pack ("Connections.csv", memset (zeros, 'a', 50 * 1000 * 1000), 50 * 1000 * 1000);
  gsize       length;
  const char *data = g_bytes_get_data (good, &length);

  assert_first (data, (gssize) length, "Ada Lovelace");
  assert_refused (g_bytes_get_data (climbing, NULL), (gssize) g_bytes_get_size (climbing), "no Connections.csv");
  assert_refused (g_bytes_get_data (other, NULL), (gssize) g_bytes_get_size (other), "no Connections.csv");
  assert_refused (g_bytes_get_data (bomb, NULL), (gssize) g_bytes_get_size (bomb), "unpacks to more");

  for (gsize i = 4; i < length; i += 7)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonReading) reading = read_text (data, (gssize) i, &error);

      g_assert_true ((reading != NULL) != (error != NULL));
    }
}

static void
cut_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LIAISON_SAMPLES"), name, NULL);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize i = 0; i < length; i += 97)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonReading) reading = read_text (text, (gssize) i, &error);

      g_assert_true ((reading != NULL) != (error != NULL));
      if (error != NULL)
        g_assert_cmpstr (error->message, !=, "");
    }
}

/* Bytes changed at random, but in the same places each time. */
static void
damage_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LIAISON_SAMPLES"), name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_str_hash (name));
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *damaged = g_memdup2 (text, length + 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonReading) reading = NULL;

      for (guint j = 0; j < 8; j++)
        damaged[g_rand_int_range (rand, 0, (gint32) length)] = (char) g_rand_int_range (rand, 0, 256);
      reading = read_text (damaged, (gssize) length, &error);
      g_assert_true ((reading != NULL) != (error != NULL));
    }
}

static const char *const samples[] = {
  "vcard/gmail-single.vcf",
  "vcard/outlook-2003.vcf",
  "vcard/android-2.1-shift-jis.vcf",
  "vcard/android-3.0-quoted-params.vcf",
  "vcard/librarians-4.0-and-3.0.vcf",
  "csv/linkedin-Connections.csv",
  "csv/google-contacts-old.csv",
  "csv/google-contacts-new.csv",
  "csv/outlook-classic.csv",
};

static void
test_truncated (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    cut_sample (samples[i]);
}

static void
test_damaged (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    damage_sample (samples[i]);
}

static void
test_names (void)
{
  static const char *const names[] = {
    "<b>Bold</b> & <a href=\"file:///etc/passwd\">x</a>",
    "Robert'); DROP TABLE person;--",
    "\xe2\x80\xae\x64rawkcab \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
    "👩🏽‍💻 Ana 🇪🇸",
    "%s%n%d \\ % _",
    "=HYPERLINK(\"x\")",
    "a\\nb",
  };
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "names.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) table = g_string_new ("Name,Email\n");
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) pieces = g_strsplit (names[i], "\"", 0);
      g_autofree char *quoted = g_strjoinv ("\"\"", pieces);

      g_string_append_printf (table, "\"%s\",p%u@example.org\n", quoted, i);
    }
  g_assert_true (g_file_set_contents (path, table->str, -1, NULL));

  plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (liaison_import_plan_get_count (plan, LIAISON_IMPORT_STATE_NEW), ==, G_N_ELEMENTS (names));
  g_assert_cmpint (liaison_import_plan_apply_sync (plan, NULL, &error), >, 0);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (LiaisonPerson) person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, i + 1);

      g_assert_cmpstr (liaison_person_get_name (person), ==, names[i]);
    }
}

/* A record with members of another kind than they are to be is none; beside the
 * records they are as good as none. */
static void
test_members_of_another_kind (void)
{
  static const char text[] =
    "{\"format\": \"liaison-export\", \"version\": 1, \"records\": {\"person\": ["
    "{\"uid\": \"a\", \"name\": \"Ana\"}, {\"uid\": \"b\", \"name\": \"Bo\", \"created\": [], \"modified\": {}}]},\n"
    "\"map_places\": [[], 1, {\"map\": [], \"person\": {}, \"organization\": 1, \"x\": [], \"y\": {}, \"pinned\": [], \"hidden\": \"x\"}],\n"
    "\"reminders_shown\": [\"x\", {\"follow_up\": [], \"occurrence\": {}, \"state\": 1, \"moment\": []}]}";
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "hostile.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (liaison_import_plan_get_count (plan, LIAISON_IMPORT_STATE_NEW), ==, 1);
  g_assert_cmpuint (liaison_import_plan_get_count (plan, LIAISON_IMPORT_STATE_SKIPPED), ==, 1);
  g_assert_cmpint (liaison_import_plan_apply_sync (plan, NULL, &error), >, 0);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/hostile/empty", test_empty);
  g_test_add_func ("/exchange/hostile/no-file", test_no_file);
  g_test_add_func ("/exchange/hostile/binary", test_binary);
  g_test_add_func ("/exchange/hostile/plain-text", test_plain_text);
  g_test_add_func ("/exchange/hostile/ten-megabytes-on-a-line", test_long_line);
  g_test_add_func ("/exchange/hostile/a-million-parts", test_million_parts);
  g_test_add_func ("/exchange/hostile/nested-cards", test_nested_cards);
  g_test_add_func ("/exchange/hostile/end-as-a-property-ends-nothing", test_end_as_a_property);
  g_test_add_func ("/exchange/hostile/card-without-end-swallows-nobody", test_card_without_end);
  g_test_add_func ("/exchange/hostile/unclosed-quotes", test_unclosed_quotes);
  g_test_add_func ("/exchange/hostile/lines-of-a-mac", test_mac_lines);
  g_test_add_func ("/exchange/hostile/encodings", test_encodings);
  g_test_add_func ("/exchange/hostile/delimiters", test_delimiters);
  g_test_add_func ("/exchange/hostile/sentences-are-true", test_true_sentences);
  g_test_add_func ("/exchange/hostile/a-row-that-was-cut", test_cut_row);
  g_test_add_func ("/exchange/hostile/json", test_json);
  g_test_add_func ("/exchange/hostile/members-of-another-kind", test_members_of_another_kind);
  g_test_add_func ("/exchange/hostile/archives", test_archives);
  g_test_add_func ("/exchange/hostile/truncated-anywhere", test_truncated);
  g_test_add_func ("/exchange/hostile/damaged-anywhere", test_damaged);
  g_test_add_func ("/exchange/hostile/names-stay-as-they-are", test_names);

  return g_test_run ();
}
