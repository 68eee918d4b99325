/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-card.h"

#include "liaison-catalog.h"
#include "liaison-contact.h"
#include "liaison-map-marks.h"
#include "liaison-map-resources.h"
#include "liaison-sector-mark.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonMapCard
{
  AdwBin parent_instance;

  LiaisonStore   *store;
  LiaisonMapView *view;
  GCancellable   *reading;

  GtkLabel          *title;
  GtkLabel          *subtitle;
  LiaisonSectorMark *mark;
  GtkLabel          *sector;
  GtkLabel          *ties;
  GtkWidget         *open;
  GtkWidget         *follow_up;
  GtkWidget         *focus;
  GtkWidget         *pin;
};

G_DEFINE_FINAL_TYPE (LiaisonMapCard, liaison_map_card, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gpointer
read_contact (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return liaison_query_contacts (connection, data, 1, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  LiaisonMapCard *self = data; /* there unless it was cancelled */
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contacts = liaison_store_read_finish (LIAISON_STORE (source), result, &error);
  const char *subtitle = "";

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (contacts == NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  if (contacts->len > 0)
    subtitle = liaison_contact_get_subtitle (g_ptr_array_index (contacts, 0));
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
}

static void
read_subtitle (LiaisonMapCard *self,
               gint64          key)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), FALSE);
  if (self->store == NULL || key == LIAISON_CONTACT_KEY_USER)
    return;

  self->reading = g_cancellable_new ();
  liaison_store_read_async (self->store, read_contact, g_memdup2 (&key, sizeof key), g_free,
                            (GDestroyNotify) g_ptr_array_unref, self->reading, read_cb, self);
}

static void
close_cb (LiaisonMapCard *self)
{
  liaison_map_view_set_selected (self->view, LIAISON_MAP_NO_KEY);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
set_view (LiaisonMapCard *self,
          LiaisonMapView *view)
{
  if (!g_set_object (&self->view, view) || view == NULL)
    return;

  g_object_bind_property (view, "focused", self->focus, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (view, "pinned", self->pin, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
liaison_map_card_dispose (GObject *object)
{
  LiaisonMapCard *self = LIAISON_MAP_CARD (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);
  g_clear_object (&self->view);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAP_CARD);

  G_OBJECT_CLASS (liaison_map_card_parent_class)->dispose (object);
}

static void
liaison_map_card_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LiaisonMapCard *self = LIAISON_MAP_CARD (object);

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
liaison_map_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LiaisonMapCard *self = LIAISON_MAP_CARD (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_set_object (&self->store, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_card_class_init (LiaisonMapCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_map_get_resource ();
  g_type_ensure (LIAISON_TYPE_SECTOR_MARK);

  object_class->dispose = liaison_map_card_dispose;
  object_class->get_property = liaison_map_card_get_property;
  object_class->set_property = liaison_map_card_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, LIAISON_TYPE_MAP_VIEW,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCard, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCard, mark);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCard, sector);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCard, ties);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCard, open);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCard, follow_up);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCard, focus);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapCard, pin);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
liaison_map_card_init (LiaisonMapCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_sector (LiaisonMapCard *self,
             const char     *sector)
{
  const char *name = liaison_catalog_get_sector_name (liaison_catalog_get_default (), sector);

  liaison_sector_mark_set_sector (self->mark, sector);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), *sector != '\0');
  gtk_label_set_text (self->sector, name != NULL ? name : sector);
}

/**
 * liaison_map_card_update:
 * @self: a card
 *
 * Shows what is selected now, if anything is.
 */
void
liaison_map_card_update (LiaisonMapCard *self)
{
  LiaisonNetwork  *network;
  LiaisonGraph    *graph;
  gint64           key;
  guint            node, n_ties;
  g_autofree char *ties = NULL;

  g_return_if_fail (LIAISON_IS_MAP_CARD (self));

  network = liaison_map_view_get_network (self->view);
  key = liaison_map_view_get_selected (self->view);
  graph = network != NULL ? liaison_network_get_graph (network) : NULL;
  if (graph == NULL || !liaison_graph_find (graph, key, &node))
    return;

  n_ties = liaison_graph_get_degree (graph, node);
  ties = g_strdup_printf (ngettext ("%u tie", "%u ties", n_ties), n_ties);
  gtk_label_set_text (self->title, liaison_map_node_get_name (liaison_network_get_node (network, node)));
  gtk_label_set_text (self->ties, ties);
  show_sector (self, liaison_network_get_node (network, node)->sector);
  gtk_widget_set_visible (self->open, key != LIAISON_CONTACT_KEY_USER);
  gtk_widget_set_visible (self->follow_up, !liaison_contact_key_is_organization (key));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "x", key);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->follow_up), "x", key);
  read_subtitle (self, key);
}
