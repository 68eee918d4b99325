/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change-log.h"

#include "liaison-change-private.h"
#include "liaison-clock.h"
#include "liaison-digest-private.h"
#include "liaison-error.h"
#include "liaison-lineage-private.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>

/* How many changes lie between two looks at what is kept no longer. */
#define FORGET_EVERY 32

struct _LiaisonLogEntry
{
  GObject parent_instance;

  gint64 id;
  char *label;
  gint64 made;
  gboolean undone;
};

G_DEFINE_FINAL_TYPE (LiaisonLogEntry, liaison_log_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_MADE,
  PROP_UNDONE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_log_entry_finalize (GObject *object)
{
  LiaisonLogEntry *self = LIAISON_LOG_ENTRY (object);

  g_free (self->label);

  G_OBJECT_CLASS (liaison_log_entry_parent_class)->finalize (object);
}

static void
liaison_log_entry_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonLogEntry *self = LIAISON_LOG_ENTRY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_MADE:
      g_value_set_int64 (value, self->made);
      break;
    case PROP_UNDONE:
      g_value_set_boolean (value, self->undone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_log_entry_class_init (LiaisonLogEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_log_entry_finalize;
  object_class->get_property = liaison_log_entry_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_MADE] = g_param_spec_int64 ("made", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_UNDONE] = g_param_spec_boolean ("undone", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_log_entry_init (LiaisonLogEntry *self)
{
}

/**
 * liaison_log_entry_get_id:
 * @self: an entry of the log
 *
 * Returns: its number; later changes have higher ones
 */
gint64
liaison_log_entry_get_id (LiaisonLogEntry *self)
{
  return self->id;
}

/**
 * liaison_log_entry_get_label:
 * @self: an entry of the log
 *
 * Returns: the name of the change
 */
const char *
liaison_log_entry_get_label (LiaisonLogEntry *self)
{
  return self->label;
}

/**
 * liaison_log_entry_get_made:
 * @self: an entry of the log
 *
 * Returns: when the change was made, UTC seconds
 */
gint64
liaison_log_entry_get_made (LiaisonLogEntry *self)
{
  return self->made;
}

/**
 * liaison_log_entry_get_undone:
 * @self: an entry of the log
 *
 * Returns: whether the change was taken back
 */
gboolean
liaison_log_entry_get_undone (LiaisonLogEntry *self)
{
  return self->undone;
}

/**
 * liaison_query_changes:
 * @connection: where to read
 * @most: how many at the most
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonLogEntry): the
 *   changes, newest first
 */
GPtrArray *
liaison_query_changes (LiaisonConnection *connection,
                       guint              most,
                       GError           **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT id, label, made, undone FROM change_log ORDER BY id DESC LIMIT ?1", error);

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_number (statement, 1, most);
  while (liaison_statement_next (statement, error))
    {
      LiaisonLogEntry *entry = g_object_new (LIAISON_TYPE_LOG_ENTRY, NULL);

      entry->id = liaison_statement_get_number (statement, 0);
      entry->label = g_strdup (liaison_statement_get_text (statement, 1));
      entry->made = liaison_statement_get_number (statement, 2);
      entry->undone = liaison_statement_get_number (statement, 3) != 0;
      g_ptr_array_add (entries, entry);
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&entries);
}

/* The change that undo (or redo, where @undone) would take next. */
static const char *
next_sql (gboolean undone)
{
  return undone ? "SELECT id, label, changeset, digest FROM change_log WHERE undone = 1 ORDER BY id LIMIT 1"
                : "SELECT id, label, changeset, digest FROM change_log WHERE undone = 0 ORDER BY id DESC LIMIT 1";
}

GBytes *
liaison_change_log_get_next (LiaisonConnection *connection,
                             gboolean           undone,
                             LiaisonOutcome    *outcome,
                             GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, next_sql (undone), error);
  gconstpointer bytes;
  gsize size;

  if (statement == NULL)
    return NULL;
  if (!liaison_statement_next (statement, error))
    {
      if (!liaison_statement_failed (statement))
        g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND,
                             undone ? _("There is nothing to do again.") : _("There is nothing to undo."));
      return NULL;
    }

  outcome->change = liaison_statement_get_number (statement, 0);
  outcome->label = g_strdup (liaison_statement_get_text (statement, 1));
  bytes = liaison_statement_get_blob (statement, 2, &size);
  if (liaison_statement_get_number (statement, 3) != liaison_digest_of_change (outcome->label, bytes, size))
    {
      /* Translators: %s is the name of a change, such as “Delete Person” */
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                   _("What was kept of “%s” is damaged: it cannot be taken back or done again. Nothing was changed."), outcome->label);
      return NULL;
    }

  return g_bytes_new (bytes, size);
}

/**
 * liaison_query_undo_limit:
 * @connection: where to read
 *
 * Returns: how many changes at least are kept for undo, 0 for all
 */
