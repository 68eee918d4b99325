/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-person-document.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-closeness-words.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-detail-query.h"
#include "liaison-isolate.h"
#include "liaison-query.h"
#include "liaison-surroundings-figure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef void (*AddLineFunc) (LiaisonDocument    *document,
                             LiaisonDetailEntry *entry);

static void
add_method (LiaisonDocument    *document,
            LiaisonDetailEntry *entry)
{
  LiaisonContactMethod *method = liaison_detail_entry_get_record (entry);

  liaison_document_add_line (document, liaison_contact_method_get_value (method),
                             liaison_choice_get_label (LIAISON_TYPE_METHOD_KIND, liaison_contact_method_get_kind (method)), "");
}

/* From when until when, as it is known. */
static char *
dup_span (const char *since,
          const char *until)
{
  g_autofree char *from = liaison_date_dup_full (since);
  g_autofree char *to = liaison_date_dup_full (until);

  if (*from != '\0' && *to != '\0')
    /* Translators: two days, months or years between which something was */
    return g_strdup_printf (_ ("%s to %s"), from, to);
  if (*from != '\0')
    /* Translators: a day, month or year from which on something is */
    return g_strdup_printf (_ ("from %s"), from);
  if (*to != '\0')
    /* Translators: a day, month or year until which something was */
    return g_strdup_printf (_ ("until %s"), to);

  return g_strdup ("");
}

static void
add_affiliation (LiaisonDocument    *document,
                 LiaisonDetailEntry *entry)
{
  LiaisonAffiliation *affiliation = liaison_detail_entry_get_record (entry);
  g_autofree char    *span = dup_span (liaison_affiliation_get_since (affiliation), liaison_affiliation_get_until (affiliation));

  gboolean            is_user = liaison_affiliation_get_person (affiliation) == 0;

  liaison_document_add_line (document, is_user ? _ ("Me") : liaison_detail_entry_get_name (entry), span, liaison_affiliation_get_title (affiliation));
}

static void
add_follow_up (LiaisonDocument    *document,
               LiaisonDetailEntry *entry)
{
  LiaisonFollowUp *follow_up = liaison_detail_entry_get_record (entry);
  g_autofree char *day = liaison_date_dup_full (liaison_follow_up_get_day (follow_up));

  liaison_document_add_line (document, liaison_follow_up_get_text (follow_up), day, liaison_follow_up_get_notes (follow_up));
}

static void
add_lines (LiaisonDocument *document,
           GListModel      *entries,
           AddLineFunc      add)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (entries, i);

      add (document, entry);
    }
}

static void
add_list (LiaisonDocument  *document,
          LiaisonDetail    *detail,
          LiaisonDetailList list,
          const char       *heading,
          AddLineFunc       add)
{
  GListModel *entries = liaison_detail_get_list (detail, list);

  if (g_list_model_get_n_items (entries) == 0)
    return;

  liaison_document_add_heading (document, heading);
  add_lines (document, entries, add);
}

/* "●●●●○ Close", so that they can be compared at a glance. */
static char *
dup_closeness (gint64 closeness)
{
  GString *figure = g_string_new (NULL);

  if (closeness < 1)
    return g_string_free (figure, FALSE);
  for (gint64 i = 1; i <= LIAISON_CLOSENESS_MOST; i++)
    g_string_append (figure, i <= closeness ? "●" : "○");
  g_string_append_printf (figure, "  %s", liaison_closeness_words_get (closeness));

  return g_string_free (figure, FALSE);
}

static void
add_tie (LiaisonDocument    *document,
         LiaisonDetailEntry *entry)
{
  LiaisonTie      *tie = liaison_detail_entry_get_record (entry);
  const char      *name = liaison_detail_entry_get_name (entry);
  g_autofree char *closeness = dup_closeness (liaison_tie_get_closeness (tie));
  g_autofree char *span = dup_span (liaison_tie_get_since (tie), liaison_tie_get_until (tie));

  liaison_document_add_row (document, (const LiaisonDocumentCell[]){
                                        { *name != '\0' ? name : _ ("Me"), liaison_tie_get_notes (tie) },
                                        { liaison_choice_get_label (LIAISON_TYPE_TIE_KIND, liaison_tie_get_kind (tie)) },
                                        { closeness },
                                        { span },
                                      });
}

