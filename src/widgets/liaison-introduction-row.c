/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-introduction-row.h"

#include "liaison-change-label.h"
#include "liaison-change.h"
#include "liaison-choice.h"
#include "liaison-field-row.h"
#include "liaison-introduction-change.h"
#include "liaison-isolate.h"
#include "liaison-query.h"
#include "liaison-toast.h"
#include "liaison-widgets-resources.h"

#include <glib/gi18n.h>

struct _LiaisonIntroductionRow
{
  AdwExpanderRow parent_instance;

  LiaisonStore             *store;
  LiaisonIntroductionEntry *entry;
  gboolean                  is_showing;

  GtkBox          *steps;
  AdwComboRow     *state;
  LiaisonFieldRow *notes;
  GtkButton       *show_introducer;
  GtkButton       *show_target;
};

G_DEFINE_FINAL_TYPE (LiaisonIntroductionRow, liaison_introduction_row, ADW_TYPE_EXPANDER_ROW)

/* ---- changes ---- */

typedef enum
{
  DEED_STEP,
  DEED_STATE,
  DEED_NOTES,
  DEED_DELETE,
} DeedKind;

typedef struct
{
  gint64   id;
  DeedKind kind;
  int      number; /* the step or the state */
  char    *text;
  char    *label;
  GWeakRef row;
} Deed;

static void
deed_free (Deed *deed)
{
  g_weak_ref_clear (&deed->row);
  g_free (deed->text);
  g_free (deed->label);
  g_free (deed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

static gboolean
set_notes (LiaisonChange *change,
           const Deed    *deed,
           GError       **error)
{
  g_autoptr (LiaisonIntroduction) introduction =
    liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_INTRODUCTION, deed->id, error);

  if (introduction == NULL)
    return FALSE;

  liaison_introduction_set_notes (introduction, deed->text);

  return liaison_change_save_introduction (change, introduction, error);
}

/* Runs on the thread of the store, and reads the deed only. */
static gboolean
perform (LiaisonChange *change,
         gpointer       data,
         GError       **error)
{
  const Deed *deed = data;

  switch (deed->kind)
    {
    case DEED_STEP:
      return liaison_change_step_introduction (change, deed->id, (LiaisonIntroductionStep) deed->number, error);
    case DEED_STATE:
      return liaison_change_state_introduction (change, deed->id, (LiaisonIntroductionState) deed->number, error);
    case DEED_NOTES:
      return set_notes (change, deed, error);
    case DEED_DELETE:
    default:
      return liaison_change_delete_introduction (change, deed->id, error);
    }
}

static void
performed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  g_autoptr (GtkWidget) row = g_weak_ref_get (&deed->row);

  if (row == NULL)
    return;
  if (error != NULL)
    {
      liaison_toast_show_error (row, error);
      liaison_field_row_refuse (LIAISON_INTRODUCTION_ROW (row)->notes);
    }
  else if (change > 0)
    liaison_toast_offer_undo (row, change, deed->label);
}

static void
start (LiaisonIntroductionRow *self,
       DeedKind                kind,
       int                     number,
       const char             *text,
       const char             *label)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->id = liaison_record_get_id (LIAISON_RECORD (liaison_introduction_entry_get_record (self->entry)));
  deed->kind = kind;
  deed->number = number;
  deed->text = g_strdup (text);
  deed->label = g_strdup (label);
  g_weak_ref_init (&deed->row, self);
  liaison_store_change_async (self->store, label, perform, deed, NULL, NULL, performed_cb, deed);
}

/* A change of which the name says only whom one is to meet. */
static void
start_named (LiaisonIntroductionRow *self,
             DeedKind                kind,
             int                     number,
             const char             *text,
             const char             *format)
{
  g_autofree char *label = liaison_change_label_dup (format, liaison_introduction_entry_get_target (self->entry));

  start (self, kind, number, text, label);
}

/* ---- what one does ---- */

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonIntroductionRow *self = LIAISON_INTRODUCTION_ROW (widget);
  int                     step = g_variant_get_int32 (parameter);
  g_autofree char        *words = liaison_introduction_flow_dup_step ((LiaisonIntroductionStep) step,
                                                                      liaison_introduction_entry_get_introducer (self->entry),
                                                                      liaison_introduction_entry_get_target (self->entry));
  /* Translators: the name of a change; %s is what happened: "I asked Ada" */
  g_autofree char *label = liaison_isolate_printf (_("Introduction: %s"), words);

  start (self, DEED_STEP, step, NULL, label);
}

static void
state_selected_cb (LiaisonIntroductionRow *self)
{
  guint state = adw_combo_row_get_selected (self->state);

  if (self->is_showing || self->entry == NULL || state == GTK_INVALID_LIST_POSITION)
    return;

  /* Translators: the name of a change; the argument is whom to meet, or where */
  start_named (self, DEED_STATE, (int) state, NULL, _("Edit Introduction to %s"));
}

static const char *
get_notes (LiaisonIntroductionRow *self)
{
  return liaison_introduction_get_notes (liaison_introduction_entry_get_record (self->entry));
}

static void
keep_notes (LiaisonIntroductionRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->notes));

  if (self->entry != NULL && self->store != NULL && !g_str_equal (typed, get_notes (self)))
    start_named (self, DEED_NOTES, 0, typed, _("Edit Introduction to %s"));
}

static void
show_introducer_cb (LiaisonIntroductionRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contact", "x", liaison_introduction_entry_get_introducer_key (self->entry));
}

static void
show_target_cb (LiaisonIntroductionRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contact", "x", liaison_introduction_entry_get_target_key (self->entry));
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  /* Translators: the name of a change; the argument is whom to meet, or where */
  start_named (LIAISON_INTRODUCTION_ROW (widget), DEED_DELETE, 0, NULL, _("Delete Introduction to %s"));
}

