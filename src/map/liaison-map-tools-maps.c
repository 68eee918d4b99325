/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Named maps: each keeps its filter, what its colours and sizes tell, and where
 * everybody stands and what is seen. */

#include "config.h"

#include "liaison-isolate.h"
#include "liaison-map-tools-private.h"

#include "liaison-ask-dialog.h"
#include "liaison-network-query.h"
#include "liaison-query.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

static gpointer
read_maps (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_all (connection, LIAISON_TYPE_MAP, error);
}

static void
maps_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (LiaisonMapTools) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) maps = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (maps == NULL || self->store != LIAISON_STORE (source) || self->maps == NULL)
    return;

  g_list_store_splice (self->maps, 0, g_list_model_get_n_items (G_LIST_MODEL (self->maps)), maps->pdata, maps->len);
  liaison_map_tools_open_map (self);
}

void
liaison_map_tools_read_maps (LiaisonMapTools *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->store == NULL)
    return;

  self->reading = g_cancellable_new ();
  liaison_store_read_async (self->store, read_maps, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->reading,
                            maps_read_cb, g_object_ref (self));
}

static LiaisonMap *
ref_map (LiaisonMapTools *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->maps)); i++)
    {
      g_autoptr (LiaisonMap) map = g_list_model_get_item (G_LIST_MODEL (self->maps), i);

      if (liaison_record_get_id (LIAISON_RECORD (map)) == liaison_map_tools_get_map (self))
        return g_steal_pointer (&map);
    }

  return NULL;
}

/* To be called before another map takes the place of that of everybody. */
void
liaison_map_tools_leave_everybody (LiaisonMapTools *self)
{
  const char *options[] = { self->filter, self->colour_by, self->size_by };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_free (self->of_everybody[i]);
      self->of_everybody[i] = g_strdup (options[i]);
    }
}

static void
return_to_everybody (LiaisonMapTools *self)
{
  if (self->of_everybody[0] != NULL)
    liaison_map_tools_set_options (self, self->of_everybody[0], self->of_everybody[1], self->of_everybody[2]);
  for (guint i = 0; i < G_N_ELEMENTS (self->of_everybody); i++)
    g_clear_pointer (&self->of_everybody[i], g_free);
}

/* Takes the options of the map; one that is gone makes way for that of everybody. */
void
liaison_map_tools_open_map (LiaisonMapTools *self)
{
  g_autoptr (LiaisonMap) map = ref_map (self);
  g_auto (GStrv) words = NULL;

  if (map == NULL && liaison_map_tools_get_map (self) == LIAISON_NETWORK_MAP)
    return_to_everybody (self);
  else if (map == NULL)
    g_object_set (self, "map", "0", NULL);
  if (map == NULL)
    return;

  words = g_strsplit (liaison_map_get_colour_by (map), " ", 2);
  liaison_map_tools_set_options (self, liaison_map_get_filter (map), words[0] != NULL ? words[0] : "sector",
                                 words[0] != NULL && words[1] != NULL ? words[1] : "ties");
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonMapTools) self = data;
  g_autoptr (GError) error = NULL;

  liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  if (error != NULL)
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
fill (LiaisonMapTools *self,
      LiaisonMap      *map)
{
  g_autofree char *colour_by = g_strconcat (self->colour_by, " ", self->size_by, NULL);

  liaison_map_set_filter (map, self->filter);
  liaison_map_set_colour_by (map, colour_by);
}

/* Writes the options to the map that is shown, if they are others than there. */
void
liaison_map_tools_keep_options (LiaisonMapTools *self)
{
  g_autoptr (LiaisonMap) map = ref_map (self);
  g_autoptr (LiaisonRecord) copy = map != NULL ? liaison_record_copy (LIAISON_RECORD (map)) : NULL;
  g_autofree char *label = NULL;

  if (copy == NULL || self->store == NULL)
    return;

  fill (self, LIAISON_MAP (copy));
  if (g_str_equal (liaison_map_get_filter (LIAISON_MAP (copy)), liaison_map_get_filter (map)) &&
      g_str_equal (liaison_map_get_colour_by (LIAISON_MAP (copy)), liaison_map_get_colour_by (map)))
    return;

  /* Translators: the name of a change, as Undo shows it; %s is the name of a map */
  label = liaison_isolate_printf (_("Change the Map %s"), liaison_map_get_name (map));
  liaison_store_save_async (self->store, label, copy, NULL, changed_cb, g_object_ref (self));
}

