/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-network-query.h"

#include "liaison-change.h"
#include "liaison-choice.h"
#include "liaison-clock.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-inferred-tie.h"
#include "liaison-query.h"
#include "liaison-statement.h"

#include <math.h>

#define SECONDS_OF_A_DAY 86400

/* The setting in which the camera of the map of everybody is kept, beside undo. */
#define CAMERA_SETTING "map-camera"

/* key, name, sector, kind of contact, whether an association, x (NULL where it has no place), y, pinned, hidden */
static const char *const select_nodes =
  "SELECT contact.key, contact.name, contact.sector, contact.kind, contact.association, "
  "       place.node IS NOT NULL, coalesce (place.x, 0), coalesce (place.y, 0), coalesce (place.pinned, 0), coalesce (place.hidden, 0) "
  "FROM (SELECT 0 AS key, '' AS name, '' AS sector, 'none' AS kind, 0 AS association "
  "      UNION ALL SELECT id * 2, name, sector, contact_kind, 0 FROM person "
  "      UNION ALL SELECT id * 2 + 1, name, sector, 'none', kind = 'association' FROM organization) AS contact "
  "LEFT JOIN map_node AS place ON place.map = ?1 AND place.node = contact.key "
  "ORDER BY contact.key";

/* person, other, closeness, until, created, day of the last interaction of both */
static const char *const select_ties =
  "WITH seen AS MATERIALIZED ("
  "  SELECT interaction_person.person AS person, max (interaction.day) AS day "
  "  FROM interaction_person JOIN interaction ON interaction.id = interaction_person.interaction "
  "  GROUP BY interaction_person.person) "
  "SELECT tie.person, coalesce (tie.other, 0), tie.closeness, tie.until, tie.created, "
  "  coalesce (CASE WHEN tie.other IS NULL THEN seen.day ELSE "
  "    (SELECT max (interaction.day) FROM interaction_person AS one "
  "     JOIN interaction_person AS two ON two.interaction = one.interaction AND two.person = tie.other "
  "     JOIN interaction ON interaction.id = one.interaction "
  "     WHERE one.person = tie.person AND seen.day IS NOT NULL) END, '') "
  "FROM tie LEFT JOIN seen ON seen.person = tie.person "
  "WHERE tie.person IS NOT NULL ORDER BY tie.id";

/* person, organization, until, created */
static const char *const select_affiliations =
  "SELECT coalesce (person, 0), organization, until, created "
  "FROM affiliation WHERE organization IS NOT NULL ORDER BY id";

/* introducer, person */
static const char *const select_introductions =
  "SELECT introduced_by, id FROM person WHERE introduced_by IS NOT NULL "
  "UNION SELECT introducer, person FROM introduction "
  "WHERE introducer IS NOT NULL AND person IS NOT NULL AND state IN ('made', 'met', 'thanked') "
  "ORDER BY 2, 1";

/* x, y, zoom */
static const char *const select_camera = "SELECT centre_x, centre_y, zoom FROM map WHERE id = ?1";

static const char *const keep_camera_of_map =
  "UPDATE map SET centre_x = ?2, centre_y = ?3, zoom = ?4 WHERE id = ?1";

static const char *const keep_place =
  "INSERT INTO map_node (map, node, x, y, pinned, hidden) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
  "ON CONFLICT (map, node) DO UPDATE SET x = excluded.x, y = excluded.y, pinned = excluded.pinned, hidden = excluded.hidden";

static void
clear_node (gpointer data)
{
  LiaisonNetworkNode *node = data;

  g_free (node->name);
  g_free (node->sector);
}

/**
 * liaison_network_rows_new:
 *
 * Returns: (transfer full): no rows
 */
LiaisonNetworkRows *
liaison_network_rows_new (void)
{
  LiaisonNetworkRows *self = g_new0 (LiaisonNetworkRows, 1);

  self->nodes = g_array_new (FALSE, TRUE, sizeof (LiaisonNetworkNode));
  self->links = g_array_new (FALSE, TRUE, sizeof (LiaisonNetworkLink));
  self->introductions = g_array_new (FALSE, TRUE, sizeof (LiaisonNetworkIntroduction));
  g_array_set_clear_func (self->nodes, clear_node);

  return self;
}

