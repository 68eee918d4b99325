/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-page.h"

#include "liaison-date.h"
#include "liaison-field-row.h"
#include "liaison-opening-board.h"
#include "liaison-plan-aim.h"
#include "liaison-plan-change.h"
#include "liaison-plan-entry.h"
#include "liaison-plan-needs.h"
#include "liaison-plan-paper.h"
#include "liaison-plan-resources.h"
#include "liaison-plan-routes.h"
#include "liaison-step-row.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonPlanPage
{
  AdwBin parent_instance;

  GtkStack     *stack;
  GtkMenuButton *paper;
  LiaisonOpeningBoard *board;
  GtkLabel     *goal;
  GtkLabel     *start;
  AdwComboRow  *aim_row;
  LiaisonFieldRow *until;
  LiaisonFieldRow *notes;
  LiaisonPlanRoutes *routes;
  AdwPreferencesGroup *steps_group;
  GtkListBox   *steps;
  LiaisonFieldRow *new_step;
  GtkListBox   *requirements;
  AdwActionRow *entry_row;
  AdwActionRow *known_row;

  LiaisonStanding *standing;
  GCancellable    *reading;
  LiaisonPlan     *plan;
  LiaisonPlanEntry *entry;
  gint64           route; /* whose steps are listed, 0 for the one that is taken */
  LiaisonEntry    *aim;
  gboolean         folded;
  gboolean         showing; /* the fields follow, they do not lead */
};

G_DEFINE_FINAL_TYPE (LiaisonPlanPage, liaison_plan_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LiaisonStore *
get_store (LiaisonPlanPage *self)
{
  return self->standing != NULL ? liaison_standing_get_store (self->standing) : NULL;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonPlanPage) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) >= 0)
    return;

  liaison_toast_show_error (GTK_WIDGET (self), error);
  liaison_field_row_refuse (self->until);
  liaison_field_row_refuse (self->notes);
}

static void
save (LiaisonPlanPage *self,
      LiaisonPlan     *changed)
{
  if (!liaison_record_equal (LIAISON_RECORD (changed), LIAISON_RECORD (self->plan)))
    liaison_store_save_async (get_store (self), _ ("Change Plan"), LIAISON_RECORD (changed), NULL, saved_cb, g_object_ref (self));
}

static LiaisonPlan *
copy_plan (LiaisonPlanPage *self)
{
  return LIAISON_PLAN (liaison_record_copy (LIAISON_RECORD (self->plan)));
}

static void
aim_chosen_cb (LiaisonPlanPage *self)
{
  LiaisonEntry *aim = adw_combo_row_get_selected_item (self->aim_row);
  g_autoptr (LiaisonPlan) changed = NULL;

  if (self->showing || self->plan == NULL || aim == NULL)
    return;

  changed = copy_plan (self);
  liaison_plan_aim_set (changed, aim);
  save (self, changed);
}

static void
until_applied_cb (LiaisonPlanPage *self)
{
  const char *until = gtk_editable_get_text (GTK_EDITABLE (self->until));
  g_autoptr (LiaisonPlan) changed = NULL;

  if (*until != '\0' && !liaison_date_is_partial (until))
    {
      liaison_field_row_refuse (self->until);
      liaison_toast_show (GTK_WIDGET (self), _ ("A day is written 2028-09-01; a month 2028-09, a year 2028"));
      return;
    }

  changed = copy_plan (self);
  liaison_plan_set_until (changed, until);
  save (self, changed);
}

static void
notes_applied_cb (LiaisonPlanPage *self)
{
  g_autoptr (LiaisonPlan) changed = copy_plan (self);

  liaison_plan_set_notes (changed, gtk_editable_get_text (GTK_EDITABLE (self->notes)));
  save (self, changed);
}

static void
step_added_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (LiaisonPlanPage) self = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (change < 0)
    {
      liaison_field_row_refuse (self->new_step);
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  liaison_field_row_clear (self->new_step);
  liaison_toast_offer_undo (GTK_WIDGET (self), change, _ ("Step added"));
}

static void
step_applied_cb (LiaisonPlanPage *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_step))));

  if (*title != '\0' && get_store (self) != NULL)
    liaison_plan_add_step_async (get_store (self), self->route, title, step_added_cb, g_object_ref (self));
}

static void
show_known (LiaisonPlanPage *self)
{
  guint            known = liaison_plan_aim_count_known (self->aim, self->standing);
  g_autofree char *words = known == 0
    ? g_strdup (_ ("You know nobody there yet"))
    : g_strdup_printf (ngettext ("You know %u person there", "You know %u people there", known), known);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->known_row), words);
}

