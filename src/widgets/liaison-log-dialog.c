/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-log-dialog.h"

#include "liaison-change.h"
#include "liaison-choice.h"
#include "liaison-contact.h"
#include "liaison-contacts-field.h"
#include "liaison-date.h"
#include "liaison-day-row.h"
#include "liaison-isolate.h"
#include "liaison-quick-entry.h"
#include "liaison-toast.h"
#include "liaison-widgets-resources.h"

#include <glib/gi18n.h>

struct _LiaisonLogDialog
{
  LiaisonFormWindow parent_instance;

  LiaisonStore      *store;
  GCancellable      *reading;    /* of the line as it is */
  LiaisonQuickEntry *said;       /* by the line, when it was read last */
  GHashTable        *touched;    /* what one set oneself, which the line leaves alone */
  gboolean           is_filling; /* the form changes by the line */
  gboolean           is_saving;

  AdwEntryRow          *line;
  GtkLabel             *hint;
  LiaisonContactsField *people;
  AdwComboRow          *kind;
  LiaisonDayRow        *day;
  AdwEntryRow          *place;
  AdwEntryRow          *summary;
  AdwComboRow          *favour;
  AdwEntryRow          *follow_up;
  LiaisonDayRow        *follow_up_day;
  GtkListBox           *other_follow_ups;
  GtkWidget            *overlay;
};

G_DEFINE_FINAL_TYPE (LiaisonLogDialog, liaison_log_dialog, LIAISON_TYPE_FORM_WINDOW)

/* ---- what the form says ---- */

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* What keeps it from being saved, %NULL where nothing does. */
static char *
dup_obstacle (LiaisonLogDialog *self)
{
  g_autoptr (GPtrArray) names = liaison_contacts_field_dup_names (self->people);
  g_autofree char *follow_up = dup_text (self->follow_up);
  g_autofree char *follow_up_day = dup_text (ADW_ENTRY_ROW (self->follow_up_day));

  if (names->len == 0)
    return g_strdup (_ ("Say with whom, or add people below."));
  for (guint i = 0; i < names->len; i++)
    {
      LiaisonQuickName *name = g_ptr_array_index (names, i);

      if (name->person == 0 && !name->is_new)
        return liaison_isolate_printf (_ ("Choose below who “%s” is."), name->name);
    }
  if (*liaison_day_row_get_day (self->day) == '\0')
    return g_strdup (_ ("Say when it was: “today”, “yesterday”, “Friday” or “1 December”."));
  if (*follow_up != '\0' && *liaison_day_row_get_day (self->follow_up_day) == '\0')
    return g_strdup (_ ("Say by when to do it: “tomorrow”, “in 2 weeks” or “Friday”."));
  if (*follow_up == '\0' && *follow_up_day != '\0')
    return g_strdup (_ ("Say what to do by then."));

  return NULL;
}

