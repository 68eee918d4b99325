/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-read-only-bar.h"

#include "liaison-app-resources.h"
#include "liaison-backup.h"

#include <glib/gi18n.h>

struct _LiaisonReadOnlyBar
{
  AdwBin parent_instance;

  LiaisonStore *store;

  GtkRevealer *revealer;
  GtkLabel    *sentence;
  GtkWidget   *again;
};

G_DEFINE_FINAL_TYPE (LiaisonReadOnlyBar, liaison_read_only_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What could only be read for want of room may be written to again. */
static void
update (LiaisonReadOnlyBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, self->store != NULL && liaison_store_get_read_only (self->store));
}

static char *
dup_look_sentence (LiaisonStore *store)
{
  const char *path = liaison_store_get_path (store);
  gint64           moment = liaison_backup_moment_of (path);
  g_autofree char *name = moment != 0 ? liaison_backup_dup_moment_text (moment) : g_filename_display_basename (path);

  if (moment != 0)
    /* Translators: %s is a day and a time */
    return g_strdup_printf (_ ("You are looking into the backup of %s. Nothing can be changed here."), name);

  /* Translators: %s is the name of a file */
  return g_strdup_printf (_ ("You are looking into “%s”. Nothing can be changed here."), name);
}

static char *
dup_sentence (LiaisonStore *store)
{
  if (liaison_store_get_use (store) == LIAISON_STORE_TO_LOOK)
    return dup_look_sentence (store);
  if (liaison_store_is_full (store))
    return g_strdup (_ ("There is no space left on the disk of this database, so it can only be read. Free some space, then open it again."));

  return g_strdup (_ ("This database can only be read: its file or its folder may not be written to. You see it as it was when it was opened."));
}

static void
set_store (LiaisonReadOnlyBar *self,
           LiaisonStore       *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, update, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    {
      g_autofree char *sentence = dup_sentence (store);

      gtk_label_set_label (self->sentence, sentence);
      gtk_widget_set_visible (self->again, liaison_store_get_use (store) == LIAISON_STORE_TO_WORK);
      g_signal_connect_object (store, "notify::read-only", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
liaison_read_only_bar_dispose (GObject *object)
{
  g_clear_object (&LIAISON_READ_ONLY_BAR (object)->store);

  G_OBJECT_CLASS (liaison_read_only_bar_parent_class)->dispose (object);
}

static void
liaison_read_only_bar_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, LIAISON_READ_ONLY_BAR (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_read_only_bar_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      set_store (LIAISON_READ_ONLY_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_read_only_bar_class_init (LiaisonReadOnlyBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  object_class->dispose = liaison_read_only_bar_dispose;
  object_class->get_property = liaison_read_only_bar_get_property;
  object_class->set_property = liaison_read_only_bar_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-read-only-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonReadOnlyBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReadOnlyBar, sentence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReadOnlyBar, again);
}

static void
liaison_read_only_bar_init (LiaisonReadOnlyBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
