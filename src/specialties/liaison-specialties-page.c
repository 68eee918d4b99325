/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-specialties-page.h"

#include "liaison-catalog.h"
#include "liaison-comparison-view.h"
#include "liaison-comparison.h"
#include "liaison-demand-view.h"
#include "liaison-entry-grid.h"
#include "liaison-entry-page.h"
#include "liaison-own-entry-dialog.h"
#include "liaison-skills-view.h"
#include "liaison-specialties-resources.h"
#include "liaison-standing.h"
#include "liaison-toast.h"
#include "liaison-window-above.h"

#include <glib/gi18n.h>

struct _LiaisonSpecialtiesPage
{
  AdwBin parent_instance;

  AdwLeaflet       *leaflet;
  GtkWidget        *browser;
  AdwViewStack     *stack;
  GtkWidget        *search_button;
  GtkSearchBar     *search_bar;
  GtkEditable      *search;
  LiaisonEntryGrid *specialties;
  LiaisonEntryGrid *areas;
  LiaisonEntryGrid *roles;
  LiaisonSkillsView *skills_view;
  LiaisonDemandView *demand_view;
  LiaisonEntryPage *page;
  LiaisonComparisonView *comparison;
  GtkRevealer      *chosen_bar;
  GtkLabel         *chosen_names;

  LiaisonStanding      *standing;
  LiaisonSkillSet      *skills;
  LiaisonChosenEntries *chosen;
  LiaisonOwnCatalog    *own;
  GPtrArray            *visited; /* what Back leads to, newest last: entries, or the comparison */
  gboolean              folded;
};

G_DEFINE_FINAL_TYPE (LiaisonSpecialtiesPage, liaison_specialties_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
search_changed_cb (LiaisonSpecialtiesPage *self)
{
  const char *text = gtk_editable_get_text (self->search);

  liaison_entry_grid_search (self->specialties, text);
  liaison_entry_grid_search (self->areas, text);
  liaison_entry_grid_search (self->roles, text);
}

static void
open_entry (LiaisonSpecialtiesPage *self,
            LiaisonEntry           *entry)
{
  liaison_entry_page_show (self->page, entry);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->page));
}

static void
chosen_cb (LiaisonSpecialtiesPage *self,
           LiaisonEntry           *entry)
{
  open_entry (self, entry);
}

static gboolean
is_on (LiaisonSpecialtiesPage *self,
       gpointer                page)
{
  return adw_leaflet_get_visible_child (self->leaflet) == page;
}

/* What Back is to lead to from the next page; nothing for the cards. */
static void
leave (LiaisonSpecialtiesPage *self)
{
  if (is_on (self, self->page))
    g_ptr_array_add (self->visited, g_object_ref (liaison_entry_page_get_entry (self->page)));
  else if (is_on (self, self->comparison))
    g_ptr_array_add (self->visited, g_object_ref (self->comparison));
  else
    g_ptr_array_set_size (self->visited, 0);
}

static void
go_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonSpecialtiesPage *self = LIAISON_SPECIALTIES_PAGE (widget);
  g_autoptr (GObject) before = NULL;

  if (is_on (self, self->browser))
    return;

  if (self->visited->len > 0)
    before = g_ptr_array_steal_index (self->visited, self->visited->len - 1);
  if (LIAISON_IS_ENTRY (before))
    {
      open_entry (self, LIAISON_ENTRY (before));
      return;
    }

  adw_leaflet_set_visible_child (self->leaflet, before != NULL ? GTK_WIDGET (before) : self->browser);
  gtk_widget_child_focus (before != NULL ? GTK_WIDGET (before) : GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* With the id of an entry it is compared too, with "" only what was chosen. */
static void
compare (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonSpecialtiesPage *self = LIAISON_SPECIALTIES_PAGE (widget);
  LiaisonEntry           *entry = liaison_catalog_get_entry (liaison_catalog_get_default (), g_variant_get_string (parameter, NULL));

  if (entry != NULL && !liaison_chosen_entries_set (self->chosen, entry, TRUE))
    {
      /* A fifth begins anew. */
      liaison_chosen_entries_clear (self->chosen);
      liaison_chosen_entries_set (self->chosen, entry, TRUE);
    }
  leave (self);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->comparison));
  gtk_widget_child_focus (GTK_WIDGET (self->comparison), GTK_DIR_TAB_FORWARD);
}

