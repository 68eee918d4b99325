/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-chain-row.h"

#include "liaison-change-label.h"
#include "liaison-contact.h"
#include "liaison-introduction-change.h"
#include "liaison-isolate.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonMapChainRow
{
  GtkListBoxRow parent_instance;

  LiaisonStore  *store;
  LiaisonTarget *target;
  LiaisonChain  *chain;

  GtkWidget *plan;
};

G_DEFINE_FINAL_TYPE (LiaisonMapChainRow, liaison_map_chain_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- planning ---- */

/* Who is asked first is the one next to the user; whom to meet is the last. */
static LiaisonIntroduction *
make_introduction (LiaisonMapChainRow *self)
{
  LiaisonIntroduction *introduction = liaison_introduction_new ();
  guint                n_people = liaison_chain_get_n_people (self->chain);
  gint64               last = liaison_chain_get_key (self->chain, n_people - 1);

  liaison_introduction_set_introducer (introduction, liaison_contact_key_get_id (liaison_chain_get_key (self->chain, 1)));
  if (n_people > 2)
    liaison_introduction_set_person (introduction, liaison_contact_key_get_id (last));
  if (self->target->kind == LIAISON_TARGET_ORGANIZATION)
    liaison_introduction_set_organization (introduction, liaison_contact_key_get_id (self->target->key));
  else if (self->target->kind == LIAISON_TARGET_SECTOR)
    liaison_introduction_set_sector (introduction, self->target->entry);
  liaison_introduction_set_notes (introduction, liaison_chain_get_names (self->chain));

  return introduction;
}

static gboolean
save (LiaisonChange *change,
      gpointer       introduction,
      GError       **error)
{
  return liaison_change_save_introduction (change, introduction, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonMapChainRow) self = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  gtk_widget_set_sensitive (self->plan, TRUE);
  if (change < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  else
    liaison_toast_offer_undo (GTK_WIDGET (self), change, liaison_store_get_undo_label (LIAISON_STORE (source)));
}

static void
plan_cb (LiaisonMapChainRow *self)
{
  guint n_people = liaison_chain_get_n_people (self->chain);
  /* Translators: the name of a change; the argument is whom to meet, or where */
  g_autofree char *label = liaison_change_label_dup (_("Add Introduction to %s"),
                                                     n_people > 2 ? liaison_chain_get_name (self->chain, n_people - 1) : self->target->name);

  gtk_widget_set_sensitive (self->plan, FALSE);
  liaison_store_change_async (self->store, label, save, make_introduction (self), g_object_unref, NULL, saved_cb, g_object_ref (self));
}

/* Somebody who is known already needs no introduction, but may lead on into an
 * organization or a sector. */
static gboolean
can_plan (LiaisonMapChainRow *self)
{
  guint n_people = liaison_chain_get_n_people (self->chain);

  return n_people > 2 || (n_people == 2 && (self->target->kind == LIAISON_TARGET_ORGANIZATION || self->target->kind == LIAISON_TARGET_SECTOR));
}

/* ---- the card ---- */

static void
add_line (GtkBox     *box,
          const char *text,
          const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  if (*text == '\0')
    gtk_widget_set_visible (label, FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
add_plan (LiaisonMapChainRow *self,
          GtkBox             *box)
{
  const char      *introducer = liaison_chain_get_name (self->chain, 1);
  g_autofree char *label = liaison_isolate_printf (_("Plan to ask %s"), introducer);

  self->plan = gtk_button_new_with_label (C_("introduction", "Plan Introduction"));
  gtk_widget_set_halign (self->plan, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->plan, 6);
  gtk_widget_set_tooltip_text (self->plan, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plan), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
  g_signal_connect_object (self->plan, "clicked", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, self->plan);
}

static void
fill (LiaisonMapChainRow *self)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *names = liaison_chain_dup_line (self->chain);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  add_line (GTK_BOX (box), names, "heading");
  add_line (GTK_BOX (box), liaison_chain_get_why (self->chain), NULL);
  add_line (GTK_BOX (box), liaison_chain_get_weak (self->chain), "dim-label");
  if (can_plan (self))
    add_plan (self, GTK_BOX (box));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, liaison_chain_get_sentence (self->chain), -1);
}

static void
liaison_map_chain_row_finalize (GObject *object)
{
  LiaisonMapChainRow *self = LIAISON_MAP_CHAIN_ROW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->chain);
  g_clear_pointer (&self->target, liaison_target_free);

  G_OBJECT_CLASS (liaison_map_chain_row_parent_class)->finalize (object);
}

static void
liaison_map_chain_row_class_init (LiaisonMapChainRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_map_chain_row_finalize;
}

static void
liaison_map_chain_row_init (LiaisonMapChainRow *self)
{
}

/**
 * liaison_map_chain_row_new:
 * @store: where an introduction is planned
 * @target: to whom the chain leads
 * @chain: a chain of the user's
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
liaison_map_chain_row_new (LiaisonStore        *store,
                           const LiaisonTarget *target,
                           LiaisonChain        *chain)
{
  LiaisonMapChainRow *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store) && target != NULL && LIAISON_IS_CHAIN (chain), NULL);

  self = g_object_new (LIAISON_TYPE_MAP_CHAIN_ROW, NULL);
  self->store = g_object_ref (store);
  self->target = liaison_target_copy (target);
  self->chain = g_object_ref (chain);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * liaison_map_chain_row_get_chain:
 * @self: a card
 *
 * Returns: (transfer none): its chain
 */
LiaisonChain *
liaison_map_chain_row_get_chain (LiaisonMapChainRow *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_CHAIN_ROW (self), NULL);

  return self->chain;
}
