/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chosen-bar.h"

#include "liaison-ask-dialog.h"
#include "liaison-bulk-change.h"
#include "liaison-cadence.h"
#include "liaison-catalog.h"
#include "liaison-contact.h"
#include "liaison-isolate.h"
#include "liaison-merge-dialog.h"
#include "liaison-people-closures.h"
#include "liaison-tag-query.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/* Between two looks at how far a change is. */
#define LOOK_MS 100

/* Days; 0 is what the tags say, below 0 never. */
static const int offered[] = { 0, 7, 14, 30, 42, 60, 90, 180, 365, -1 };

/* More one does not see side by side. */
#define MOST_MERGED 20

struct _LiaisonChosenBar
{
  AdwBin parent_instance;

  LiaisonStore            *store;
  LiaisonContactSelection *selection;

  LiaisonBulkChange *running;
  GCancellable      *cancellable;
  guint              look_id;
  GPtrArray         *tags; /* LiaisonTagCount, that were offered last */

  GtkStack       *stack;
  GtkMenuButton  *menu_button;
  GtkLabel       *count;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (LiaisonChosenBar, liaison_chosen_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_SELECTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LiaisonTagCount *
get_tag (LiaisonChosenBar *self,
         guint             i)
{
  return g_ptr_array_index (self->tags, i);
}

static gboolean
is_choosing (LiaisonChosenBar *self)
{
  gboolean choosing = FALSE;

  if (self->selection != NULL)
    g_object_get (self->selection, "choosing", &choosing, NULL);

  return choosing;
}

static void
show_state (LiaisonChosenBar *self)
{
  guint            n_chosen = 0;
  g_autofree char *text = NULL;

  if (self->selection == NULL || self->stack == NULL)
    return;

  g_object_get (self->selection, "n-chosen", &n_chosen, NULL);
  text = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n_chosen), n_chosen);
  gtk_label_set_text (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, self->running != NULL ? "busy" : "deeds");
  gtk_widget_set_visible (GTK_WIDGET (self), self->running != NULL || is_choosing (self));
}

/* ---- changes ---- */

static gboolean
look_cb (gpointer data)
{
  LiaisonChosenBar *self = data;

  gtk_progress_bar_set_fraction (self->progress, liaison_bulk_change_get_progress (self->running));

  return G_SOURCE_CONTINUE;
}

static void
stop_looking (LiaisonChosenBar *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->running, liaison_bulk_change_unref);
  g_clear_object (&self->cancellable);
}

typedef struct
{
  GWeakRef bar;
  char    *label;
  gboolean deletes;
} Run;

static void
free_run (Run *run)
{
  g_weak_ref_clear (&run->bar);
  g_free (run->label);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, free_run)

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Run) run = data;
  g_autoptr (LiaisonChosenBar) self = g_weak_ref_get (&run->bar);
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (self == NULL || self->stack == NULL)
    return;

  stop_looking (self);
  show_state (self);
  if (change < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  else if (change == 0)
    liaison_toast_show (GTK_WIDGET (self), _("It is so already; nothing was changed."));
  else
    {
      liaison_toast_offer_undo (GTK_WIDGET (self), change, run->label);
      if (run->deletes)
        liaison_contact_selection_set_choosing (self->selection, FALSE);
    }
}

static void
start (LiaisonChosenBar *self,
       LiaisonBulkDeed   deed,
       const char       *text,
       int               days)
{
  g_autoptr (GArray) keys = liaison_contact_selection_dup_chosen (self->selection);
  Run *run;

  if (self->store == NULL || self->running != NULL || keys->len == 0)
    return;

  self->cancellable = g_cancellable_new ();
  self->running = liaison_bulk_change_new (deed, keys, text, days, self->cancellable);
  self->look_id = g_timeout_add (LOOK_MS, look_cb, self);
  gtk_progress_bar_set_fraction (self->progress, 0);

  run = g_new0 (Run, 1);
  g_weak_ref_init (&run->bar, self);
  run->label = liaison_bulk_change_dup_label (self->running);
  run->deletes = deed == LIAISON_BULK_DELETE;
  gtk_progress_bar_set_text (self->progress, run->label);
  liaison_store_change_async (self->store, run->label, liaison_bulk_change_perform, liaison_bulk_change_ref (self->running),
                              (GDestroyNotify) liaison_bulk_change_unref, self->cancellable, changed_cb, run);
  show_state (self);
}

static void
cancel_cb (LiaisonChosenBar *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  LiaisonChosenBar *self = LIAISON_CHOSEN_BAR (widget);

  if (self->running != NULL)
    cancel_cb (self);
  else
    gtk_widget_activate_action (widget, "people.stop-choosing", NULL);

  return GDK_EVENT_STOP;
}

/* ---- asking ---- */

