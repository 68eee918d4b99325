/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Everybody and what there is to say of them, to be read without Liaison. */

#include "config.h"

#include "liaison-export-private.h"

#include "liaison-affiliation.h"
#include "liaison-choice.h"
#include "liaison-contact-method.h"
#include "liaison-contact.h"
#include "liaison-follow-up-person.h"
#include "liaison-follow-up.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Text gathered before it is written. */
#define PIECE (256 * 1024)

typedef struct
{
  LiaisonConnection *connection;
  LiaisonOutput     *output;
  GString           *text;
} Writer;

static gboolean
flush (Writer  *writer,
       GError **error)
{
  if (!liaison_output_write (writer->output, writer->text->str, writer->text->len, error))
    return FALSE;

  g_string_truncate (writer->text, 0);

  return TRUE;
}

/* What was typed is text: no mark of it is one of Markdown, and a line of it
 * stays in what it belongs to. */
static void
append_text (Writer     *writer,
             const char *text,
             const char *indent)
{
  for (; *text != '\0'; text++)
    if (*text == '\n')
      g_string_append_printf (writer->text, "  \n%s", indent);
    else if (strchr ("\\`*_{}[]()<>#+-.!|&~", *text) != NULL)
      g_string_append_printf (writer->text, "\\%c", *text);
    else if ((guchar) *text >= ' ' || *text == '\t')
      g_string_append_c (writer->text, *text);
}

static void
append_item (Writer     *writer,
             const char *head,
             const char *text)
{
  if (*text == '\0')
    return;

  g_string_append_printf (writer->text, "- %s: ", head);
  append_text (writer, text, "  ");
  g_string_append_c (writer->text, '\n');
}

static void
append_affiliations (Writer        *writer,
                     LiaisonDetail *detail)
{
  GListModel *entries = liaison_detail_get_list (detail, LIAISON_DETAIL_AFFILIATIONS);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (entries, i);
      LiaisonAffiliation *stint = liaison_detail_entry_get_record (entry);
      g_autofree char    *text =
        g_strdup_printf ("%s%s%s%s%s%s", liaison_affiliation_get_title (stint),
                         *liaison_affiliation_get_title (stint) != '\0' ? ", " : "", liaison_detail_entry_get_name (entry),
                         *liaison_affiliation_get_since (stint) != '\0' ? " " : "", liaison_affiliation_get_since (stint),
                         *liaison_affiliation_get_until (stint) != '\0' ? " – " : "");
      g_autofree char *whole = g_strconcat (text, liaison_affiliation_get_until (stint), NULL);

      append_item (writer, _("Work"), whole);
    }
}

static void
append_methods (Writer        *writer,
                LiaisonDetail *detail)
{
  GListModel *entries = liaison_detail_get_list (detail, LIAISON_DETAIL_METHODS);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (entries, i);
      LiaisonContactMethod *method = liaison_detail_entry_get_record (entry);

      append_item (writer, liaison_choice_get_nick (LIAISON_TYPE_METHOD_KIND, (int) liaison_contact_method_get_kind (method)),
                   liaison_contact_method_get_value (method));
    }
}

static void
append_tags (Writer        *writer,
             LiaisonDetail *detail)
{
  GListModel *entries = liaison_detail_get_list (detail, LIAISON_DETAIL_TAGGINGS);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (entries, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", liaison_detail_entry_get_name (entry));
    }
  append_item (writer, _("Tags"), names->str);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  LiaisonInteraction *first = *(LiaisonInteraction **) a;
  LiaisonInteraction *second = *(LiaisonInteraction **) b;

  return strcmp (liaison_interaction_get_day (second), liaison_interaction_get_day (first));
}

