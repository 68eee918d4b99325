/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-people-list-private.h"

#include "liaison-contact-filter.h"
#include "liaison-filter-menu.h"

#include <glib/gi18n.h>
#include <string.h>

/* Gives the focus to a line. A list of which the line that had it went does not
 * take the focus by itself. */
void
liaison_people_list_focus (LiaisonPeopleList *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->list_stack);
  GtkWidget  *list = g_strcmp0 (page, "table") == 0 ? liaison_people_table_get_view (self->table) : GTK_WIDGET (self->list);
  GtkWidget  *focus;

  gtk_widget_grab_focus (list);
  focus = gtk_root_get_focus (gtk_widget_get_root (list));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, list))
    gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

/* ---- adding ---- */

static void
add_person_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  liaison_people_list_add (LIAISON_PEOPLE_LIST (widget), FALSE);
}

static void
add_organization_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  liaison_people_list_add (LIAISON_PEOPLE_LIST (widget), TRUE);
}

static void
add_found_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);
  g_autofree char   *name = g_strstrip (g_strdup (liaison_contact_list_get_search (self->contacts)));

  if (*name != '\0')
    liaison_add_popover_add (self->add_popover, FALSE, name);
}

/* ---- filter ---- */

/* A condition that is there goes, one that is not comes. */
static void
filter_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);
  const char        *filter = liaison_contact_list_get_filter (self->contacts);
  g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (g_variant_get_string (parameter, NULL));

  for (guint i = 0; i < conditions->len; i++)
    {
      const LiaisonContactCondition *condition = g_ptr_array_index (conditions, i);
      gboolean                       is_there = liaison_contact_filter_has (filter, condition->facet, condition->value);
      g_autofree char               *changed = is_there ? liaison_contact_filter_dup_without (filter, condition->facet, condition->value)
                                                        : liaison_contact_filter_dup_with (filter, condition->facet, condition->value);

      liaison_people_list_set_filter (self, changed);
      filter = liaison_contact_list_get_filter (self->contacts);
    }
}

static void
clear_filter_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  liaison_people_list_set_filter (LIAISON_PEOPLE_LIST (widget), "");
}

static void
ask_filter_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);

  if (self->store != NULL)
    liaison_filter_menu_ask (widget, self->store, g_variant_get_string (parameter, NULL));
}

/* What is searched for is kept with it. */
static void
save_filter_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);
  const char        *search = liaison_contact_list_get_search (self->contacts);
  g_autofree char   *filter = *search != '\0'
                                ? liaison_contact_filter_dup_with (liaison_contact_list_get_filter (self->contacts), LIAISON_FACET_SEARCH, search)
                                : g_strdup (liaison_contact_list_get_filter (self->contacts));

  if (*filter != '\0')
    gtk_widget_activate_action (widget, "win.save-filter", "s", filter);
}

/* ---- several ---- */

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  liaison_contact_selection_toggle (LIAISON_PEOPLE_LIST (widget)->selection, g_variant_get_int64 (parameter));
}

static void
choose_all_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (LIAISON_PEOPLE_LIST (widget)->selection));
}

static void
stop_choosing_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  liaison_contact_selection_set_choosing (LIAISON_PEOPLE_LIST (widget)->selection, FALSE);
  liaison_people_list_focus (LIAISON_PEOPLE_LIST (widget));
}

static void
chosen_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);

  if (!liaison_people_list_is_choosing (self) && g_str_equal (action, "chosen.delete"))
    gtk_widget_activate_action (widget, "people.delete", NULL); /* by its page */
  else
    liaison_chosen_bar_perform (self->chosen_bar, strchr (action, '.') + 1,
                                parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

/* ---- everybody in the list ---- */

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  guint         n_keys;
  const gint64 *keys = liaison_contact_list_get_keys (LIAISON_PEOPLE_LIST (widget)->contacts, &n_keys);
  GVariant     *array = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, keys, n_keys, sizeof (gint64));

  gtk_widget_activate_action (widget, "win.export-contacts", "(s@ax)", g_variant_get_string (parameter, NULL), array);
}

static void
append_form (GMenu      *menu,
             const char *label,
             const char *form)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "people.export", "s", form);
  g_menu_append_item (menu, item);
}

/* What the list shows, narrowed by a filter and a search as it is. */
static void
append_export (LiaisonPeopleList *self,
               GMenu             *menu)
{
  guint            n = g_list_model_get_n_items (G_LIST_MODEL (self->contacts));
  g_autofree char *label = g_strdup_printf (ngettext ("E_xport This %u", "E_xport These %u", n), n);
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) forms = g_menu_new ();

  if (n == 0)
    return;

  append_form (forms, _("As _vCard…"), "vcard");
  append_form (forms, _("As _CSV…"), "csv");
  append_form (forms, _("As CSV for _Excel…"), "excel");
  g_menu_append_submenu (section, label, G_MENU_MODEL (forms));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
copy_sections (GMenuModel *from,
               GMenu      *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (from); i++)
    {
      g_autoptr (GMenuItem) section = g_menu_item_new_from_model (from, i);

      g_menu_append_item (menu, section);
    }
}

/* ---- by keys ---- */

