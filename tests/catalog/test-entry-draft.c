/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-entry-draft.h"

#include "liaison-catalog.h"

#include <json-glib/json-glib.h>
#include <string.h>

static LiaisonEntryDraft *
draft_of (const char      *id,
          LiaisonEntryKind kind)
{
  return liaison_entry_draft_new (kind, liaison_catalog_get_entry (liaison_catalog_get_default (), id), NULL);
}

static void
check_content (LiaisonEntryDraft *draft,
               const char        *expected)
{
  g_autofree char *content = liaison_entry_draft_dup_content (draft);
  g_autoptr (JsonNode) said = json_from_string (content, NULL);
  g_autofree char *line = json_to_string (said, FALSE);

  g_assert_cmpstr (line, ==, expected);
}

/* A form sets all that it shows; what is as the catalogue has it stays unsaid. */
static void
test_says_what_differs (void)
{
  g_autoptr (LiaisonEntryDraft) law = draft_of ("law", LIAISON_ENTRY_KIND_SPECIALTY);
  g_autoptr (GPtrArray) skills = liaison_entry_draft_dup_parts (law, "skills");
  g_autoptr (GPtrArray) needs = liaison_entry_draft_dup_parts (law, "qualifications");
  g_autoptr (GPtrArray) figures = liaison_entry_draft_dup_figures (law);
  g_autofree char *name = g_strdup (liaison_entry_draft_get_text (law, "name"));

  g_assert_cmpuint (skills->len, >, 5);
  g_assert_cmpuint (figures->len, >, 0);
  liaison_entry_draft_set_text (law, "name", name);
  liaison_entry_draft_set_words (law, "synonyms", "");
  liaison_entry_draft_set_parts (law, "skills", skills);
  liaison_entry_draft_set_parts (law, "qualifications", needs);
  liaison_entry_draft_set_figures (law, figures);
  check_content (law, "{\"id\":\"law\"}");

  liaison_entry_draft_set_text (law, "summary", "Law.");
  g_ptr_array_set_size (needs, 0);
  g_ptr_array_add (needs, liaison_draft_part_new ("jd", 0, "helpful"));
  liaison_entry_draft_set_parts (law, "qualifications", needs);
  {
    g_autofree char *content = liaison_entry_draft_dup_content (law);

    g_assert_nonnull (strstr (content, "\"summary\" : \"Law.\""));
    g_assert_nonnull (strstr (content, "\"helpful\""));
    g_assert_null (strstr (content, "\"skills\""));
    g_assert_null (strstr (content, "\"name\""));
  }
}

static void
test_new_entry (void)
{
  g_autoptr (LiaisonEntryDraft) role = liaison_entry_draft_new (LIAISON_ENTRY_KIND_ROLE, NULL, NULL);
  g_autoptr (LiaisonEntryDraft) twin = liaison_entry_draft_new (LIAISON_ENTRY_KIND_ROLE, NULL, NULL);
  g_autoptr (LiaisonEntryDraft) skill = liaison_entry_draft_new (LIAISON_ENTRY_KIND_SKILL, NULL, NULL);
  g_autoptr (GPtrArray) skills = g_ptr_array_new ();

  g_ptr_array_set_free_func (skills, (GDestroyNotify) (void (*) (void)) liaison_draft_part_free);
  g_ptr_array_add (skills, liaison_draft_part_new ("sql", 0, ""));
  g_ptr_array_add (skills, liaison_draft_part_new ("copyright", 5, ""));
  liaison_entry_draft_set_text (role, "title", "Bibliothécaire, cartes!");
  liaison_entry_draft_set_parts (role, "skills", skills);
  check_content (role, "{\"title\":\"Bibliothécaire, cartes!\",\"skills\":[\"sql\",{\"id\":\"copyright\",\"importance\":5}],\"id\":\"bibliothecaire-cartes\"}");

  liaison_entry_draft_set_text (twin, "title", "Taxonomist");
  check_content (twin, "{\"title\":\"Taxonomist\",\"id\":\"taxonomist-2\"}");

  liaison_entry_draft_set_text (skill, "name", "图");
  liaison_entry_draft_set_words (skill, "synonyms", "Alma (Primo, library), maps ,, charts");
  check_content (skill, "{\"name\":\"图\",\"synonyms\":[\"Alma (Primo, library)\",\"maps\",\"charts\"],\"id\":\"own\"}");
}

/* What a form does not show stays while it is said as text. */
static void
test_text_is_taken (void)
{
  g_autoptr (LiaisonEntryDraft) law = draft_of ("law", LIAISON_ENTRY_KIND_SPECIALTY);
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_entry_draft_set_content (law, "{\"id\":\"law\",\"employers\":[],\"name\":\"Laws\"}", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (liaison_entry_draft_get_text (law, "name"), ==, "Laws");
  liaison_entry_draft_set_text (law, "name", "Lawyers");
  check_content (law, "{\"id\":\"law\",\"employers\":[],\"name\":\"Lawyers\"}");

  g_assert_false (liaison_entry_draft_set_content (law, "{\"id\":", &error));
  g_assert_nonnull (error);
  check_content (law, "{\"id\":\"law\",\"employers\":[],\"name\":\"Lawyers\"}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/entry-draft/says-only-what-differs", test_says_what_differs);
  g_test_add_func ("/catalog/entry-draft/gives-a-new-one-an-id", test_new_entry);
  g_test_add_func ("/catalog/entry-draft/takes-text", test_text_is_taken);

  return g_test_run ();
}