static void
select_aim (LiaisonPlanPage *self)
{
  g_autoptr (GListModel) choices = liaison_plan_aim_dup_choices (self->plan, self->standing);

  adw_combo_row_set_model (self->aim_row, choices);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (LiaisonEntry) choice = g_list_model_get_item (choices, i);

      if (choice == self->aim)
        adw_combo_row_set_selected (self->aim_row, i);
    }
}

static void
show_aim (LiaisonPlanPage *self)
{
  const char *name = liaison_entry_get_name (self->aim);
  /* Translators: %s is a role or a field. */
  g_autofree char *more = g_strdup_printf (_ ("All about %s"), name);

  liaison_plan_needs_show (self->requirements, self->aim);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry_row), more);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->entry_row), "s", liaison_entry_get_id (self->aim));
}

static void
show_plan (LiaisonPlanPage *self)
{
  g_autofree char *goal = NULL;
  g_autofree char *start = NULL;
  LiaisonEntry    *aim;

  if (self->plan == NULL || !liaison_standing_get_loaded (self->standing))
    return;

  aim = liaison_plan_aim_find (self->plan, self->standing);
  gtk_stack_set_visible_child_name (self->stack, aim != NULL ? "plan" : "empty");
  if (aim == NULL)
    return;

  self->showing = TRUE;
  if (g_set_object (&self->aim, aim))
    show_aim (self);
  select_aim (self);
  goal = liaison_plan_aim_dup_sentence (aim, self->plan);
  start = liaison_start_dup_sentence (liaison_plan_entry_get_start (self->entry));
  gtk_label_set_text (self->goal, goal);
  gtk_label_set_text (self->start, start);
  gtk_widget_set_visible (GTK_WIDGET (self->start), *start != '\0');
  liaison_field_row_show (self->until, liaison_plan_get_until (self->plan));
  liaison_field_row_show (self->notes, liaison_plan_get_notes (self->plan));
  show_known (self);
  self->showing = FALSE;
}

static LiaisonStepRow *
get_row (LiaisonPlanPage *self,
         guint            position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps, position);

  return LIAISON_IS_STEP_ROW (row) ? LIAISON_STEP_ROW (row) : NULL;
}

/* Rows stay with their steps, so that one that is unfolded remains so. */
static LiaisonStepRow *
claim_row (LiaisonPlanPage *self,
           guint            position,
           LiaisonStep     *step)
{
  gint64          id = liaison_record_get_id (LIAISON_RECORD (step));
  LiaisonStepRow *row;

  for (guint i = position; (row = get_row (self, i)) != NULL; i++)
    if (liaison_record_get_id (LIAISON_RECORD (liaison_step_row_get_step (row))) == id)
      {
        if (i == position)
          return row;

        g_object_ref (row);
        gtk_list_box_remove (self->steps, GTK_WIDGET (row));
        gtk_list_box_insert (self->steps, GTK_WIDGET (row), position);
        g_object_unref (row);
        return row;
      }

  row = LIAISON_STEP_ROW (liaison_step_row_new (get_store (self)));
  gtk_list_box_insert (self->steps, GTK_WIDGET (row), position);

  return row;
}

/* The route whose steps are listed, NULL where there is none. */
static LiaisonRouteEntry *
get_route (LiaisonPlanPage *self)
{
  guint n_routes = liaison_plan_entry_get_n_routes (self->entry);

  for (guint i = 0; i < n_routes; i++)
    {
      LiaisonRouteEntry *route = liaison_plan_entry_get_route (self->entry, i);

      if (liaison_record_get_id (LIAISON_RECORD (liaison_route_entry_get_record (route))) == self->route)
        return route;
    }

  return n_routes > 0 ? liaison_plan_entry_get_route (self->entry, 0) : NULL;
}

static void
show_steps (LiaisonPlanPage *self)
{
  LiaisonRouteEntry *route = get_route (self);
  guint              n_steps = route != NULL ? liaison_route_entry_get_n_steps (route) : 0;
  g_autofree char   *name = route != NULL && liaison_plan_entry_get_n_routes (self->entry) > 1
                              ? g_markup_escape_text (liaison_route_entry_get_name (route), -1)
                              : g_strdup (_ ("Positions, qualifications, sidetracks, projects, people to meet"));
  LiaisonStepRow    *row;

  self->route = route != NULL ? liaison_record_get_id (LIAISON_RECORD (liaison_route_entry_get_record (route))) : 0;
  adw_preferences_group_set_description (self->steps_group, name);
  for (guint i = 0; i < n_steps; i++)
    liaison_step_row_set_step (claim_row (self, i, liaison_route_entry_get_step (route, i)->record), route, i);
  while ((row = get_row (self, n_steps)) != NULL)
    gtk_list_box_remove (self->steps, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->steps), n_steps > 0);
}

static void
route_chosen_cb (LiaisonPlanPage   *self,
                 LiaisonRoute      *route,
                 LiaisonPlanRoutes *routes)
{
  self->route = liaison_record_get_id (LIAISON_RECORD (route));
  show_steps (self);
}