/* ---- what it shows ---- */

static GtkWidget *
make_step (LiaisonIntroductionRow *self,
           LiaisonIntroductionStep step,
           gboolean                is_next)
{
  g_autofree char *words = liaison_introduction_flow_dup_step (step, liaison_introduction_entry_get_introducer (self->entry),
                                                               liaison_introduction_entry_get_target (self->entry));
  GtkWidget *button = gtk_button_new_with_label (words);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) step);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "introduction.step");
  if (is_next)
    gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

static void
show_steps (LiaisonIntroductionRow *self)
{
  LiaisonIntroduction    *record = liaison_introduction_entry_get_record (self->entry);
  LiaisonIntroductionStep next = liaison_introduction_flow_get_next (record);
  GtkWidget              *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_box_remove (self->steps, child);
  for (int step = LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER; step <= LIAISON_INTRODUCTION_STEP_DECLINE; step++)
    if (liaison_introduction_flow_can_take (record, (LiaisonIntroductionStep) step))
      gtk_box_append (self->steps, make_step (self, (LiaisonIntroductionStep) step, (int) next == step));
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->steps), GTK_TYPE_LIST_BOX_ROW),
                          gtk_widget_get_first_child (GTK_WIDGET (self->steps)) != NULL);
}

static void
show_words (LiaisonIntroductionRow *self)
{
  LiaisonIntroduction *record = liaison_introduction_entry_get_record (self->entry);
  g_autofree char     *sentence = liaison_introduction_entry_dup_sentence (self->entry);
  g_autofree char     *waiting = liaison_introduction_flow_dup_waiting (record, liaison_introduction_entry_get_introducer (self->entry),
                                                                        liaison_introduction_entry_get_target (self->entry));
  g_autofree char     *subtitle =
    liaison_isolate_printf ("%s · %s", liaison_choice_get_label (LIAISON_TYPE_INTRODUCTION_STATE, liaison_introduction_get_state (record)), waiting);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), sentence);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
show_entry (LiaisonIntroductionRow *self)
{
  LiaisonIntroduction *record = liaison_introduction_entry_get_record (self->entry);

  self->is_showing = TRUE;
  show_words (self);
  show_steps (self);
  adw_combo_row_set_selected (self->state, (guint) liaison_introduction_get_state (record));
  gtk_widget_set_visible (GTK_WIDGET (self->show_introducer), liaison_introduction_entry_get_introducer_key (self->entry) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->show_target), liaison_introduction_entry_get_target_key (self->entry) != 0);
  self->is_showing = FALSE;
}

static void
list_states (LiaisonIntroductionRow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (int state = LIAISON_INTRODUCTION_STATE_IDEA; state <= LIAISON_INTRODUCTION_STATE_DECLINED; state++)
    gtk_string_list_append (labels, liaison_choice_get_label (LIAISON_TYPE_INTRODUCTION_STATE, state));
  adw_combo_row_set_model (self->state, G_LIST_MODEL (labels));
}

static void
liaison_introduction_row_dispose (GObject *object)
{
  LiaisonIntroductionRow *self = LIAISON_INTRODUCTION_ROW (object);

  self->is_showing = TRUE;
  g_clear_object (&self->entry);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_introduction_row_parent_class)->dispose (object);
}

static void
liaison_introduction_row_class_init (LiaisonIntroductionRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_widgets_get_resource ();
  g_type_ensure (LIAISON_TYPE_FIELD_ROW);

  object_class->dispose = liaison_introduction_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/widgets/liaison-introduction-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionRow, steps);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionRow, state);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionRow, notes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionRow, show_introducer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionRow, show_target);
  gtk_widget_class_bind_template_callback (widget_class, state_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_notes);
  gtk_widget_class_bind_template_callback (widget_class, show_introducer_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_target_cb);

  gtk_widget_class_install_action (widget_class, "introduction.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "introduction.delete", NULL, delete_cb);
}

static void
liaison_introduction_row_init (LiaisonIntroductionRow *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  list_states (self);
  self->is_showing = FALSE;
}

/**
 * liaison_introduction_row_new:
 * @store: where to change it
 * @entry: what it shows
 *
 * Returns: (transfer floating): a folded row
 */
GtkWidget *
liaison_introduction_row_new (LiaisonStore             *store,
                              LiaisonIntroductionEntry *entry)
{
  LiaisonIntroductionRow *self = g_object_new (LIAISON_TYPE_INTRODUCTION_ROW, NULL);

  self->store = g_object_ref (store);
  liaison_introduction_row_set_entry (self, entry);

  return GTK_WIDGET (self);
}

/**
 * liaison_introduction_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
LiaisonIntroductionEntry *
liaison_introduction_row_get_entry (LiaisonIntroductionRow *self)
{
  g_return_val_if_fail (LIAISON_IS_INTRODUCTION_ROW (self), NULL);

  return self->entry;
}

/**
 * liaison_introduction_row_set_entry:
 * @self: a row
 * @entry: the same introduction as it is now
 *
 * Shows what has changed; what one types meanwhile stays.
 */
void
liaison_introduction_row_set_entry (LiaisonIntroductionRow   *self,
                                    LiaisonIntroductionEntry *entry)
{
  g_return_if_fail (LIAISON_IS_INTRODUCTION_ROW (self));

  if (self->entry == NULL || !liaison_introduction_entry_equal (self->entry, entry))
    {
      g_set_object (&self->entry, entry);
      show_entry (self);
    }
  liaison_field_row_show (self->notes, get_notes (self)); /* also where they were saved and undone before they were read */
}
