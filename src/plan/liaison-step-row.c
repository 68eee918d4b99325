/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-step-row.h"

#include "liaison-choice.h"
#include "liaison-date.h"
#include "liaison-enum-types.h"
#include "liaison-field-row.h"
#include "liaison-plan-change.h"
#include "liaison-plan-resources.h"
#include "liaison-step-needs.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonStepRow
{
  AdwExpanderRow parent_instance;

  LiaisonFieldRow *title;
  AdwComboRow *kind;
  AdwComboRow *status;
  LiaisonFieldRow *since;
  LiaisonFieldRow *until;
  LiaisonFieldRow *cost;
  AdwComboRow *after;
  AdwActionRow *warning;
  LiaisonStepNeeds *needs;
  AdwActionRow *made_by;

  LiaisonStore *store;
  LiaisonStep  *step;
  GArray       *others; /* ids of the steps that it may wait for, 0 first */
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

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) >= 0 || self->step == NULL)
    return;

  liaison_toast_show_error (GTK_WIDGET (self), error);
  liaison_field_row_refuse (self->title);
  liaison_field_row_refuse (self->since);
  liaison_field_row_refuse (self->until);
  liaison_field_row_refuse (self->cost);
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
    liaison_plan_save_step_async (self->store, changed, saved_cb, g_object_ref (self));
}

static LiaisonStep *
copy_step (LiaisonStepRow *self)
{
  return LIAISON_STEP (liaison_record_copy (LIAISON_RECORD (self->step)));
}

static const char *
get_text (LiaisonFieldRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
title_applied_cb (LiaisonStepRow *self)
{
  g_autoptr (LiaisonStep) changed = copy_step (self);

  liaison_step_set_title (changed, get_text (self->title));
  save (self, changed);
}

/* A day, a month or a year; what is none stays in the entry and is marked. */
static gboolean
check_day (LiaisonFieldRow *row)
{
  const char *day = get_text (row);
  gboolean    is_day = *day == '\0' || liaison_date_is_partial (day);

  if (!is_day)
    liaison_field_row_refuse (row);

  return is_day;
}

static void
dates_applied_cb (LiaisonStepRow *self)
{
  g_autoptr (LiaisonStep) changed = copy_step (self);

  if (check_day (self->since))
    liaison_step_set_since (changed, get_text (self->since));
  if (check_day (self->until))
    liaison_step_set_until (changed, get_text (self->until));
  save (self, changed);
}

/* "1200 EUR", in either order; a currency is three letters. FALSE for anything else. */
static gboolean
read_cost (const char *text,
           double     *cost,
           char      **currency)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gboolean has_number = FALSE;

  *cost = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      char  *end = NULL;
      double number = g_ascii_strtod (words[i], &end);

      if (*words[i] == '\0')
        continue;
      if (*end == '\0' && !has_number && number >= 0 && number < 1e9)
        {
          *cost = number;
          has_number = TRUE;
        }
      else if (strlen (words[i]) == 3 && g_ascii_isalpha (*words[i]) && *currency == NULL)
        *currency = g_ascii_strup (words[i], -1);
      else
        return FALSE;
    }

  return has_number || *currency == NULL;
}

static void
cost_applied_cb (LiaisonStepRow *self)
{
  g_autoptr (LiaisonStep) changed = copy_step (self);
  g_autofree char *currency = NULL;
  double           cost;

  if (!read_cost (get_text (self->cost), &cost, &currency))
    {
      liaison_field_row_refuse (self->cost);
      return;
    }
  liaison_step_set_cost (changed, cost);
  liaison_step_set_currency (changed, currency != NULL ? currency : "");
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
  if (adw_combo_row_get_selected (self->after) < self->others->len)
    liaison_step_set_after (changed, g_array_index (self->others, gint64, adw_combo_row_get_selected (self->after)));
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

  liaison_plan_delete_step_async (self->store, self->step, deleted_cb, g_object_ref (root != NULL ? root : widget));
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
  g_clear_pointer (&self->others, g_array_unref);

  G_OBJECT_CLASS (liaison_step_row_parent_class)->dispose (object);
}

static void
liaison_step_row_class_init (LiaisonStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_step_row_dispose;

  liaison_plan_get_resource ();
  g_type_ensure (LIAISON_TYPE_FIELD_ROW);
  g_type_ensure (LIAISON_TYPE_STEP_NEEDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, kind);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, status);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, since);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, until);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, cost);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, after);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, warning);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, needs);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepRow, made_by);
  gtk_widget_class_bind_template_callback (widget_class, cost_applied_cb);
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
  self->others = g_array_new (FALSE, FALSE, sizeof (gint64));
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

static void
show_step (LiaisonStepRow *self)
{
  g_autofree char *subtitle = dup_subtitle (self->step);
  const char      *title = liaison_step_get_title (self->step);

  self->showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *title != '\0' ? title : _ ("Unnamed Step"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  liaison_field_row_show (self->title, title);
  liaison_field_row_show (self->since, liaison_step_get_since (self->step));
  liaison_field_row_show (self->until, liaison_step_get_until (self->step));
  adw_combo_row_set_selected (self->kind, liaison_step_get_kind (self->step));
  adw_combo_row_set_selected (self->status, liaison_step_get_status (self->step));
  self->showing = FALSE;
}

static void
show_cost (LiaisonStepRow *self)
{
  g_autofree char *text = liaison_step_get_cost (self->step) > 0
                            ? g_strdup_printf ("%.0f %s", liaison_step_get_cost (self->step), liaison_step_get_currency (self->step))
                            : g_strdup ("");

  liaison_field_row_show (self->cost, g_strstrip (text));
}

/* It may wait for those before it; for none of those after, or none would ever begin. */
static void
show_others (LiaisonStepRow    *self,
             LiaisonRouteEntry *route,
             guint              place)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 none = 0;
  guint  selected = 0;

  gtk_string_list_append (names, _ ("Nothing"));
  g_array_set_size (self->others, 0);
  g_array_append_val (self->others, none);
  for (guint i = 0; i < place; i++)
    {
      LiaisonStep *other = liaison_route_entry_get_step (route, i)->record;
      gint64       id = liaison_record_get_id (LIAISON_RECORD (other));

      gtk_string_list_append (names, liaison_step_get_title (other));
      g_array_append_val (self->others, id);
      if (id == liaison_step_get_after (self->step))
        selected = i + 1;
    }
  adw_combo_row_set_model (self->after, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->after, selected);
}

static void
show_facts (LiaisonStepRow         *self,
            const LiaisonStepEntry *step)
{
  liaison_step_needs_set_step (self->needs, self->store, step);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->warning), step->warning);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), *step->warning != '\0');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->made_by), step->made_by);
  gtk_widget_set_visible (GTK_WIDGET (self->made_by), *step->made_by != '\0');
}

/**
 * liaison_step_row_set_step:
 * @self: a row
 * @route: the route
 * @place: of the step in it that the row is to show
 */
void
liaison_step_row_set_step (LiaisonStepRow    *self,
                           LiaisonRouteEntry *route,
                           guint              place)
{
  const LiaisonStepEntry *step = liaison_route_entry_get_step (route, place);

  g_return_if_fail (LIAISON_IS_STEP_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.up", place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.down", place + 1 < liaison_route_entry_get_n_steps (route));
  g_set_object (&self->step, step->record);
  self->showing = TRUE;
  show_others (self, route, place);
  show_cost (self);
  show_facts (self, step);
  show_step (self);
  self->showing = FALSE;
}
