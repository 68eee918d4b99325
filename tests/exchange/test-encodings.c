/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-column-map.h"
#include "liaison-decoding.h"
#include "liaison-encoding-guess.h"

#include <locale.h>
#include <string.h>

/* Files in other encodings than UTF-8: what they are is guessed, said, and may
 * be chosen. */

static LiaisonReading *
read_bytes (const char *text,
            gsize       length,
            const char *chosen)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (LiaisonColumnMap) map = liaison_column_map_new ();
  g_autoptr (GError) error = NULL;
  LiaisonReading *reading;

  liaison_column_map_set_encoding (map, chosen);
  reading = liaison_reading_new_from_bytes ("contacts", bytes, map, NULL, &error);
  g_assert_no_error (error);

  return reading;
}

static void
assert_name (LiaisonReading *reading,
             guint           i,
             const char     *name)
{
  g_assert_cmpuint (i, <, reading->drafts->len);
  g_assert_cmpstr (liaison_draft_get_name (g_ptr_array_index (reading->drafts, i)), ==, name);
}

static void
assert_remark (LiaisonReading *reading,
               const char     *words)
{
  g_assert_true (reading->is_encoding_in_doubt);
  g_assert_cmpuint (reading->remarks->len, >, 0);
  g_test_message ("%s", (const char *) g_ptr_array_index (reading->remarks, 0));
  g_assert_nonnull (strstr (g_ptr_array_index (reading->remarks, 0), words));
}

static void
test_guess (void)
{
  static const struct
  {
    const char *charset;
    const char *name;
    const char *words;
  } cases[] = {
    { "WINDOWS-1252", "José García", "Western European (Windows)" },
    { "WINDOWS-1252", "Ñúñez", "On line 2 stands “Ñúñez”" },
    { "WINDOWS-1252", "Sean O’Brien", "Western European (Windows)" },
    { "MACINTOSH", "José García", "Western European (Mac)" },
    { "WINDOWS-1250", "Łukasz Żak", "Central European" },
    { "WINDOWS-1251", "Иван Петров", "Cyrillic" },
    { "CP932", "山田太郎", "Japanese" },
    { "CP932", "ヤマダ タロウ", "Japanese" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strdup_printf ("Name,Email\n%s,a@example.org\n", cases[i].name);
      gsize            length;
      g_autofree char *encoded = g_convert (table, -1, cases[i].charset, "UTF-8", NULL, &length, NULL);
      g_autoptr (LiaisonReading) reading = read_bytes (encoded, length, NULL);

      assert_name (reading, 0, cases[i].name);
      assert_remark (reading, cases[i].words);
    }
}

static void
test_bad_byte (void)
{
  static const char text[] = "Name,Email\nJosé,a@example.org\nZoë M\xfcller,b@example.org\nIñigo,c@example.org\n";
  g_autoptr (LiaisonReading) reading = read_bytes (text, strlen (text), NULL);

  assert_name (reading, 0, "José");
  assert_name (reading, 1, "Zoë Müller");
  assert_name (reading, 2, "Iñigo");
  assert_remark (reading, "Line 3 is not UTF-8, as the rest of the file is; “Zoë Müller” there may be wrong.");
}

static void
test_encoded_twice (void)
{
  static const char twice[] = "Name,Email\nJosÃ©,a@example.org\n";
  static const char lost[] = "Name,Email\nJos\xef\xbf\xbd,a@example.org\n";
  static const char control[] = "Name,Email\nJos\xc2\x8e,a@example.org\n";
  static const char sound[] = "Name,Email\nJosé Ñúñez Âme «É» 山田,a@example.org\n";
  const char       *suspicious[] = { twice, lost, control };

  for (guint i = 0; i < G_N_ELEMENTS (suspicious); i++)
    {
      g_autoptr (LiaisonReading) reading = read_bytes (suspicious[i], strlen (suspicious[i]), NULL);

      assert_remark (reading, "On line 2 stands “Jos");
    }

  {
    g_autoptr (LiaisonReading) reading = read_bytes (sound, strlen (sound), NULL);

    g_assert_false (reading->is_encoding_in_doubt);
    g_assert_cmpuint (reading->remarks->len, ==, 0);
  }
}

static void
test_chosen (void)
{
  g_autofree char *encoded = NULL;
  gsize            length;
  g_autoptr (LiaisonReading) reading = NULL;

  encoded = g_convert ("Name,Email\nИван,a@example.org\n", -1, "KOI8-R", "UTF-8", NULL, &length, NULL);
  reading = read_bytes (encoded, length, "koi8-r");
  assert_name (reading, 0, "Иван");
  g_assert_false (reading->is_encoding_in_doubt);
}

/* Whatever the bytes, every encoding ends soon, in UTF-8. */
static void
test_any_bytes (void)
{
  g_autoptr (GString) bytes = g_string_new ("Name,Email\n");

  for (guint i = 0; i < 300000; i++)
    g_string_append_c (bytes, (char) (1 + (i * 2654435761u >> 24) % 255));

  for (guint i = 0; i < LIAISON_N_DECODINGS; i++)
    {
      g_autoptr (GBytes) given = g_bytes_new (bytes->str, bytes->len);
      g_autoptr (LiaisonReading) reading = liaison_reading_new ("contacts");
      g_autoptr (GBytes) text = liaison_decoding_unwrap (given, liaison_decoding_get_name (i), reading, NULL);

      if (text != NULL)
        g_assert_true (g_utf8_validate_len (g_bytes_get_data (text, NULL), g_bytes_get_size (text), NULL));
      g_assert_cmpstr (liaison_decoding_get_label (i), !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/encodings/are-guessed-and-said", test_guess);
  g_test_add_func ("/exchange/encodings/a-bad-byte-spoils-no-other", test_bad_byte);
  g_test_add_func ("/exchange/encodings/what-was-encoded-twice-is-named", test_encoded_twice);
  g_test_add_func ("/exchange/encodings/may-be-chosen", test_chosen);
  g_test_add_func ("/exchange/encodings/any-bytes-become-text", test_any_bytes);

  return g_test_run ();
}
