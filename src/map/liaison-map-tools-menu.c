/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The menus of the map, and what their items do. */

#include "config.h"

#include "liaison-map-tools-private.h"

#include "liaison-contact-filter.h"
#include "liaison-contact.h"
#include "liaison-filter-menu.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

static void
append_with_key (GMenu      *menu,
                 const char *label,
                 const char *action,
                 gint64      key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", key);
  g_menu_append_item (menu, item);
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu      *menu,
                const char *label,
                GMenu      *section)
{
  g_menu_append_section (menu, label, G_MENU_MODEL (section));
}

/* ---- of a node or an empty place ---- */

static void
append_reaches (GMenu *menu)
{
  static const char *const labels[] = { N_("Everybody"), N_("Direct Ties"), N_("Up to Two Ties Away"), N_("Up to Three Ties Away") };
  g_autoptr (GMenu) reaches = g_menu_new ();

  for (int i = 0; i < (int) G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (gettext (labels[i]), NULL);

      g_menu_item_set_action_and_target (item, "map.reach", "i", i);
      g_menu_append_item (reaches, item);
    }
  /* Translators: a menu of how far around somebody the map is not dimmed */
  g_menu_append_submenu (menu, C_("map", "_Focus"), G_MENU_MODEL (reaches));
}

static GMenu *
make_node_menu (gint64 key,
                guint  n_chosen)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) record = g_menu_new ();
  g_autoptr (GMenu) around = g_menu_new ();
  g_autoptr (GMenu) picture = g_menu_new ();

  if (n_chosen <= 1)
    {
      if (key != LIAISON_CONTACT_KEY_USER)
        append_with_key (record, _("_Open"), "win.show-contact", key);
      if (key != LIAISON_CONTACT_KEY_USER && !liaison_contact_key_is_organization (key))
        {
          append_with_key (record, _("_Log…"), "win.log", key);
          append_with_key (record, _("Follow _Up…"), "win.add-follow-up", key);
        }
      /* Translators: begins a tie on the map, which one then leads to somebody */
      g_menu_append (record, C_("map", "Draw a _Tie From Here"), "map.start-tie");
      append_reaches (around);
      g_menu_append (around, C_("map", "Show _Neighbours"), "map.expand");
      g_menu_append (picture, _("Keep in _Place"), "map.pinned");
    }
  g_menu_append (picture, C_("map", "_Hide"), "map.hide");
  append_section (menu, NULL, record);
  append_section (menu, NULL, around);
  append_section (menu, NULL, picture);

  return menu;
}

static GMenu *
make_place_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, C_("map", "_Add a Person Here…"), "map.add-person");
  g_menu_append (menu, C_("map", "_Show All Who Are Hidden"), "map.show-hidden");
  g_menu_append (menu, _("Show _Everybody"), "map.fit");

  return menu;
}

void
liaison_map_tools_show_menu (LiaisonMapTools *self,
                             double           x,
                             double           y)
{
  g_autoptr (GArray) chosen = liaison_map_view_get_chosen (self->view);
  gint64 key = liaison_map_view_get_selected (self->view);
  g_autoptr (GMenu) menu = chosen->len > 0 ? make_node_menu (key, chosen->len) : make_place_menu ();
  double at_x, at_y;

  self->menu_x = x;
  self->menu_y = y;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.show-hidden", liaison_map_view_get_n_hidden (self->view) > 0);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), x, y, &at_x, &at_y))
    return;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) at_x, (int) at_y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* ---- of the view ---- */

static GMenu *
make_colours (void)
{
  GMenu *menu = g_menu_new ();

  append_choice (menu, _("By _Sector"), "map.colour-by", "sector");
  append_choice (menu, _("By _Kind of Contact"), "map.colour-by", "kind");
  append_choice (menu, _("By _Group"), "map.colour-by", "community");

  return menu;
}

static GMenu *
make_sizes (void)
{
  GMenu *menu = g_menu_new ();

  append_choice (menu, _("By _Ties"), "map.size-by", "ties");
  append_choice (menu, _("By _Closeness"), "map.size-by", "closeness");
  append_choice (menu, _("By _Brokerage"), "map.size-by", "brokerage");

  return menu;
}

static GMenu *
make_maps (LiaisonMapTools *self)
{
  GMenu *menu = g_menu_new ();

  append_choice (menu, _("Everybody"), "map.map", "0");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->maps)); i++)
    {
      g_autoptr (LiaisonMap) map = g_list_model_get_item (G_LIST_MODEL (self->maps), i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, liaison_record_get_id (LIAISON_RECORD (map)));
      g_auto (GStrv) parts = g_strsplit (liaison_map_get_name (map), "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      append_choice (menu, label, "map.map", id);
    }
  g_menu_append (menu, C_("map", "_Keep as a Map…"), "map.keep-map");
  if (liaison_map_tools_get_map (self) != 0)
    g_menu_append (menu, C_("map", "_Delete This Map"), "map.delete-map");

  return menu;
}

