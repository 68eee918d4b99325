/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-coverage.h"

#include "liaison-coverage-matrix.h"
#include "liaison-coverage-offer.h"
#include "liaison-map-asking.h"
#include "liaison-map-resources.h"
#include "liaison-standing.h"

#include <glib/gi18n.h>

struct _LiaisonMapCoverage
{
  AdwBin parent_instance;

  LiaisonMapAsking *asking;
  LiaisonStanding  *standing;
  gboolean          is_chosen; /* whether somebody chose what is looked at */

  GtkDropDown           *chooser;
  GtkStack              *stack;
  LiaisonCoverageMatrix *matrix;
  GtkBox                *sentences;
  GtkWidget             *back;
  LiaisonCoverageOffer  *offer;
  GtkWidget             *opened; /* the button of the cell that is offered; NULL for none */
};

G_DEFINE_FINAL_TYPE (LiaisonMapCoverage, liaison_map_coverage, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

enum
{
  CHOSEN,
  LIFTED,
  ASKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* ---- what is looked at ---- */

static void
add_entries (GListStore *choices,
             GListModel *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (entries, i);

      if (!g_list_store_find (choices, entry, NULL))
        g_list_store_append (choices, entry);
    }
}

static void
add_ids (GListStore        *choices,
         const char *const *ids)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      LiaisonEntry *entry = liaison_catalog_get_entry (liaison_catalog_get_default (), *ids);

      if (entry != NULL && !g_list_store_find (choices, entry, NULL))
        g_list_store_append (choices, entry);
    }
}

/* The goal of the plan comes first, then what the user aims for, where they stand
 * and the rest. */
static GListStore *
list_choices (LiaisonMapCoverage *self)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListStore     *choices = g_list_store_new (LIAISON_TYPE_ENTRY);

  add_ids (choices, liaison_standing_get_goals (self->standing));
  add_ids (choices, liaison_standing_get_aims (self->standing));
  add_ids (choices, liaison_standing_get_stands (self->standing));
  add_entries (choices, liaison_catalog_get_specialties (catalog));
  add_entries (choices, liaison_catalog_get_areas (catalog));
  add_entries (choices, liaison_catalog_get_roles (catalog));

  return choices;
}

static void
select_entry (LiaisonMapCoverage *self,
              const char         *id)
{
  GListModel *choices = gtk_drop_down_get_model (self->chooser);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (choices, i);

      if (g_str_equal (liaison_entry_get_id (entry), id))
        gtk_drop_down_set_selected (self->chooser, i);
    }
}

/* Whether these are what is there to choose from. */
static gboolean
are_offered (LiaisonMapCoverage *self,
             GListModel         *choices)
{
  GListModel *offered = gtk_drop_down_get_model (self->chooser);
  guint       n = g_list_model_get_n_items (choices);
  gboolean    same = offered != NULL && g_list_model_get_n_items (offered) == n;

  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr (LiaisonEntry) one = g_list_model_get_item (offered, i);
      g_autoptr (LiaisonEntry) other = g_list_model_get_item (choices, i);

      same = one == other;
    }

  return same;
}

/* What somebody chose stays; else it is what the user aims for first. Most
 * changes leave what there is to choose from, and the list that may be open. */
static void
standing_changed_cb (LiaisonMapCoverage *self)
{
  g_autoptr (GListStore) choices = NULL;
  LiaisonEntry    *was = gtk_drop_down_get_selected_item (self->chooser);
  g_autofree char *id = self->is_chosen && was != NULL ? g_strdup (liaison_entry_get_id (was)) : NULL;
  gboolean         is_chosen = self->is_chosen;

  if (!liaison_standing_get_loaded (self->standing))
    return;

  choices = list_choices (self);
  if (are_offered (self, G_LIST_MODEL (choices)))
    return;

  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (choices));
  if (id != NULL)
    select_entry (self, id);
  self->is_chosen = is_chosen;
}

/* ---- what is shown ---- */

static GtkWidget *
make_sentence (LiaisonCoverage *coverage,
               guint            sector)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = liaison_coverage_matrix_make_mark (coverage, sector);
  GtkWidget *label = gtk_label_new (liaison_coverage_get_sentence (coverage, sector));

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/* The cell that is offered stays so, as it is now. */
static void
show_again (LiaisonMapCoverage *self,
            LiaisonCoverage    *coverage)
{
  LiaisonCoverageCell *was = liaison_coverage_offer_get_cell (self->offer);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "offer") == 0)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (coverage)); i++)
      {
        g_autoptr (LiaisonCoverageCell) cell = g_list_model_get_item (G_LIST_MODEL (coverage), i);

        if (liaison_coverage_cell_get_kind (cell) == liaison_coverage_cell_get_kind (was) &&
            g_str_equal (liaison_coverage_cell_get_sector (cell), liaison_coverage_cell_get_sector (was)))
          {
            liaison_coverage_offer_show (self->offer, liaison_map_asking_get_store (self->asking), cell);
            return;
          }
      }
  gtk_stack_set_visible_child_name (self->stack, "matrix");
}

static void
take_coverage (LiaisonMapCoverage *self,
               LiaisonCoverage    *coverage)
{
  GtkWidget *child;

  g_clear_weak_pointer (&self->opened);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sentences))) != NULL)
    gtk_box_remove (self->sentences, child);
  for (guint i = 0; i < liaison_coverage_get_n_sectors (coverage); i++)
    gtk_box_append (self->sentences, make_sentence (coverage, i));
  liaison_coverage_matrix_set_coverage (self->matrix, coverage);
  show_again (self, coverage);
}

