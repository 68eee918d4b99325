/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fuzz-import.h"

#include "liaison-import-plan.h"

#include <string.h>

/* A target of libFuzzer for each form of file, which BEGINNING names; see
 * README.md here. What a file is, is told by how it begins: one that does not
 * begin so is given the beginning, that all of them reach their reader. */

int LLVMFuzzerInitialize (int    *argc,
                          char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

/* One of so many files is written as well, and undone. */
#define WRITTEN 16

static LiaisonFixture *fixture;

/* The C library loads a charset when it is asked for and lets it go with the
 * last who asks, which took most of the time. */
static const char *const charsets[] = { "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1252", "MACINTOSH", "CP932", "SHIFT_JIS" };
static GIConv            held[G_N_ELEMENTS (charsets)];

static void
end (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    g_iconv_close (held[i]);
  g_clear_pointer (&fixture, liaison_fixture_free);
}

/* Who is known already, to be compared with. */
static void
know_some (void)
{
  static const char cards[] =
    "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Abad\nNICKNAME:Annie\nUID:urn:uuid:a\nORG:Harbour Library\nTITLE:Head\nEMAIL:a@b.example\n"
    "TEL:+49301\nCATEGORIES:peer\nBDAY:1985-04-01\nRELATED;TYPE=friend;VALUE=text:Bo Li\nNOTE:reads\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\nFN:Bo Li\nEMAIL:c@b.example\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Harbour Library\nURL:https://b.example\nEND:VCARD\n";
  g_autofree char *path = g_build_filename (fixture->folder, "known.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportPlan) plan = NULL;

  g_file_set_contents (path, cards, -1, &error);
  g_assert_no_error (error);
  plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);
  g_assert_no_error (error);
  liaison_import_plan_apply_sync (plan, NULL, &error);
  g_assert_no_error (error);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    held[i] = g_iconv_open ("UTF-8", charsets[i]);
  fixture = liaison_fixture_new ();
  know_some ();
  atexit (end);

  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  static const char     beginning[] = BEGINNING;
  const gsize           length = sizeof beginning - 1;
  const gboolean        keep = size % WRITTEN == 0;
  g_autoptr (GByteArray) file = NULL;

  if (size >= length && memcmp (bytes, beginning, length) == 0)
    {
      liaison_fuzz_import (fixture, bytes, size, keep);
      return 0;
    }

  file = g_byte_array_sized_new ((guint) (length + size));
  g_byte_array_append (file, (const guint8 *) beginning, (guint) length);
  g_byte_array_append (file, bytes, (guint) size);
  liaison_fuzz_import (fixture, file->data, file->len, keep);

  return 0;
}