static void
present (LiaisonChosenBar *self,
         const char       *title,
         const char       *confirm,
         const char       *label,
         GtkWidget        *row,
         GCallback         confirmed)
{
  GtkWidget *dialog;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  dialog = liaison_ask_dialog_new (GTK_WIDGET (self), title, confirm, row);
  g_signal_connect_object (dialog, "confirmed", confirmed, self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tag_confirmed_cb (LiaisonAskDialog *dialog,
                  LiaisonChosenBar *self)
{
  g_autofree char *name = liaison_ask_dialog_dup_text (dialog);

  start (self, LIAISON_BULK_TAG, name, 0);
}

static void
cadence_confirmed_cb (LiaisonAskDialog *dialog,
                      LiaisonChosenBar *self)
{
  guint line = adw_combo_row_get_selected (ADW_COMBO_ROW (liaison_ask_dialog_get_row (dialog)));

  if (line < G_N_ELEMENTS (offered))
    start (self, LIAISON_BULK_CADENCE, NULL, offered[line]);
}

/* The first line is no sector. */
static void
sector_confirmed_cb (LiaisonAskDialog *dialog,
                     LiaisonChosenBar *self)
{
  guint       line = adw_combo_row_get_selected (ADW_COMBO_ROW (liaison_ask_dialog_get_row (dialog)));
  GListModel *sectors = liaison_catalog_get_sectors (liaison_catalog_get_default ());
  g_autoptr (LiaisonEntry) sector = line > 0 ? g_list_model_get_item (sectors, line - 1) : NULL;

  start (self, LIAISON_BULK_SECTOR, sector != NULL ? liaison_entry_get_id (sector) : "", 0);
}

static GtkWidget *
make_combo (GtkStringList *lines)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (lines));

  return row;
}

static void
ask_cadence (LiaisonChosenBar *self)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    if (offered[i] > 0)
      gtk_string_list_take (lines, liaison_cadence_dup_phrase (offered[i]));
    else
      gtk_string_list_append (lines, offered[i] == 0 ? C_("cadence", "Not set") : C_("cadence", "Never"));
  present (self, _("Set Cadence"), _("_Set"), _("Cadence"), make_combo (lines), G_CALLBACK (cadence_confirmed_cb));
}

static void
ask_sector (LiaisonChosenBar *self)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  GListModel *sectors = liaison_catalog_get_sectors (liaison_catalog_get_default ());

  gtk_string_list_append (lines, C_("sector", "Not set"));
  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (LiaisonEntry) sector = g_list_model_get_item (sectors, i);

      gtk_string_list_append (lines, liaison_entry_get_name (sector));
    }
  present (self, _("Set Sector"), _("_Set"), _("Sector"), make_combo (lines), G_CALLBACK (sector_confirmed_cb));
}

/* ---- taking a tag off ---- */

static gpointer
read_tags (LiaisonConnection *connection,
           gpointer           keys,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_tag_counts_among (connection, keys, error);
}

static void
untag_confirmed_cb (LiaisonAskDialog *dialog,
                    LiaisonChosenBar *self)
{
  guint line = adw_combo_row_get_selected (ADW_COMBO_ROW (liaison_ask_dialog_get_row (dialog)));

  if (self->tags != NULL && line < self->tags->len)
    start (self, LIAISON_BULK_UNTAG, liaison_record_get_uid (LIAISON_RECORD (get_tag (self, line)->tag)), 0);
}

static void
tags_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (LiaisonChosenBar) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *tags = liaison_store_read_finish (LIAISON_STORE (source), result, &error);
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  if (tags == NULL || self->stack == NULL)
    {
      if (tags != NULL)
        g_ptr_array_unref (tags);
      else if (self->stack != NULL)
        liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  g_clear_pointer (&self->tags, g_ptr_array_unref);
  self->tags = tags;
  for (guint i = 0; i < tags->len; i++)
    {
      g_autofree char *name = liaison_people_single_line (NULL, liaison_tag_get_name (get_tag (self, i)->tag));

      /* Translators: a tag, and how many of those chosen have it */
      gtk_string_list_take (lines, liaison_isolate_printf (C_("tag", "%s (%u)"), name, get_tag (self, i)->n_contacts));
    }
  if (tags->len > 0)
    present (self, _("Take a Tag Off"), _("_Take Off"), _("Tag"), make_combo (lines), G_CALLBACK (untag_confirmed_cb));
  else
    liaison_toast_show (GTK_WIDGET (self), _("None of them has a tag."));
}