static void
compare_nothing (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  liaison_chosen_entries_clear (LIAISON_SPECIALTIES_PAGE (widget)->chosen);
}

/* Whether cards are shown, which one can search and compare. */
static gboolean
shows_cards (LiaisonSpecialtiesPage *self)
{
  return LIAISON_IS_ENTRY_GRID (adw_view_stack_get_visible_child (self->stack));
}

static void
show_chosen (LiaisonSpecialtiesPage *self)
{
  g_autofree char *names = liaison_chosen_entries_dup_names (self->chosen);

  gtk_label_set_text (self->chosen_names, names);
  gtk_revealer_set_reveal_child (self->chosen_bar, *names != '\0' && shows_cards (self));
}

/* Search and comparison are of the cards. The place of the button is kept, for
 * the views beside it are not to move as one goes through them. */
static void
view_changed_cb (LiaisonSpecialtiesPage *self)
{
  gboolean has_cards = shows_cards (self);

  gtk_widget_set_opacity (self->search_button, has_cards ? 1 : 0);
  gtk_widget_set_sensitive (self->search_button, has_cards);
  gtk_widget_set_visible (GTK_WIDGET (self->search_bar), has_cards);
  gtk_search_bar_set_key_capture_widget (self->search_bar, has_cards ? self->browser : NULL);
  show_chosen (self);
}

static void
fill_in (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonSpecialtiesPage *self = LIAISON_SPECIALTIES_PAGE (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->browser);
  adw_view_stack_set_visible_child_name (self->stack, "skills");
  liaison_skills_view_fill_in (self->skills_view);
}

static void
present (LiaisonSpecialtiesPage *self,
         LiaisonEntry           *entry)
{
  GtkWidget *dialog;

  if (liaison_own_catalog_get_store (self->own) == NULL)
    return;

  dialog = liaison_own_entry_dialog_new (self->own, entry);
  liaison_window_put_above (GTK_WINDOW (dialog), GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_entry (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  present (LIAISON_SPECIALTIES_PAGE (widget), NULL);
}

static void
change_entry (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LiaisonSpecialtiesPage *self = LIAISON_SPECIALTIES_PAGE (widget);

  present (self, liaison_entry_page_get_entry (self->page));
}

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (LiaisonSpecialtiesPage) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
take_back (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonSpecialtiesPage *self = LIAISON_SPECIALTIES_PAGE (widget);
  LiaisonEntry           *entry = liaison_entry_page_get_entry (self->page);
  g_autofree char        *label = NULL;

  if (entry == NULL || liaison_own_catalog_get_store (self->own) == NULL)
    return;

  /* Translators: the name of a change; %s is an entry of the catalogue. */
  label = g_strdup_printf (_ ("Take Back the Change of “%s”"), liaison_entry_get_name (entry));
  liaison_store_change_async (liaison_own_catalog_get_store (self->own), label, liaison_own_catalog_take_back, g_strdup (liaison_entry_get_id (entry)), g_free,
                              NULL, taken_back_cb, g_object_ref (self));
}

static void
liaison_specialties_page_dispose (GObject *object)
{
  LiaisonSpecialtiesPage *self = LIAISON_SPECIALTIES_PAGE (object);

  g_clear_object (&self->standing);
  if (self->own != NULL)
    liaison_own_catalog_set_store (self->own, NULL);
  g_clear_object (&self->own);
  if (self->skills != NULL)
    liaison_skill_set_set_store (self->skills, NULL);
  g_clear_object (&self->skills);
  g_clear_object (&self->chosen);
  g_clear_pointer (&self->visited, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_specialties_page_parent_class)->dispose (object);
}

static void
liaison_specialties_page_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  LiaisonSpecialtiesPage *self = LIAISON_SPECIALTIES_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, liaison_specialties_page_get_store (self));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_specialties_page_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  LiaisonSpecialtiesPage *self = LIAISON_SPECIALTIES_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      liaison_specialties_page_set_store (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      liaison_specialties_page_set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-specialties-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, browser);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, specialties);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, areas);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, roles);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, skills_view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, demand_view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, comparison);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, chosen_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSpecialtiesPage, chosen_names);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
liaison_specialties_page_class_init (LiaisonSpecialtiesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_specialties_page_dispose;
  object_class->get_property = liaison_specialties_page_get_property;
  object_class->set_property = liaison_specialties_page_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIAISON_TYPE_COMPARISON_VIEW);
  g_type_ensure (LIAISON_TYPE_ENTRY_GRID);
  g_type_ensure (LIAISON_TYPE_ENTRY_PAGE);
  g_type_ensure (LIAISON_TYPE_SKILLS_VIEW);
  g_type_ensure (LIAISON_TYPE_DEMAND_VIEW);
  liaison_specialties_get_resource ();
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "specialties.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "specialties.fill-in", NULL, fill_in);
  gtk_widget_class_install_action (widget_class, "specialties.compare", "s", compare);
  gtk_widget_class_install_action (widget_class, "specialties.compare-nothing", NULL, compare_nothing);
  gtk_widget_class_install_action (widget_class, "specialties.add-entry", NULL, add_entry);
  gtk_widget_class_install_action (widget_class, "specialties.change-entry", NULL, change_entry);
  gtk_widget_class_install_action (widget_class, "specialties.take-back", NULL, take_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "specialties.back", NULL);
}

