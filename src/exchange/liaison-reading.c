/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-reading.h"

#include "liaison-contact-table.h"
#include "liaison-column-map.h"
#include "liaison-decoding.h"
#include "liaison-encoding.h"
#include "liaison-error.h"
#include "liaison-graphml.h"
#include "liaison-parsers.h"
#include "liaison-restore.h"
#include "liaison-source-file.h"
#include "liaison-table-header.h"
#include "liaison-tie-list.h"
#include "liaison-vcard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The largest file of contacts, and the largest export of Liaison. */
#define MOST_BYTES (100 * 1024 * 1024)
#define MOST_EXPORT_BYTES (1024L * 1024 * 1024)

/* Remarks that are kept; a thousand say no more than these. */
#define MOST_REMARKS 20

static const struct
{
  const char *nick;
  const char *label;
} forms[] = {
  [LIAISON_FORM_VCARD] = { "vcard", N_("vCard") },
  [LIAISON_FORM_LINKEDIN] = { "linkedin", N_("LinkedIn connections") },
  [LIAISON_FORM_GOOGLE] = { "google", N_("Google Contacts") },
  [LIAISON_FORM_OUTLOOK] = { "outlook", N_("Outlook contacts") },
  [LIAISON_FORM_THUNDERBIRD] = { "thunderbird", N_("Thunderbird address book") },
  [LIAISON_FORM_TABLE] = { "table", N_("Table of contacts") },
  [LIAISON_FORM_EXPORT] = { "liaison", N_("Export of Liaison") },
  [LIAISON_FORM_GRAPHML] = { "graphml", N_("GraphML network") },
  [LIAISON_FORM_EDGE_LIST] = { "edge-list", N_("List of ties") },
};

/**
 * liaison_form_get_nick:
 * @form: a kind of file
 *
 * Returns: its name for programs
 */
const char *
liaison_form_get_nick (LiaisonForm form)
{
  return forms[form].nick;
}

/**
 * liaison_form_get_label:
 * @form: a kind of file
 *
 * Returns: its name for people, translated
 */
const char *
liaison_form_get_label (LiaisonForm form)
{
  return _(forms[form].label);
}

static void
free_problem (gpointer data)
{
  LiaisonProblem *problem = data;

  g_free (problem->name);
  g_free (problem->reason);
  g_free (problem);
}

static void
free_draft (gpointer data)
{
  liaison_draft_free (data);
}

/**
 * liaison_reading_new:
 * @name: of the file, without its folder
 *
 * Returns: (transfer full): a reading of nothing yet
 */
LiaisonReading *
liaison_reading_new (const char *name)
{
  LiaisonReading *self = g_new0 (LiaisonReading, 1);

  self->name = g_strdup (name);
  self->drafts = g_ptr_array_new_with_free_func (free_draft);
  self->problems = g_ptr_array_new_with_free_func (free_problem);
  self->remarks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * liaison_reading_free: (skip)
 * @self: (transfer full): a reading
 */
void
liaison_reading_free (LiaisonReading *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->drafts);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->remarks);
  g_clear_pointer (&self->header, liaison_table_header_free);
  g_clear_pointer (&self->export, g_bytes_unref);
  g_free (self);
}

/**
 * liaison_reading_take_draft:
 * @self: a reading
 * @draft: (transfer full): the next of the file
 */
void
liaison_reading_take_draft (LiaisonReading *self,
                            LiaisonDraft   *draft)
{
  g_ptr_array_add (self->drafts, draft);
}

/**
 * liaison_reading_add_problem:
 * @self: a reading
 * @line: where it begins
 * @name: (nullable): whom it speaks of
 * @is_damage: whether the file is at fault
 * @reason: why it is skipped
 */
void
liaison_reading_add_problem (LiaisonReading *self,
                             guint           line,
                             const char     *name,
                             gboolean        is_damage,
                             const char     *reason)
{
  LiaisonProblem *problem = g_new0 (LiaisonProblem, 1);

  problem->line = line;
  problem->name = g_strdup (name != NULL ? name : "");
  problem->reason = g_strdup (reason);
  problem->is_damage = is_damage;
  g_ptr_array_add (self->problems, problem);
}

/**
 * liaison_reading_add_remark:
 * @self: a reading
 * @remark: a translated sentence on the file as a whole
 */
void
liaison_reading_add_remark (LiaisonReading *self,
                            const char     *remark)
{
  if (self->remarks->len < MOST_REMARKS)
    g_ptr_array_add (self->remarks, g_strdup (remark));
}

static gboolean
is_empty (GBytes *bytes)
{
  gsize       length;
  const char *text = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

/* A file in which nothing can be used is a failure; the first reason says why. */
static gboolean
check_outcome (LiaisonReading *self,
               GError        **error)
{
  if (self->drafts->len > 0 || self->form == LIAISON_FORM_EXPORT)
    return TRUE;

  for (guint i = 0; i < self->problems->len; i++)
    {
      LiaisonProblem *problem = g_ptr_array_index (self->problems, i);

      if (problem->is_damage)
        {
          g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                       /* Translators: %s is a sentence that says what is wrong */
                       _("%s Nothing was changed."), problem->reason);
          return FALSE;
        }
    }

  return TRUE;
}

/* What is called a file of cards and holds none is no table either: what is
 * wrong with its cells would say nothing. */
