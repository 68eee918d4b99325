/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-moved-bar.h"

#include "liaison-app-resources.h"
#include "liaison-file-chooser.h"
#include "liaison-store-moved.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonMovedBar
{
  AdwBin parent_instance;

  LiaisonStore *store;
  GCancellable *cancellable;

  GtkRevealer *revealer;
  GtkLabel    *title;
  GtkLabel    *sentence;
  GtkWidget   *other;
  GtkWidget   *open;
  GtkWidget   *save;
};

G_DEFINE_FINAL_TYPE (LiaisonMovedBar, liaison_moved_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* ---- what happened ---- */

static const char *
name_event (LiaisonMoved moved)
{
  switch (moved)
    {
    case LIAISON_MOVED_REPLACED:
      return _ ("The Data File Was Replaced");
    case LIAISON_MOVED_OVERWRITTEN:
      return _ ("The Data File Was Overwritten");
    case LIAISON_MOVED_JOURNAL:
      return _ ("The Journal of the Data File Is Gone");
    case LIAISON_MOVED_AWAY:
    case LIAISON_MOVED_NOT:
    default:
      return _ ("The Data File Is Gone");
    }
}

static const char *
explain (LiaisonMoved moved)
{
  switch (moved)
    {
    case LIAISON_MOVED_REPLACED:
      return _ ("Another file stands in its place. Nothing is written any more: you still see, and can save, what you had.");
    case LIAISON_MOVED_OVERWRITTEN:
      return _ ("Another program wrote into it while it was open. Nothing is written any more, and what you see may be incomplete.");
    case LIAISON_MOVED_JOURNAL:
      return _ ("Nothing is written any more until it is opened again: you still see, and can save, what you had.");
    case LIAISON_MOVED_AWAY:
    case LIAISON_MOVED_NOT:
    default:
      return _ ("It was moved, renamed or removed while it was open. Nothing is written any more: you still see, and can save, what you had.");
    }
}

static void
moved_cb (LiaisonMovedBar *self,
          const GError    *error,
          LiaisonStore    *store)
{
  LiaisonMoved moved = liaison_store_get_moved (store);

  gtk_label_set_label (self->title, name_event (moved));
  gtk_label_set_label (self->sentence, explain (moved));
  gtk_widget_set_visible (self->other, moved == LIAISON_MOVED_AWAY);
  gtk_widget_set_visible (self->save, moved != LIAISON_MOVED_OVERWRITTEN);
  gtk_widget_set_visible (self->open, moved != LIAISON_MOVED_AWAY);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
set_store (LiaisonMovedBar *self,
           LiaisonStore    *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, moved_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/* ---- looking ---- */

/* Who comes back to the window may have renamed a folder meanwhile. */
static void
active_cb (LiaisonMovedBar *self,
           GParamSpec      *pspec,
           GtkWindow       *window)
{
  if (self->store != NULL && gtk_window_is_active (window))
    liaison_store_look_where (self->store);
}

static void
liaison_moved_bar_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (liaison_moved_bar_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::is-active", G_CALLBACK (active_cb), widget, G_CONNECT_SWAPPED);
}

static void
liaison_moved_bar_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), active_cb, widget);
  GTK_WIDGET_CLASS (liaison_moved_bar_parent_class)->unroot (widget);
}

/* ---- saving ---- */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LiaisonMovedBar) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = liaison_store_save_held_finish (LIAISON_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (self->save, TRUE);
  if (saved)
    liaison_toast_show (GTK_WIDGET (self), _ ("Saved. It can be opened as a database of its own."));
  else
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LiaisonMovedBar) self = user_data;
  g_autoptr (GFile) file = liaison_file_chooser_save_finish (result);

  if (file == NULL || g_file_peek_path (file) == NULL || self->store == NULL)
    return;

  gtk_widget_set_sensitive (self->save, FALSE);
  liaison_store_save_held_async (self->store, g_file_peek_path (file), self->cancellable, saved_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  liaison_file_chooser_save_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save What You Had"),
                                   /* Translators: the name of a file, with its ending .db */
                                   _ ("Liaison saved.db"), chosen_cb, g_object_ref (widget));
}

/* ---- the widget ---- */

static void
liaison_moved_bar_dispose (GObject *object)
{
  LiaisonMovedBar *self = LIAISON_MOVED_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_moved_bar_parent_class)->dispose (object);
}

static void
liaison_moved_bar_finalize (GObject *object)
{
  g_clear_object (&LIAISON_MOVED_BAR (object)->cancellable);

  G_OBJECT_CLASS (liaison_moved_bar_parent_class)->finalize (object);
}

static void
liaison_moved_bar_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, LIAISON_MOVED_BAR (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_moved_bar_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      set_store (LIAISON_MOVED_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_moved_bar_class_init (LiaisonMovedBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  object_class->dispose = liaison_moved_bar_dispose;
  object_class->finalize = liaison_moved_bar_finalize;
  object_class->get_property = liaison_moved_bar_get_property;
  object_class->set_property = liaison_moved_bar_set_property;
  widget_class->root = liaison_moved_bar_root;
  widget_class->unroot = liaison_moved_bar_unroot;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-moved-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMovedBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMovedBar, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMovedBar, sentence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMovedBar, other);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMovedBar, open);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMovedBar, save);

  gtk_widget_class_install_action (widget_class, "moved.save", NULL, save_cb);
}

static void
liaison_moved_bar_init (LiaisonMovedBar *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