static void
fill_areas (LiaisonSpecialtiesPage *self)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (GListStore) areas = g_list_store_new (LIAISON_TYPE_ENTRY);
  GListModel *lists[] = { liaison_catalog_get_areas (catalog), liaison_catalog_get_job_types (catalog) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint n = 0; n < g_list_model_get_n_items (lists[i]); n++)
      {
        g_autoptr (LiaisonEntry) area = g_list_model_get_item (lists[i], n);

        g_list_store_append (areas, area);
      }

  liaison_entry_grid_set_entries (self->areas, G_LIST_MODEL (areas));
}

static void
fill_grids (LiaisonSpecialtiesPage *self)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();

  liaison_entry_grid_set_entries (self->specialties, liaison_catalog_get_specialties (catalog));
  liaison_entry_grid_set_entries (self->roles, liaison_catalog_get_roles (catalog));
  fill_areas (self);
}

/* The entries are others now. One that was taken back and is not built in is left. */
static void
catalog_changed_cb (LiaisonSpecialtiesPage *self)
{
  g_autofree char *id = NULL;
  LiaisonEntry    *entry = liaison_entry_page_get_entry (self->page);

  liaison_chosen_entries_clear (self->chosen);
  g_ptr_array_set_size (self->visited, 0);
  fill_grids (self);
  liaison_skills_view_read_catalog (self->skills_view);
  if (entry == NULL)
    return;

  id = g_strdup (liaison_entry_get_id (entry));
  entry = liaison_catalog_get_entry (liaison_catalog_get_default (), id);
  if (entry != NULL)
    liaison_entry_page_show (self->page, entry);
  else if (is_on (self, self->page))
    adw_leaflet_set_visible_child (self->leaflet, self->browser);
}

