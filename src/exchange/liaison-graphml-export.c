/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-export-private.h"

#include "liaison-choice.h"
#include "liaison-contact.h"
#include "liaison-inferred-tie.h"
#include "liaison-query.h"

#include <string.h>

/* What stands in the file, as other programs read it. */
static const char *const head =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
  "  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
  "  <key id=\"uid\" for=\"node\" attr.name=\"uid\" attr.type=\"string\"/>\n"
  "  <key id=\"type\" for=\"node\" attr.name=\"type\" attr.type=\"string\"/>\n"
  "  <key id=\"sector\" for=\"node\" attr.name=\"sector\" attr.type=\"string\"/>\n"
  "  <key id=\"contact_kind\" for=\"node\" attr.name=\"contact_kind\" attr.type=\"string\"/>\n"
  "  <key id=\"place\" for=\"node\" attr.name=\"place\" attr.type=\"string\"/>\n"
  "  <key id=\"edge_type\" for=\"edge\" attr.name=\"type\" attr.type=\"string\"/>\n"
  "  <key id=\"kind\" for=\"edge\" attr.name=\"kind\" attr.type=\"string\"/>\n"
  "  <key id=\"closeness\" for=\"edge\" attr.name=\"closeness\" attr.type=\"int\"/>\n"
  "  <key id=\"title\" for=\"edge\" attr.name=\"title\" attr.type=\"string\"/>\n"
  "  <key id=\"since\" for=\"edge\" attr.name=\"since\" attr.type=\"string\"/>\n"
  "  <key id=\"until\" for=\"edge\" attr.name=\"until\" attr.type=\"string\"/>\n"
  "  <graph id=\"network\" edgedefault=\"undirected\">\n";

static const char *const foot = "  </graph>\n</graphml>\n";

typedef struct
{
  LiaisonOutput *output;
  GHashTable    *chosen; /* (nullable) set of contact keys */
  GString       *xml;
  GCancellable  *cancellable;
} Export;

static gboolean
write_xml (Export  *export,
           GError **error)
{
  gboolean done = !g_cancellable_set_error_if_cancelled (export->cancellable, error) &&
                  liaison_output_write (export->output, export->xml->str, export->xml->len, error);

  g_string_truncate (export->xml, 0);

  return done;
}

/* Without the characters that XML cannot hold. */
static char *
dup_escaped (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar character = g_utf8_get_char (next);

      if ((character >= 0x20 && character != 0xfffe && character != 0xffff) || character == '\t' || character == '\n')
        g_string_append_unichar (plain, character);
    }

  return g_markup_escape_text (plain->str, (gssize) plain->len);
}

static void
append_data (Export     *export,
             const char *key,
             const char *value)
{
  g_autofree char *escaped = NULL;

  if (*value == '\0')
    return;

  escaped = dup_escaped (value);
  g_string_append_printf (export->xml, "<data key=\"%s\">%s</data>", key, escaped);
}

static gboolean
is_chosen (Export *export,
           gint64  key)
{
  return export->chosen == NULL || key == LIAISON_CONTACT_KEY_USER || g_hash_table_contains (export->chosen, &key);
}

static void
open_node (Export     *export,
           gint64      key,
           const char *type,
           const char *name)
{
  g_string_append_printf (export->xml, "    <node id=\"n%" G_GINT64_FORMAT "\">", key);
  append_data (export, "label", name);
  append_data (export, "type", type);
}

static gboolean
write_person (LiaisonRecord *record,
              gpointer       data,
              GError       **error)
{
  Export        *export = data;
  LiaisonPerson *person = LIAISON_PERSON (record);
  gint64         key = liaison_contact_key_of_person (liaison_record_get_id (record));

  if (!is_chosen (export, key))
    return TRUE;

  open_node (export, key, "person", liaison_person_get_name (person));
  append_data (export, "uid", liaison_record_get_uid (record));
  append_data (export, "sector", liaison_person_get_sector (person));
  append_data (export, "place", liaison_person_get_place (person));
  if (liaison_person_get_contact_kind (person) != LIAISON_CONTACT_KIND_NONE)
    append_data (export, "contact_kind", liaison_choice_get_nick (LIAISON_TYPE_CONTACT_KIND, (int) liaison_person_get_contact_kind (person)));
  g_string_append (export->xml, "</node>\n");

  return write_xml (export, error);
}

static gboolean
write_organization (LiaisonRecord *record,
                    gpointer       data,
                    GError       **error)
{
  Export              *export = data;
  LiaisonOrganization *organization = LIAISON_ORGANIZATION (record);
  gint64               key = liaison_contact_key_of_organization (liaison_record_get_id (record));
  const char          *type = liaison_organization_get_kind (organization) == LIAISON_ORGANIZATION_KIND_ASSOCIATION ? "association" : "organization";

  if (!is_chosen (export, key))
    return TRUE;

  open_node (export, key, type, liaison_organization_get_name (organization));
  append_data (export, "uid", liaison_record_get_uid (record));
  append_data (export, "sector", liaison_organization_get_sector (organization));
  append_data (export, "place", liaison_organization_get_place (organization));
  g_string_append (export->xml, "</node>\n");

  return write_xml (export, error);
}

