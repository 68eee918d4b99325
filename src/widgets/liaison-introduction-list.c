/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-introduction-list.h"

#include "liaison-choice.h"
#include "liaison-introduction-row.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonIntroductionList
{
  AdwBin parent_instance;

  LiaisonStore *store;
  gint64        key;
  GCancellable *reading;
  gboolean      is_loaded;
  guint         n_items;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonIntroductionList, liaison_introduction_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_KEY,
  PROP_N_ITEMS,
  PROP_LOADED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LiaisonIntroduction *
get_record (gpointer row)
{
  return liaison_introduction_entry_get_record (liaison_introduction_row_get_entry (row));
}

/* ---- rows ---- */

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  LiaisonIntroduction *one = get_record (a);
  LiaisonIntroduction *other = get_record (b);
  int                  order = liaison_introduction_get_state (one) - liaison_introduction_get_state (other);

  if (order != 0)
    return order;

  return liaison_record_get_id (LIAISON_RECORD (one)) < liaison_record_get_id (LIAISON_RECORD (other)) ? -1 : 1;
}

static void
head_row (GtkListBoxRow *row,
          GtkListBoxRow *before,
          gpointer       data)
{
  LiaisonIntroductionList *self = data;
  int                      state = liaison_introduction_get_state (get_record (row));
  GtkWidget               *heading;

  if (self->key != 0 || (before != NULL && liaison_introduction_get_state (get_record (before)) == state))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  heading = gtk_label_new (liaison_choice_get_label (LIAISON_TYPE_INTRODUCTION_STATE, state));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "introduction-state");
  gtk_list_box_row_set_header (row, heading);
}

static LiaisonIntroductionRow *
find_row (LiaisonIntroductionList *self,
          gint64                   id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (liaison_record_get_id (LIAISON_RECORD (get_record (row))) == id)
      return LIAISON_INTRODUCTION_ROW (row);

  return NULL;
}

static gboolean
contains (GPtrArray *entries,
          gint64     id)
{
  for (guint i = 0; i < entries->len; i++)
    if (liaison_record_get_id (LIAISON_RECORD (liaison_introduction_entry_get_record (g_ptr_array_index (entries, i)))) == id)
      return TRUE;

  return FALSE;
}

static void
remove_gone (LiaisonIntroductionList *self,
             GPtrArray               *entries)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    if (contains (entries, liaison_record_get_id (LIAISON_RECORD (get_record (row)))))
      i++;
    else
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
take (LiaisonIntroductionList *self,
      GPtrArray               *entries)
{
  remove_gone (self, entries);
  for (guint i = 0; i < entries->len; i++)
    {
      LiaisonIntroductionEntry *entry = g_ptr_array_index (entries, i);
      LiaisonIntroductionRow   *row = find_row (self, liaison_record_get_id (LIAISON_RECORD (liaison_introduction_entry_get_record (entry))));

      if (row != NULL)
        liaison_introduction_row_set_entry (row, entry);
      else
        gtk_list_box_append (self->list, liaison_introduction_row_new (self->store, entry));
    }
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  self->n_items = entries->len;
  self->is_loaded = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n_items > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

/* ---- reading ---- */

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonIntroductionList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = liaison_introductions_read_finish (LIAISON_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store != LIAISON_STORE (source))
    return;

  if (entries != NULL)
    take (self, entries);
  else
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

/* The newest question wins. */
static void
read_again (LiaisonIntroductionList *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->store == NULL || self->key < 0)
    return;

  self->reading = g_cancellable_new ();
  liaison_introductions_read_async (self->store, self->key, self->reading, read_cb, g_object_ref (self));
}

static void
store_changed_cb (LiaisonStore            *store,
                  const char *const       *tables,
                  LiaisonIntroductionList *self)
{
  if (tables == NULL || g_strv_contains (tables, "introduction") || g_strv_contains (tables, "person") ||
      g_strv_contains (tables, "organization"))
    read_again (self);
}

static void
liaison_introduction_list_dispose (GObject *object)
{
  liaison_introduction_list_set_store (LIAISON_INTRODUCTION_LIST (object), NULL);

  G_OBJECT_CLASS (liaison_introduction_list_parent_class)->dispose (object);
}

static void
liaison_introduction_list_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  LiaisonIntroductionList *self = LIAISON_INTRODUCTION_LIST (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_KEY:
      g_value_set_int64 (value, self->key);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n_items);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->is_loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_introduction_list_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  LiaisonIntroductionList *self = LIAISON_INTRODUCTION_LIST (object);

  switch (prop_id)
    {
    case PROP_STORE:
      liaison_introduction_list_set_store (self, g_value_get_object (value));
      break;
    case PROP_KEY:
      liaison_introduction_list_set_key (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_introduction_list_class_init (LiaisonIntroductionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   reads = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = liaison_introduction_list_dispose;
  object_class->get_property = liaison_introduction_list_get_property;
  object_class->set_property = liaison_introduction_list_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, reads | G_PARAM_WRITABLE);
  properties[PROP_KEY] = g_param_spec_int64 ("key", NULL, NULL, -1, G_MAXINT64, 0, reads | G_PARAM_WRITABLE);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, reads);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, reads);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_introduction_list_init (LiaisonIntroductionList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->list, head_row, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Introductions"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

static void
clear (LiaisonIntroductionList *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  take (self, none);
  self->is_loaded = FALSE;
}

/**
 * liaison_introduction_list_set_store:
 * @self: a list
 * @store: (nullable): whose introductions
 */
void
liaison_introduction_list_set_store (LiaisonIntroductionList *self,
                                     LiaisonStore            *store)
{
  g_return_if_fail (LIAISON_IS_INTRODUCTION_LIST (self));

  if (self->store == store)
    return;

  if (self->store != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
      clear (self);
    }
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  read_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * liaison_introduction_list_set_key:
 * @self: a list
 * @key: a contact key, 0 for all, -1 for none
 */
void
liaison_introduction_list_set_key (LiaisonIntroductionList *self,
                                   gint64                   key)
{
  g_return_if_fail (LIAISON_IS_INTRODUCTION_LIST (self));

  if (self->key == key)
    return;

  self->key = key;
  clear (self);
  read_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

/**
 * liaison_introduction_list_get_n_items:
 * @self: a list
 *
 * Returns: how many it shows
 */
guint
liaison_introduction_list_get_n_items (LiaisonIntroductionList *self)
{
  g_return_val_if_fail (LIAISON_IS_INTRODUCTION_LIST (self), 0);

  return self->n_items;
}
