/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-paper.h"

#include "liaison-cli-find.h"
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

/**
 * liaison_cli_export_paper:
 * @self: this run
 * @file: where to write
 * @what: "plan", "person" or "coverage"
 * @whom: (nullable): which person, or what one aims for
 * @error: return location of a failure
 *
 * Writes pages to be handed to somebody.
 *
 * Returns: whether it was done
 */
gboolean
liaison_cli_export_paper (LiaisonCli *self,
                          GFile      *file,
                          const char *what,
                          const char *whom,
                          GError    **error)
{
  gboolean is_person = g_str_equal (what, "person");
  gboolean is_coverage = g_str_equal (what, "coverage");
  Subject  subject = { 0, is_coverage ? whom : NULL };
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (LiaisonDocument) document = NULL;

  if (!is_person && !is_coverage && !g_str_equal (what, "plan"))
    return liaison_cli_refuse (error, _("--what takes “map”, “plan”, “person” or “coverage”."));
  if (!is_pdf (file))
    return liaison_cli_refuse (error, _("--what is for PDF files."));
  if ((is_person || is_coverage) != (whom != NULL))
    return liaison_cli_refuse (error, _("Say which person with “--what person”, and what you aim for with “--what coverage”."));

  store = liaison_cli_open (self, error);
  if (store == NULL || (is_person && !liaison_cli_find_contact (self, store, whom, &subject.key, error)))
    return FALSE;
  document = liaison_store_read (store, read_document, &subject, self->cancellable, error);

  return document != NULL && liaison_document_save (document, file, error);
}
