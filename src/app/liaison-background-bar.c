/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-background-bar.h"

#include "liaison-app-resources.h"
#include "liaison-background.h"
#include "liaison-date.h"
#include "liaison-example.h"
#include "liaison-follow-up-query.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonBackgroundBar
{
  AdwBin parent_instance;

  LiaisonStore *store;
  GSettings    *settings;
  GCancellable *cancellable;
  gboolean      is_asking;

  GtkRevealer *revealer;
};

G_DEFINE_FINAL_TYPE (LiaisonBackgroundBar, liaison_background_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_SHOWN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* ---- when ---- */

static void
set_shown (LiaisonBackgroundBar *self,
           gboolean              is_shown)
{
  if (gtk_revealer_get_reveal_child (self->revealer) == is_shown)
    return;

  gtk_revealer_set_reveal_child (self->revealer, is_shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static gboolean
is_to_ask (LiaisonBackgroundBar *self)
{
  return self->store != NULL && !liaison_store_get_read_only (self->store) && !self->is_asking &&
         !g_settings_get_boolean (self->settings, "background-asked") &&
         !liaison_background_has_autostart (liaison_store_get_path (self->store));
}

/* On the reading thread. The example is there to look at. */
static gpointer
find_dated (LiaisonConnection *connection,
            gpointer           path,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr (GPtrArray) open = liaison_query_open_follow_ups (connection, error);
  g_autofree char *example = liaison_example_dup_path ();
  gboolean         is_dated = FALSE;

  if (open == NULL)
    return NULL;

  for (guint i = 0; i < open->len && !is_dated; i++)
    is_dated = liaison_date_is_day (liaison_follow_up_get_day (liaison_open_follow_up_get_record (g_ptr_array_index (open, i))));

  return g_variant_ref_sink (g_variant_new_boolean (is_dated && !g_str_equal (path, example)));
}

/* What cannot be read is told of where it is shown. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LiaisonBackgroundBar) self = user_data;
  g_autoptr (GVariant) is_dated = liaison_store_read_finish (LIAISON_STORE (source), result, NULL);

  if (is_dated != NULL && self->store == LIAISON_STORE (source) && is_to_ask (self))
    set_shown (self, g_variant_get_boolean (is_dated));
}

static void
changed_cb (LiaisonBackgroundBar *self,
            const char *const    *tables,
            LiaisonStore         *store)
{
  if ((tables != NULL && !g_strv_contains (tables, "follow_up")) || !is_to_ask (self))
    return;

  liaison_store_read_async (store, find_dated, g_strdup (liaison_store_get_path (store)), g_free, (GDestroyNotify) g_variant_unref,
                            self->cancellable, found_cb, g_object_ref (self));
}

static void
set_store (LiaisonBackgroundBar *self,
           LiaisonStore         *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  set_shown (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/* ---- the answer ---- */

static void
allowed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LiaisonBackgroundBar) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_allowed = liaison_background_request_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->is_asking = FALSE;
  g_settings_set_boolean (self->settings, "background-allowed", is_allowed);
  if (error != NULL)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  else if (is_allowed)
    liaison_toast_show (GTK_WIDGET (self), _ ("Reminders ring from login on."));
  else
    liaison_toast_show (GTK_WIDGET (self), _ ("The desktop refused. Reminders, in the menu, says what to do."));
}

static void
allow_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LiaisonBackgroundBar *self = LIAISON_BACKGROUND_BAR (widget);
  GtkRoot              *window = gtk_widget_get_root (widget);
  GtkApplication       *application = GTK_IS_WINDOW (window) ? gtk_window_get_application (GTK_WINDOW (window)) : NULL;

  self->is_asking = TRUE;
  g_settings_set_boolean (self->settings, "background-asked", TRUE);
  set_shown (self, FALSE);
  liaison_background_request_async (application != NULL ? g_application_get_dbus_connection (G_APPLICATION (application)) : NULL,
                                    liaison_store_get_path (self->store), self->cancellable, allowed_cb, g_object_ref (self));
}

static void
refuse_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LiaisonBackgroundBar *self = LIAISON_BACKGROUND_BAR (widget);

  g_settings_set_boolean (self->settings, "background-asked", TRUE);
  set_shown (self, FALSE);
}

/* ---- the widget ---- */

static void
liaison_background_bar_dispose (GObject *object)
{
  LiaisonBackgroundBar *self = LIAISON_BACKGROUND_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_background_bar_parent_class)->dispose (object);
}

static void
liaison_background_bar_finalize (GObject *object)
{
  LiaisonBackgroundBar *self = LIAISON_BACKGROUND_BAR (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (liaison_background_bar_parent_class)->finalize (object);
}

static void
liaison_background_bar_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonBackgroundBar *self = LIAISON_BACKGROUND_BAR (object);

  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, gtk_revealer_get_reveal_child (self->revealer));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_background_bar_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      set_store (LIAISON_BACKGROUND_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_background_bar_class_init (LiaisonBackgroundBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  object_class->dispose = liaison_background_bar_dispose;
  object_class->finalize = liaison_background_bar_finalize;
  object_class->get_property = liaison_background_bar_get_property;
  object_class->set_property = liaison_background_bar_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-background-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonBackgroundBar, revealer);

  gtk_widget_class_install_action (widget_class, "background.allow", NULL, allow_cb);
  gtk_widget_class_install_action (widget_class, "background.refuse", NULL, refuse_cb);
}

static void
liaison_background_bar_init (LiaisonBackgroundBar *self)
{
  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new (LIAISON_SETTINGS_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}
