/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-filter-menu.h"

#include "liaison-ask-dialog.h"
#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-contact-words.h"
#include "liaison-filter-words.h"
#include "liaison-query.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/* ---- the menu ---- */

static void
append_value (GMenu       *menu,
              LiaisonFacet facet,
              const char  *value,
              const char  *words)
{
  g_autofree char *condition = liaison_contact_filter_dup_with (NULL, facet, value);
  g_autoptr (GMenuItem) item = NULL;
  g_auto (GStrv) parts = g_strsplit (words, "_", -1); /* no mnemonics */
  g_autofree char *label = g_strjoinv ("__", parts);

  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "people.filter", "s", condition);
  g_menu_append_item (menu, item);
}

static void
append_fixed (GMenu       *menu,
              LiaisonFacet facet)
{
  const LiaisonFacetValue *values = liaison_filter_words_get_values (facet);

  for (guint i = 0; values[i].value != NULL; i++)
    append_value (menu, facet, values[i].value, _(values[i].words));
}

static void
append_choices (GMenu       *menu,
                LiaisonFacet facet,
                GType        type)
{
  for (int value = 0; liaison_choice_get_nick (type, value) != NULL; value++)
    append_value (menu, facet, liaison_choice_get_nick (type, value), liaison_choice_get_label (type, value));
}

static void
append_sectors (GMenu *menu)
{
  GListModel *sectors = liaison_catalog_get_sectors (liaison_catalog_get_default ());

  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (LiaisonEntry) sector = g_list_model_get_item (sectors, i);

      append_value (menu, LIAISON_FACET_SECTOR, liaison_entry_get_id (sector), liaison_entry_get_name (sector));
    }
}

static void
append_closeness (GMenu *menu)
{
  for (int closeness = 5; closeness >= 0; closeness--)
    {
      g_autofree char *value = g_strdup_printf ("%d", closeness);
      g_autofree char *words = liaison_filter_words_dup (LIAISON_FACET_CLOSENESS, value, NULL);

      append_value (menu, LIAISON_FACET_CLOSENESS, value, words);
    }
}

static gpointer
read_tags (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_all (connection, LIAISON_TYPE_TAG, error);
}

static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  return g_utf8_collate (liaison_tag_get_name (*(LiaisonTag *const *) a), liaison_tag_get_name (*(LiaisonTag *const *) b));
}

static void
tags_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GMenu) menu = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tags = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (tags == NULL)
    {
      g_warning ("The tags cannot be read: %s", error->message);
      return;
    }

  g_ptr_array_sort (tags, compare_tags);
  for (guint i = 0; i < tags->len; i++)
    {
      LiaisonTag      *tag = g_ptr_array_index (tags, i);
      g_autofree char *name = liaison_contact_words_dup_line (liaison_tag_get_name (tag));

      append_value (menu, LIAISON_FACET_TAG, liaison_record_get_uid (LIAISON_RECORD (tag)), name);
    }
}

static GMenu *
append_submenu (GMenu       *menu,
                LiaisonFacet facet)
{
  GMenu *submenu = g_menu_new ();

  g_menu_append_submenu (menu, liaison_filter_words_get_title (facet), G_MENU_MODEL (submenu));
  g_object_unref (submenu); /* held by the menu */

  return submenu;
}

static void
append_asked (GMenu       *menu,
              LiaisonFacet facet,
              const char  *label)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "people.ask-filter", "s", liaison_facet_get_nick (facet));
  g_menu_append_item (menu, item);
}

/**
 * liaison_filter_menu_new:
 * @store: (nullable): whose tags are offered
 *
 * Returns: (transfer full): a menu of what contacts can be narrowed by; its items
 *   ask for people.filter and people.ask-filter
 */