/* Whether any tie has a day, so that a column of days has something to say. */
static gboolean
has_span (GListModel *ties)
{
  for (guint i = 0; i < g_list_model_get_n_items (ties); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (ties, i);
      LiaisonTie *tie = liaison_detail_entry_get_record (entry);

      if (*liaison_tie_get_since (tie) != '\0' || *liaison_tie_get_until (tie) != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
add_table_of_ties (LiaisonDocument *document,
                   GListModel      *ties)
{
  static const double shares[] = { 3, 2.2, 3.2, 2.4 };
  /* Translators: heads of a table of ties: with whom, of what kind, and since when */
  const char *const heads[] = { C_ ("tie", "Who"), C_ ("tie", "How"), _ ("Closeness"), has_span (ties) ? C_ ("tie", "When") : NULL, NULL };

  liaison_document_begin_table (document, LIAISON_DOCUMENT_TABLE_PLAIN, shares, heads);
  for (guint i = 0; i < g_list_model_get_n_items (ties); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (ties, i);

      add_tie (document, entry);
    }
  liaison_document_end_table (document);
}

/* What the small map shows, and whom it has no room for. */
static char *
dup_caption (const char                *name,
             gboolean                   is_person,
             const LiaisonSurroundings *around)
{
  guint    n_more = around->n_neighbours - around->neighbours->len;
  GString *caption = g_string_new (NULL);

  if (is_person)
    /* Translators: below a small map; %s is the name of a person */
    liaison_isolate_append_printf (caption, _ ("%s in the middle: the wider a line, the closer the tie. Thin lines join those who know each other."), name);
  else
    /* Translators: below a small map; %s is the name of an organization */
    liaison_isolate_append_printf (caption, _ ("%s and who is there now. Thin lines join those who know each other."), name);
  if (n_more > 0)
    g_string_append_printf (caption, ngettext (" The closest are shown, and %u is not.", " The closest are shown, and %u are not.", n_more), n_more);

  return g_string_free (caption, FALSE);
}

/* Who stands around, as a small map and with the figures. */
static void
add_ties (LiaisonDocument     *document,
          LiaisonDetail       *detail,
          const char          *name,
          LiaisonSurroundings *around)
{
  GListModel      *ties = liaison_detail_get_list (detail, LIAISON_DETAIL_TIES);
  g_autofree char *caption = dup_caption (name, TRUE, around);

  if (around->neighbours->len > 0 || g_list_model_get_n_items (ties) > 0)
    liaison_document_add_heading (document, _ ("Ties"));
  liaison_surroundings_figure_add (document, around, caption);
  if (g_list_model_get_n_items (ties) > 0)
    add_table_of_ties (document, ties);
}

/* Who is and was at an organization. */
static void
add_people (LiaisonDocument     *document,
            LiaisonDetail       *detail,
            const char          *name,
            LiaisonSurroundings *around)
{
  GListModel      *stints = liaison_detail_get_list (detail, LIAISON_DETAIL_AFFILIATIONS);
  g_autofree char *caption = dup_caption (name, FALSE, around);

  if (g_list_model_get_n_items (stints) > 0)
    liaison_document_add_heading (document, _ ("People"));
  liaison_surroundings_figure_add (document, around, caption);
  add_lines (document, stints, add_affiliation);
}

static void
add_interactions (LiaisonDocument *document,
                  GPtrArray       *interactions)
{
  if (interactions->len > 0)
    liaison_document_add_heading (document, _ ("What Happened"));
  for (guint i = 0; i < interactions->len; i++)
    {
      LiaisonInteraction *interaction = g_ptr_array_index (interactions, i);
      g_autofree char    *day = liaison_date_dup_full (liaison_interaction_get_day (interaction));

      liaison_document_add_line (document, liaison_choice_get_label (LIAISON_TYPE_INTERACTION_KIND, liaison_interaction_get_kind (interaction)),
                                 day, liaison_interaction_get_summary (interaction));
    }
}

/* Who this is: the sector, where they are, and who introduced them. */
static char *
dup_head (LiaisonDetail *detail,
          const char    *sector,
          const char    *place)
{
  const char      *name = *sector != '\0' ? liaison_catalog_get_sector_name (liaison_catalog_get_default (), sector) : "";
  const char      *introducer = liaison_detail_get_introducer (detail);
  g_autofree char *introduced = *introducer != '\0' ? g_strdup_printf (_ ("Introduced by %s"), introducer) : g_strdup ("");
  const char      *parts[] = { name, place, introduced };
  GString         *head = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (head, "%s%s", head->len > 0 ? " · " : "", parts[i]);

  return g_string_free (head, FALSE);
}

/**
 * liaison_document_new_for_contact:
 * @detail: everything on a person or an organization
 * @interactions: (element-type LiaisonInteraction): what happened with them
 * @around: (transfer full): who stands around them
 *
 * Returns: (transfer full): their page
 */
LiaisonDocument *
liaison_document_new_for_contact (LiaisonDetail       *detail,
                                  GPtrArray           *interactions,
                                  LiaisonSurroundings *around)
{
  gpointer        record = liaison_detail_get_record (detail);
  g_autofree char *name = NULL;
  g_autofree char *sector = NULL;
  g_autofree char *place = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *head = NULL;
  LiaisonDocument *document;

  g_object_get (record, "name", &name, "sector", &sector, "place", &place, "notes", &notes, NULL);
  document = liaison_document_new (name);
  head = dup_head (detail, sector, place);
  liaison_document_add_paragraph (document, head);
  liaison_document_add_paragraph (document, notes);
  add_list (document, detail, LIAISON_DETAIL_METHODS, _ ("Contact"), add_method);
  if (LIAISON_IS_PERSON (record))
    {
      add_list (document, detail, LIAISON_DETAIL_AFFILIATIONS, _ ("Positions"), add_affiliation);
      add_ties (document, detail, name, around);
    }
  else
    {
      add_people (document, detail, name, around);
    }
  add_list (document, detail, LIAISON_DETAIL_FOLLOW_UPS, _ ("To Do"), add_follow_up);
  add_interactions (document, interactions);

  return document;
}

static gint
compare_days (gconstpointer a,
              gconstpointer b)
{
  return strcmp (liaison_interaction_get_day (*(LiaisonInteraction **) b), liaison_interaction_get_day (*(LiaisonInteraction **) a));
}

/* What happened with a person, the newest first; nothing for an organization. */
static GPtrArray *
read_interactions (LiaisonConnection *connection,
                   gint64             key,
                   GError           **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) links = NULL;

  if (liaison_contact_key_is_organization (key))
    return g_steal_pointer (&found);
  links = liaison_query_linked (connection, LIAISON_TYPE_INTERACTION_PERSON, LIAISON_TYPE_PERSON, liaison_contact_key_get_id (key), error);
  if (links == NULL)
    return NULL;
  for (guint i = 0; i < links->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      gpointer interaction = liaison_query_record (connection, LIAISON_TYPE_INTERACTION,
                                                   liaison_interaction_person_get_interaction (g_ptr_array_index (links, i)), &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      if (interaction != NULL)
        g_ptr_array_add (found, interaction);
    }
  g_ptr_array_sort (found, compare_days);

  return g_steal_pointer (&found);
}

/**
 * liaison_document_read_contact:
 * @connection: where to read
 * @key: contact key
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the page of a person or an organization
 */
LiaisonDocument *
liaison_document_read_contact (LiaisonConnection *connection,
                               gint64             key,
                               GError           **error)
{
  g_autoptr (LiaisonDetail) detail = liaison_query_detail (connection, key, error);
  g_autoptr (GPtrArray) interactions = detail != NULL ? read_interactions (connection, key, error) : NULL;

  LiaisonSurroundings *around = interactions != NULL ? liaison_query_surroundings (connection, key, error) : NULL;

  return around != NULL ? liaison_document_new_for_contact (detail, interactions, around) : NULL;
}
