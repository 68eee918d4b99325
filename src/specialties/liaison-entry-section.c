/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-entry-section.h"

struct _LiaisonEntrySection
{
  AdwExpanderRow parent_instance;

  LiaisonEntry  *entry;
  GPtrArray     *parts;
  LiaisonRowFunc make_row;
};

G_DEFINE_FINAL_TYPE (LiaisonEntrySection, liaison_entry_section, ADW_TYPE_EXPANDER_ROW)

static void
expanded_cb (LiaisonEntrySection *self)
{
  if (self->make_row == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  for (guint i = 0; i < self->parts->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->make_row (g_ptr_array_index (self->parts, i), self->entry));
  self->make_row = NULL;
}

static void
liaison_entry_section_dispose (GObject *object)
{
  LiaisonEntrySection *self = LIAISON_ENTRY_SECTION (object);

  self->make_row = NULL;
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (liaison_entry_section_parent_class)->dispose (object);
}

static void
liaison_entry_section_class_init (LiaisonEntrySectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_entry_section_dispose;
}

static void
liaison_entry_section_init (LiaisonEntrySection *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * liaison_entry_section_new:
 * @title: what it is about
 * @entry: the entry that owns @parts
 * @parts: parts of @entry
 * @make_row: makes a row for one of them
 *
 * Returns: (transfer floating): a folded section
 */
GtkWidget *
liaison_entry_section_new (const char *title, LiaisonEntry *entry, GPtrArray *parts, LiaisonRowFunc make_row)
{
  LiaisonEntrySection *self = g_object_new (LIAISON_TYPE_ENTRY_SECTION, "title", title, NULL);
  g_autofree char     *count = g_strdup_printf ("%u", parts->len);
  GtkWidget           *label = gtk_label_new (count);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), label);
  self->entry = g_object_ref (entry);
  self->parts = g_ptr_array_ref (parts);
  self->make_row = make_row;

  return GTK_WIDGET (self);
}
