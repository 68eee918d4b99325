/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-coverage-offer.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-map-chain-row.h"
#include "liaison-map-resources.h"

#include <glib/gi18n.h>

/* Associations that are named, those most worth it first. */
#define MOST_ASSOCIATIONS 5

struct _LiaisonCoverageOffer
{
  AdwBin parent_instance;

  LiaisonCoverageCell *cell;

  GtkLabel   *heading;
  GtkLabel   *sentence;
  GtkListBox *people;
  GtkListBox *chains;
  GtkWidget  *more;
  GtkLabel   *more_label;
  GtkWidget  *meeting;
  GtkListBox *associations;
};

G_DEFINE_FINAL_TYPE (LiaisonCoverageOffer, liaison_coverage_offer, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  LIFTED,
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_sector_name (LiaisonCoverageOffer *self)
{
  return liaison_catalog_get_sector_name (liaison_catalog_get_default (), liaison_coverage_cell_get_sector (self->cell));
}

/* ---- what is done ---- */

static void
person_activated_cb (LiaisonCoverageOffer *self,
                     GtkListBoxRow        *row)
{
  guint person = (guint) gtk_list_box_row_get_index (row);

  g_signal_emit (self, signals[CHOSEN], 0, liaison_coverage_cell_get_person (self->cell, person)->key);
}

static void
chain_selected_cb (LiaisonCoverageOffer *self,
                   GtkListBoxRow        *row)
{
  LiaisonChain *chain = row != NULL ? liaison_map_chain_row_get_chain (LIAISON_MAP_CHAIN_ROW (row)) : NULL;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->cell == NULL) /* it goes away */
    return;

  for (guint i = 0; chain != NULL && i < liaison_chain_get_n_people (chain); i++)
    {
      gint64 key = liaison_chain_get_key (chain, i);

      g_array_append_val (keys, key);
    }
  g_signal_emit (self, signals[LIFTED], 0, keys);
}

static void
more_cb (LiaisonCoverageOffer *self)
{
  g_autoptr (LiaisonTarget) target = liaison_target_new_for_sector (liaison_coverage_cell_get_sector (self->cell), get_sector_name (self));

  g_signal_emit (self, signals[ASKED], 0, target);
}

static void
association_activated_cb (LiaisonCoverageOffer *self,
                          GtkListBoxRow        *row)
{
  GPtrArray          *associations = liaison_coverage_cell_get_associations (self->cell);
  LiaisonAssociation *association = g_ptr_array_index (associations, (guint) gtk_list_box_row_get_index (row));
  g_autofree char    *address = g_strdup_printf ("https://%s/", liaison_association_get_domain (association));

  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), address, GDK_CURRENT_TIME);
}

/* ---- what is shown ---- */

static GtkWidget *
make_row (const char *title,
          const char *subtitle,
          const char *icon,
          const char *tooltip)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, tooltip);

  return row;
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  gtk_list_box_unselect_all (list);
  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_people (LiaisonCoverageOffer *self)
{
  guint n_people = liaison_coverage_cell_get_n_people (self->cell);

  clear (self->people);
  for (guint i = 0; i < n_people; i++)
    {
      const LiaisonCoveragePerson *person = liaison_coverage_cell_get_person (self->cell, i);

      gtk_list_box_append (self->people, make_row (person->name, person->is_dormant ? C_("coverage", "Dormant") : "",
                                                   "go-next-symbolic", _("Show on the map")));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->people), n_people > 0);
}

/* Where it leads: to somebody there, whom one does not know. */
static void
show_chain (LiaisonCoverageOffer *self,
            LiaisonStore         *store)
{
  LiaisonChain *chain = liaison_coverage_cell_get_chain (self->cell);

  clear (self->chains);
  if (chain != NULL)
    {
      guint                      last = liaison_chain_get_n_people (chain) - 1;
      g_autoptr (LiaisonTarget) target = liaison_target_new_for_contact (liaison_chain_get_key (chain, last), liaison_chain_get_name (chain, last));

      gtk_list_box_append (self->chains, liaison_map_chain_row_new (store, target, chain));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chains), chain != NULL);
}

static void
show_associations (LiaisonCoverageOffer *self)
{
  GPtrArray *associations = liaison_coverage_cell_get_associations (self->cell);
  gboolean   is_thin = liaison_coverage_cell_get_state (self->cell) <= LIAISON_COVERAGE_SINGLE;

  clear (self->associations);
  for (guint i = 0; is_thin && i < MIN (associations->len, MOST_ASSOCIATIONS); i++)
    {
      LiaisonAssociation *association = g_ptr_array_index (associations, i);
      const char         *domain = liaison_association_get_domain (association);
      GtkWidget          *row = make_row (liaison_entry_get_name (LIAISON_ENTRY (association)), domain, "adw-external-link-symbolic", _("Open its home page"));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), domain != NULL && *domain != '\0');
      gtk_list_box_append (self->associations, row);
    }
  gtk_widget_set_visible (self->meeting, is_thin && associations->len > 0);
}

static void
liaison_coverage_offer_dispose (GObject *object)
{
  LiaisonCoverageOffer *self = LIAISON_COVERAGE_OFFER (object);

  g_clear_object (&self->cell);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_COVERAGE_OFFER);

  G_OBJECT_CLASS (liaison_coverage_offer_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-coverage-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoverageOffer, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoverageOffer, sentence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoverageOffer, people);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoverageOffer, chains);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoverageOffer, more);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoverageOffer, more_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoverageOffer, meeting);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoverageOffer, associations);
  gtk_widget_class_bind_template_callback (widget_class, person_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chain_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, association_activated_cb);
}

static void
liaison_coverage_offer_class_init (LiaisonCoverageOfferClass *klass)
{
  liaison_map_get_resource ();

  G_OBJECT_CLASS (klass)->dispose = liaison_coverage_offer_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", LIAISON_TYPE_COVERAGE_OFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[LIFTED] = g_signal_new ("lifted", LIAISON_TYPE_COVERAGE_OFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[ASKED] = g_signal_new ("asked", LIAISON_TYPE_COVERAGE_OFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, LIAISON_TYPE_TARGET);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
liaison_coverage_offer_init (LiaisonCoverageOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_coverage_offer_show:
 * @self: an offer
 * @store: where an introduction is planned
 * @cell: what is looked at
 */
void
liaison_coverage_offer_show (LiaisonCoverageOffer *self,
                             LiaisonStore         *store,
                             LiaisonCoverageCell  *cell)
{
  g_autofree char *heading = NULL;
  g_autofree char *more = NULL;

  g_return_if_fail (LIAISON_IS_COVERAGE_OFFER (self) && LIAISON_IS_STORE (store) && LIAISON_IS_COVERAGE_CELL (cell));

  g_set_object (&self->cell, cell);
  /* Translators: a sector, and a kind of contact: "Medical: Mentor" */
  heading = g_strdup_printf (C_("coverage", "%s: %s"), get_sector_name (self),
                             liaison_choice_get_label (LIAISON_TYPE_CONTACT_KIND, (int) liaison_coverage_cell_get_kind (cell)));
  /* Translators: a sector */
  more = g_strdup_printf (_("More Ways into %s…"), get_sector_name (self));
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->sentence, liaison_coverage_cell_get_sentence (cell));
  gtk_label_set_text (self->more_label, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
  show_people (self);
  show_chain (self, store);
  show_associations (self);
}

/**
 * liaison_coverage_offer_get_cell:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable): what is looked at
 */
LiaisonCoverageCell *
liaison_coverage_offer_get_cell (LiaisonCoverageOffer *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_OFFER (self), NULL);

  return self->cell;
}
