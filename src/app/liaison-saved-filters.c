/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-saved-filters.h"

#include "liaison-ask-dialog.h"
#include "liaison-isolate.h"
#include "liaison-query.h"
#include "liaison-saved-filter.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonSavedFilters
{
  AdwBin parent_instance;

  LiaisonStore *store;
  GListStore   *filters; /* LiaisonSavedFilter */
  GCancellable *cancellable;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonSavedFilters, liaison_saved_filters, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* ---- reading ---- */

static int
compare_filters (gconstpointer a,
                 gconstpointer b)
{
  LiaisonSavedFilter *one = *(LiaisonSavedFilter *const *) a;
  LiaisonSavedFilter *other = *(LiaisonSavedFilter *const *) b;
  gint64              difference = liaison_saved_filter_get_position (one) - liaison_saved_filter_get_position (other);

  if (difference == 0)
    difference = liaison_record_get_id (LIAISON_RECORD (one)) - liaison_record_get_id (LIAISON_RECORD (other));

  return difference < 0 ? -1 : difference > 0;
}

static gpointer
read_filters (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return liaison_saved_filters_read (connection, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonSavedFilters) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) filters = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (filters == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("The filters cannot be read: %s", error->message);
  if (filters == NULL || self->store != LIAISON_STORE (source))
    return;

  g_list_store_splice (self->filters, 0, g_list_model_get_n_items (G_LIST_MODEL (self->filters)), filters->pdata, filters->len);
  gtk_widget_set_visible (GTK_WIDGET (self), filters->len > 0);
}

static void
start_reading (LiaisonSavedFilters *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_store_read_async (self->store, read_filters, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb,
                            g_object_ref (self));
}

static void
store_changed_cb (LiaisonStore        *store,
                  const char *const   *tables,
                  LiaisonSavedFilters *self)
{
  if (tables == NULL || g_strv_contains (tables, "saved_filter"))
    start_reading (self);
}

static void
set_store (LiaisonSavedFilters *self,
           LiaisonStore        *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_set_object (&self->store, store);
  g_list_store_remove_all (self->filters);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (store == NULL)
    return;

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  start_reading (self);
}

/* ---- changing ---- */

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonSavedFilters) self = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (change < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  else
    liaison_toast_offer_undo (GTK_WIDGET (self), change, liaison_store_get_undo_label (LIAISON_STORE (source)));
}

/* Names of changes are short. */
static char *
dup_label (const char         *format,
           LiaisonSavedFilter *filter)
{
  g_autofree char *name = g_utf8_substring (liaison_saved_filter_get_name (filter), 0, MIN (g_utf8_strlen (liaison_saved_filter_get_name (filter), -1), 60));
  g_autofree char *isolated = liaison_isolate_dup (name);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strconcat (parts[0], isolated, parts[1], NULL);
}

static void
named_cb (LiaisonAskDialog   *dialog,
          LiaisonSavedFilter *filter)
{
  GtkWindow       *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  GtkWidget       *self = g_object_get_data (G_OBJECT (dialog), "filters");
  gboolean         is_new = liaison_record_get_id (LIAISON_RECORD (filter)) == 0;
  g_autofree char *name = liaison_ask_dialog_dup_text (dialog);
  g_autofree char *label = NULL;

  if (parent == NULL || LIAISON_SAVED_FILTERS (self)->store == NULL)
    return;

  liaison_saved_filter_set_name (filter, name);
  /* TRANSLATORS: the name of a change, as Undo shows it; %s is a filter */
  label = dup_label (is_new ? _ ("Keep the Filter %s") : _ ("Rename the Filter %s"), filter);
  liaison_store_save_async (LIAISON_SAVED_FILTERS (self)->store, label, LIAISON_RECORD (filter), NULL, changed_cb, g_object_ref (self));
}

static void
ask_name (LiaisonSavedFilters *self,
          LiaisonSavedFilter  *filter,
          const char          *title,
          const char          *confirm)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *dialog;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), liaison_saved_filter_get_name (filter));
  dialog = liaison_ask_dialog_new (GTK_WIDGET (self), title, confirm, row);
  g_object_set_data_full (G_OBJECT (dialog), "filters", g_object_ref (self), g_object_unref);
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (named_cb), g_object_ref (filter), (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static LiaisonSavedFilter *
ref_filter (LiaisonSavedFilters *self,
            gint64               id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->filters)); i++)
    {
      g_autoptr (LiaisonSavedFilter) filter = g_list_model_get_item (G_LIST_MODEL (self->filters), i);

      if (liaison_record_get_id (LIAISON_RECORD (filter)) == id)
        return g_steal_pointer (&filter);
    }

  return NULL;
}

static void
rename_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_autoptr (LiaisonSavedFilter) filter = ref_filter (LIAISON_SAVED_FILTERS (widget), g_variant_get_int64 (parameter));
  g_autoptr (LiaisonRecord) copy = filter != NULL ? liaison_record_copy (LIAISON_RECORD (filter)) : NULL;

  if (copy != NULL)
    ask_name (LIAISON_SAVED_FILTERS (widget), LIAISON_SAVED_FILTER (copy), _ ("Rename Filter"), _ ("_Rename"));
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonSavedFilters *self = LIAISON_SAVED_FILTERS (widget);
  g_autoptr (LiaisonSavedFilter) filter = ref_filter (self, g_variant_get_int64 (parameter));
  g_autofree char *label = NULL;

  if (filter == NULL || self->store == NULL)
    return;

  /* TRANSLATORS: the name of a change, as Undo shows it; %s is a filter */
  label = dup_label (_ ("Delete the Filter %s"), filter);
  liaison_store_delete_async (self->store, label, LIAISON_RECORD (filter), NULL, changed_cb, g_object_ref (self));
}

