/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-introduce.h"

#include "liaison-chains.h"
#include "liaison-contact.h"
#include "liaison-isolate.h"
#include "liaison-map-asking.h"
#include "liaison-map-chain-row.h"
#include "liaison-map-resources.h"
#include "liaison-map-search.h"

#include <glib/gi18n.h>

struct _LiaisonMapIntroduce
{
  AdwBin parent_instance;

  LiaisonMapAsking *asking;
  LiaisonTarget    *target;

  LiaisonMapSearch *search;
  GtkLabel         *heading;
  GtkLabel         *remark;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (LiaisonMapIntroduce, liaison_map_introduce, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

enum
{
  LIFTED,
  OPENED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* ---- cards ---- */

static GArray *
list_keys (gpointer row)
{
  GArray       *keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  LiaisonChain *chain = row != NULL ? liaison_map_chain_row_get_chain (row) : NULL;

  for (guint i = 0; chain != NULL && i < liaison_chain_get_n_people (chain); i++)
    {
      gint64 key = liaison_chain_get_key (chain, i);

      g_array_append_val (keys, key);
    }

  return keys;
}

static void
row_selected_cb (LiaisonMapIntroduce *self,
                 GtkListBoxRow       *row)
{
  g_autoptr (GArray) keys = list_keys (row);

  g_signal_emit (self, signals[LIFTED], 0, keys);
}

static void
row_activated_cb (LiaisonMapIntroduce *self,
                  GtkListBoxRow       *row)
{
  g_autoptr (GArray) keys = list_keys (row);

  g_signal_emit (self, signals[OPENED], 0, keys);
}

static void
clear (LiaisonMapIntroduce *self)
{
  GtkListBoxRow *row;

  gtk_list_box_unselect_all (self->list);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
}

/* The chain that was lifted stays so where it is still there. */
static void
take_chains (LiaisonMapIntroduce *self,
             LiaisonChains       *chains)
{
  gpointer         was = gtk_list_box_get_selected_row (self->list);
  g_autofree char *lifted = was != NULL ? g_strdup (liaison_chain_get_names (liaison_map_chain_row_get_chain (was))) : NULL;
  guint            n_chains = liaison_chains_get_n_chains (chains);
  const char      *remark = liaison_chains_get_remark (chains);

  clear (self);
  for (guint i = 0; i < n_chains; i++)
    {
      LiaisonChain *chain = liaison_chains_get_chain (chains, i);
      GtkWidget    *row = liaison_map_chain_row_new (liaison_map_asking_get_store (self->asking), self->target, chain);

      gtk_list_box_append (self->list, row);
      if (g_strcmp0 (liaison_chain_get_names (chain), lifted) == 0)
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_chains > 0);
  gtk_label_set_text (self->remark, remark);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), *remark != '\0');
}

/* ---- reading ---- */

static gboolean
ask (gpointer            widget,
     LiaisonStore       *store,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            data)
{
  LiaisonMapIntroduce *self = widget;

  if (self->target == NULL)
    return FALSE;

  liaison_chains_read_async (store, self->target, LIAISON_CONTACT_KEY_USER, cancellable, callback, data);

  return TRUE;
}

static gboolean
take (gpointer      widget,
      LiaisonStore *store,
      GAsyncResult *result,
      GError      **error)
{
  g_autoptr (LiaisonChains) chains = liaison_chains_read_finish (store, result, error);

  if (chains != NULL)
    take_chains (widget, chains);

  return chains != NULL;
}

static void
forget (LiaisonMapIntroduce *self)
{
  g_clear_pointer (&self->target, liaison_target_free);
  clear (self);
  gtk_label_set_text (self->heading, _("Introduce me to…"));
  gtk_label_set_text (self->remark, _("Find a person, an organization, a sector or a kind of job, and see who of those you know leads there."));
  gtk_widget_set_visible (GTK_WIDGET (self->remark), TRUE);
}

static void
set_store (LiaisonMapIntroduce *self,
           LiaisonStore        *store)
{
  if (liaison_map_asking_get_store (self->asking) == store)
    return;

  forget (self);
  liaison_map_asking_set_store (self->asking, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
liaison_map_introduce_dispose (GObject *object)
{
  LiaisonMapIntroduce *self = LIAISON_MAP_INTRODUCE (object);

  g_clear_object (&self->asking);
  g_clear_pointer (&self->target, liaison_target_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAP_INTRODUCE);

  G_OBJECT_CLASS (liaison_map_introduce_parent_class)->dispose (object);
}

static void
liaison_map_introduce_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LiaisonMapIntroduce *self = LIAISON_MAP_INTRODUCE (object);

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
liaison_map_introduce_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LiaisonMapIntroduce *self = LIAISON_MAP_INTRODUCE (object);

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
liaison_map_introduce_class_init (LiaisonMapIntroduceClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_map_get_resource ();
  g_type_ensure (LIAISON_TYPE_MAP_SEARCH);

  object_class->dispose = liaison_map_introduce_dispose;
  object_class->get_property = liaison_map_introduce_get_property;
  object_class->set_property = liaison_map_introduce_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LIFTED] = g_signal_new ("lifted", LIAISON_TYPE_MAP_INTRODUCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[OPENED] = g_signal_new ("opened", LIAISON_TYPE_MAP_INTRODUCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-introduce.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapIntroduce, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapIntroduce, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapIntroduce, remark);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapIntroduce, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, liaison_map_introduce_ask);
}

static void
liaison_map_introduce_init (LiaisonMapIntroduce *self)
{
  static const char *const tables[] = { "person", "organization", "tie", "affiliation", "interaction", "interaction_person", NULL };

  self->asking = liaison_map_asking_new (GTK_WIDGET (self), ask, take, tables);
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_map_search_offer_targets (self->search);
  forget (self);
}

/**
 * liaison_map_introduce_ask:
 * @self: the page
 * @target: to whom the user wants to be introduced
 *
 * Finds the chains that lead there.
 */
void
liaison_map_introduce_ask (LiaisonMapIntroduce *self,
                           const LiaisonTarget *target)
{
  g_autofree char *heading = NULL;

  g_return_if_fail (LIAISON_IS_MAP_INTRODUCE (self) && target != NULL);

  /* Translators: the name of a person, an organization, a sector or a role */
  heading = liaison_isolate_printf (_("Introduce me to: %s"), target->name);
  forget (self);
  self->target = liaison_target_copy (target);
  gtk_label_set_text (self->heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
  liaison_map_asking_ask_anew (self->asking);
}

/**
 * liaison_map_introduce_put_down:
 * @self: introductions
 *
 * Lets no chain be lifted out of the picture any more.
 */
void
liaison_map_introduce_put_down (LiaisonMapIntroduce *self)
{
  g_return_if_fail (LIAISON_IS_MAP_INTRODUCE (self));

  gtk_list_box_unselect_all (self->list);
}
