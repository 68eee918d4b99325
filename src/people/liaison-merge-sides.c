/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-merge-sides.h"

#include "liaison-detail-query.h"
#include "liaison-people-closures.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Contacts that become one, side by side: by what one knows who they are. */

/* More do not stand beside one another, but under one another. */
#define MOST_BESIDE 3

/**
 * liaison_merge_sides_read: (skip)
 * @connection: a connection
 * @keys: a #GArray of contact keys (#gint64)
 * @error: return location
 *
 * Returns: (transfer full) (element-type LiaisonDetail): each of the contacts in
 *   full; %NULL with an error where one is not there
 */
GPtrArray *
liaison_merge_sides_read (LiaisonConnection *connection,
                          gpointer           keys,
                          GError           **error)
{
  g_autoptr (GPtrArray) details = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ((GArray *) keys)->len; i++)
    {
      LiaisonDetail *detail = liaison_query_detail (connection, g_array_index ((GArray *) keys, gint64, i), error);

      if (detail == NULL)
        return NULL;
      g_ptr_array_add (details, detail);
    }

  return g_steal_pointer (&details);
}

/**
 * liaison_merge_sides_dup_records: (skip)
 * @details: (element-type LiaisonDetail): contacts
 *
 * Returns: (transfer full) (element-type LiaisonRecord): the person or
 *   organization of each
 */
GPtrArray *
liaison_merge_sides_dup_records (GPtrArray *details)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < details->len; i++)
    g_ptr_array_add (records, g_object_ref (liaison_detail_get_record (g_ptr_array_index (details, i))));

  return records;
}

static void
append_line (GtkBox     *side,
             const char *text,
             const char *class)
{
  g_autofree char *line = liaison_people_single_line (NULL, text);
  GtkWidget       *label;

  if (*line == '\0')
    return;

  label = gtk_label_new (line);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, class);
  gtk_box_append (side, label);
}

static void
append_entry (GtkBox             *side,
              LiaisonDetailEntry *entry)
{
  LiaisonRecord   *record = liaison_detail_entry_get_record (entry);
  g_autofree char *subtitle = NULL;
  g_autofree char *stint = NULL;

  if (LIAISON_IS_CONTACT_METHOD (record))
    append_line (side, liaison_contact_method_get_value (LIAISON_CONTACT_METHOD (record)), "caption");
  if (!LIAISON_IS_AFFILIATION (record))
    return;

  subtitle = liaison_people_affiliation_subtitle (NULL, LIAISON_AFFILIATION (record));
  stint = g_strconcat (liaison_detail_entry_get_name (entry), *subtitle != '\0' ? " · " : "", subtitle, NULL);
  append_line (side, stint, "caption");
}

static void
append_list (GtkBox           *side,
             LiaisonDetail    *detail,
             LiaisonDetailList which)
{
  GListModel *list = liaison_detail_get_list (detail, which);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (list, i);

      append_entry (side, entry);
    }
}

static GtkWidget *
make_side (LiaisonDetail *detail)
{
  gpointer   record = liaison_detail_get_record (detail);
  gboolean   is_person = LIAISON_IS_PERSON (record);
  GtkBox    *side = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  g_autofree char *last_contact = is_person ? liaison_people_last_contact (liaison_timeline_get_last_day (liaison_detail_get_timeline (detail)))
                                            : g_strdup ("");

  append_line (side, is_person ? liaison_person_get_name (record) : liaison_organization_get_name (record), "heading");
  append_line (side, is_person ? liaison_person_get_place (record) : liaison_organization_get_place (record), "caption");
  if (is_person)
    append_list (side, detail, LIAISON_DETAIL_AFFILIATIONS);
  append_list (side, detail, LIAISON_DETAIL_METHODS);
  append_line (side, is_person ? liaison_person_get_notes (record) : liaison_organization_get_notes (record), "caption");
  append_line (side, last_contact, "caption");

  return GTK_WIDGET (side);
}

/**
 * liaison_merge_sides_new: (skip)
 * @details: (element-type LiaisonDetail): contacts that may be one
 *
 * Returns: (transfer floating): a row of a list that shows them side by side:
 *   what they are called, where they are, how they are reached
 */
GtkWidget *
liaison_merge_sides_new (GPtrArray *details)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *sides = gtk_box_new (details->len <= MOST_BESIDE ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (sides), details->len <= MOST_BESIDE);
  gtk_widget_add_css_class (sides, "merge-sides");
  for (guint i = 0; i < details->len; i++)
    gtk_box_append (GTK_BOX (sides), make_side (g_ptr_array_index (details, i)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Side by Side"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), sides);

  return row;
}
