/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-paper.h"

#include "liaison-cli-compare.h"
#include "liaison-cli-find.h"
#include "liaison-comparison-document.h"
#include "liaison-coverage-document.h"
#include "liaison-isolate.h"
#include "liaison-person-document.h"
#include "liaison-plan-document.h"

#include <glib/gi18n.h>

/* What is put on paper: a plan where neither is given. */
typedef struct
{
  gint64      key;   /* a person or organization */
  const char *entry; /* id of what one aims for */
} Subject;

/* On the reading thread. */
static gpointer
read_document (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  Subject *subject = data;

  if (subject->key != 0)
    return liaison_document_read_contact (connection, subject->key, error);
  if (subject->entry != NULL)
    return liaison_document_read_coverage (connection, subject->entry, error);

  return liaison_document_read_plan (connection, error);
}

static gboolean
is_pdf (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (base, -1);

  return g_str_has_suffix (folded, ".pdf");
}

/* Only a comparison is of several. */
static gboolean
check_subjects (const char *what,
                GFile      *file,
                guint       n_subjects,
                GError    **error)
{
  gboolean is_plan = g_str_equal (what, "plan");
  gboolean is_comparison = g_str_equal (what, "comparison");

  if (!is_plan && !is_comparison && !g_str_equal (what, "person") && !g_str_equal (what, "coverage"))
    return liaison_cli_refuse (error, _("--what takes “map”, “plan”, “person”, “coverage” or “comparison”."));
  if (!is_pdf (file))
    return liaison_cli_refuse (error, _("--what is for PDF files."));
  if (is_comparison ? n_subjects < 2 || n_subjects > LIAISON_COMPARISON_MOST : n_subjects != !is_plan)
    return liaison_cli_refuse (error, _("Say which person with “--what person”, what you aim for with “--what coverage”, and two to four entries with “--what comparison”."));

  return TRUE;
}

static gboolean
read_paper (const char           *word,
            LiaisonDocumentPaper *paper,
            GError              **error)
{
  *paper = LIAISON_DOCUMENT_PAPER_LOCAL;
  if (word == NULL)
    return TRUE;
  if (g_ascii_strcasecmp (word, "a4") == 0)
    *paper = LIAISON_DOCUMENT_PAPER_A4;
  else if (g_ascii_strcasecmp (word, "letter") == 0)
    *paper = LIAISON_DOCUMENT_PAPER_LETTER;
  else
    return liaison_cli_refuse (error, _("--paper takes “a4” or “letter”."));

  return TRUE;
}

static LiaisonDocument *
make_document (LiaisonCli        *self,
               const char        *what,
               const char *const *subjects,
               GError           **error)
{
  Subject subject = { 0, g_str_equal (what, "coverage") ? subjects[0] : NULL };
  g_autoptr (LiaisonStore) store = NULL;

  if (g_str_equal (what, "comparison"))
    {
      g_autoptr (LiaisonComparison) comparison = liaison_cli_compare (self, subjects, error);

      return comparison != NULL ? liaison_document_new_for_comparison (comparison) : NULL;
    }

  store = liaison_cli_open_catalog (self, error);
  if (store == NULL || (g_str_equal (what, "person") && !liaison_cli_find_contact (self, store, subjects[0], &subject.key, error)))
    return NULL;

  return liaison_store_read (store, read_document, &subject, self->cancellable, error);
}

/**
 * liaison_cli_export_paper:
 * @self: this run
 * @file: where to write
 * @what: "plan", "person", "coverage" or "comparison"
 * @paper: (nullable): "a4" or "letter"; what is used where the user is for %NULL
 * @subjects: (array zero-terminated=1): which person, what one aims for, or what
 *   to compare; none for the plan
 * @error: return location of a failure
 *
 * Writes pages to be handed to somebody.
 *
 * Returns: whether it was done
 */
gboolean
liaison_cli_export_paper (LiaisonCli        *self,
                          GFile             *file,
                          const char        *what,
                          const char        *paper,
                          const char *const *subjects,
                          GError           **error)
{
  LiaisonDocumentPaper format;
  g_autoptr (LiaisonDocument) document = NULL;

  liaison_isolate_set_wanted (TRUE); /* it is to be looked at */
  if (read_paper (paper, &format, error) && check_subjects (what, file, g_strv_length ((char **) subjects), error))
    document = make_document (self, what, subjects, error);

  return document != NULL && liaison_document_save (document, file, format, error);
}