static void
ask_untag (LiaisonChosenBar *self,
           GArray           *keys)
{
  liaison_store_read_async (self->store, read_tags, g_array_ref (keys), (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref,
                            NULL, tags_read_cb, g_object_ref (self));
}

/* ---- what else ---- */

static gboolean
are_of_a_kind (GArray *keys)
{
  for (guint i = 1; i < keys->len; i++)
    if (liaison_contact_key_is_organization (g_array_index (keys, gint64, 0)) !=
        liaison_contact_key_is_organization (g_array_index (keys, gint64, i)))
      return FALSE;

  return TRUE;
}

static void
merge (LiaisonChosenBar *self,
       GArray           *keys)
{
  /* Translators: a toast, which has little room */
  g_autofree char *bounds = g_strdup_printf (_("Choose 2 to %d to merge."), MOST_MERGED);

  if (keys->len < 2 || keys->len > MOST_MERGED)
    liaison_toast_show (GTK_WIDGET (self), bounds);
  else if (!are_of_a_kind (keys))
    /* Translators: a toast, which has little room */
    liaison_toast_show (GTK_WIDGET (self), _("Only people, or only organizations."));
  else
    liaison_merge_dialog_present (GTK_WIDGET (self), self->store, keys);
}

static void
export_chosen (LiaisonChosenBar *self,
               GArray           *keys,
               const char       *form)
{
  GVariant *array = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, keys->data, keys->len, sizeof (gint64));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.export-contacts", "(s@ax)", form, array);
}

/**
 * liaison_chosen_bar_perform:
 * @self: a bar
 * @deed: "tag", "untag", "set-cadence", "set-sector", "merge", "export" or "delete"
 * @target: (nullable): what to export to: "vcard", "csv", "excel" or "calendar"
 *
 * Does something to the contacts that are chosen, or to the one that is
 * selected, after it has asked for what it needs.
 */
void
liaison_chosen_bar_perform (LiaisonChosenBar *self,
                            const char       *deed,
                            const char       *target)
{
  g_autoptr (GArray) keys = NULL;

  g_return_if_fail (LIAISON_IS_CHOSEN_BAR (self));

  keys = self->selection != NULL ? liaison_contact_selection_dup_chosen (self->selection) : NULL;
  if (keys == NULL || keys->len == 0 || self->store == NULL || self->running != NULL)
    return;

  if (g_str_equal (deed, "tag"))
    present (self, _("Tag"), _("_Tag"), _("Tag"), adw_entry_row_new (), G_CALLBACK (tag_confirmed_cb));
  else if (g_str_equal (deed, "untag"))
    ask_untag (self, keys);
  else if (g_str_equal (deed, "set-cadence"))
    ask_cadence (self);
  else if (g_str_equal (deed, "set-sector"))
    ask_sector (self);
  else if (g_str_equal (deed, "merge"))
    merge (self, keys);
  else if (g_str_equal (deed, "export"))
    export_chosen (self, keys, target);
  else
    start (self, LIAISON_BULK_DELETE, NULL, 0);
}

/**
 * liaison_chosen_bar_get_menu:
 * @self: a bar
 *
 * Returns: (transfer none): the menu of what can be done
 */
GtkPopover *
liaison_chosen_bar_get_menu (LiaisonChosenBar *self)
{
  g_return_val_if_fail (LIAISON_IS_CHOSEN_BAR (self), NULL);

  return gtk_menu_button_get_popover (self->menu_button);
}

/**
 * liaison_chosen_bar_show_menu:
 * @self: a bar
 *
 * Opens the menu of what can be done.
 */
void
liaison_chosen_bar_show_menu (LiaisonChosenBar *self)
{
  g_return_if_fail (LIAISON_IS_CHOSEN_BAR (self));

  gtk_menu_button_popup (self->menu_button);
}

/* ---- the widget ---- */

static void
set_selection (LiaisonChosenBar        *self,
               LiaisonContactSelection *selection)
{
  if (!g_set_object (&self->selection, selection) || selection == NULL)
    return;

  g_signal_connect_object (selection, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);
}

static void
liaison_chosen_bar_dispose (GObject *object)
{
  LiaisonChosenBar *self = LIAISON_CHOSEN_BAR (object);

  stop_looking (self);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->selection);
  self->stack = NULL;

  G_OBJECT_CLASS (liaison_chosen_bar_parent_class)->dispose (object);
}

static void
liaison_chosen_bar_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LiaisonChosenBar *self = LIAISON_CHOSEN_BAR (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_chosen_bar_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LiaisonChosenBar *self = LIAISON_CHOSEN_BAR (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_set_object (&self->store, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_chosen_bar_class_init (LiaisonChosenBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_chosen_bar_dispose;
  object_class->get_property = liaison_chosen_bar_get_property;
  object_class->set_property = liaison_chosen_bar_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, flags);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, LIAISON_TYPE_CONTACT_SELECTION, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-chosen-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonChosenBar, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonChosenBar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonChosenBar, count);
  gtk_widget_class_bind_template_child (widget_class, LiaisonChosenBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
liaison_chosen_bar_init (LiaisonChosenBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