static void
form_changed_cb (LiaisonLogDialog *self)
{
  g_autofree char *obstacle = dup_obstacle (self);

  gtk_label_set_label (self->hint, obstacle != NULL ? obstacle : _ ("Ready to log."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log.save", obstacle == NULL && !self->is_saving);
}

static void
touched_cb (LiaisonLogDialog *self,
            gpointer          pspec,
            GtkWidget        *row)
{
  if (!self->is_filling)
    g_hash_table_add (self->touched, row);
  form_changed_cb (self);
}

static void
row_changed_cb (GtkWidget        *row,
                LiaisonLogDialog *self)
{
  touched_cb (self, NULL, row);
}

static void
row_notified_cb (GtkWidget        *row,
                 GParamSpec       *pspec,
                 LiaisonLogDialog *self)
{
  touched_cb (self, pspec, row);
}

/* ---- the line fills the form ---- */

static gboolean
is_ours (LiaisonLogDialog *self,
         gpointer          row)
{
  return !g_hash_table_contains (self->touched, row);
}

static void
fill_text (LiaisonLogDialog *self,
           AdwEntryRow      *row,
           const char       *text)
{
  if (is_ours (self, row) && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
fill_day (LiaisonLogDialog *self,
          LiaisonDayRow    *row,
          const char       *day)
{
  if (is_ours (self, row) && !g_str_equal (liaison_day_row_get_day (row), day))
    liaison_day_row_set_day (row, day);
}

/* What a line says after the first is shown, not edited. */
static GtkWidget *
make_follow_up_row (LiaisonQuickFollowUp *said)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *day = liaison_date_dup_phrase (said->day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), said->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);

  return row;
}

static void
fill_follow_ups (LiaisonLogDialog *self,
                 GPtrArray        *follow_ups)
{
  LiaisonQuickFollowUp *first = follow_ups->len > 0 ? g_ptr_array_index (follow_ups, 0) : NULL;
  GtkListBoxRow        *row;

  fill_text (self, self->follow_up, first != NULL ? first->text : "");
  fill_day (self, self->follow_up_day, first != NULL ? first->day : "");

  while ((row = gtk_list_box_get_row_at_index (self->other_follow_ups, 0)) != NULL)
    gtk_list_box_remove (self->other_follow_ups, GTK_WIDGET (row));
  for (guint i = 1; i < follow_ups->len; i++)
    gtk_list_box_append (self->other_follow_ups, make_follow_up_row (g_ptr_array_index (follow_ups, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->other_follow_ups), follow_ups->len > 1);
}

static void
fill (LiaisonLogDialog *self)
{
  LiaisonQuickLog *log = self->said->log;

  self->is_filling = TRUE;
  liaison_contacts_field_set_said (self->people, self->said->names);
  if (is_ours (self, self->kind))
    adw_combo_row_set_selected (self->kind, log->kind);
  fill_day (self, self->day, log->day);
  fill_text (self, self->place, log->place);
  fill_text (self, self->summary, log->summary);
  fill_follow_ups (self, log->follow_ups);
  self->is_filling = FALSE;
  form_changed_cb (self);
}

static gpointer
read_entry (LiaisonConnection *connection,
            gpointer           line,
            GCancellable      *cancellable,
            GError           **error)
{
  LiaisonWeek      week = liaison_week_get_local ();
  g_autofree char *today = liaison_date_dup_today ();

  return liaison_query_quick_entry (connection, liaison_quick_log_new (line, today, &week), cancellable, error);
}

static void
entry_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (LiaisonLogDialog) self = data;
  g_autoptr (GError) error = NULL;
  LiaisonQuickEntry *entry = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (entry == NULL)
    {
      if (self->store != NULL)
        liaison_toast_show_error (self->overlay, error);
      return;
    }

  g_clear_pointer (&self->said, liaison_quick_entry_free);
  self->said = entry;
  if (self->store != NULL)
    fill (self);
}

static void
line_changed_cb (LiaisonLogDialog *self)
{
  if (self->store == NULL)
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  liaison_store_read_async (self->store, read_entry, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line))), g_free,
                            (GDestroyNotify) liaison_quick_entry_free, self->reading, entry_read_cb, g_object_ref (self));
}

/* ---- saving ---- */

static void
take_follow_ups (LiaisonLogDialog *self,
                 LiaisonQuickLog  *log)
{
  g_autofree char *text = dup_text (self->follow_up);
  GPtrArray       *said = self->said != NULL ? self->said->log->follow_ups : NULL;
  gboolean         is_as_said = said != NULL && said->len > 0 && is_ours (self, self->follow_up_day);

  if (*text != '\0')
    liaison_quick_log_add_follow_up (log, text, liaison_day_row_get_day (self->follow_up_day),
                                     is_as_said ? ((LiaisonQuickFollowUp *) g_ptr_array_index (said, 0))->clock : "");
  for (guint i = 1; said != NULL && i < said->len; i++)
    {
      LiaisonQuickFollowUp *other = g_ptr_array_index (said, i);

      liaison_quick_log_add_follow_up (log, other->text, other->day, other->clock);
    }
}

static LiaisonQuickEntry *
make_entry (LiaisonLogDialog *self)
{
  LiaisonQuickEntry *entry = g_new0 (LiaisonQuickEntry, 1);
  const char        *day = liaison_day_row_get_day (self->day);
  LiaisonWeek        week = liaison_week_get_local ();

  entry->log = liaison_quick_log_new ("", day, &week); /* of that day */
  entry->log->kind = (LiaisonInteractionKind) adw_combo_row_get_selected (self->kind);
  entry->log->favour = (LiaisonFavour) adw_combo_row_get_selected (self->favour);
  liaison_quick_log_set_story (entry->log, self->said != NULL && is_ours (self, self->day) ? self->said->log->clock : "",
                               dup_text (self->place), dup_text (self->summary));
  take_follow_ups (self, entry->log);
  entry->names = liaison_contacts_field_dup_names (self->people);

  return entry;
}

