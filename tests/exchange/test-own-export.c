/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-anything.h"
#include "liaison-export.h"
#include "liaison-fixture.h"
#include "liaison-import-plan.h"
#include "liaison-normal.h"
#include "liaison-records.h"

#include <locale.h>

/* What Liaison wrote itself says nothing new to it, whoever they are. */

#define N_CONTACTS 12
#define N_DETAILS 40

typedef struct
{
  GRand      *random;
  GHashTable *ids;      /* GType -> GArray of ids */
  gboolean    is_typed; /* and not as another file may bring it */
} Maker;

static gboolean
save (LiaisonChange *change,
      Maker         *maker,
      LiaisonRecord *record,
      GError       **error)
{
  GArray *ids = g_hash_table_lookup (maker->ids, GSIZE_TO_POINTER (G_OBJECT_TYPE (record)));
  gint64  id;

  if (!liaison_change_save (change, record, error))
    return FALSE;

  id = liaison_record_get_id (record);
  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (maker->ids, GSIZE_TO_POINTER (G_OBJECT_TYPE (record)), ids);
    }
  g_array_append_val (ids, id);

  return TRUE;
}

/* What one can type: a line without blanks around it, days that are there, and
 * other details as an import leaves them. */
static void
be_typed (GRand         *random,
          LiaisonRecord *record)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == LIAISON_FIELD_TEXT)
      {
        g_autofree char *line = liaison_normal_dup_text (liaison_record_get_text (record, i));

        if (g_str_equal (fields[i].column, "birthday"))
          liaison_record_set_text (record, i, g_rand_boolean (random) ? "1985-04-12" : "");
        else if (g_str_equal (fields[i].column, "day"))
          liaison_record_set_text (record, i, "2026-11-02");
        else if (g_str_equal (fields[i].column, "extra"))
          liaison_record_set_text (record, i, g_rand_boolean (random) ? "ANNIVERSARY:2001-02-03" : "X-COLUMN;NAME=\"Tags\":IFLA, ALA; a \\\\ b");
        else if (g_str_equal (fields[i].column, "name") && *line == '\0')
          liaison_record_set_text (record, i, "Somebody");
        else
          liaison_record_set_text (record, i, line);
      }
}

/* A detail is a person's or an organization's, never of both. */
static void
obey_rules (LiaisonRecord *record,
            gboolean       person)
{
  const char *dropped = person ? "organization" : "person";

  if (LIAISON_IS_CONTACT_METHOD (record) || LIAISON_IS_TAGGING (record))
    g_object_set (record, dropped, G_GINT64_CONSTANT (0), NULL);
}

static gboolean
fill_store (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  Maker      *maker = data;
  const GType types[] = { LIAISON_TYPE_ORGANIZATION, LIAISON_TYPE_PERSON, LIAISON_TYPE_TAG,
                          LIAISON_TYPE_CONTACT_METHOD, LIAISON_TYPE_AFFILIATION, LIAISON_TYPE_TAGGING };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    for (guint j = 0; j < (i < 3 ? N_CONTACTS : N_DETAILS); j++)
      {
        g_autoptr (LiaisonRecord) record = g_object_new (types[i], NULL);

        liaison_anything_fill (maker->random, record, maker->ids);
        obey_rules (record, j % 4 != 0);
        if (maker->is_typed)
          be_typed (maker->random, record);
        if (!save (change, maker, record, error))
          return FALSE;
      }

  return TRUE;
}

static void
fill (LiaisonFixture *fixture,
      guint32         seed,
      gboolean        is_typed)
{
  Maker maker = { g_rand_new_with_seed (seed), g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref), is_typed };
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Fill", fill_store, &maker, NULL, &error);
  g_assert_no_error (error);
  g_rand_free (maker.random);
  g_hash_table_unref (maker.ids);
}

static void
tell (LiaisonImportPlan *plan)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr (LiaisonImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);

      if (liaison_import_row_get_state (row) != LIAISON_IMPORT_STATE_SAME)
        g_test_message ("line %u: %s: %s; %s", liaison_import_row_get_line (row), liaison_import_row_get_name (row),
                        liaison_import_row_get_changes (row), liaison_import_row_get_reason (row));
    }
}

static void
export_and_import (LiaisonFixture   *fixture,
                   LiaisonExportForm form,
                   const char       *name,
                   gboolean          has_mark)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = liaison_fixture_dump (fixture);
  g_autofree char *after = NULL;

  liaison_export_sync (fixture->store, file, form, &(LiaisonExportSelection){ .has_mark = has_mark }, NULL, &error);
  g_assert_no_error (error);
  plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);
  g_assert_no_error (error);
  tell (plan);
  g_assert_false (liaison_import_plan_get_changes_anything (plan));
  liaison_import_plan_apply_sync (plan, NULL, &error);
  g_assert_no_error (error);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_adds_nothing (gconstpointer data)
{
  static const struct
  {
    LiaisonExportForm form;
    const char       *name;
    gboolean          has_mark;
  } forms[] = {
    { LIAISON_EXPORT_FORM_JSON, "all.json", FALSE },
    { LIAISON_EXPORT_FORM_VCARD, "all.vcf", FALSE },
    { LIAISON_EXPORT_FORM_CSV, "all.csv", FALSE },
    { LIAISON_EXPORT_FORM_CSV, "excel.csv", TRUE },
  };
  const char *seeds = g_getenv ("LIAISON_SEEDS");
  guint       form = GPOINTER_TO_UINT (data);

  for (guint32 seed = 1; seed <= (seeds != NULL ? g_ascii_strtoull (seeds, NULL, 10) : 3); seed++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

      g_test_message ("seed %u, %s", seed, forms[form].name);
      fill (fixture, seed, forms[form].form != LIAISON_EXPORT_FORM_JSON);
      export_and_import (fixture, forms[form].form, forms[form].name, forms[form].has_mark);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const names[] = { "json", "vcard", "csv", "csv-with-a-mark" };

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/own-export/adds-nothing-as-", names[i], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_adds_nothing);
    }

  return g_test_run ();
}