/* The maps are those of now. */
void
liaison_map_tools_make_options (GtkMenuButton *button,
                                gpointer       data)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) colours = make_colours ();
  g_autoptr (GMenu) sizes = make_sizes ();
  g_autoptr (GMenu) maps = make_maps (self);
  g_autoptr (GMenu) hidden = g_menu_new ();

  g_menu_append (hidden, C_("map", "_Show All Who Are Hidden"), "map.show-hidden");
  append_section (menu, C_("map", "Colours"), colours);
  append_section (menu, C_("map", "Sizes"), sizes);
  append_section (menu, NULL, hidden);
  append_section (menu, C_("map", "Maps"), maps);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* ---- deeds ---- */

static void
do_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (widget);

  if (g_str_equal (action, "map.start-tie"))
    liaison_map_view_start_tie (self->view);
  else if (g_str_equal (action, "map.expand"))
    liaison_map_view_expand (self->view);
  else if (g_str_equal (action, "map.show-hidden"))
    liaison_map_view_show_hidden (self->view);
  else if (g_str_equal (action, "map.fit"))
    liaison_map_view_fit (self->view);
  else if (g_str_equal (action, "map.add-person"))
    liaison_map_tools_ask_name (self);
  else if (g_str_equal (action, "map.keep-map"))
    liaison_map_tools_ask_map_name (self);
  else if (g_str_equal (action, "map.delete-map"))
    liaison_map_tools_delete_map (self);
  if (!g_str_equal (action, "map.add-person") && !g_str_equal (action, "map.keep-map"))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
hide_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (widget);
  guint            n = liaison_map_view_hide (self->view);
  g_autofree char *text = g_strdup_printf (ngettext ("%u taken off the map", "%u taken off the map", n), n);

  if (n > 0)
    liaison_toast_show (widget, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
toggle_pin_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (widget);

  liaison_map_view_set_pinned (self->view, !liaison_map_view_get_pinned (self->view));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
reach_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (widget);

  liaison_map_view_set_reach (self->view, (guint) MAX (g_variant_get_int32 (parameter), 0));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* A condition that is there goes, one that is not comes. */
static void
filter_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (widget);
  g_autofree char *filter = g_strdup (self->filter);
  g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (g_variant_get_string (parameter, NULL));

  for (guint i = 0; i < conditions->len; i++)
    {
      const LiaisonContactCondition *condition = g_ptr_array_index (conditions, i);
      char                          *changed = liaison_contact_filter_has (filter, condition->facet, condition->value)
                                                 ? liaison_contact_filter_dup_without (filter, condition->facet, condition->value)
                                                 : liaison_contact_filter_dup_with (filter, condition->facet, condition->value);

      g_free (filter);
      filter = changed;
    }
  g_object_set (self, "filter", filter, NULL);
}

static void
filter_other_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (widget);

  if (g_str_equal (action, "people.clear-filter"))
    g_object_set (self, "filter", "", NULL);
  else if (g_str_equal (action, "people.save-filter"))
    gtk_widget_activate_action (widget, "win.save-filter", "s", self->filter);
  else if (self->store != NULL)
    liaison_filter_menu_ask (widget, self->store, g_variant_get_string (parameter, NULL));
}

/* The names of the actions of a filter are those that its menu and its bar have
 * wherever they are. */
void
liaison_map_tools_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const deeds[] = { "map.start-tie", "map.expand", "map.show-hidden", "map.fit", "map.add-person", "map.keep-map", "map.delete-map" };

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_class_install_action (widget_class, deeds[i], NULL, do_cb);
  gtk_widget_class_install_action (widget_class, "map.hide", NULL, hide_cb);
  gtk_widget_class_install_action (widget_class, "map.pinned", NULL, toggle_pin_cb);
  gtk_widget_class_install_action (widget_class, "map.reach", "i", reach_cb);
  gtk_widget_class_install_action (widget_class, "people.filter", "s", filter_cb);
  gtk_widget_class_install_action (widget_class, "people.ask-filter", "s", filter_other_cb);
  gtk_widget_class_install_action (widget_class, "people.clear-filter", NULL, filter_other_cb);
  gtk_widget_class_install_action (widget_class, "people.save-filter", NULL, filter_other_cb);
  gtk_widget_class_install_property_action (widget_class, "map.colour-by", "colour-by");
  gtk_widget_class_install_property_action (widget_class, "map.size-by", "size-by");
  gtk_widget_class_install_property_action (widget_class, "map.map", "map");
}
