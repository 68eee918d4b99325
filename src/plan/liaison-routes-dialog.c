/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-routes-dialog.h"

#include "liaison-drop-down-search.h"
#include "liaison-plan-change.h"
#include "liaison-plan-resources.h"
#include "liaison-routes.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonRoutesDialog
{
  AdwWindow parent_instance;

  GtkStack      *stack;
  GtkBox        *list;
  AdwStatusPage *none;
  GtkWidget     *start_box;
  GtkLabel      *start;
  GtkWidget     *position_box;
  GtkDropDown   *position;

  LiaisonStore  *store;
  LiaisonRoutes *routes;
  GPtrArray     *positions; /* roles, behind the first choice, which is none */
  GCancellable  *reading;
};

G_DEFINE_FINAL_TYPE (LiaisonRoutesDialog, liaison_routes_dialog, ADW_TYPE_WINDOW)

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GtkWindow) self = data;
  g_autoptr (GError) error = NULL;
  gint64     change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  GtkWindow *parent = gtk_window_get_transient_for (self);

  if (change < 0)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }
  if (parent != NULL)
    liaison_toast_offer_undo (gtk_window_get_child (parent), change, _ ("Route added"));
  gtk_window_close (self);
}

static void
add_route (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonRoutesDialog *self = LIAISON_ROUTES_DIALOG (widget);
  guint                place = g_variant_get_uint32 (parameter);

  if (self->routes != NULL && place < liaison_routes_get_n_routes (self->routes))
    liaison_plan_adopt_route_async (self->store, liaison_routes_get_route (self->routes, place), added_cb, g_object_ref (self));
}

static void
add_empty (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonRoutesDialog *self = LIAISON_ROUTES_DIALOG (widget);

  liaison_plan_add_route_async (self->store, added_cb, g_object_ref (self));
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static char *
dup_needs (const LiaisonRouteMove *move)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < move->qualifications->len; i++)
    {
      if (i > 0)
        /* Translators: parts the items of a list */
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, liaison_entry_get_name (g_ptr_array_index (move->qualifications, i)));
    }
  if (names->len == 0)
    return g_strdup ("");

  /* Translators: qualifications that one is to get before */
  return g_strdup_printf (_ ("First get: %s"), names->str);
}

/* The reason, what is to be got first, and who made that very step. */
static GtkWidget *
make_move_row (LiaisonRoutesDialog    *self,
               const LiaisonRouteMove *move)
{
  g_autoptr (GArray) takers = liaison_routes_find_takers (self->routes, move);
  g_autofree char *made_by = liaison_step_takers_dup_sentence (takers);
  g_autofree char *needs = dup_needs (move);
  g_autofree char *span = liaison_route_dup_span (move->month);
  /* Translators: after that time: "after 3 years" */
  g_autofree char *after = g_strdup_printf (_ ("after %s"), span);
  g_autoptr (GString) subtitle = g_string_new (move->reason);
  GtkWidget *row, *label;

  if (*needs != '\0')
    g_string_append_printf (subtitle, "\n%s", needs);
  if (*made_by != '\0')
    g_string_append_printf (subtitle, "\n%s", made_by);
  row = make_row (liaison_entry_get_name (LIAISON_ENTRY (move->edge.to)), subtitle->str);
  label = gtk_label_new (after);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

static GtkWidget *
make_text (const char *text,
           const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, style);

  return label;
}

/* What it passes and what it takes, in full however narrow the window. */
static GtkWidget *
make_head (LiaisonRoutesDialog *self,
           guint                place)
{
  LiaisonRouteProposal *route = liaison_routes_get_route (self->routes, place);
  GtkWidget            *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget            *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget            *button = gtk_button_new_with_mnemonic (_ ("_Add"));
  g_autoptr (GArray) known = liaison_routes_find_known (self->routes, route);
  g_autofree char *words = g_strdup_printf (ngettext ("You know %u person along it.", "You know %u people along it.", known->len), known->len);
  const char      *whom = known->len > 0 ? words : _ ("You know nobody along it yet.");
  g_autofree char *sentence = g_strconcat (liaison_route_proposal_get_sentence (route), " ", whom, NULL);
  /* Translators: adds a route to the plan; %s is what it passes */
  g_autofree char *label = g_strdup_printf (_ ("Add: %s"), liaison_route_proposal_get_name (route));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "routes.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", place);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (texts), make_text (liaison_route_proposal_get_name (route), "heading"));
  gtk_box_append (GTK_BOX (texts), make_text (sentence, "dim-label"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (GTK_BOX (head), button);

  return head;
}

static GtkWidget *
make_group (LiaisonRoutesDialog *self,
            guint                place)
{
  LiaisonRouteProposal *route = liaison_routes_get_route (self->routes, place);
  GtkWidget            *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget            *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, liaison_route_proposal_get_name (route), -1);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       make_row (liaison_entry_get_name (LIAISON_ENTRY (liaison_route_proposal_get_start (route))), _ ("Where it starts")));
  for (guint i = 0; i < liaison_route_proposal_get_n_moves (route); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_move_row (self, liaison_route_proposal_get_move (route, i)));
  gtk_box_append (GTK_BOX (group), make_head (self, place));
  gtk_box_append (GTK_BOX (group), list);

  return group;
}