static gboolean
open_edge (Export     *export,
           gint64      source,
           gint64      target,
           const char *type)
{
  if (!is_chosen (export, source) || !is_chosen (export, target))
    return FALSE;

  g_string_append_printf (export->xml, "    <edge source=\"n%" G_GINT64_FORMAT "\" target=\"n%" G_GINT64_FORMAT "\">", source, target);
  append_data (export, "edge_type", type);

  return TRUE;
}

static void
append_closeness (Export *export,
                  gint64  closeness)
{
  g_string_append_printf (export->xml, "<data key=\"closeness\">%" G_GINT64_FORMAT "</data>", closeness);
}

static gboolean
close_edge (Export     *export,
            const char *since,
            const char *until,
            GError    **error)
{
  append_data (export, "since", since);
  append_data (export, "until", until);
  g_string_append (export->xml, "</edge>\n");

  return write_xml (export, error);
}

static gboolean
write_tie (LiaisonRecord *record,
           gpointer       data,
           GError       **error)
{
  Export     *export = data;
  LiaisonTie *tie = LIAISON_TIE (record);

  if (liaison_tie_get_person (tie) == 0 ||
      !open_edge (export, liaison_contact_key_of_person (liaison_tie_get_person (tie)),
                  liaison_contact_key_of_person (liaison_tie_get_other (tie)), "tie"))
    return TRUE;

  append_data (export, "kind", liaison_choice_get_nick (LIAISON_TYPE_TIE_KIND, (int) liaison_tie_get_kind (tie)));
  append_closeness (export, liaison_tie_get_closeness (tie));

  return close_edge (export, liaison_tie_get_since (tie), liaison_tie_get_until (tie), error);
}

static gboolean
write_affiliation (LiaisonRecord *record,
                   gpointer       data,
                   GError       **error)
{
  Export             *export = data;
  LiaisonAffiliation *affiliation = LIAISON_AFFILIATION (record);

  if (liaison_affiliation_get_organization (affiliation) == 0 ||
      !open_edge (export, liaison_contact_key_of_person (liaison_affiliation_get_person (affiliation)),
                  liaison_contact_key_of_organization (liaison_affiliation_get_organization (affiliation)), "affiliation"))
    return TRUE;

  append_data (export, "title", liaison_affiliation_get_title (affiliation));

  return close_edge (export, liaison_affiliation_get_since (affiliation), liaison_affiliation_get_until (affiliation), error);
}

static gboolean
write_inferred (LiaisonConnection *connection,
                Export            *export,
                GError           **error)
{
  g_autoptr (GPtrArray) ties = liaison_query_inferred_ties (connection, error);

  for (guint i = 0; ties != NULL && i < ties->len; i++)
    {
      LiaisonInferredTie *tie = g_ptr_array_index (ties, i);

      if (!open_edge (export, liaison_contact_key_of_person (tie->person), liaison_contact_key_of_person (tie->other), "inferred"))
        continue;
      append_closeness (export, LIAISON_INFERRED_CLOSENESS);
      if (!close_edge (export, tie->since, tie->until, error))
        return FALSE;
    }

  return ties != NULL;
}

static gboolean
write_user (LiaisonConnection *connection,
            Export            *export,
            GError           **error)
{
  g_autofree char *name = liaison_query_setting (connection, "user-name", error);

  if (name == NULL)
    return FALSE;

  g_string_append (export->xml, head);
  open_node (export, LIAISON_CONTACT_KEY_USER, "user", name);
  g_string_append (export->xml, "</node>\n");

  return write_xml (export, error);
}

static GHashTable *
choose (const LiaisonExportSelection *selection)
{
  GHashTable *chosen;

  if (selection->keys == NULL)
    return NULL;

  chosen = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < selection->keys->len; i++)
    g_hash_table_add (chosen, &g_array_index (selection->keys, gint64, i));

  return chosen;
}

/**
 * liaison_graphml_export_write: (skip)
 * @connection: where to read
 * @selection: which contacts
 * @output: where to
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Writes the network as GraphML: the user, people and organizations as nodes,
 * ties, affiliations and inferred ties as edges.
 *
 * Returns: whether it was written
 */
gboolean
liaison_graphml_export_write (LiaisonConnection            *connection,
                              const LiaisonExportSelection *selection,
                              LiaisonOutput                *output,
                              GCancellable                 *cancellable,
                              GError                      **error)
{
  g_autoptr (GHashTable) chosen = choose (selection);
  g_autoptr (GString) xml = g_string_new (NULL);
  Export export = { output, chosen, xml, cancellable };

  if (!write_user (connection, &export, error) ||
      !liaison_query_each (connection, LIAISON_TYPE_PERSON, write_person, &export, error) ||
      !liaison_query_each (connection, LIAISON_TYPE_ORGANIZATION, write_organization, &export, error) ||
      !liaison_query_each (connection, LIAISON_TYPE_TIE, write_tie, &export, error) ||
      !liaison_query_each (connection, LIAISON_TYPE_AFFILIATION, write_affiliation, &export, error) ||
      !write_inferred (connection, &export, error))
    return FALSE;

  g_string_append (xml, foot);

  return write_xml (&export, error);
}
