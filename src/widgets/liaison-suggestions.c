/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-suggestions.h"

#include "liaison-suggestion.h"
#include "liaison-widgets-resources.h"

struct _LiaisonSuggestions
{
  GtkPopover parent_instance;

  GtkListView        *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (LiaisonSuggestions, liaison_suggestions, GTK_TYPE_POPOVER)

enum
{
  PROP_0,
  PROP_MODEL,
  N_PROPS,
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
activate_cb (GtkListView        *view,
             guint               position,
             LiaisonSuggestions *self)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
liaison_suggestions_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LiaisonSuggestions *self = LIAISON_SUGGESTIONS (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, gtk_single_selection_get_model (self->selection));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_suggestions_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LiaisonSuggestions *self = LIAISON_SUGGESTIONS (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      liaison_suggestions_set_model (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_suggestions_class_init (LiaisonSuggestionsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_widgets_get_resource ();
  g_type_ensure (LIAISON_TYPE_SUGGESTION);

  object_class->get_property = liaison_suggestions_get_property;
  object_class->set_property = liaison_suggestions_set_property;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/widgets/liaison-suggestions.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonSuggestions, view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSuggestions, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
liaison_suggestions_init (LiaisonSuggestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_suggestions_new:
 *
 * Returns: (transfer floating): a list that hangs nowhere yet
 */
GtkWidget *
liaison_suggestions_new (void)
{
  return g_object_new (LIAISON_TYPE_SUGGESTIONS, NULL);
}

/**
 * liaison_suggestions_set_model:
 * @self: suggestions
 * @model: (nullable): what is offered
 */
void
liaison_suggestions_set_model (LiaisonSuggestions *self,
                               GListModel         *model)
{
  g_return_if_fail (LIAISON_IS_SUGGESTIONS (self));

  if (gtk_single_selection_get_model (self->selection) == model)
    return;

  gtk_single_selection_set_model (self->selection, model);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * liaison_suggestions_get_selected:
 * @self: suggestions
 *
 * Returns: (transfer none) (nullable): the line that Enter would choose
 */
gpointer
liaison_suggestions_get_selected (LiaisonSuggestions *self)
{
  g_return_val_if_fail (LIAISON_IS_SUGGESTIONS (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * liaison_suggestions_select:
 * @self: suggestions
 * @position: a line, or %GTK_INVALID_LIST_POSITION
 */
void
liaison_suggestions_select (LiaisonSuggestions *self,
                            guint               position)
{
  g_return_if_fail (LIAISON_IS_SUGGESTIONS (self));

  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * liaison_suggestions_move:
 * @self: suggestions
 * @by: how many lines down, negative for up
 *
 * Selects another line; past the last comes the first.
 */
void
liaison_suggestions_move (LiaisonSuggestions *self,
                          int                 by)
{
  int n_items, position;

  g_return_if_fail (LIAISON_IS_SUGGESTIONS (self));

  n_items = (int)g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  if (n_items == 0)
    return;

  position = (int)gtk_single_selection_get_selected (self->selection);
  if (position < 0)
    position = by > 0 ? -1 : n_items;

  liaison_suggestions_select (self, (guint)((position + by + n_items) % n_items));
}
