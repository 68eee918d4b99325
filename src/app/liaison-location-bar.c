/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-location-bar.h"

#include "liaison-app-resources.h"
#include "liaison-backup-lead.h"
#include "liaison-file-chooser.h"
#include "liaison-neighbourhood.h"
#include "liaison-relocation.h"
#include "liaison-window-relocate.h"

#include <glib/gi18n.h>

/* Of the states that a service left so many are named. */
#define MOST_NAMED 3

#define SETTING_LEFT "unsafe-folders"
#define SETTING_KNOWN "known-backup"

struct _LiaisonLocationBar
{
  AdwBin parent_instance;

  LiaisonStore *store;
  GSettings    *settings;
  GCancellable *cancellable;
  char         *target;     /* where to it can be moved, NULL where that is to be chosen */
  char         *moved_from; /* and to, while this window is open */
  char         *moved_to;
  char         *backup;     /* what it tells of */

  GtkRevealer *revealer;
  GtkLabel    *title;
  GtkLabel    *sentence;
  GtkWidget   *leave;
  GtkWidget   *close;
  GtkWidget   *backups;
  GtkWidget   *other;
  GtkWidget   *move;
};

G_DEFINE_FINAL_TYPE (LiaisonLocationBar, liaison_location_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* ---- what is found ---- */

typedef struct
{
  LiaisonNeighbourhood neighbourhood;
  char               **copies;
  char                *target;
  LiaisonBackupLead   *lead;
} Location;

static void
free_location (gpointer data)
{
  Location *location = data;

  g_strfreev (location->copies);
  g_free (location->target);
  g_clear_pointer (&location->lead, liaison_backup_lead_free);
  g_free (location);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Location, free_location)

/* On the reading thread. */
static gpointer
look (LiaisonConnection *connection,
      gpointer           path,
      GCancellable      *cancellable,
      GError           **error)
{
  Location *location = g_new0 (Location, 1);

  location->neighbourhood = liaison_neighbourhood_judge (path);
  location->copies = liaison_neighbourhood_find_conflict_copies (path);
  if (location->neighbourhood != LIAISON_NEIGHBOURHOOD_SAFE)
    location->target = liaison_relocation_dup_target (path);
  location->lead = liaison_query_backup_lead (connection, path, NULL);

  return location;
}

static char *
dup_copies_sentence (char **copies)
{
  guint n_copies = g_strv_length (copies);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n_copies, MOST_NAMED); i++)
    g_string_append_printf (text, i > 0 ? ", “%s”" : "“%s”", copies[i]);

  /* Translators: %s is the names of files */
  return g_strdup_printf (ngettext ("Beside it a service that syncs the folder left another state of the data: %s. Nothing of it was merged; it can be opened as a database of its own.",
                                    "Beside it a service that syncs the folder left other states of the data, such as %s. Nothing of them was merged; each can be opened as a database of its own.",
                                    n_copies),
                          text->str);
}

static const char *
explain (LiaisonNeighbourhood neighbourhood)
{
  if (neighbourhood == LIAISON_NEIGHBOURHOOD_NETWORK)
    return _ ("It is in a network folder. Its journal is safe on one computer only: opened on two at once the data would be damaged.");

  return _ ("It is in a folder that a service syncs. A copy taken while it is written to may be damaged, and two computers overwrite each other. Sync exports or backups instead.");
}

static char *
dup_offer (const char *target)
{
  g_autofree char *shown = target != NULL ? g_filename_display_name (target) : NULL;

  if (shown == NULL)
    return g_strdup (_ ("It can be moved, with its backups; the file in this folder stays as it is."));

  /* Translators: %s is a file */
  return g_strdup_printf (_ ("It can be moved to “%s”, with its backups; the file in this folder stays as it is."), shown);
}

static gboolean
is_left (LiaisonLocationBar *self)
{
  g_auto (GStrv) left = g_settings_get_strv (self->settings, SETTING_LEFT);

  return g_strv_contains ((const char *const *) left, liaison_store_get_path (self->store));
}

static gboolean
is_known (LiaisonLocationBar      *self,
          const LiaisonBackupLead *lead)
{
  g_autofree char *known = g_settings_get_string (self->settings, SETTING_KNOWN);

  return lead == NULL || g_str_equal (known, liaison_backup_get_path (lead->backup));
}

/* What it tells of, and what can be done about it. */
static void
show (LiaisonLocationBar *self,
      const char         *title,
      const char         *text,
      GtkWidget          *deed,
      GtkWidget          *refusal)
{
  GtkWidget *const buttons[] = { self->leave, self->close, self->other, self->backups, self->move };

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, text);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_widget_set_visible (buttons[i], buttons[i] == deed || buttons[i] == refusal);
  gtk_button_set_label (GTK_BUTTON (self->close), deed == self->backups ? _ ("_Dismiss") : _ ("_Close"));
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
tell_of_backup (LiaisonLocationBar      *self,
                const LiaisonBackupLead *lead)
{
  g_autofree char *text = liaison_backup_lead_dup_text (lead);

  self->backup = g_strdup (liaison_backup_get_path (lead->backup));
  show (self, _ ("A Backup Has More Than Your Data"), text, self->backups, self->close);
}