/**
 * liaison_network_rows_free:
 * @self: (transfer full): rows
 *
 * Frees what liaison_query_network() returned.
 */
void
liaison_network_rows_free (LiaisonNetworkRows *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->links);
  g_array_unref (self->introductions);
  g_free (self);
}

/* The last day that a partial date may mean. */
static char *
dup_whole_day (const char *day)
{
  switch (strlen (day))
    {
    case 4:
      return g_strconcat (day, "-12-31", NULL);
    case 7:
      return g_strconcat (day, "-28", NULL);
    default:
      return g_strdup (day);
    }
}

static int
days_since (const char *day,
            const char *today)
{
  g_autofree char *whole = dup_whole_day (day);

  return liaison_date_is_day (whole) ? MAX (liaison_date_days_between (whole, today), 0) : -1;
}

/* Days since @last, or since it was added; since its end where that is known. */
static void
age_link (LiaisonNetworkLink *link,
          const char         *last,
          const char         *until,
          gint64              created,
          const char         *today)
{
  int ended = days_since (until, today);
  int met = days_since (last, today);

  link->days = met >= 0 ? met : (int) CLAMP ((liaison_clock_now () - created) / SECONDS_OF_A_DAY, 0, G_MAXINT);
  link->is_past = ended > 0;
  if (ended > 0 && met < 0)
    link->days = ended;
}

static gboolean
read_nodes (LiaisonConnection *connection,
            gint64             map,
            GArray            *nodes,
            GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, select_nodes, error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, map);
  while (liaison_statement_next (statement, error))
    {
      int                kind = LIAISON_CONTACT_KIND_NONE;
      LiaisonNetworkNode node = {
        .key = liaison_statement_get_number (statement, 0),
        .name = g_strdup (liaison_statement_get_text (statement, 1)),
        .sector = g_strdup (liaison_statement_get_text (statement, 2)),
        .is_association = liaison_statement_get_number (statement, 4) != 0,
        .is_placed = liaison_statement_get_number (statement, 5) != 0,
        .x = (float) liaison_statement_get_real (statement, 6),
        .y = (float) liaison_statement_get_real (statement, 7),
        .is_pinned = liaison_statement_get_number (statement, 8) != 0,
        .is_hidden = liaison_statement_get_number (statement, 9) != 0,
      };

      liaison_choice_from_nick (LIAISON_TYPE_CONTACT_KIND, liaison_statement_get_text (statement, 3), &kind);
      node.kind = (LiaisonContactKind) kind;
      g_array_append_val (nodes, node);
    }

  return !liaison_statement_failed (statement);
}

static gboolean
read_ties (LiaisonConnection *connection,
           const char        *today,
           GArray            *links,
           GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, select_ties, error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    {
      LiaisonNetworkLink link = {
        .from = liaison_contact_key_of_person (liaison_statement_get_number (statement, 0)),
        .to = liaison_contact_key_of_person (liaison_statement_get_number (statement, 1)),
        .closeness = (int) liaison_statement_get_number (statement, 2),
      };

      age_link (&link, liaison_statement_get_text (statement, 5), liaison_statement_get_text (statement, 3),
                liaison_statement_get_number (statement, 4), today);
      g_array_append_val (links, link);
    }

  return !liaison_statement_failed (statement);
}

static gboolean
read_affiliations (LiaisonConnection *connection,
                   const char        *today,
                   GArray            *links,
                   GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, select_affiliations, error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    {
      LiaisonNetworkLink link = {
        .from = liaison_contact_key_of_person (liaison_statement_get_number (statement, 0)),
        .to = liaison_contact_key_of_organization (liaison_statement_get_number (statement, 1)),
        .is_affiliation = TRUE,
      };

      age_link (&link, "", liaison_statement_get_text (statement, 2), liaison_statement_get_number (statement, 3), today);
      g_array_append_val (links, link);
    }

  return !liaison_statement_failed (statement);
}