GMenuModel *
liaison_filter_menu_new (LiaisonStore *store)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();

  append_fixed (append_submenu (first, LIAISON_FACET_TYPE), LIAISON_FACET_TYPE);
  append_sectors (append_submenu (first, LIAISON_FACET_SECTOR));
  append_choices (append_submenu (first, LIAISON_FACET_KIND), LIAISON_FACET_KIND, LIAISON_TYPE_CONTACT_KIND);
  if (store != NULL)
    liaison_store_read_async (store, read_tags, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                              tags_read_cb, g_object_ref (append_submenu (first, LIAISON_FACET_TAG)));
  append_closeness (append_submenu (first, LIAISON_FACET_CLOSENESS));
  append_fixed (append_submenu (first, LIAISON_FACET_FRESHNESS), LIAISON_FACET_FRESHNESS);
  append_fixed (append_submenu (first, LIAISON_FACET_CADENCE), LIAISON_FACET_CADENCE);
  append_choices (append_submenu (first, LIAISON_FACET_ORIGIN), LIAISON_FACET_ORIGIN, LIAISON_TYPE_ORIGIN);
  append_fixed (second, LIAISON_FACET_DORMANT);
  append_asked (second, LIAISON_FACET_INTRODUCER, _("Introduced _By…"));
  append_asked (second, LIAISON_FACET_ORGANIZATION, _("At an _Organization…"));
  append_asked (second, LIAISON_FACET_PLACE, _("In a _Place…"));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));

  return G_MENU_MODEL (menu);
}

/* ---- what is asked ---- */

typedef struct
{
  GtkWidget   *from;
  LiaisonFacet facet;
} Question;

static void
free_question (gpointer data,
               GClosure *closure)
{
  g_object_unref (((Question *) data)->from);
  g_free (data);
}

static void
narrow (GtkWidget   *from,
        LiaisonFacet facet,
        const char  *value)
{
  g_autofree char *condition = liaison_contact_filter_dup_with (NULL, facet, value);

  gtk_widget_activate_action (from, "people.filter", "s", condition);
}

static gpointer
read_contact (LiaisonConnection *connection,
              gpointer           key,
              GCancellable      *cancellable,
              GError           **error)
{
  GType type = liaison_contact_key_is_organization (*(gint64 *) key) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;

  return liaison_query_record (connection, type, liaison_contact_key_get_id (*(gint64 *) key), error);
}

static void
contact_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRecord) record = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (record != NULL)
    narrow (from, LIAISON_IS_PERSON (record) ? LIAISON_FACET_INTRODUCER : LIAISON_FACET_ORGANIZATION, liaison_record_get_uid (record));
  else if (error != NULL)
    liaison_toast_show_error (from, error);
}

static void
picked_cb (LiaisonAskDialog *dialog)
{
  LiaisonContactPicker *picker = LIAISON_CONTACT_PICKER (liaison_ask_dialog_get_row (dialog));

  g_object_set (dialog, "ready", liaison_contact_picker_get_selected (picker) != 0, NULL);
  liaison_ask_dialog_confirm (dialog);
}

static void
confirmed_cb (LiaisonAskDialog *dialog,
              Question         *question)
{
  GtkWidget *row = liaison_ask_dialog_get_row (dialog);

  if (LIAISON_IS_CONTACT_PICKER (row))
    {
      gint64        key = liaison_contact_picker_get_selected (LIAISON_CONTACT_PICKER (row));
      g_autoptr (LiaisonStore) store = NULL;

      g_object_get (row, "store", &store, NULL);
      if (key != 0 && store != NULL)
        liaison_store_read_async (store, read_contact, g_memdup2 (&key, sizeof key), g_free, g_object_unref, NULL,
                                  contact_read_cb, g_object_ref (question->from));
    }
  else
    {
      g_autofree char *text = liaison_ask_dialog_dup_text (dialog);

      narrow (question->from, question->facet, text);
    }
}

/**
 * liaison_filter_menu_ask:
 * @from: a widget that has the action people.filter
 * @store: whose contacts are offered
 * @facet: the nick of who introduced them, of an organization or a place
 *
 * Asks for the value of a condition and narrows by it.
 */
void
liaison_filter_menu_ask (GtkWidget    *from,
                         LiaisonStore *store,
                         const char   *facet)
{
  Question  *question = g_new0 (Question, 1);
  gboolean   is_place;
  GtkWidget *row, *dialog;

  question->from = g_object_ref (from);
  question->facet = liaison_facet_from_nick (facet);
  is_place = question->facet == LIAISON_FACET_PLACE;
  row = is_place ? adw_entry_row_new () : liaison_contact_picker_new (store);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), liaison_filter_words_get_title (question->facet));
  if (!is_place)
    g_object_set (row, question->facet == LIAISON_FACET_INTRODUCER ? "only-people" : "only-organizations", TRUE, NULL);

  dialog = liaison_ask_dialog_new (from, _("Filter"), _("_Filter"), row);
  if (!is_place)
    {
      g_object_set (dialog, "ready", FALSE, NULL);
      g_signal_connect_object (row, "picked", G_CALLBACK (picked_cb), dialog, G_CONNECT_SWAPPED);
    }
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (confirmed_cb), question, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
