/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-step-row.h"

#include "liaison-choice.h"
#include "liaison-date.h"
#include "liaison-enum-types.h"
#include "liaison-plan-change.h"
#include "liaison-plan-resources.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonStepRow
{
  AdwExpanderRow parent_instance;

  GtkEditable *title;
  AdwComboRow *kind;
  AdwComboRow *status;
  GtkEditable *since;
  GtkEditable *until;

  LiaisonStore *store;
  LiaisonStep  *step;
  gboolean      showing; /* the fields follow, they do not lead */
};

G_DEFINE_FINAL_TYPE (LiaisonStepRow, liaison_step_row, ADW_TYPE_EXPANDER_ROW)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonStepRow) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWidget) root = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (change < 0)
    liaison_toast_show_error (root, error);
  else
    liaison_toast_offer_undo (root, change, _ ("Step deleted"));
}

static void
save (LiaisonStepRow *self,
      LiaisonStep    *changed)
{
  if (!liaison_record_equal (LIAISON_RECORD (changed), LIAISON_RECORD (self->step)))
    liaison_store_save_async (self->store, _ ("Change Step"), LIAISON_RECORD (changed), NULL, saved_cb, g_object_ref (self));
}

static LiaisonStep *
copy_step (LiaisonStepRow *self)
{
  return LIAISON_STEP (liaison_record_copy (LIAISON_RECORD (self->step)));
}

static void
title_applied_cb (LiaisonStepRow *self)
{
  g_autoptr (LiaisonStep) changed = copy_step (self);

  liaison_step_set_title (changed, gtk_editable_get_text (self->title));
  save (self, changed);
}

/* A day, a month or a year; what is none stays in the entry and is marked. */
static gboolean
check_day (GtkEditable *entry)
{
  const char *day = gtk_editable_get_text (entry);
  gboolean    is_day = *day == '\0' || liaison_date_is_partial (day);

  if (is_day)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");

  return is_day;
}

static void
dates_applied_cb (LiaisonStepRow *self)
{
  g_autoptr (LiaisonStep) changed = copy_step (self);

  if (check_day (self->since))
    liaison_step_set_since (changed, gtk_editable_get_text (self->since));
  if (check_day (self->until))
    liaison_step_set_until (changed, gtk_editable_get_text (self->until));
  save (self, changed);
}

static void
choice_changed_cb (LiaisonStepRow *self)
{
  g_autoptr (LiaisonStep) changed = NULL;

  if (self->showing || self->step == NULL)
    return;

  changed = copy_step (self);
  liaison_step_set_kind (changed, adw_combo_row_get_selected (self->kind));
  liaison_step_set_status (changed, adw_combo_row_get_selected (self->status));
  save (self, changed);
}

static void
move_up (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonStepRow *self = LIAISON_STEP_ROW (widget);

  liaison_plan_move_step_async (self->store, self->step, -1, saved_cb, g_object_ref (self));
}

static void
move_down (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonStepRow *self = LIAISON_STEP_ROW (widget);

  liaison_plan_move_step_async (self->store, self->step, 1, saved_cb, g_object_ref (self));
}

static void
delete_step (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  LiaisonStepRow *self = LIAISON_STEP_ROW (widget);
  GtkWidget      *root = GTK_WIDGET (gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY));

  liaison_store_delete_async (self->store, _ ("Delete Step"), LIAISON_RECORD (self->step), NULL, deleted_cb,
                                              g_object_ref (root != NULL ? root : widget));
}

static void
set_labels (AdwComboRow *row,
            GType        type,
            guint        n_values)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_values; i++)
    gtk_string_list_append (labels, liaison_choice_get_label (type, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static void
liaison_step_row_dispose (GObject *object)
{
  LiaisonStepRow *self = LIAISON_STEP_ROW (object);

  self->showing = TRUE;
  g_clear_object (&self->store);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (liaison_step_row_parent_class)->dispose (object);
}

static void
liaison_step_row_class_init (LiaisonStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_step_row_dispose;

  liaison_plan_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, kind);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, status);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, since);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, until);
  gtk_widget_class_bind_template_callback (widget_class, title_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, dates_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_install_action (widget_class, "step.up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "step.down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "step.delete", NULL, delete_step);
}