/* What was said and done with somebody, newest first. */
static gboolean
append_interactions (Writer  *writer,
                     gint64   person,
                     GError **error)
{
  g_autoptr (GPtrArray) links =
    liaison_query_linked (writer->connection, LIAISON_TYPE_INTERACTION_PERSON, LIAISON_TYPE_PERSON, person, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      gint64   id = liaison_interaction_person_get_interaction (g_ptr_array_index (links, i));
      gpointer interaction = liaison_query_record (writer->connection, LIAISON_TYPE_INTERACTION, id, error);

      if (interaction == NULL)
        return FALSE;
      g_ptr_array_add (all, interaction);
    }
  g_ptr_array_sort (all, compare_days);

  if (all->len > 0)
    g_string_append_printf (writer->text, "\n### %s\n\n", _("Conversations"));
  for (guint i = 0; i < all->len; i++)
    {
      LiaisonInteraction *interaction = g_ptr_array_index (all, i);

      append_item (writer, liaison_interaction_get_day (interaction),
                   *liaison_interaction_get_summary (interaction) != '\0'
                     ? liaison_interaction_get_summary (interaction)
                     : liaison_choice_get_nick (LIAISON_TYPE_INTERACTION_KIND, (int) liaison_interaction_get_kind (interaction)));
    }

  return links != NULL;
}

static gboolean
append_follow_ups (Writer  *writer,
                   gint64   person,
                   GError **error)
{
  g_autoptr (GPtrArray) links =
    liaison_query_linked (writer->connection, LIAISON_TYPE_FOLLOW_UP_PERSON, LIAISON_TYPE_PERSON, person, error);

  if (links != NULL && links->len > 0)
    g_string_append_printf (writer->text, "\n### %s\n\n", _("Follow-Ups"));
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      gint64 id = liaison_follow_up_person_get_follow_up (g_ptr_array_index (links, i));
      g_autoptr (LiaisonFollowUp) follow_up = liaison_query_record (writer->connection, LIAISON_TYPE_FOLLOW_UP, id, error);

      if (follow_up == NULL)
        return FALSE;
      g_string_append_printf (writer->text, "- [%c] %s ", liaison_follow_up_get_done (follow_up) != 0 ? 'x' : ' ',
                              liaison_follow_up_get_day (follow_up));
      append_text (writer, liaison_follow_up_get_text (follow_up), "  ");
      g_string_append_c (writer->text, '\n');
    }

  return links != NULL;
}

static void
append_notes (Writer     *writer,
              const char *notes)
{
  if (*notes == '\0')
    return;

  g_string_append_c (writer->text, '\n');
  append_text (writer, notes, "");
  g_string_append_c (writer->text, '\n');
}

static gboolean
write_contact (LiaisonDetail *detail,
               gpointer       data,
               GError       **error)
{
  Writer        *writer = data;
  LiaisonRecord *record = liaison_detail_get_record (detail);
  gboolean       is_organization = liaison_contact_key_is_organization (liaison_detail_get_key (detail));
  gint64         id = liaison_record_get_id (record);

  g_string_append (writer->text, "\n## ");
  append_text (writer, is_organization ? liaison_organization_get_name (LIAISON_ORGANIZATION (record)) : liaison_person_get_name (LIAISON_PERSON (record)), "");
  g_string_append (writer->text, "\n\n");
  if (!is_organization)
    append_affiliations (writer, detail);
  append_methods (writer, detail);
  append_tags (writer, detail);
  append_notes (writer, is_organization ? liaison_organization_get_notes (LIAISON_ORGANIZATION (record))
                                        : liaison_person_get_notes (LIAISON_PERSON (record)));
  if (!is_organization && (!append_interactions (writer, id, error) || !append_follow_ups (writer, id, error)))
    return FALSE;

  return writer->text->len < PIECE || flush (writer, error);
}

/**
 * liaison_markdown_export_write: (skip)
 * @connection: where to read
 * @selection: which contacts
 * @output: where to write
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Writes contacts as Markdown (CommonMark, with the task lists of GitHub): how
 * to reach them, notes, conversations and follow-ups.
 *
 * Returns: whether it was written
 */
gboolean
liaison_markdown_export_write (LiaisonConnection            *connection,
                               const LiaisonExportSelection *selection,
                               LiaisonOutput                *output,
                               GCancellable                 *cancellable,
                               GError                      **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer writer = { connection, output, text };

  g_string_append_printf (text, "# %s\n", _("People and Organizations"));

  return liaison_export_each_contact (connection, selection, write_contact, &writer, cancellable, error) && flush (&writer, error);
}