static void
tell (LiaisonLocationBar *self,
      Location           *location)
{
  gboolean is_unsafe = location->neighbourhood != LIAISON_NEIGHBOURHOOD_SAFE && !is_left (self);
  gboolean has_copies = location->copies[0] != NULL;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (is_unsafe)
    {
      g_ptr_array_add (sentences, g_strdup (explain (location->neighbourhood)));
      g_ptr_array_add (sentences, dup_offer (location->target));
    }
  if (has_copies)
    g_ptr_array_add (sentences, dup_copies_sentence (location->copies));
  g_clear_pointer (&self->backup, g_free);
  if (sentences->len == 0)
    {
      if (!is_known (self, location->lead))
        tell_of_backup (self, location->lead);
      return;
    }
  g_ptr_array_add (sentences, NULL);
  text = g_strjoinv (" ", (char **) sentences->pdata);

  g_free (self->target);
  self->target = g_steal_pointer (&location->target);
  gtk_button_set_label (GTK_BUTTON (self->move), self->target != NULL ? _ ("_Move It Out") : _ ("_Move It Out…"));
  if (is_unsafe)
    show (self, _ ("Your Data Is in an Unsafe Folder"), text, self->move, self->leave);
  else
    show (self, _ ("There Is Another State of Your Data"), text, self->other, self->close);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LiaisonLocationBar) self = user_data;
  g_autoptr (Location) location = liaison_store_read_finish (LIAISON_STORE (source), result, NULL);

  if (location != NULL && self->store == LIAISON_STORE (source))
    tell (self, location);
}

static void
tell_moved (LiaisonLocationBar *self)
{
  g_autofree char *from = g_filename_display_name (self->moved_from);
  g_autofree char *to = g_filename_display_name (self->moved_to);
  /* Translators: both are files, the new one first */
  g_autofree char *text = g_strdup_printf (_ ("It is “%s” now. The file “%s” stays as it was and is not used any more: also who names it, as a launcher does, gets the new one."), to, from);

  show (self, _ ("Your Data Was Moved"), text, self->close, NULL);
}

/* What may only be read is in no danger. */
static void
set_store (LiaisonLocationBar *self,
           LiaisonStore       *store)
{
  if (!g_set_object (&self->store, store))
    return;

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (store != NULL && g_strcmp0 (liaison_store_get_path (store), self->moved_to) == 0)
    tell_moved (self);
  else if (store != NULL && !liaison_store_get_read_only (store))
    liaison_store_read_async (store, look, g_strdup (liaison_store_get_path (store)), g_free, free_location,
                              self->cancellable, looked_cb, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/* ---- what is done about it ---- */

static void
move_to (LiaisonLocationBar *self,
         const char         *target)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->store == NULL || !LIAISON_IS_WINDOW (window))
    return;

  g_free (self->moved_from);
  g_free (self->moved_to);
  self->moved_from = g_strdup (liaison_store_get_path (self->store));
  self->moved_to = liaison_store_dup_true_path (target);
  liaison_window_relocate (LIAISON_WINDOW (window), self->moved_to);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LiaisonLocationBar) self = user_data;
  g_autoptr (GFile) file = liaison_file_chooser_save_finish (result);

  if (file != NULL && g_file_peek_path (file) != NULL)
    move_to (self, g_file_peek_path (file));
}

static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LiaisonLocationBar *self = LIAISON_LOCATION_BAR (widget);
  g_autofree char    *target = g_strdup (self->target);
  g_autofree char    *base = NULL;

  if (target != NULL)
    {
      move_to (self, target);
      return;
    }

  base = g_path_get_basename (liaison_store_get_path (self->store));
  liaison_file_chooser_save_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Move Your Data"), base, chosen_cb, g_object_ref (self));
}

static void
leave_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LiaisonLocationBar *self = LIAISON_LOCATION_BAR (widget);
  g_auto (GStrv) left = g_settings_get_strv (self->settings, SETTING_LEFT);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (builder, (const char **) left);
  g_strv_builder_add (builder, liaison_store_get_path (self->store));
  all = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, SETTING_LEFT, (const char *const *) all);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
close_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LiaisonLocationBar *self = LIAISON_LOCATION_BAR (widget);

  if (self->backup != NULL)
    g_settings_set_string (self->settings, SETTING_KNOWN, self->backup);
  g_clear_pointer (&self->backup, g_free);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/* One of them may be restored there: then it is not true any more. */
static void
show_backups_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  gtk_revealer_set_reveal_child (LIAISON_LOCATION_BAR (widget)->revealer, FALSE);
  gtk_widget_activate_action (widget, "win.show-backups", NULL);
}

/* ---- the widget ---- */

static void
liaison_location_bar_dispose (GObject *object)
{
  LiaisonLocationBar *self = LIAISON_LOCATION_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_location_bar_parent_class)->dispose (object);
}

static void
liaison_location_bar_finalize (GObject *object)
{
  LiaisonLocationBar *self = LIAISON_LOCATION_BAR (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  g_free (self->target);
  g_free (self->moved_from);
  g_free (self->moved_to);
  g_free (self->backup);

  G_OBJECT_CLASS (liaison_location_bar_parent_class)->finalize (object);
}

static void
liaison_location_bar_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, LIAISON_LOCATION_BAR (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_location_bar_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      set_store (LIAISON_LOCATION_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_location_bar_class_init (LiaisonLocationBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  object_class->dispose = liaison_location_bar_dispose;
  object_class->finalize = liaison_location_bar_finalize;
  object_class->get_property = liaison_location_bar_get_property;
  object_class->set_property = liaison_location_bar_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-location-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonLocationBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLocationBar, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLocationBar, sentence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLocationBar, leave);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLocationBar, close);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLocationBar, backups);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLocationBar, other);
  gtk_widget_class_bind_template_child (widget_class, LiaisonLocationBar, move);

  gtk_widget_class_install_action (widget_class, "location.move", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "location.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "location.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "location.show-backups", NULL, show_backups_cb);
}

static void
liaison_location_bar_init (LiaisonLocationBar *self)
{
  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new (LIAISON_SETTINGS_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}