static void
liaison_step_row_init (LiaisonStepRow *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_labels (self->kind, LIAISON_TYPE_STEP_KIND, LIAISON_STEP_KIND_NETWORKING + 1);
  set_labels (self->status, LIAISON_TYPE_STEP_STATUS, LIAISON_STEP_STATUS_DROPPED + 1);
  self->showing = FALSE;
}

/**
 * liaison_step_row_new:
 * @store: where changes are saved
 *
 * Returns: (transfer floating): a row of no step
 */
GtkWidget *
liaison_step_row_new (LiaisonStore *store)
{
  LiaisonStepRow *self = g_object_new (LIAISON_TYPE_STEP_ROW, NULL);

  self->store = g_object_ref (store);

  return GTK_WIDGET (self);
}

/**
 * liaison_step_row_get_step:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the step it shows
 */
LiaisonStep *
liaison_step_row_get_step (LiaisonStepRow *self)
{
  g_return_val_if_fail (LIAISON_IS_STEP_ROW (self), NULL);

  return self->step;
}

static char *
dup_subtitle (LiaisonStep *step)
{
  const char      *kind = liaison_choice_get_label (LIAISON_TYPE_STEP_KIND, liaison_step_get_kind (step));
  const char      *status = liaison_choice_get_label (LIAISON_TYPE_STEP_STATUS, liaison_step_get_status (step));
  g_autofree char *since = liaison_date_dup_full (liaison_step_get_since (step));
  g_autofree char *until = liaison_date_dup_full (liaison_step_get_until (step));

  if (*since != '\0' && *until != '\0')
    /* Translators: the kind of a step, how far it is, and from when to when. */
    return g_strdup_printf (_ ("%s · %s · %s to %s"), kind, status, since, until);
  if (*until != '\0')
    /* Translators: the kind of a step, how far it is, and by when. */
    return g_strdup_printf (_ ("%s · %s · by %s"), kind, status, until);
  if (*since != '\0')
    /* Translators: the kind of a step, how far it is, and from when. */
    return g_strdup_printf (_ ("%s · %s · from %s"), kind, status, since);

  /* Translators: the kind of a step and how far it is. */
  return g_strdup_printf (C_ ("step", "%s · %s"), kind, status);
}

/* An entry in which somebody types is left alone. */
static void
show_text (GtkEditable *entry,
           const char  *text)
{
  GtkEditable *delegate = gtk_editable_get_delegate (entry);

  if (g_str_equal (gtk_editable_get_text (entry), text) || gtk_widget_has_focus (GTK_WIDGET (delegate)))
    return;

  gtk_editable_set_text (entry, text);
}

static void
show_step (LiaisonStepRow *self)
{
  g_autofree char *subtitle = dup_subtitle (self->step);
  const char      *title = liaison_step_get_title (self->step);

  self->showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *title != '\0' ? title : _ ("Unnamed Step"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  show_text (self->title, title);
  show_text (self->since, liaison_step_get_since (self->step));
  show_text (self->until, liaison_step_get_until (self->step));
  adw_combo_row_set_selected (self->kind, liaison_step_get_kind (self->step));
  adw_combo_row_set_selected (self->status, liaison_step_get_status (self->step));
  self->showing = FALSE;
}

/**
 * liaison_step_row_set_step:
 * @self: a row
 * @step: the step it is to show
 * @is_first: whether no step is above it
 * @is_last: whether no step is below it
 */
void
liaison_step_row_set_step (LiaisonStepRow *self,
                           LiaisonStep    *step,
                           gboolean        is_first,
                           gboolean        is_last)
{
  g_return_if_fail (LIAISON_IS_STEP_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.up", !is_first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.down", !is_last);
  if (g_set_object (&self->step, step))
    show_step (self);
}