static void
liaison_specialties_page_init (LiaisonSpecialtiesPage *self)
{
  self->standing = liaison_standing_new ();
  self->own = liaison_own_catalog_new ();
  self->skills = liaison_skill_set_new ();
  self->chosen = liaison_chosen_entries_new (LIAISON_COMPARISON_MOST);
  self->visited = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search);

  g_signal_connect_object (self->chosen, "changed", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  liaison_entry_grid_follow (self->specialties, self->standing, self->chosen);
  liaison_entry_grid_follow (self->areas, self->standing, self->chosen);
  liaison_entry_grid_follow (self->roles, self->standing, self->chosen);
  liaison_comparison_view_follow (self->comparison, self->chosen, self->skills, self->standing);
  liaison_entry_page_set_standing (self->page, self->standing);
  liaison_entry_page_set_skills (self->page, self->skills);
  liaison_skills_view_set_skills (self->skills_view, self->skills);
  liaison_demand_view_set_skills (self->demand_view, self->skills);
  liaison_entry_page_set_own (self->page, self->own);
  g_signal_connect_object (self->own, "changed", G_CALLBACK (catalog_changed_cb), self, G_CONNECT_SWAPPED);
  fill_grids (self);
}

/**
 * liaison_specialties_page_new:
 *
 * Returns: (transfer floating): the place
 */
GtkWidget *
liaison_specialties_page_new (void)
{
  return g_object_new (LIAISON_TYPE_SPECIALTIES_PAGE, NULL);
}

/**
 * liaison_specialties_page_get_store:
 * @self: the place
 *
 * Returns: (transfer none) (nullable): what it follows
 */
LiaisonStore *
liaison_specialties_page_get_store (LiaisonSpecialtiesPage *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTIES_PAGE (self), NULL);

  return self->standing != NULL ? liaison_standing_get_store (self->standing) : NULL;
}

/**
 * liaison_specialties_page_set_store:
 * @self: the place
 * @store: (nullable): what it is to follow
 */
void
liaison_specialties_page_set_store (LiaisonSpecialtiesPage *self,
                                    LiaisonStore           *store)
{
  g_return_if_fail (LIAISON_IS_SPECIALTIES_PAGE (self));

  if (store == liaison_standing_get_store (self->standing))
    return;

  liaison_standing_set_store (self->standing, store);
  liaison_skill_set_set_store (self->skills, store);
  liaison_own_catalog_set_store (self->own, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * liaison_specialties_page_get_folded:
 * @self: the place
 *
 * Returns: whether the sidebar is hidden
 */
gboolean
liaison_specialties_page_get_folded (LiaisonSpecialtiesPage *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTIES_PAGE (self), FALSE);

  return self->folded;
}

/**
 * liaison_specialties_page_set_folded:
 * @self: the place
 * @folded: whether the sidebar is hidden
 */
void
liaison_specialties_page_set_folded (LiaisonSpecialtiesPage *self,
                                     gboolean                folded)
{
  g_return_if_fail (LIAISON_IS_SPECIALTIES_PAGE (self));

  if (self->folded == !!folded)
    return;

  self->folded = !!folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/**
 * liaison_specialties_page_show_entry:
 * @self: the place
 * @id: a specialty, an area, a type of job or a role
 *
 * Opens the page of an entry. Back leads to the one that was open before.
 */
void
liaison_specialties_page_show_entry (LiaisonSpecialtiesPage *self,
                                     const char             *id)
{
  LiaisonEntry *entry;
  LiaisonEntry *before;

  g_return_if_fail (LIAISON_IS_SPECIALTIES_PAGE (self));

  entry = liaison_catalog_get_entry (liaison_catalog_get_default (), id);
  before = is_on (self, self->page) ? liaison_entry_page_get_entry (self->page) : NULL;
  if (entry == NULL || entry == before)
    return;

  leave (self);
  open_entry (self, entry);
}

/**
 * liaison_specialties_page_start_search:
 * @self: the place
 *
 * Shows cards with the search open, the cursor in it: those that are up, else
 * the specialties.
 */
void
liaison_specialties_page_start_search (LiaisonSpecialtiesPage *self)
{
  g_return_if_fail (LIAISON_IS_SPECIALTIES_PAGE (self));

  g_ptr_array_set_size (self->visited, 0);
  adw_leaflet_set_visible_child (self->leaflet, self->browser);
  if (!shows_cards (self))
    adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->specialties));
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