static gboolean
read_introductions (LiaisonConnection *connection,
                    GArray            *introductions,
                    GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, select_introductions, error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    {
      LiaisonNetworkIntroduction introduction = {
        .introducer = liaison_contact_key_of_person (liaison_statement_get_number (statement, 0)),
        .person = liaison_contact_key_of_person (liaison_statement_get_number (statement, 1)),
      };

      g_array_append_val (introductions, introduction);
    }

  return !liaison_statement_failed (statement);
}

/* As long as both are there it is as fresh as can be. */
static gboolean
infer_ties (LiaisonConnection *connection,
            const char        *today,
            GArray            *links,
            GError           **error)
{
  g_autoptr (GPtrArray) ties = liaison_query_inferred_ties (connection, error);

  for (guint i = 0; ties != NULL && i < ties->len; i++)
    {
      LiaisonInferredTie *tie = g_ptr_array_index (ties, i);
      LiaisonNetworkLink  link = { .is_inferred = TRUE, .closeness = LIAISON_INFERRED_CLOSENESS };
      int                 ended = days_since (tie->until, today);

      link.from = liaison_contact_key_of_person (tie->person);
      link.to = liaison_contact_key_of_person (tie->other);
      link.organization = liaison_contact_key_of_organization (tie->organization);
      link.is_past = ended > 0;
      link.days = MAX (ended, 0);
      g_array_append_val (links, link);
    }

  return ties != NULL;
}

static gboolean
name_user (LiaisonConnection *connection,
           GArray            *nodes,
           GError           **error)
{
  LiaisonNetworkNode *user = &g_array_index (nodes, LiaisonNetworkNode, 0);
  char               *name = liaison_query_setting (connection, "user-name", error);

  if (name == NULL)
    return FALSE;

  g_free (user->name);
  user->name = name;

  return TRUE;
}

/* Three numbers in one text; anything else is no camera. */
static gboolean
read_camera (LiaisonConnection    *connection,
             LiaisonNetworkCamera *camera,
             GError              **error)
{
  g_autofree char *text = liaison_query_setting (connection, CAMERA_SETTING, error);
  g_auto (GStrv) parts = NULL;
  float numbers[3] = { 0 };

  if (text == NULL)
    return FALSE;

  parts = g_strsplit (text, " ", -1);
  if (g_strv_length (parts) != G_N_ELEMENTS (numbers))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      numbers[i] = (float) g_ascii_strtod (parts[i], NULL);
      if (!isfinite (numbers[i]))
        return TRUE;
    }
  if (numbers[2] > 0)
    *camera = (LiaisonNetworkCamera){ numbers[0], numbers[1], numbers[2] };

  return TRUE;
}

static gboolean
read_camera_of_map (LiaisonConnection    *connection,
                    gint64                map,
                    LiaisonNetworkCamera *camera,
                    GError              **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, select_camera, error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, map);
  if (liaison_statement_next (statement, error))
    {
      camera->x = (float) liaison_statement_get_real (statement, 0);
      camera->y = (float) liaison_statement_get_real (statement, 1);
      camera->zoom = (float) liaison_statement_get_real (statement, 2);
    }

  return !liaison_statement_failed (statement);
}

static gboolean
keep_camera_on_map (LiaisonChange              *change,
                    gint64                      map,
                    const LiaisonNetworkCamera *camera,
                    GError                    **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (liaison_change_get_connection (change), keep_camera_of_map, error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, map);
  liaison_statement_bind_real (statement, 2, camera->x);
  liaison_statement_bind_real (statement, 3, camera->y);
  liaison_statement_bind_real (statement, 4, camera->zoom);

  return liaison_statement_run (statement, error);
}

