/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-panel.h"

#include "liaison-map-coverage.h"
#include "liaison-map-insights.h"
#include "liaison-map-introduce.h"
#include "liaison-map-resources.h"
#include "liaison-map-table.h"
#include "liaison-pane.h"

/* What the panel asks for, px. */
#define WIDTH 340
#define WIDTH_OF_TABLE 440

struct _LiaisonMapPanel
{
  AdwBin parent_instance;

  LiaisonStore   *store;
  LiaisonMapView *view;

  GtkStack            *pages;
  LiaisonMapIntroduce *introduce;
  LiaisonMapCoverage  *coverage;
};

G_DEFINE_FINAL_TYPE (LiaisonMapPanel, liaison_map_panel, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_VIEW,
  N_PROPS,
};

enum
{
  CHOSEN,
  LIFTED,
  OPENED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
chosen_cb (LiaisonMapPanel *self,
           gint64           key)
{
  g_signal_emit (self, signals[CHOSEN], 0, key);
}

static void
lifted_cb (LiaisonMapPanel *self,
           GArray          *keys)
{
  g_signal_emit (self, signals[LIFTED], 0, keys);
}

static void
opened_cb (LiaisonMapPanel *self,
           GArray          *keys)
{
  g_signal_emit (self, signals[OPENED], 0, keys);
}

/* A table wants more room than sentences. */
static void
page_changed_cb (LiaisonMapPanel *self)
{
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (self), LIAISON_TYPE_PANE);
  gboolean   is_table = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "table") == 0;

  if (pane != NULL)
    g_object_set (pane, "natural-width", is_table ? WIDTH_OF_TABLE : WIDTH, NULL);
}

static void
liaison_map_panel_dispose (GObject *object)
{
  LiaisonMapPanel *self = LIAISON_MAP_PANEL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->view);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAP_PANEL);

  G_OBJECT_CLASS (liaison_map_panel_parent_class)->dispose (object);
}

static void
liaison_map_panel_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonMapPanel *self = LIAISON_MAP_PANEL (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_panel_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LiaisonMapPanel *self = LIAISON_MAP_PANEL (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_set_object (&self->store, g_value_get_object (value));
      break;
    case PROP_VIEW:
      g_set_object (&self->view, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_panel_class_init (LiaisonMapPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_map_get_resource ();
  g_type_ensure (LIAISON_TYPE_MAP_COVERAGE);
  g_type_ensure (LIAISON_TYPE_MAP_INSIGHTS);
  g_type_ensure (LIAISON_TYPE_MAP_INTRODUCE);
  g_type_ensure (LIAISON_TYPE_MAP_TABLE);

  object_class->dispose = liaison_map_panel_dispose;
  object_class->get_property = liaison_map_panel_get_property;
  object_class->set_property = liaison_map_panel_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, LIAISON_TYPE_MAP_VIEW,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LiaisonMapPanel::chosen:
   * @self: the panel
   * @key: a contact key
   *
   * Somebody is to be seen on the map.
   */
  signals[CHOSEN] = g_signal_new ("chosen", LIAISON_TYPE_MAP_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * LiaisonMapPanel::lifted:
   * @self: the panel
   * @keys: (element-type gint64): contact keys, the first who asks
   *
   * A chain is to stand out of the map; an empty one for none.
   */
  signals[LIFTED] = g_signal_new ("lifted", LIAISON_TYPE_MAP_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ARRAY);

  /**
   * LiaisonMapPanel::opened:
   * @self: the panel
   * @keys: (element-type gint64): contact keys, the first who asks
   *
   * The chain that was lifted is to be seen, if the panel hides the map.
   */
  signals[OPENED] = g_signal_new ("opened", LIAISON_TYPE_MAP_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPanel, pages);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPanel, introduce);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPanel, coverage);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, lifted_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, liaison_map_panel_introduce);
}

static void
liaison_map_panel_init (LiaisonMapPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_map_panel_introduce:
 * @self: the panel
 * @target: to whom the user wants to be introduced
 *
 * Shows who can introduce them there.
 */
void
liaison_map_panel_introduce (LiaisonMapPanel     *self,
                             const LiaisonTarget *target)
{
  g_return_if_fail (LIAISON_IS_MAP_PANEL (self) && target != NULL);

  liaison_map_introduce_ask (self->introduce, target);
  gtk_stack_set_visible_child_name (self->pages, "introduce");
}

/**
 * liaison_map_panel_cover:
 * @self: the panel
 * @id: of a specialty, an area or a role
 *
 * Shows what of the network there is for it.
 */
void
liaison_map_panel_cover (LiaisonMapPanel *self,
                         const char      *id)
{
  g_return_if_fail (LIAISON_IS_MAP_PANEL (self) && id != NULL);

  liaison_map_coverage_show_entry (self->coverage, id);
  gtk_stack_set_visible_child_name (self->pages, "coverage");
}

/**
 * liaison_map_panel_put_down:
 * @self: a panel
 *
 * Lets no chain be lifted out of the picture any more.
 */
void
liaison_map_panel_put_down (LiaisonMapPanel *self)
{
  g_return_if_fail (LIAISON_IS_MAP_PANEL (self));

  liaison_map_introduce_put_down (self->introduce);
}