static void
cell_chosen_cb (LiaisonMapCoverage  *self,
                LiaisonCoverageCell *cell,
                GtkWidget           *button)
{
  g_set_weak_pointer (&self->opened, button);
  liaison_coverage_offer_show (self->offer, liaison_map_asking_get_store (self->asking), cell);
  gtk_stack_set_visible_child_name (self->stack, "offer");
  gtk_widget_grab_focus (self->back);
}

static void
back_cb (LiaisonMapCoverage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "matrix");
  if (self->opened != NULL)
    gtk_widget_grab_focus (self->opened);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  LiaisonMapCoverage *self = LIAISON_MAP_COVERAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "offer") != 0)
    return FALSE;

  back_cb (self);

  return TRUE;
}

static void
offer_chosen_cb (LiaisonMapCoverage *self,
                 gint64              key)
{
  g_signal_emit (self, signals[CHOSEN], 0, key);
}

static void
offer_lifted_cb (LiaisonMapCoverage *self,
                 GArray             *keys)
{
  g_signal_emit (self, signals[LIFTED], 0, keys);
}

static void
offer_asked_cb (LiaisonMapCoverage *self,
                LiaisonTarget      *target)
{
  g_signal_emit (self, signals[ASKED], 0, target);
}

/* ---- reading ---- */

static gboolean
ask (gpointer            widget,
     LiaisonStore       *store,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            data)
{
  LiaisonEntry *entry = gtk_drop_down_get_selected_item (LIAISON_MAP_COVERAGE (widget)->chooser);

  if (entry == NULL)
    return FALSE;

  liaison_coverage_read_async (store, liaison_entry_get_id (entry), cancellable, callback, data);

  return TRUE;
}

static gboolean
take (gpointer      widget,
      LiaisonStore *store,
      GAsyncResult *result,
      GError      **error)
{
  g_autoptr (LiaisonCoverage) coverage = liaison_coverage_read_finish (store, result, error);

  if (coverage != NULL)
    take_coverage (widget, coverage);

  return coverage != NULL;
}

static void
selected_cb (LiaisonMapCoverage *self)
{
  self->is_chosen = TRUE;
  if (self->asking != NULL)
    liaison_map_asking_ask (self->asking);
}

static void
set_store (LiaisonMapCoverage *self,
           LiaisonStore       *store)
{
  if (liaison_map_asking_get_store (self->asking) == store)
    return;

  gtk_stack_set_visible_child_name (self->stack, "loading");
  self->is_chosen = FALSE;
  liaison_standing_set_store (self->standing, store);
  liaison_map_asking_set_store (self->asking, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/* ---- the widget ---- */

static void
liaison_map_coverage_dispose (GObject *object)
{
  LiaisonMapCoverage *self = LIAISON_MAP_COVERAGE (object);

  g_clear_object (&self->asking);
  if (self->standing != NULL)
    g_signal_handlers_disconnect_by_data (self->standing, self);
  g_clear_object (&self->standing);
  g_clear_weak_pointer (&self->opened);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAP_COVERAGE);

  G_OBJECT_CLASS (liaison_map_coverage_parent_class)->dispose (object);
}

static void
liaison_map_coverage_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonMapCoverage *self = LIAISON_MAP_COVERAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, liaison_map_asking_get_store (self->asking));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_coverage_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonMapCoverage *self = LIAISON_MAP_COVERAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-coverage.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCoverage, chooser);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCoverage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCoverage, matrix);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCoverage, sentences);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCoverage, back);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCoverage, offer);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_lifted_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_asked_cb);
}

static void
liaison_map_coverage_class_init (LiaisonMapCoverageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_map_get_resource ();
  g_type_ensure (LIAISON_TYPE_COVERAGE_MATRIX);
  g_type_ensure (LIAISON_TYPE_COVERAGE_OFFER);
  g_type_ensure (LIAISON_TYPE_ENTRY);

  object_class->dispose = liaison_map_coverage_dispose;
  object_class->get_property = liaison_map_coverage_get_property;
  object_class->set_property = liaison_map_coverage_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", LIAISON_TYPE_MAP_COVERAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[LIFTED] = g_signal_new ("lifted", LIAISON_TYPE_MAP_COVERAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[ASKED] = g_signal_new ("asked", LIAISON_TYPE_MAP_COVERAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, LIAISON_TYPE_TARGET);

  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
liaison_map_coverage_init (LiaisonMapCoverage *self)
{
  static const char *const tables[] = { "person", "organization", "tie", "affiliation", "interaction", "interaction_person", NULL };

  self->asking = liaison_map_asking_new (GTK_WIDGET (self), ask, take, tables);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->standing = liaison_standing_new ();
  g_signal_connect_swapped (self->standing, "changed", G_CALLBACK (standing_changed_cb), self);
}

/**
 * liaison_map_coverage_show_entry:
 * @self: the page
 * @id: of a specialty, an area or a role
 *
 * Looks what of the network there is for it.
 */
void
liaison_map_coverage_show_entry (LiaisonMapCoverage *self,
                                 const char         *id)
{
  g_return_if_fail (LIAISON_IS_MAP_COVERAGE (self) && id != NULL);

  if (gtk_drop_down_get_model (self->chooser) == NULL)
    {
      g_autoptr (GListStore) choices = list_choices (self);

      gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (choices));
    }
  select_entry (self, id);
  self->is_chosen = TRUE;
}
