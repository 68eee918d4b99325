/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-interaction-line.h"

#include "liaison-date.h"
#include "liaison-people-closures.h"

#include <glib/gi18n.h>

struct _LiaisonInteractionLine
{
  LiaisonDetailRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonInteractionLine, liaison_interaction_line, LIAISON_TYPE_DETAIL_ROW)

static void
liaison_interaction_line_update (LiaisonDetailRow   *row,
                                 LiaisonDetailEntry *entry)
{
  LiaisonInteraction *interaction = liaison_detail_entry_get_record (entry);
  g_autofree char    *summary = NULL;
  g_autofree char    *subtitle = NULL;
  g_autofree char    *phrase = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (row), interaction != NULL);
  if (interaction == NULL)
    return;

  summary = liaison_people_single_line (NULL, liaison_interaction_get_summary (interaction));
  subtitle = liaison_people_interaction_subtitle (interaction, liaison_detail_entry_get_name (entry));
  phrase = liaison_date_dup_phrase (liaison_interaction_get_day (interaction));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *summary != '\0' ? summary : phrase);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
}

static const char *
liaison_interaction_line_get_delete_label (LiaisonDetailRow *row)
{
  return _("Delete Interaction with %s");
}

static void
liaison_interaction_line_make_fields (LiaisonDetailRow *row)
{
  /* Translators: the name of a change, as Undo shows it; %s is a person */
  const char *label = _("Edit Interaction with %s");

  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("What It Was About"), "summary", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_CHOICE, _("How"), "kind", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_DAY, _("Day"), "day", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Place or Event"), "place", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_CHOICE, _("Who Helped"), "favour", label);
  liaison_detail_row_add_action (liaison_detail_row_add_actions (row), _("Delete"), "row.delete");
}

static void
liaison_interaction_line_class_init (LiaisonInteractionLineClass *klass)
{
  LIAISON_DETAIL_ROW_CLASS (klass)->update = liaison_interaction_line_update;
  LIAISON_DETAIL_ROW_CLASS (klass)->get_delete_label = liaison_interaction_line_get_delete_label;
  LIAISON_DETAIL_ROW_CLASS (klass)->make_fields = liaison_interaction_line_make_fields;
}

static void
liaison_interaction_line_init (LiaisonInteractionLine *self)
{
}
