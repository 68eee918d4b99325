/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route-row.h"

#include "liaison-plan-change.h"
#include "liaison-plan-resources.h"
#include "liaison-route-proposal.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonRouteRow
{
  AdwActionRow parent_instance;

  GtkWidget *taken;
  GtkWidget *take;

  LiaisonStore      *store;
  LiaisonRouteEntry *route;
};

G_DEFINE_FINAL_TYPE (LiaisonRouteRow, liaison_route_row, ADW_TYPE_ACTION_ROW)

/* The row may be gone by then: the toast stands where it was. */
static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWidget) overlay = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (change < 0)
    liaison_toast_show_error (overlay, error);
  else
    liaison_toast_offer_undo (overlay, change, _ ("Route changed"));
}

static GtkWidget *
ref_overlay (LiaisonRouteRow *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  return g_object_ref (overlay != NULL ? overlay : GTK_WIDGET (self));
}

static void
take_route (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  LiaisonRouteRow *self = LIAISON_ROUTE_ROW (widget);

  liaison_plan_take_route_async (self->store, liaison_route_entry_get_record (self->route), changed_cb, ref_overlay (self));
}

static void
delete_route (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LiaisonRouteRow *self = LIAISON_ROUTE_ROW (widget);

  liaison_plan_delete_route_async (self->store, liaison_route_entry_get_record (self->route), changed_cb, ref_overlay (self));
}

static void
liaison_route_row_dispose (GObject *object)
{
  LiaisonRouteRow *self = LIAISON_ROUTE_ROW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->route);

  G_OBJECT_CLASS (liaison_route_row_parent_class)->dispose (object);
}

static void
liaison_route_row_class_init (LiaisonRouteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_route_row_dispose;

  liaison_plan_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-route-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonRouteRow, taken);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRouteRow, take);
  gtk_widget_class_install_action (widget_class, "route.take", NULL, take_route);
  gtk_widget_class_install_action (widget_class, "route.delete", NULL, delete_route);
}

static void
liaison_route_row_init (LiaisonRouteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_figures (LiaisonRouteEntry *route)
{
  guint            n_gaps = liaison_route_entry_get_n_gaps (route);
  guint            n_known = liaison_route_entry_get_n_known (route);
  const char      *cost = liaison_route_entry_get_cost (route);
  g_autofree char *span = liaison_route_dup_span (liaison_route_entry_get_months (route));
  g_autofree char *gaps = g_strdup_printf (ngettext ("%u gap", "%u gaps", n_gaps), n_gaps);
  g_autofree char *known = g_strdup_printf (ngettext ("%u person you know", "%u people you know", n_known), n_known);

  if (*cost != '\0')
    /* Translators: how long a route takes, what it costs, its gaps, and people along it */
    return g_strdup_printf (_ ("%s · %s · %s · %s"), span, cost, gaps, known);

  /* Translators: how long a route takes, its gaps, and people along it */
  return g_strdup_printf (C_ ("route", "%s · %s · %s"), span, gaps, known);
}

/**
 * liaison_route_row_new:
 * @store: where changes are saved
 * @route: a route of the plan
 * @is_taken: whether it is the one that the user takes
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
liaison_route_row_new (LiaisonStore      *store,
                       LiaisonRouteEntry *route,
                       gboolean           is_taken)
{
  LiaisonRouteRow *self = g_object_new (LIAISON_TYPE_ROUTE_ROW, NULL);
  g_autofree char *figures = dup_figures (route);

  self->store = g_object_ref (store);
  self->route = g_object_ref (route);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), liaison_route_entry_get_name (route));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), figures);
  gtk_widget_set_visible (self->taken, is_taken);
  gtk_widget_set_visible (self->take, !is_taken);

  return GTK_WIDGET (self);
}

/**
 * liaison_route_row_get_route:
 * @self: a row
 *
 * Returns: (transfer none): the route that it shows
 */
LiaisonRouteEntry *
liaison_route_row_get_route (LiaisonRouteRow *self)
{
  g_return_val_if_fail (LIAISON_IS_ROUTE_ROW (self), NULL);

  return self->route;
}