/* The roles of the fields where the user stands, else all. */
static void
list_positions (LiaisonRoutesDialog *self,
                const LiaisonStart  *start)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListModel     *roles = liaison_catalog_get_roles (catalog);

  g_ptr_array_set_size (self->positions, 0);
  for (const char *const *id = liaison_start_get_ids (start); *id != NULL; id++)
    {
      LiaisonSpecialty  *field = liaison_catalog_get_specialty (catalog, *id);
      const char *const *of_field = field != NULL ? liaison_specialty_get_roles (field) : NULL;

      for (; of_field != NULL && *of_field != NULL; of_field++)
        {
          LiaisonRole *role = liaison_catalog_get_role (catalog, *of_field);

          if (role != NULL && !g_ptr_array_find (self->positions, role, NULL))
            g_ptr_array_add (self->positions, g_object_ref (role));
        }
    }
  for (guint i = 0; self->positions->len == 0 && i < g_list_model_get_n_items (roles); i++)
    g_ptr_array_add (self->positions, g_list_model_get_item (roles, i));
}

static void
show_positions (LiaisonRoutesDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("position", "Choose a Role"));
  for (guint i = 0; i < self->positions->len; i++)
    gtk_string_list_append (names, liaison_entry_get_name (g_ptr_array_index (self->positions, i)));
  gtk_drop_down_set_model (self->position, G_LIST_MODEL (names));
}

static void
show_start (LiaisonRoutesDialog *self)
{
  const LiaisonStart *start = liaison_routes_get_start (self->routes);
  g_autofree char    *sentence = liaison_start_dup_sentence (start);
  gboolean            is_known = liaison_start_get_kind (start) == LIAISON_START_NOW;

  gtk_label_set_text (self->start, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->start), *sentence != '\0');
  gtk_widget_set_visible (self->position_box, !is_known);
  gtk_widget_set_visible (self->start_box, TRUE);
  if (is_known)
    return;

  list_positions (self, start);
  show_positions (self);
}

static void
held_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonRoutesDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
position_cb (LiaisonRoutesDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->position);

  if (selected > 0 && selected <= self->positions->len)
    liaison_plan_hold_role_async (self->store, g_ptr_array_index (self->positions, selected - 1), held_cb, g_object_ref (self));
}

static void
clear_list (LiaisonRoutesDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonRoutesDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRoutes) routes = liaison_routes_read_finish (LIAISON_STORE (source), result, &error);

  if (routes == NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  g_set_object (&self->routes, routes);
  show_start (self);
  adw_status_page_set_description (self->none, liaison_routes_get_remark (routes));
  clear_list (self);
  for (guint i = 0; i < liaison_routes_get_n_routes (routes); i++)
    gtk_box_append (self->list, make_group (self, i));
  gtk_stack_set_visible_child_name (self->stack, liaison_routes_get_n_routes (routes) > 0 ? "list" : "none");
}

static void
start_reading (LiaisonRoutesDialog *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  liaison_routes_read_async (self->store, self->reading, read_cb, g_object_ref (self));
}

/* Where the user stands may be said here, and undone. */
static void
store_changed_cb (LiaisonRoutesDialog *self,
                  const char *const   *tables)
{
  if (tables == NULL || g_strv_contains (tables, "setting") || g_strv_contains (tables, "affiliation"))
    start_reading (self);
}

static void
liaison_routes_dialog_dispose (GObject *object)
{
  LiaisonRoutesDialog *self = LIAISON_ROUTES_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);
  g_clear_object (&self->routes);
  g_clear_pointer (&self->positions, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_routes_dialog_parent_class)->dispose (object);
}

static void
liaison_routes_dialog_class_init (LiaisonRoutesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_routes_dialog_dispose;

  liaison_plan_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-routes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonRoutesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRoutesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRoutesDialog, none);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRoutesDialog, start_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRoutesDialog, start);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRoutesDialog, position_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRoutesDialog, position);
  gtk_widget_class_bind_template_callback (widget_class, position_cb);
  gtk_widget_class_install_action (widget_class, "routes.add", "u", add_route);
  gtk_widget_class_install_action (widget_class, "routes.add-empty", NULL, add_empty);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
liaison_routes_dialog_init (LiaisonRoutesDialog *self)
{
  self->positions = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_drop_down_search_anywhere (self->position);
}

/**
 * liaison_routes_dialog_new:
 * @store: a store
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
liaison_routes_dialog_new (LiaisonStore *store)
{
  LiaisonRoutesDialog *self = g_object_new (LIAISON_TYPE_ROUTES_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  start_reading (self);

  return GTK_WIDGET (self);
}