typedef struct
{
  LiaisonMapTools *tools;
  LiaisonMap      *map;
} Keeping;

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autofree Keeping *keeping = data;
  g_autoptr (LiaisonMapTools) self = keeping->tools;
  g_autoptr (LiaisonMap) map = keeping->map;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, liaison_record_get_id (LIAISON_RECORD (map)));

  if (!liaison_store_keep_places_finish (LIAISON_STORE (source), result, &error))
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  g_list_store_append (self->maps, map);
  g_object_set (self, "map", id, NULL);
}

/* The new map begins with everybody where they stand now. */
static void
map_saved_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autofree Keeping *keeping = data;
  g_autoptr (LiaisonMapTools) self = keeping->tools;
  g_autoptr (LiaisonMap) map = keeping->map;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) places = NULL;
  LiaisonNetworkCamera camera;

  liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  if (error != NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  liaison_map_view_keep_again (self->view);
  places = liaison_map_view_take_moved (self->view);
  liaison_map_view_take_camera (self->view, &camera);
  keeping = g_new0 (Keeping, 1);
  keeping->tools = g_object_ref (self);
  keeping->map = g_object_ref (map);
  liaison_store_keep_places_async (LIAISON_STORE (source), liaison_record_get_id (LIAISON_RECORD (map)),
                                   (LiaisonNetworkPlace *) (gpointer) places->data, places->len, &camera, kept_cb, g_steal_pointer (&keeping));
}

static void
named_cb (LiaisonAskDialog *dialog,
          LiaisonMapTools  *self)
{
  g_autofree char *name = liaison_ask_dialog_dup_text (dialog);
  g_autofree char *label = NULL;
  Keeping         *keeping;

  if (self->store == NULL || liaison_map_view_get_network (self->view) == NULL)
    return;

  keeping = g_new0 (Keeping, 1);
  keeping->tools = g_object_ref (self);
  keeping->map = liaison_map_new ();
  liaison_map_set_name (keeping->map, name);
  fill (self, keeping->map);
  /* Translators: the name of a change, as Undo shows it; %s is the name of a map */
  label = liaison_isolate_printf (_("Keep the Map %s"), name);
  liaison_store_save_async (self->store, label, LIAISON_RECORD (keeping->map), NULL, map_saved_cb, keeping);
}

void
liaison_map_tools_ask_map_name (LiaisonMapTools *self)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *dialog;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  dialog = liaison_ask_dialog_new (GTK_WIDGET (self), _("Keep as a Map"), _("_Keep"), row);
  g_signal_connect_object (dialog, "confirmed", G_CALLBACK (named_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
liaison_map_tools_delete_map (LiaisonMapTools *self)
{
  g_autoptr (LiaisonMap) map = ref_map (self);
  g_autofree char *label = NULL;

  if (map == NULL || self->store == NULL)
    return;

  /* Translators: the name of a change, as Undo shows it; %s is the name of a map */
  label = liaison_isolate_printf (_("Delete the Map %s"), liaison_map_get_name (map));
  liaison_store_delete_async (self->store, label, LIAISON_RECORD (map), NULL, changed_cb, g_object_ref (self));
}

/**
 * liaison_map_tools_dup_title:
 * @self: the tools
 *
 * Returns: (transfer full): what the map that is shown is called
 */
char *
liaison_map_tools_dup_title (LiaisonMapTools *self)
{
  g_autoptr (LiaisonMap) map = NULL;

  g_return_val_if_fail (LIAISON_IS_MAP_TOOLS (self), NULL);

  map = ref_map (self);

  return g_strdup (map != NULL ? liaison_map_get_name (map) : _("My network"));
}