/* ---- rows ---- */

static void
add_key (GtkEventController *controller,
         const char         *trigger,
         const char         *action,
         gint64              id)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int64 (id));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             gint64      id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (LiaisonSavedFilter *filter)
{
  GtkWidget *button = gtk_menu_button_new ();
  gint64     id = liaison_record_get_id (LIAISON_RECORD (filter));
  g_autoptr (GMenu) menu = g_menu_new ();
  /* TRANSLATORS: a menu of what can be done to a filter; %s is its name */
  g_autofree char *label = liaison_isolate_printf (_ ("Change “%s”"), liaison_saved_filter_get_name (filter));

  append_item (menu, _ ("_Rename…"), "saved-filter.rename", id);
  append_item (menu, _ ("_Delete"), "saved-filter.delete", id);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  LiaisonSavedFilter *filter = item;
  GtkWidget          *row = gtk_list_box_row_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget          *name = gtk_label_new (liaison_saved_filter_get_name (filter));
  GtkEventController *keys = gtk_shortcut_controller_new ();
  gint64              id = liaison_record_get_id (LIAISON_RECORD (filter));

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (name), TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("liaison-filter-symbolic"));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), make_menu_button (filter));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, liaison_saved_filter_get_name (filter), -1);
  add_key (keys, "F2", "saved-filter.rename", id);
  add_key (keys, "Delete|KP_Delete", "saved-filter.delete", id);
  gtk_widget_add_controller (row, keys);

  return row;
}

static void
row_activated_cb (LiaisonSavedFilters *self,
                  GtkListBoxRow       *row)
{
  liaison_saved_filters_show_nth (self, (guint) gtk_list_box_row_get_index (row));
}

/* ---- the widget ---- */

static void
liaison_saved_filters_dispose (GObject *object)
{
  LiaisonSavedFilters *self = LIAISON_SAVED_FILTERS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_SAVED_FILTERS);

  G_OBJECT_CLASS (liaison_saved_filters_parent_class)->dispose (object);
}

static void
liaison_saved_filters_finalize (GObject *object)
{
  g_object_unref (LIAISON_SAVED_FILTERS (object)->filters);

  G_OBJECT_CLASS (liaison_saved_filters_parent_class)->finalize (object);
}

static void
liaison_saved_filters_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, LIAISON_SAVED_FILTERS (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_saved_filters_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      set_store (LIAISON_SAVED_FILTERS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_saved_filters_class_init (LiaisonSavedFiltersClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_saved_filters_dispose;
  object_class->finalize = liaison_saved_filters_finalize;
  object_class->get_property = liaison_saved_filters_get_property;
  object_class->set_property = liaison_saved_filters_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "saved-filter.rename", "x", rename_cb);
  gtk_widget_class_install_action (widget_class, "saved-filter.delete", "x", delete_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-saved-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonSavedFilters, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
liaison_saved_filters_init (LiaisonSavedFilters *self)
{
  self->filters = g_list_store_new (LIAISON_TYPE_SAVED_FILTER);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->filters), create_row, NULL, NULL);
}

/**
 * liaison_saved_filters_ask:
 * @self: the filters
 * @filter: conditions (liaison-contact-filter.h)
 *
 * Asks for a name and keeps a filter under it.
 */
void
liaison_saved_filters_ask (LiaisonSavedFilters *self,
                           const char          *filter)
{
  g_autoptr (LiaisonSavedFilter) record = liaison_saved_filter_new ();
  guint n_filters;

  g_return_if_fail (LIAISON_IS_SAVED_FILTERS (self));

  n_filters = g_list_model_get_n_items (G_LIST_MODEL (self->filters));
  liaison_saved_filter_set_filter (record, filter);
  liaison_saved_filter_set_position (record, n_filters);
  ask_name (self, record, _ ("Keep Filter"), _ ("_Keep"));
}

/**
 * liaison_saved_filters_read:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonSavedFilter): the filters
 *   that were kept, in the order of the sidebar, by which win.show-saved-filter
 *   counts them
 */
GPtrArray *
liaison_saved_filters_read (LiaisonConnection *connection,
                            GError           **error)
{
  GPtrArray *filters = liaison_query_all (connection, LIAISON_TYPE_SAVED_FILTER, error);

  if (filters != NULL)
    g_ptr_array_sort (filters, compare_filters);

  return filters;
}

/**
 * liaison_saved_filters_show_nth:
 * @self: the filters
 * @n: which, from 0
 *
 * Shows whom a filter finds.
 */
void
liaison_saved_filters_show_nth (LiaisonSavedFilters *self,
                                guint                n)
{
  g_autoptr (LiaisonSavedFilter) filter = NULL;

  g_return_if_fail (LIAISON_IS_SAVED_FILTERS (self));

  filter = g_list_model_get_item (G_LIST_MODEL (self->filters), n);
  if (filter != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-filter", "s", liaison_saved_filter_get_filter (filter));
}
