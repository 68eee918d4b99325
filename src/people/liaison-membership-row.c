/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-membership-row.h"

#include "liaison-change-label.h"
#include "liaison-people-closures.h"

#include <glib/gi18n.h>

struct _LiaisonMembershipRow
{
  LiaisonDetailRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonMembershipRow, liaison_membership_row, LIAISON_TYPE_DETAIL_ROW)

static void
liaison_membership_row_update (LiaisonDetailRow   *row,
                               LiaisonDetailEntry *entry)
{
  LiaisonMembership *membership = liaison_detail_entry_get_record (entry);
  g_autofree char   *title = liaison_people_membership_title (membership);
  g_autofree char   *subtitle = liaison_people_membership_subtitle (membership);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_widget_action_set_enabled (GTK_WIDGET (row), "membership.renew", *liaison_membership_get_renews_on (membership) != '\0');
}

static const char *
liaison_membership_row_get_delete_label (LiaisonDetailRow *row)
{
  return _("Delete Membership in %s");
}

static void
liaison_membership_row_make_fields (LiaisonDetailRow *row)
{
  /* Translators: the name of a change, as Undo shows it; %s is an association */
  const char *label = _("Edit Membership in %s");
  GtkWidget  *actions;

  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Membership Number"), "number", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Dues"), "dues", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Currency"), "currency", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_DAY, _("Renewal"), "renews_on", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Committees"), "committee", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_DAY, _("Since"), "since", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_DAY, _("Until"), "until", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Notes"), "notes", label);
  actions = liaison_detail_row_add_actions (row);
  /* Translators: a button: the membership was renewed */
  liaison_detail_row_add_action (actions, _("Renewed"), "membership.renew");
  liaison_detail_row_add_action (actions, _("Delete"), "row.delete");
}

static void
renew_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LiaisonDetailRow     *row = LIAISON_DETAIL_ROW (widget);
  LiaisonContactEditor *editor = liaison_detail_row_get_editor (row);
  /* Translators: the name of a change, as Undo shows it; %s is an association */
  g_autofree char *label = liaison_change_label_dup (_("Renew Membership in %s"), liaison_contact_editor_get_name (editor));

  liaison_contact_editor_renew (editor, liaison_detail_row_get_record (row), label);
}

static void
liaison_membership_row_class_init (LiaisonMembershipRowClass *klass)
{
  LIAISON_DETAIL_ROW_CLASS (klass)->update = liaison_membership_row_update;
  LIAISON_DETAIL_ROW_CLASS (klass)->get_delete_label = liaison_membership_row_get_delete_label;
  LIAISON_DETAIL_ROW_CLASS (klass)->make_fields = liaison_membership_row_make_fields;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "membership.renew", NULL, renew_cb);
}

static void
liaison_membership_row_init (LiaisonMembershipRow *self)
{
}