/* The chosen step is unfolded in the list below, where it can be edited. */
static void
step_chosen_cb (LiaisonPlanPage   *self,
                LiaisonStep       *step,
                LiaisonPlanRoutes *routes)
{
  gint64          id = liaison_record_get_id (LIAISON_RECORD (step));
  LiaisonStepRow *row;

  self->route = liaison_step_get_route (step);
  show_steps (self);
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      gboolean is_chosen = liaison_record_get_id (LIAISON_RECORD (liaison_step_row_get_step (row))) == id;

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), is_chosen);
      if (is_chosen)
        gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD); /* the row takes none itself */
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonPlanPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPlanEntry) entry = liaison_plan_entry_read_finish (LIAISON_STORE (source), result, &error);

  if (entry == NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }
  if (LIAISON_STORE (source) != get_store (self))
    return;

  g_set_object (&self->entry, entry);
  g_set_object (&self->plan, liaison_plan_entry_get_record (entry));
  show_steps (self);
  liaison_plan_routes_show (self->routes, get_store (self), entry);
  show_plan (self);
}

static void
bring_to_paper (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LiaisonPlanPage *self = LIAISON_PLAN_PAGE (widget);

  if (get_store (self) != NULL && self->aim != NULL)
    liaison_plan_paper_start (widget, get_store (self), (LiaisonPlanPaper) g_variant_get_int32 (parameter),
                              liaison_entry_get_id (self->aim));
}

static void
start_reading (LiaisonPlanPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  liaison_plan_entry_read_async (get_store (self), self->reading, read_cb, g_object_ref (self));
}

static void
store_changed_cb (LiaisonPlanPage   *self,
                  const char *const *tables)
{
  static const char *const read[] = { "plan", "route", "step", "step_requirement", "affiliation", "profile_skill", "setting", NULL };
  gboolean is_read = tables == NULL;

  for (guint i = 0; !is_read && read[i] != NULL; i++)
    is_read = g_strv_contains (tables, read[i]);
  if (is_read)
    start_reading (self);
}

static void
set_store (LiaisonPlanPage *self,
           LiaisonStore    *store)
{
  LiaisonStore *before = get_store (self);

  if (store == before)
    return;

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, store_changed_cb, self);
  liaison_standing_set_store (self->standing, store);
  liaison_opening_board_set_store (self->board, store);
  if (store != NULL)
    {
      g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
      start_reading (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
liaison_plan_page_dispose (GObject *object)
{
  LiaisonPlanPage *self = LIAISON_PLAN_PAGE (object);

  self->showing = TRUE;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->standing);
  g_clear_object (&self->plan);
  g_clear_object (&self->entry);
  g_clear_object (&self->aim);

  G_OBJECT_CLASS (liaison_plan_page_parent_class)->dispose (object);
}

static void
liaison_plan_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonPlanPage *self = LIAISON_PLAN_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, get_store (self));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_plan_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LiaisonPlanPage *self = LIAISON_PLAN_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      if (self->folded != g_value_get_boolean (value))
        {
          self->folded = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, board);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, goal);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, start);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, aim_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, until);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, notes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, routes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, steps_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, steps);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, new_step);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, requirements);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, entry_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, known_row);
  gtk_widget_class_bind_template_callback (widget_class, aim_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, until_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, notes_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_applied_cb);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanPage, paper);
  gtk_widget_class_install_action (widget_class, "plan.paper", "i", bring_to_paper);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "plan.paper", "i", LIAISON_PLAN_PAPER_PRINT);
  gtk_widget_class_bind_template_callback (widget_class, step_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, route_chosen_cb);
}

static void
liaison_plan_page_class_init (LiaisonPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_plan_page_dispose;
  object_class->get_property = liaison_plan_page_get_property;
  object_class->set_property = liaison_plan_page_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIAISON_TYPE_ENTRY);
  g_type_ensure (LIAISON_TYPE_FIELD_ROW);
  g_type_ensure (LIAISON_TYPE_OPENING_BOARD);
  g_type_ensure (LIAISON_TYPE_PLAN_ROUTES);
  liaison_plan_get_resource ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
liaison_plan_page_init (LiaisonPlanPage *self)
{
  g_autoptr (GMenuModel) menu = liaison_plan_paper_dup_menu ();

  self->showing = TRUE;
  self->standing = liaison_standing_new ();
  g_signal_connect_object (self->standing, "changed", G_CALLBACK (show_plan), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->paper, menu);
  self->showing = FALSE;
}

/**
 * liaison_plan_page_new:
 *
 * Returns: (transfer floating): the place
 */
GtkWidget *
liaison_plan_page_new (void)
{
  return g_object_new (LIAISON_TYPE_PLAN_PAGE, NULL);
}