static void
walk_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);
  guint              n_items = g_list_model_get_n_items (G_LIST_MODEL (self->contacts));
  guint              position = liaison_contact_selection_get_position (self->selection);
  int                step = g_variant_get_int32 (parameter);

  if (n_items == 0)
    return;

  if (position == G_MAXUINT)
    position = 0;
  else if (step > 0)
    position = MIN (position + 1, n_items - 1);
  else
    position = position > 0 ? position - 1 : 0;
  liaison_people_list_select_nth (self, position);
  liaison_people_list_scroll_to_selected (self);
}

static void
do_with_selected_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);
  gint64             key = liaison_contact_selection_get_selected_key (self->selection);

  if (key != 0)
    gtk_widget_activate_action (widget, g_str_equal (action, "people.log") ? "win.log" : "win.add-follow-up", "x", key);
}

/* One click on a line selects; where the list stands alone it opens too. */
static void
click_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);

  liaison_contact_selection_set_selected_key (self->selection, g_variant_get_int64 (parameter));
  if (self->alone)
    g_signal_emit_by_name (self, "opened");
}

static void
show_menu_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);

  if (g_str_equal (action, "people.show-filter-menu"))
    gtk_menu_button_popup (self->filter_button);
  else if (liaison_people_list_is_choosing (self))
    liaison_chosen_bar_show_menu (self->chosen_bar);
}

/* What the list does, for its buttons, menus and keys. */
void
liaison_people_list_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *parameter_type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "people.add-person", NULL, add_person_cb },
    { "people.add-organization", NULL, add_organization_cb },
    { "people.add-found", NULL, add_found_cb },
    { "people.click", "x", click_cb },
    { "people.toggle", "x", toggle_cb },
    { "people.filter", "s", filter_cb },
    { "people.ask-filter", "s", ask_filter_cb },
    { "people.clear-filter", NULL, clear_filter_cb },
    { "people.save-filter", NULL, save_filter_cb },
    { "people.choose-all", NULL, choose_all_cb },
    { "people.stop-choosing", NULL, stop_choosing_cb },
    { "people.show-filter-menu", NULL, show_menu_cb },
    { "people.show-chosen-menu", NULL, show_menu_cb },
    { "people.walk", "i", walk_cb },
    { "people.log", NULL, do_with_selected_cb },
    { "people.follow-up", NULL, do_with_selected_cb },
    { "people.export", "s", export_cb },
    { "chosen.tag", NULL, chosen_cb },
    { "chosen.untag", NULL, chosen_cb },
    { "chosen.set-cadence", NULL, chosen_cb },
    { "chosen.set-sector", NULL, chosen_cb },
    { "chosen.merge", NULL, chosen_cb },
    { "chosen.export", "s", chosen_cb },
    { "chosen.delete", NULL, chosen_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type, actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "people.show-filter-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, GDK_CONTROL_MASK, "people.clear-filter", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "people.save-filter", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "people.show-chosen-menu", NULL);
}

/* The keys of a list; while one types they are letters. */
void
liaison_people_list_add_keys (GtkWidget *list)
{
  static const struct
  {
    const char *trigger;
    const char *action;
    int         step;
  } keys[] = {
    { "Delete|KP_Delete", "chosen.delete", 0 },
    { "Escape", "people.stop-choosing", 0 },
    { "j", "people.walk", 1 },
    { "k", "people.walk", -1 },
    { "l", "people.log", 0 },
    { "f", "people.follow-up", 0 },
    { "t", "chosen.tag", 0 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger), gtk_named_action_new (keys[i].action));

      if (keys[i].step != 0)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].step));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (list, controller);
}

static void
focus_cb (gpointer data)
{
  g_autoptr (LiaisonPeopleList) self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    liaison_people_list_focus (self);
}

/* A menu that closes on a submenu leaves the keys with itself (GTK 4.8), and
 * others with their button: they go back to the list. */
static void
menu_closed_cb (LiaisonPeopleList *self)
{
  g_idle_add_once (focus_cb, g_object_ref (self));
}

/* The tags are those of now. */
static void
make_filter_menu (GtkMenuButton *button,
                  gpointer       data)
{
  g_autoptr (GMenuModel) menu = liaison_filter_menu_new (LIAISON_PEOPLE_LIST (data)->store);

  gtk_menu_button_set_menu_model (button, menu);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (menu_closed_cb), data, G_CONNECT_SWAPPED);
}

/* How many there are to export is as of now. */
static void
make_list_menu (GtkMenuButton *button,
                gpointer       data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/liaisonplanner/Liaison/people/liaison-people-menus.ui");
  g_autoptr (GMenu) menu = g_menu_new ();

  copy_sections (G_MENU_MODEL (gtk_builder_get_object (builder, "list_menu")), menu);
  append_export (LIAISON_PEOPLE_LIST (data), menu);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* Gives the buttons their menus. */
void
liaison_people_list_set_menus (LiaisonPeopleList *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/liaisonplanner/Liaison/people/liaison-people-menus.ui");

  gtk_menu_button_set_menu_model (self->add_button, G_MENU_MODEL (gtk_builder_get_object (builder, "add_menu")));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_list_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->filter_button, make_filter_menu, self, NULL);
  g_signal_connect_object (liaison_chosen_bar_get_menu (self->chosen_bar), "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}