static gboolean
read_table (LiaisonReading   *self,
            GBytes           *text,
            LiaisonColumnMap *map,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autofree char *name = g_ascii_strdown (self->name, -1);
  g_autoptr (GError) failure = NULL;

  if (liaison_contact_table_read (self, text, map, cancellable, &failure))
    return TRUE;

  if (failure->domain == LIAISON_ERROR && (g_str_has_suffix (name, ".vcf") || g_str_has_suffix (name, ".vcard")))
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _("The file holds no vCard: none of its lines is “BEGIN:VCARD”. Nothing was changed."));
  else
    g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
read_text (LiaisonReading   *self,
           GBytes           *text,
           LiaisonColumnMap *map,
           GCancellable     *cancellable,
           GError          **error)
{
  if (is_empty (text))
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("The file is empty. Nothing was changed."));
      return FALSE;
    }

  if (liaison_restore_is_meant (text))
    {
      self->form = LIAISON_FORM_EXPORT;
      self->export = g_bytes_ref (text);
      return TRUE;
    }
  if (g_bytes_get_size (text) > MOST_BYTES)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
                   _("The file is larger than %d MB, more than a file of contacts can be. Nothing was changed."), MOST_BYTES / 1024 / 1024);
      return FALSE;
    }

  if (liaison_graphml_is_meant (text))
    return liaison_graphml_read (self, text, cancellable, error);
  if (liaison_vcard_is_meant (text))
    return liaison_vcard_read (self, text, cancellable, error);
  if (liaison_tie_list_is_meant (text))
    return liaison_tie_list_read (self, text, cancellable, error);

  return read_table (self, text, map, cancellable, error);
}

/* Whether it is a ZIP archive, by its signature. */
static gboolean
is_archive (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= 4 && (memcmp (data, "PK\3\4", 4) == 0 || memcmp (data, "PK\5\6", 4) == 0);
}

static GBytes *
extract_archive (LiaisonReading   *self,
                 GBytes           *bytes,
                 LiaisonColumnMap *map,
                 GCancellable     *cancellable,
                 GError          **error)
{
  const char           *passphrase = map != NULL ? liaison_column_map_get_passphrase (map) : NULL;
  const LiaisonParsers *parsers = liaison_parsers_load (error);
  gboolean              is_cut = FALSE;
  GBytes               *content = parsers != NULL ? parsers->extract_archive (bytes, passphrase, &is_cut, cancellable, error) : NULL;

  if (content != NULL && is_cut)
    liaison_reading_add_remark (self, _("The end of the ZIP archive is missing or damaged: there may have been more in it than was read."));

  return content;
}

/* What Liaison wrote is UTF-8: where it is not the letters are damaged, and in no
 * encoding are they right. */
static gboolean
is_broken_export (GBytes  *bytes,
                  GError **error)
{
  g_autoptr (GBytes) text = liaison_encoding_unwrap (bytes, NULL);
  const char *begin, *end;
  gsize       size;
  guint       line = 1;

  if (text == NULL || !liaison_restore_is_meant (text))
    return FALSE;
  begin = g_bytes_get_data (text, &size);
  if (g_utf8_validate_len (begin, size, &end))
    return FALSE;

  for (const char *at = begin; at < end; at++)
    line += *at == '\n' ? 1 : 0;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
               _("Line %u of the export is not UTF-8: the file is damaged, or another program saved it anew. Nothing was imported."), line);

  return TRUE;
}

/**
 * liaison_reading_new_from_bytes:
 * @name: of the file, without its folder
 * @bytes: what it holds
 * @map: (nullable): what people said of columns
 * @cancellable: (nullable): stops it
 * @error: return location of a failure: %LIAISON_ERROR_INVALID or
 *   %LIAISON_ERROR_TOO_LARGE with a sentence that names the place, or
 *   %LIAISON_ERROR_LOCKED
 *
 * Reads a file of contacts. What it is, is told by what stands in it, never by
 * its name.
 *
 * Returns: (transfer full) (nullable): what was read
 */
LiaisonReading *
liaison_reading_new_from_bytes (const char       *name,
                                GBytes           *bytes,
                                LiaisonColumnMap *map,
                                GCancellable     *cancellable,
                                GError          **error)
{
  g_autoptr (LiaisonReading) self = liaison_reading_new (name);
  g_autoptr (GBytes) unpacked = NULL;
  g_autoptr (GBytes) text = NULL;

  if (is_archive (bytes))
    unpacked = extract_archive (self, bytes, map, cancellable, error);
  else
    unpacked = g_bytes_ref (bytes);
  if (unpacked == NULL || is_broken_export (unpacked, error) ||
      (text = liaison_decoding_unwrap (unpacked, map != NULL ? liaison_column_map_get_encoding (map) : NULL, self, error)) == NULL)
    return NULL;

  if (!read_text (self, text, map, cancellable, error) || !check_outcome (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * liaison_reading_load:
 * @file: a file of contacts
 * @map: (nullable): what people said of columns; without it a table is refused
 *   whose columns nobody knows
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Loads and reads a file, which takes a while and blocks: not for the main
 * thread of a window.
 *
 * Returns: (transfer full) (nullable): what was read
 */
LiaisonReading *
liaison_reading_load (GFile            *file,
                      LiaisonColumnMap *map,
                      GCancellable     *cancellable,
                      GError          **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "");
  g_autoptr (GBytes) bytes = liaison_source_file_load (file, MOST_EXPORT_BYTES, cancellable, error);

  return bytes != NULL ? liaison_reading_new_from_bytes (name, bytes, map, cancellable, error) : NULL;
}
