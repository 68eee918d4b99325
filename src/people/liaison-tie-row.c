/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-tie-row.h"

#include "liaison-choice-row.h"
#include "liaison-contact.h"
#include "liaison-people-closures.h"
#include "liaison-text-row.h"

#include <glib/gi18n.h>

struct _LiaisonTieRow
{
  LiaisonDetailRow parent_instance;

  GtkButton *show_button;
};

G_DEFINE_FINAL_TYPE (LiaisonTieRow, liaison_tie_row, LIAISON_TYPE_DETAIL_ROW)

/* The side on whose page the tie stands: the one that it does not lead to. */
static gint64
get_shown (LiaisonTie *tie,
           gint64      key)
{
  gint64 other = liaison_contact_key_get_id (key);

  return liaison_tie_get_person (tie) != other ? liaison_tie_get_person (tie) : liaison_tie_get_other (tie);
}

static void
liaison_tie_row_update (LiaisonDetailRow   *row,
                        LiaisonDetailEntry *entry)
{
  LiaisonTieRow   *self = LIAISON_TIE_ROW (row);
  LiaisonTie      *tie = liaison_detail_entry_get_record (entry);
  gint64           key = liaison_detail_entry_get_key (entry);
  gboolean         is_mine = key == LIAISON_CONTACT_KEY_USER;
  g_autofree char *name = liaison_people_single_line (NULL, liaison_detail_entry_get_name (entry));
  /* Translators: the user as the object of a sentence: "Mentor of you" */
  g_autofree char *subtitle = liaison_people_tie_subtitle (tie, get_shown (tie, key), is_mine ? C_("tie", "you") : name, liaison_detail_entry_get_place (entry));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), is_mine ? _("You") : name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->show_button), !is_mine);
}

static const char *
liaison_tie_row_get_delete_label (LiaisonDetailRow *row)
{
  return _("Delete Tie of %s");
}

static void
show_cb (LiaisonTieRow *self)
{
  LiaisonDetailEntry *entry = liaison_detail_row_get_entry (LIAISON_DETAIL_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contact", "x", liaison_detail_entry_get_key (entry));
}

static void
liaison_tie_row_class_init (LiaisonTieRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LIAISON_TYPE_CHOICE_ROW);
  g_type_ensure (LIAISON_TYPE_TEXT_ROW);

  LIAISON_DETAIL_ROW_CLASS (klass)->update = liaison_tie_row_update;
  LIAISON_DETAIL_ROW_CLASS (klass)->get_delete_label = liaison_tie_row_get_delete_label;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-tie-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTieRow, show_button);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
liaison_tie_row_init (LiaisonTieRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
