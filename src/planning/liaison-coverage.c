/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-coverage.h"

#include "liaison-contact.h"
#include "liaison-coverage-row.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-meeting-places.h"
#include "liaison-target.h"

#include <glib/gi18n-lib.h>

/* Sectors beside those that are aimed for, the nearest ones. */
#define MOST_ADJACENT 4

#define N_KINDS LIAISON_COVERAGE_N_KINDS

struct _LiaisonCoverage
{
  GObject parent_instance;

  char      *id;
  char      *name;
  GPtrArray *sectors;   /* ids */
  GPtrArray *sentences; /* one a sector */
  GPtrArray *cells;     /* row by row */
};

static void liaison_coverage_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonCoverage, liaison_coverage, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, liaison_coverage_list_model_init))

enum
{
  PROP_0,
  PROP_NAME,
  PROP_N_SECTORS,
  PROP_N_KINDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GType
liaison_coverage_get_item_type (GListModel *model)
{
  return LIAISON_TYPE_COVERAGE_CELL;
}

static guint
liaison_coverage_get_n_items (GListModel *model)
{
  return LIAISON_COVERAGE (model)->cells->len;
}

static gpointer
liaison_coverage_get_item (GListModel *model,
                           guint       position)
{
  LiaisonCoverage *self = LIAISON_COVERAGE (model);

  return position < self->cells->len ? g_object_ref (g_ptr_array_index (self->cells, position)) : NULL;
}

static void
liaison_coverage_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = liaison_coverage_get_item_type;
  iface->get_n_items = liaison_coverage_get_n_items;
  iface->get_item = liaison_coverage_get_item;
}

static void
liaison_coverage_finalize (GObject *object)
{
  LiaisonCoverage *self = LIAISON_COVERAGE (object);

  g_free (self->id);
  g_free (self->name);
  g_ptr_array_unref (self->sectors);
  g_ptr_array_unref (self->sentences);
  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (liaison_coverage_parent_class)->finalize (object);
}

static void
liaison_coverage_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LiaisonCoverage *self = LIAISON_COVERAGE (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_N_SECTORS:
      g_value_set_uint (value, self->sectors->len);
      break;
    case PROP_N_KINDS:
      g_value_set_uint (value, N_KINDS);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_coverage_class_init (LiaisonCoverageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_coverage_finalize;
  object_class->get_property = liaison_coverage_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_N_SECTORS] = g_param_spec_uint ("n-sectors", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_KINDS] = g_param_spec_uint ("n-kinds", NULL, NULL, 0, N_KINDS, N_KINDS, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_coverage_init (LiaisonCoverage *self)
{
  self->sectors = g_ptr_array_new_with_free_func (g_free);
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_sector (LiaisonCoverage *self,
            const char      *id)
{
  if (liaison_catalog_get_specialty (liaison_catalog_get_default (), id) != NULL &&
      !g_ptr_array_find_with_equal_func (self->sectors, id, g_str_equal, NULL))
    g_ptr_array_add (self->sectors, g_strdup (id));
}

static int
compare_distances (gconstpointer a,
                   gconstpointer b)
{
  return (*(LiaisonReference *const *) a)->weight - (*(LiaisonReference *const *) b)->weight;
}

static void
add_adjacent (LiaisonCoverage  *self,
              LiaisonSpecialty *specialty)
{
  g_autoptr (GPtrArray) adjacent = g_ptr_array_copy (liaison_specialty_get_adjacent (specialty), NULL, NULL);

  g_ptr_array_set_free_func (adjacent, NULL);
  g_ptr_array_sort (adjacent, compare_distances);
  for (guint i = 0; i < MIN (adjacent->len, MOST_ADJACENT); i++)
    add_sector (self, ((LiaisonReference *) g_ptr_array_index (adjacent, i))->id);
}

static gboolean
choose_sectors (LiaisonCoverage *self,
                GError         **error)
{
  LiaisonCatalog   *catalog = liaison_catalog_get_default ();
  LiaisonSpecialty *specialty = liaison_catalog_get_specialty (catalog, self->id);
  LiaisonRole      *role = specialty == NULL ? liaison_catalog_get_role (catalog, self->id) : NULL;

  if (specialty != NULL)
    {
      self->name = g_strdup (liaison_entry_get_name (LIAISON_ENTRY (specialty)));
      add_sector (self, self->id);
      add_adjacent (self, specialty);
      return TRUE;
    }
  if (role == NULL)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("“%s” is no specialty, area or role of the catalogue."), self->id);
      return FALSE;
    }

  self->name = g_strdup (liaison_entry_get_name (LIAISON_ENTRY (role)));
  for (const char *const *id = liaison_role_get_specialties (role); *id != NULL; id++)
    add_sector (self, *id);
  for (const char *const *id = liaison_role_get_areas (role); *id != NULL; id++)
    add_sector (self, *id);

  return TRUE;
}

static gboolean
fill_row (LiaisonCoverage            *self,
          const LiaisonCoverageBasis *basis,
          LiaisonConnection          *connection,
          const char                 *sector,
          GError                    **error)
{
  const char *name = liaison_catalog_get_sector_name (liaison_catalog_get_default (), sector);
  g_autoptr (LiaisonTarget) target = liaison_target_new_for_sector (sector, name);
  g_autoptr (GArray) people = liaison_query_target_people (connection, target, error);

  if (people == NULL)
    return FALSE;

  g_ptr_array_add (self->sentences, liaison_coverage_row_fill (basis, sector, name, people, self->cells));

  return TRUE;
}

static GHashTable *
read_touches (LiaisonConnection *connection,
              GPtrArray        **touches,
              GError           **error)
{
  GHashTable *by_key;

  *touches = liaison_query_touches (connection, error);
  if (*touches == NULL)
    return NULL;

  by_key = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < (*touches)->len; i++)
    {
      LiaisonTouch *touch = g_ptr_array_index (*touches, i);
      gint64        key = liaison_contact_key_of_person (touch->person);

      g_hash_table_insert (by_key, g_memdup2 (&key, sizeof key), touch);
    }

  return by_key;
}

