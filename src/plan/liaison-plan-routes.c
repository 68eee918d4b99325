/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-routes.h"

#include "liaison-date.h"
#include "liaison-next-actions.h"
#include "liaison-plan-change.h"
#include "liaison-plan-resources.h"
#include "liaison-route-lanes.h"
#include "liaison-route-row.h"
#include "liaison-routes-dialog.h"
#include "liaison-toast.h"
#include "liaison-window-above.h"

#include <glib/gi18n.h>
#include <math.h>

struct _LiaisonPlanRoutes
{
  AdwBin parent_instance;

  GtkWidget         *timeline;
  LiaisonRouteLanes *lanes;
  GtkListBox        *routes;
  GtkWidget         *next_group;
  GtkListBox        *next;

  LiaisonStore     *store;
  LiaisonPlanEntry *plan;
};

G_DEFINE_FINAL_TYPE (LiaisonPlanRoutes, liaison_plan_routes, ADW_TYPE_BIN)

enum
{
  ROUTE_CHOSEN,
  STEP_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Where it failed, the card goes back to where its step is. */
static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonPlanRoutes) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) >= 0)
    return;

  liaison_toast_show_error (GTK_WIDGET (self), error);
  if (self->plan != NULL)
    liaison_route_lanes_show (self->lanes, self->plan);
}

static void
shifted_cb (LiaisonPlanRoutes *self,
            LiaisonStep       *step,
            int                from,
            int                until,
            LiaisonRouteLanes *lanes)
{
  liaison_plan_shift_step_async (self->store, step, from, until, saved_cb, g_object_ref (self));
}

static void
propose_routes (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LiaisonStore *store = LIAISON_PLAN_ROUTES (widget)->store;
  GtkWidget    *dialog;

  if (store == NULL)
    return;
  dialog = liaison_routes_dialog_new (store);
  liaison_window_put_above (GTK_WINDOW (dialog), widget);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
zoom (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  liaison_route_lanes_zoom (LIAISON_PLAN_ROUTES (widget)->lanes, g_variant_get_int32 (parameter));
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
show_routes (LiaisonPlanRoutes *self)
{
  guint n_routes = liaison_plan_entry_get_n_routes (self->plan);

  clear_list (self->routes);
  for (guint i = 0; i < n_routes; i++)
    gtk_list_box_append (self->routes, liaison_route_row_new (self->store, liaison_plan_entry_get_route (self->plan, i), i == 0));
  gtk_widget_set_visible (GTK_WIDGET (self->routes), n_routes > 0);
  gtk_widget_set_visible (self->timeline, n_routes > 0);
  liaison_route_lanes_show (self->lanes, self->plan);
}

static void
show_next (LiaisonPlanRoutes *self)
{
  GArray *actions = liaison_plan_entry_get_next_actions (self->plan);

  clear_list (self->next);
  for (guint i = 0; i < actions->len; i++)
    {
      const LiaisonNextAction *action = &g_array_index (actions, LiaisonNextAction, i);
      g_autofree char *phrase = liaison_date_dup_phrase (action->day);
      g_autofree char *full = liaison_date_dup_full (action->day);
      g_autofree char *when = g_strdup_printf (C_ ("when", "%s, %s"), full, phrase);
      GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, NULL);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), action->text);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
      gtk_list_box_append (self->next, row);
    }
  gtk_widget_set_visible (self->next_group, actions->len > 0);
}

static void
route_activated_cb (LiaisonPlanRoutes *self,
                    GtkListBoxRow     *row,
                    GtkListBox        *list)
{
  LiaisonRouteEntry *route = liaison_route_row_get_route (LIAISON_ROUTE_ROW (row));

  g_signal_emit (self, signals[ROUTE_CHOSEN], 0, liaison_route_entry_get_record (route));
}

static void
chosen_cb (LiaisonPlanRoutes *self,
           LiaisonStep       *step,
           LiaisonRouteLanes *lanes)
{
  liaison_route_lanes_choose (self->lanes, liaison_record_get_id (LIAISON_RECORD (step)));
  g_signal_emit (self, signals[STEP_CHOSEN], 0, step);
}

/* What goes up and down is for the page, also over the years, which go across: by
 * so much as GTK moves it for a step of the wheel. */
static gboolean
scroll_cb (LiaisonPlanRoutes        *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean        is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  GtkWidget      *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment  *height;

  if (page == NULL || (state & GDK_SHIFT_MASK) != 0 || ABS (dx) >= ABS (dy))
    return GDK_EVENT_PROPAGATE;

  height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  gtk_adjustment_set_value (height, gtk_adjustment_get_value (height) + dy * (is_wheel ? pow (gtk_adjustment_get_page_size (height), 2.0 / 3.0) : 1));

  return GDK_EVENT_STOP;
}

static void
liaison_plan_routes_dispose (GObject *object)
{
  LiaisonPlanRoutes *self = LIAISON_PLAN_ROUTES (object);

  g_clear_object (&self->store);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (liaison_plan_routes_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-plan-routes.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanRoutes, timeline);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanRoutes, lanes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanRoutes, routes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanRoutes, next_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlanRoutes, next);
  gtk_widget_class_bind_template_callback (widget_class, shifted_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, route_activated_cb);
  gtk_widget_class_install_action (widget_class, "plan.propose-routes", NULL, propose_routes);
  gtk_widget_class_install_action (widget_class, "plan.zoom", "i", zoom);
}

static void
liaison_plan_routes_class_init (LiaisonPlanRoutesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_plan_routes_dispose;

  /**
   * LiaisonPlanRoutes::route-chosen:
   * @self: the routes
   * @route: one of them
   */
  signals[ROUTE_CHOSEN] = g_signal_new ("route-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, LIAISON_TYPE_ROUTE);
  /**
   * LiaisonPlanRoutes::step-chosen:
   * @self: the routes
   * @step: a step of one of them
   */
  signals[STEP_CHOSEN] = g_signal_new ("step-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, LIAISON_TYPE_STEP);

  g_type_ensure (LIAISON_TYPE_ROUTE_LANES);
  liaison_plan_get_resource ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
liaison_plan_routes_init (LiaisonPlanRoutes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_plan_routes_show:
 * @self: the routes
 * @store: where changes are saved
 * @plan: the plan whose routes they are
 */
void
liaison_plan_routes_show (LiaisonPlanRoutes *self,
                          LiaisonStore      *store,
                          LiaisonPlanEntry  *plan)
{
  g_return_if_fail (LIAISON_IS_PLAN_ROUTES (self));

  g_set_object (&self->store, store);
  g_set_object (&self->plan, plan);
  show_routes (self);
  show_next (self);
}