static gboolean
save_entry (LiaisonChange *change,
            gpointer       entry,
            GError       **error)
{
  return liaison_change_save_quick_entry (change, entry, NULL, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonLogDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64     change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  self->is_saving = FALSE;
  if (change < 0)
    {
      form_changed_cb (self);
      liaison_toast_show_error (self->overlay, error);
      return;
    }

  if (parent != NULL) /* the dialog goes, its parent shows the toast */
    liaison_toast_offer_undo (GTK_WIDGET (parent), change, liaison_store_get_undo_label (LIAISON_STORE (source)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LiaisonLogDialog  *self = LIAISON_LOG_DIALOG (widget);
  LiaisonQuickEntry *entry = make_entry (self);
  g_autofree char   *label = liaison_quick_entry_dup_label (entry);

  self->is_saving = TRUE;
  form_changed_cb (self);
  liaison_store_change_async (self->store, label, save_entry, entry, (GDestroyNotify) liaison_quick_entry_free,
                              NULL, saved_cb, g_object_ref (self));
}

/* ---- the widget ---- */

static void
show_choices (AdwComboRow *row,
              GType        type)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);

  for (guint i = 0; i < choices->n_values; i++)
    gtk_string_list_append (labels, liaison_choice_get_label (type, choices->values[i].value));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static void
liaison_log_dialog_dispose (GObject *object)
{
  LiaisonLogDialog *self = LIAISON_LOG_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_LOG_DIALOG);

  G_OBJECT_CLASS (liaison_log_dialog_parent_class)->dispose (object);
}

static void
liaison_log_dialog_finalize (GObject *object)
{
  LiaisonLogDialog *self = LIAISON_LOG_DIALOG (object);

  g_clear_object (&self->reading);
  g_hash_table_unref (self->touched);
  g_clear_pointer (&self->said, liaison_quick_entry_free);

  G_OBJECT_CLASS (liaison_log_dialog_parent_class)->finalize (object);
}

static void
liaison_log_dialog_class_init (LiaisonLogDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_widgets_get_resource ();
  g_type_ensure (LIAISON_TYPE_CONTACTS_FIELD);
  g_type_ensure (LIAISON_TYPE_DAY_ROW);

  object_class->dispose = liaison_log_dialog_dispose;
  object_class->finalize = liaison_log_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/widgets/liaison-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, line);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, people);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, place);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, favour);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, follow_up);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, follow_up_day);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, other_follow_ups);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLogDialog, overlay);
  gtk_widget_class_bind_template_callback (widget_class, line_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_notified_cb);

  gtk_widget_class_install_action (widget_class, "log.save", NULL, save_cb);
}

static void
liaison_log_dialog_init (LiaisonLogDialog *self)
{
  g_autofree char *today = liaison_date_dup_today ();

  self->touched = g_hash_table_new (NULL, NULL);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_choices (self->kind, LIAISON_TYPE_INTERACTION_KIND);
  show_choices (self->favour, LIAISON_TYPE_FAVOUR);
  liaison_day_row_set_day (self->day, today);
  self->is_filling = FALSE;
}

/**
 * liaison_log_dialog_new:
 * @store: a store
 * @contact_key: a person with whom it happened, or 0
 *
 * Returns: (transfer floating): a dialog that logs what happened
 */
GtkWidget *
liaison_log_dialog_new (LiaisonStore *store,
                        gint64        contact_key)
{
  LiaisonLogDialog *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_LOG_DIALOG, NULL);
  self->store = g_object_ref (store);
  liaison_contacts_field_set_store (self->people, store);
  form_changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->line));
  if (contact_key > 0 && !liaison_contact_key_is_organization (contact_key))
    liaison_contacts_field_add_by_key (self->people, contact_key);

  return GTK_WIDGET (self);
}
