/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening-deed.h"

#include "liaison-opening-change.h"

#include <glib/gi18n.h>

/* What is to be done with an opening. */
typedef struct
{
  gint64              id;
  LiaisonOpeningStage stage;
  int                 place;
  char               *text;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_free (deed->text);
  g_free (deed);
}

static gboolean
move_opening (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  Deed *deed = data;

  return liaison_change_stage_opening (change, deed->id, deed->stage, deed->place, error);
}

static gboolean
save_opening (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  return liaison_change_save_opening (change, data, error);
}

static gboolean
note_opening (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  Deed *deed = data;

  return liaison_change_note_opening (change, deed->id, deed->text, error);
}

static gboolean
delete_opening (LiaisonChange *change,
                gpointer       data,
                GError       **error)
{
  Deed *deed = data;

  return liaison_change_delete_opening (change, deed->id, error);
}

static Deed *
deed_new (gint64 id)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->id = id;

  return deed;
}

/**
 * liaison_opening_move_async:
 * @store: a store
 * @id: which opening
 * @stage: how far it is
 * @place: from 0, among those of that stage; the last where negative
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Moves an opening on the board.
 */
void
liaison_opening_move_async (LiaisonStore       *store,
                            gint64              id,
                            LiaisonOpeningStage stage,
                            int                 place,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Deed *deed = deed_new (id);

  deed->stage = stage;
  deed->place = place;
  liaison_store_change_async (store, _ ("Move Opening"), move_opening, deed, deed_free, NULL, callback, user_data);
}

/**
 * liaison_opening_save_async:
 * @store: a store
 * @opening: an opening as it is to be
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Saves an opening, and keeps its deadline's follow-ups in step.
 */
void
liaison_opening_save_async (LiaisonStore       *store,
                            LiaisonOpening     *opening,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  const char *label = liaison_record_get_id (LIAISON_RECORD (opening)) != 0 ? _ ("Change Opening") : _ ("Add Opening");

  liaison_store_change_async (store, label, save_opening, g_object_ref (opening), g_object_unref, NULL, callback, user_data);
}

/**
 * liaison_opening_note_async:
 * @store: a store
 * @id: which opening
 * @text: what happened today
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Adds a line to the history of an opening.
 */
void
liaison_opening_note_async (LiaisonStore       *store,
                            gint64              id,
                            const char         *text,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Deed *deed = deed_new (id);

  deed->text = g_strdup (text);
  liaison_store_change_async (store, _ ("Add Note"), note_opening, deed, deed_free, NULL, callback, user_data);
}

/**
 * liaison_opening_delete_async:
 * @store: a store
 * @id: which opening
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Deletes an opening.
 */
void
liaison_opening_delete_async (LiaisonStore       *store,
                              gint64              id,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  liaison_store_change_async (store, _ ("Delete Opening"), delete_opening, deed_new (id), deed_free, NULL, callback, user_data);
}