static gboolean
keep_camera (LiaisonChange              *change,
             const LiaisonNetworkCamera *camera,
             GError                    **error)
{
  const float numbers[] = { camera->x, camera->y, camera->zoom };
  char        texts[G_N_ELEMENTS (numbers)][G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_ascii_formatd (texts[i], sizeof texts[i], "%.4f", (double) numbers[i]);
  text = g_strjoin (" ", texts[0], texts[1], texts[2], NULL);

  return liaison_change_set_setting (change, CAMERA_SETTING, text, error);
}

/**
 * liaison_query_network:
 * @connection: where to read
 * @map: the map whose positions are wanted, %LIAISON_NETWORK_MAP for the one
 *   of everybody
 * @error: return location of a failure
 *
 * Reads all nodes and links in a number of statements that does not grow, and
 * infers ties.
 *
 * Returns: (transfer full) (nullable): the network
 */
LiaisonNetworkRows *
liaison_query_network (LiaisonConnection *connection,
                       gint64             map,
                       GError           **error)
{
  g_autoptr (LiaisonNetworkRows) self = liaison_network_rows_new ();
  g_autofree char *today = liaison_date_dup_today ();

  if (!read_nodes (connection, map, self->nodes, error) ||
      !name_user (connection, self->nodes, error) ||
      !(map == LIAISON_NETWORK_MAP ? read_camera (connection, &self->camera, error)
                                   : read_camera_of_map (connection, map, &self->camera, error)) ||
      !read_introductions (connection, self->introductions, error) ||
      !read_ties (connection, today, self->links, error) ||
      !read_affiliations (connection, today, self->links, error) ||
      !infer_ties (connection, today, self->links, error))
    return NULL;

  return g_steal_pointer (&self);
}

typedef struct
{
  gint64  map;
  GArray *places;
  LiaisonNetworkCamera camera;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_array_unref (keeping->places);
  g_free (keeping);
}

static gboolean
keep_places (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  Keeping *keeping = data;
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (liaison_change_get_connection (change), keep_place, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < keeping->places->len; i++)
    {
      LiaisonNetworkPlace *place = &g_array_index (keeping->places, LiaisonNetworkPlace, i);

      liaison_statement_bind_number (statement, 1, keeping->map);
      liaison_statement_bind_number (statement, 2, place->key);
      liaison_statement_bind_real (statement, 3, place->x);
      liaison_statement_bind_real (statement, 4, place->y);
      liaison_statement_bind_number (statement, 5, place->is_pinned);
      liaison_statement_bind_number (statement, 6, place->is_hidden);
      if (!liaison_statement_run (statement, error))
        return FALSE;
    }

  if (keeping->camera.zoom <= 0)
    return TRUE;

  return keeping->map == LIAISON_NETWORK_MAP ? keep_camera (change, &keeping->camera, error)
                                             : keep_camera_on_map (change, keeping->map, &keeping->camera, error);
}

/**
 * liaison_store_keep_places_async:
 * @store: a store
 * @map: a map, %LIAISON_NETWORK_MAP for the one of everybody
 * @places: (array length=n_places): where nodes stand
 * @n_places: how many
 * @camera: (nullable): what is seen of the map
 * @callback: (nullable): called when it is durable, or failed
 * @user_data: for @callback
 *
 * Keeps positions and the camera beside undo. The others of the map stay as they are, those
 * of deleted contacts too, so that an undo finds them in their place.
 */
void
liaison_store_keep_places_async (LiaisonStore              *store,
                                 gint64                     map,
                                 const LiaisonNetworkPlace *places,
                                 guint                      n_places,
                                 const LiaisonNetworkCamera *camera,
                                 GAsyncReadyCallback        callback,
                                 gpointer                   user_data)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->map = map;
  keeping->places = g_array_sized_new (FALSE, FALSE, sizeof (LiaisonNetworkPlace), n_places);
  g_array_append_vals (keeping->places, places, n_places);
  if (camera != NULL)
    keeping->camera = *camera;
  liaison_store_note_async (store, keep_places, keeping, keeping_free, NULL, callback, user_data);
}

/**
 * liaison_store_keep_places_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether the places are kept
 */
gboolean
liaison_store_keep_places_finish (LiaisonStore *store,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return liaison_store_note_finish (store, result, error);
}