guint
liaison_query_undo_limit (LiaisonConnection *connection)
{
  g_autofree char *chosen = liaison_query_setting (connection, LIAISON_SETTING_UNDO_LIMIT, NULL);
  guint64 limit;

  if (chosen == NULL || !g_ascii_string_to_unsigned (chosen, 10, 0, G_MAXINT, &limit, NULL))
    return LIAISON_UNDO_LIMIT_DEFAULT;

  return (guint) limit;
}

/* Forgets what is older than what is kept; not at each change, which it would
 * make slower. */
static gboolean
forget_old (LiaisonConnection *connection,
            gint64             newest,
            GError           **error)
{
  guint limit = newest % FORGET_EVERY == 0 ? liaison_query_undo_limit (connection) : 0;
  g_autoptr (LiaisonStatement) forget = NULL;

  if (limit == 0)
    return TRUE;

  forget = liaison_connection_prepare (connection, "DELETE FROM change_log WHERE id <= (SELECT id FROM change_log ORDER BY id DESC LIMIT 1 OFFSET ?1)", error);
  if (forget == NULL)
    return FALSE;

  liaison_statement_bind_number (forget, 1, limit);

  return liaison_statement_run (forget, error);
}

/* The highest number that was ever given stands in the log, or beside it where
 * the log is empty or another database's data came into this one. */
#define HIGHEST \
  "max (ifnull ((SELECT id FROM change_log ORDER BY id DESC LIMIT 1), 0), " \
  "ifnull ((SELECT CAST (value AS INTEGER) FROM derived_state WHERE name = 'changes'), 0))"

static const char *const add_change =
  "INSERT INTO change_log (id, label, made, changeset, digest) VALUES (1 + " HIGHEST ", ?1, ?2, ?3, ?4)";

/* Adds a change; those that were undone before it can no longer be redone. */
gboolean
liaison_change_log_add (LiaisonConnection *connection,
                        LiaisonOutcome    *outcome,
                        GBytes            *changeset,
                        GError           **error)
{
  g_autoptr (LiaisonStatement) add = liaison_connection_prepare (connection, add_change, error);
  g_autoptr (LiaisonStatement) forget = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);

  if (add == NULL)
    return FALSE;

  liaison_statement_bind_text (add, 1, outcome->label);
  liaison_statement_bind_number (add, 2, liaison_clock_now ());
  liaison_statement_bind_blob (add, 3, bytes, size);
  liaison_statement_bind_number (add, 4, liaison_digest_of_change (outcome->label, bytes, size));
  if (!liaison_statement_run (add, error))
    return FALSE;

  outcome->change = sqlite3_last_insert_rowid (liaison_connection_get_handle (connection));
  forget = liaison_connection_prepare (connection, "DELETE FROM change_log WHERE undone = 1", error);

  return forget != NULL && liaison_statement_run (forget, error) && forget_old (connection, outcome->change, error) &&
         liaison_lineage_mark (connection, error);
}

/*
 * liaison_change_log_get_highest:
 *
 * The highest number that a change ever had, undone or not; 0 for none, -1
 * where it could not be read.
 */
gint64
liaison_change_log_get_highest (LiaisonConnection *connection,
                                GError           **error)
{
  return liaison_connection_number (connection, "SELECT " HIGHEST, error);
}

/*
 * liaison_change_log_skip:
 * @least: a number that is given to no change any more
 */
gboolean
liaison_change_log_skip (LiaisonConnection *connection,
                         gint64             least,
                         GError           **error)
{
  g_autoptr (LiaisonStatement) note =
    liaison_connection_prepare (connection,
                                "INSERT INTO derived_state (name, value) VALUES ('changes', CAST (max (?1, " HIGHEST ") AS TEXT)) "
                                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                error);

  if (note == NULL)
    return FALSE;

  liaison_statement_bind_number (note, 1, least);

  return liaison_statement_run (note, error);
}

/*
 * liaison_change_log_clear:
 *
 * Forgets all changes, but not how many there were.
 */
gboolean
liaison_change_log_clear (LiaisonConnection *connection,
                          GError           **error)
{
  return liaison_change_log_skip (connection, 0, error) && liaison_connection_execute (connection, "DELETE FROM change_log", error);
}

gboolean
liaison_change_log_set_undone (LiaisonConnection *connection,
                               gint64             change,
                               gboolean           undone,
                               GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "UPDATE change_log SET undone = ?2 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, change);
  liaison_statement_bind_number (statement, 2, undone);

  return liaison_statement_run (statement, error) && liaison_lineage_mark (connection, error);
}

/* The name of what undo (or redo) would take next, NULL for nothing. */
char *
liaison_change_log_dup_label (LiaisonConnection *connection,
                              gboolean           undone)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                undone ? "SELECT label FROM change_log WHERE undone = 1 ORDER BY id LIMIT 1"
                                       : "SELECT label FROM change_log WHERE undone = 0 ORDER BY id DESC LIMIT 1",
                                NULL);

  if (statement == NULL || !liaison_statement_next (statement, NULL))
    return NULL;

  return g_strdup (liaison_statement_get_text (statement, 0));
}
