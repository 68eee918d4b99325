/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-insights.h"

#include "liaison-insights.h"
#include "liaison-map-asking.h"
#include "liaison-map-resources.h"

#include <glib/gi18n.h>

struct _LiaisonMapInsights
{
  AdwBin parent_instance;

  LiaisonMapAsking *asking;
  GtkStack         *stack;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (LiaisonMapInsights, liaison_map_insights, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* ---- rows ---- */

static void
person_cb (GtkWidget *row)
{
  GtkWidget    *self = gtk_widget_get_ancestor (row, LIAISON_TYPE_MAP_INSIGHTS);
  const gint64 *key = g_object_get_data (G_OBJECT (row), "contact-key");

  g_signal_emit (self, signals[CHOSEN], 0, *key);
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

static GtkWidget *
make_person_row (LiaisonInsight *insight,
                 guint           person)
{
  GtkWidget *row = make_row (liaison_insight_get_name (insight, person), "");
  gint64     key = liaison_insight_get_key (insight, person);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Show on the map"));
  g_object_set_data_full (G_OBJECT (row), "contact-key", g_memdup2 (&key, sizeof key), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (person_cb), NULL);

  return row;
}

static GtkWidget *
make_insight_row (LiaisonInsight *insight)
{
  GtkWidget  *row = adw_expander_row_new ();
  const char *advice = liaison_insight_get_advice (insight);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), liaison_insight_get_sentence (insight));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_row (liaison_insight_get_measure (insight), ""));
  if (*advice != '\0')
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_row (advice, ""));
  for (guint i = 0; i < liaison_insight_get_n_people (insight); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_person_row (insight, i));

  return row;
}

static gboolean
is_same (GtkListBoxRow  *row,
         LiaisonInsight *insight)
{
  return row != NULL && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), liaison_insight_get_sentence (insight));
}

/* What was unfolded stays so where it is still said. */
static void
take_insights (LiaisonMapInsights *self,
               GListModel         *insights)
{
  guint          n_insights = g_list_model_get_n_items (insights);
  GtkListBoxRow *row;

  for (guint i = 0; i < n_insights; i++)
    {
      g_autoptr (LiaisonInsight) insight = g_list_model_get_item (insights, i);
      gboolean was_unfolded = FALSE;

      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      if (is_same (row, insight))
        was_unfolded = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));
      if (row != NULL)
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      row = GTK_LIST_BOX_ROW (make_insight_row (insight));
      gtk_list_box_insert (self->list, GTK_WIDGET (row), (int) i);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), was_unfolded);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) n_insights)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_stack_set_visible_child_name (self->stack, n_insights > 0 ? "list" : "empty");
}

/* ---- reading ---- */

static gboolean
ask (gpointer            widget,
     LiaisonStore       *store,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            data)
{
  liaison_insights_read_async (store, cancellable, callback, data);

  return TRUE;
}

static gboolean
take (gpointer      widget,
      LiaisonStore *store,
      GAsyncResult *result,
      GError      **error)
{
  g_autoptr (GListModel) insights = liaison_insights_read_finish (store, result, error);

  if (insights != NULL)
    take_insights (widget, insights);

  return insights != NULL;
}

static void
set_store (LiaisonMapInsights *self,
           LiaisonStore       *store)
{
  if (!liaison_map_asking_set_store (self->asking, store))
    return;

  gtk_stack_set_visible_child_name (self->stack, "loading");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
liaison_map_insights_dispose (GObject *object)
{
  LiaisonMapInsights *self = LIAISON_MAP_INSIGHTS (object);

  g_clear_object (&self->asking);
  adw_bin_set_child (ADW_BIN (self), NULL); /* which would be freed before the bin looks for it */
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAP_INSIGHTS);

  G_OBJECT_CLASS (liaison_map_insights_parent_class)->dispose (object);
}

static void
liaison_map_insights_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonMapInsights *self = LIAISON_MAP_INSIGHTS (object);

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
liaison_map_insights_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonMapInsights *self = LIAISON_MAP_INSIGHTS (object);

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
liaison_map_insights_class_init (LiaisonMapInsightsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_map_get_resource ();

  object_class->dispose = liaison_map_insights_dispose;
  object_class->get_property = liaison_map_insights_get_property;
  object_class->set_property = liaison_map_insights_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LiaisonMapInsights::chosen:
   * @self: the insights
   * @key: a contact key
   *
   * Somebody whom a sentence names is to be seen on the map.
   */
  signals[CHOSEN] = g_signal_new ("chosen", LIAISON_TYPE_MAP_INSIGHTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-insights.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapInsights, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapInsights, list);
}

static void
liaison_map_insights_init (LiaisonMapInsights *self)
{
  self->asking = liaison_map_asking_new (GTK_WIDGET (self), ask, take, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