/**
 * liaison_coverage_read: (constructor)
 * @connection: where to read
 * @id: of a specialty, an area or a role
 * @error: return location of a failure: %LIAISON_ERROR_NOT_FOUND where the
 *   catalogue has no such entry
 *
 * Looks what there is in the sectors of a role, or in a sector and those that
 * are nearest to it. Whom the user knows are those with a tie to them or an
 * interaction; a tie that is only inferred does not count.
 *
 * Returns: (transfer full) (nullable): the coverage
 */
LiaisonCoverage *
liaison_coverage_read (LiaisonConnection *connection,
                       const char        *id,
                       GError           **error)
{
  g_autoptr (LiaisonCoverage) self = g_object_new (LIAISON_TYPE_COVERAGE, NULL);
  g_autoptr (LiaisonNetwork) network = NULL;
  g_autoptr (GPtrArray) touches = NULL;
  g_autoptr (GHashTable) by_key = NULL;
  g_autofree char *today = liaison_date_dup_today ();
  LiaisonCoverageBasis basis;

  self->id = g_strdup (id);
  if (!choose_sectors (self, error) ||
      (network = liaison_network_read (connection, NULL, NULL, error)) == NULL ||
      (by_key = read_touches (connection, &touches, error)) == NULL)
    return NULL;

  basis = (LiaisonCoverageBasis){ network, by_key, today };
  for (guint i = 0; i < self->sectors->len; i++)
    if (!fill_row (self, &basis, connection, g_ptr_array_index (self->sectors, i), error))
      return NULL;

  return g_steal_pointer (&self);
}

static gpointer
read_coverage (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_coverage_read (connection, data, error);
}

/**
 * liaison_coverage_read_async:
 * @store: a store
 * @id: of a specialty, an area or a role
 * @cancellable: (nullable): stops it
 * @callback: called when it was read
 * @user_data: for @callback
 *
 * Looks what there is, off the main thread.
 */
void
liaison_coverage_read_async (LiaisonStore       *store,
                             const char         *id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  liaison_store_read_async (store, read_coverage, g_strdup (id), g_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * liaison_coverage_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the coverage
 */
LiaisonCoverage *
liaison_coverage_read_finish (LiaisonStore *store,
                              GAsyncResult *result,
                              GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}

/**
 * liaison_coverage_get_id:
 * @self: a coverage
 *
 * Returns: the id of what is aimed for
 */
const char *
liaison_coverage_get_id (LiaisonCoverage *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE (self), NULL);

  return self->id;
}

/**
 * liaison_coverage_get_name:
 * @self: a coverage
 *
 * Returns: the name of what is aimed for
 */
const char *
liaison_coverage_get_name (LiaisonCoverage *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE (self), NULL);

  return self->name;
}

/**
 * liaison_coverage_get_n_sectors:
 * @self: a coverage
 *
 * Returns: how many rows it has
 */
guint
liaison_coverage_get_n_sectors (LiaisonCoverage *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE (self), 0);

  return self->sectors->len;
}

/**
 * liaison_coverage_get_sector:
 * @self: a coverage
 * @row: 0 for the first, which is aimed for
 *
 * Returns: the id of its sector
 */
const char *
liaison_coverage_get_sector (LiaisonCoverage *self,
                             guint            row)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE (self) && row < self->sectors->len, NULL);

  return g_ptr_array_index (self->sectors, row);
}

/**
 * liaison_coverage_get_sentence:
 * @self: a coverage
 * @row: 0 for the first
 *
 * Returns: how the sector stands as a whole, and what hangs on one person
 */
const char *
liaison_coverage_get_sentence (LiaisonCoverage *self,
                               guint            row)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE (self) && row < self->sentences->len, NULL);

  return g_ptr_array_index (self->sentences, row);
}

/**
 * liaison_coverage_get_n_kinds:
 * @self: a coverage
 *
 * Returns: how many columns it has
 */
guint
liaison_coverage_get_n_kinds (LiaisonCoverage *self)
{
  return N_KINDS;
}

/**
 * liaison_coverage_get_kind:
 * @self: a coverage
 * @column: 0 for the first
 *
 * Returns: its kind of contact
 */
LiaisonContactKind
liaison_coverage_get_kind (LiaisonCoverage *self,
                           guint            column)
{
  g_return_val_if_fail (column < N_KINDS, LIAISON_CONTACT_KIND_NONE);

  return liaison_coverage_kind (column);
}

/**
 * liaison_coverage_get_cell:
 * @self: a coverage
 * @row: 0 for the first
 * @column: 0 for the first
 *
 * Returns: (transfer none): the cell
 */
LiaisonCoverageCell *
liaison_coverage_get_cell (LiaisonCoverage *self,
                           guint            row,
                           guint            column)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE (self) && row < self->sectors->len && column < N_KINDS, NULL);

  return g_ptr_array_index (self->cells, row * N_KINDS + column);
}
