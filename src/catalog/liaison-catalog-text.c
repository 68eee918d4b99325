/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-text.h"

#include "liaison-translation-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From here on figures are grouped as the language does; below are years as well. */
#define GROUPED 10000

/**
 * liaison_figure_kind_get_label:
 * @kind: one of liaison_figure_get_kinds()
 *
 * Returns: what a figure of that kind counts, as people say it
 */
const char *
liaison_figure_kind_get_label (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *label;
  } labels[] = {
    { "jobs", NC_ ("figure", "Jobs") },
    { "growth", NC_ ("figure", "Growth") },
    { "openings", NC_ ("figure", "Openings") },
    { "pay", NC_ ("figure", "Pay") },
    { "size", NC_ ("figure", "Size of the Field") },
    { "other", NC_ ("figure", "Not Demand") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].kind, kind))
      return g_dpgettext2 (GETTEXT_PACKAGE, "figure", labels[i].label);

  return C_ ("figure", "Not Said");
}

/**
 * liaison_role_level_get_label:
 * @level: how far up a role is
 *
 * Returns: (transfer none): the level as people say it
 */
const char *
liaison_role_level_get_label (LiaisonRoleLevel level)
{
  switch (level)
    {
    case LIAISON_ROLE_LEVEL_ENTRY:
      return C_ ("level of a role", "First post");
    case LIAISON_ROLE_LEVEL_MID:
      return C_ ("level of a role", "Experienced");
    case LIAISON_ROLE_LEVEL_SENIOR:
      return C_ ("level of a role", "Senior");
    case LIAISON_ROLE_LEVEL_LEAD:
      return C_ ("level of a role", "At the head");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * liaison_specialty_kind_get_label:
 * @kind: what kind of field it is
 *
 * Returns: (transfer none): the kind as people say it
 */
const char *
liaison_specialty_kind_get_label (LiaisonSpecialtyKind kind)
{
  switch (kind)
    {
    case LIAISON_SPECIALTY_KIND_SPECIALTY:
      return C_ ("kind of field", "Library circuit");
    case LIAISON_SPECIALTY_KIND_AREA:
      return C_ ("kind of field", "Industry");
    case LIAISON_SPECIALTY_KIND_JOB_TYPE:
      return C_ ("kind of field", "Opened by digitisation");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * liaison_distance_get_label:
 * @distance: how far a field is from another, 1 near to 5 far
 *
 * Returns: (transfer none): the distance in words
 */
const char *
liaison_distance_get_label (int distance)
{
  switch (distance)
    {
    case 1:
      return C_ ("distance to a field", "Next door");
    case 2:
      return C_ ("distance to a field", "Near");
    case 3:
      return C_ ("distance to a field", "Some way off");
    case 4:
      return C_ ("distance to a field", "Far");
    default:
      return C_ ("distance to a field", "Very far");
    }
}

/**
 * liaison_commitment_dup_label:
 * @commitment: how heavy a commitment is, 1 light to 5 heavy
 *
 * Returns: (transfer full): the commitment in words
 */
char *
liaison_commitment_dup_label (int commitment)
{
  /* Translators: %d is a number from 1, light, to 5, heavy. */
  return g_strdup_printf (_ ("Commitment %d of 5"), commitment);
}

/**
 * liaison_figure_dup_amount:
 * @figure: a figure on demand
 *
 * Returns: (transfer full): the figure with its unit, "" where there is none
 */
char *
liaison_figure_dup_amount (const LiaisonFigure *figure)
{
  g_autofree char *grouped = figure->is_number && figure->number >= GROUPED && floor (figure->number) == figure->number
                               ? g_strdup_printf ("%'.0f", figure->number)
                               : g_strdup (figure->value);

  if (*figure->unit == '\0' || *figure->value == '\0')
    return g_steal_pointer (&grouped);
  if (g_str_equal (figure->unit, "per cent"))
    /* Translators: %s is a number; a share or a change in per cent. */
    return g_strdup_printf (_ ("%s%%"), grouped);
  if (g_str_equal (figure->unit, "USD"))
    /* Translators: %s is an amount in US dollars, or two with "to" between. */
    return g_strdup_printf (_ ("US$ %s"), grouped);

  /* Translators: a number and what is counted: "142,100 jobs". */
  return g_strdup_printf (C_ ("amount", "%s %s"), grouped, liaison_translation_get ("unit", figure->unit));
}

static const char *
get_source_title (LiaisonCatalog *self,
                  const char     *id)
{
  LiaisonSource *source = liaison_catalog_get_source (self, id);

  if (source != NULL)
    return liaison_entry_get_name (LIAISON_ENTRY (source));

  /* Users cite in their own words. */
  return g_str_equal (id, LIAISON_GENERAL_KNOWLEDGE) ? _ ("general knowledge") : id;
}

/**
 * liaison_catalog_dup_citation:
 * @self: a catalogue
 * @country: where a fact holds, "" for none
 * @year: the year it is about, 0 for none
 * @source: id of its source, %LIAISON_GENERAL_KNOWLEDGE, or words of the user
 *
 * Returns: (transfer full): country, year and source in a line
 */
char *
liaison_catalog_dup_citation (LiaisonCatalog *self,
                              const char     *country,
                              int             year,
                              const char     *source)
{
  g_autofree char *when = year != 0 ? g_strdup_printf ("%d", year) : g_strdup (_ ("no year given"));
  const char *title = get_source_title (self, source);

  if (*country == '\0')
    /* Translators: a year, or "no year given", and the title of a source. */
    return g_strdup_printf (C_ ("citation", "%s · %s"), when, title);

  /* Translators: a country, a year, or "no year given", and the title of a source. */
  return g_strdup_printf (C_ ("citation", "%s · %s · %s"), country, when, title);
}

static const char *
get_name (gpointer entry)
{
  return entry != NULL ? liaison_entry_get_name (entry) : "";
}

static void
add_heading (GString    *text,
             const char *heading,
             gboolean    is_needed)
{
  if (is_needed)
    g_string_append_printf (text, "\n%s\n", heading);
}

static void
add_facts (GString    *text,
           const char *heading,
           GPtrArray  *facts)
{
  add_heading (text, heading, facts->len > 0);
  for (guint i = 0; i < facts->len; i++)
    {
      LiaisonFact *fact = g_ptr_array_index (facts, i);

      if (*fact->kind != '\0')
        g_string_append_printf (text, "  %s (%s)\n", fact->text, fact->kind);
      else
        g_string_append_printf (text, "  %s\n", fact->text);
    }
}

static void
add_names (LiaisonCatalog    *self,
           GString           *text,
           const char        *heading,
           const char *const *ids,
           LiaisonEntry *(*look_up) (LiaisonCatalog *, const char *) )
{
  add_heading (text, heading, ids[0] != NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (text, "  %s\n", get_name (look_up (self, ids[i])));
}

static LiaisonEntry *
look_up_association (LiaisonCatalog *self,
                     const char     *id)
{
  return LIAISON_ENTRY (liaison_catalog_get_association (self, id));
}

static LiaisonEntry *
look_up_skill (LiaisonCatalog *self,
               const char     *id)
{
  return LIAISON_ENTRY (liaison_catalog_get_skill (self, id));
}

static void
add_skills (LiaisonCatalog *self,
            GString        *text,
            GPtrArray      *skills)
{
  add_heading (text, _ ("Skills"), skills->len > 0);
  for (guint i = 0; i < skills->len; i++)
    {
      LiaisonReference *skill = g_ptr_array_index (skills, i);

      g_string_append_printf (text, "  %d  %s\n", skill->weight, get_name (liaison_catalog_get_skill (self, skill->id)));
    }
}

static void
add_qualifications (LiaisonCatalog *self,
                    GString        *text,
                    GPtrArray      *needs)
{
  add_heading (text, _ ("Qualifications"), needs->len > 0);
  for (guint i = 0; i < needs->len; i++)
    {
      LiaisonReference *need = g_ptr_array_index (needs, i);

      g_string_append_printf (text, "  %s (%s)\n", get_name (liaison_catalog_get_qualification (self, need->id)), need->note);
    }
}

static void
add_adjacent (LiaisonCatalog *self,
              GString        *text,
              GPtrArray      *moves)
{
  add_heading (text, _ ("Adjacent Moves"), moves->len > 0);
  for (guint i = 0; i < moves->len; i++)
    {
      LiaisonReference *move = g_ptr_array_index (moves, i);

      g_string_append_printf (text, "  %s (%s): %s\n", liaison_catalog_get_sector_name (self, move->id),
                              liaison_distance_get_label (move->weight), move->note);
    }
}

static void
add_figures (LiaisonCatalog *self,
             GString        *text,
             const char     *heading,
             GPtrArray      *figures)
{
  add_heading (text, heading, figures->len > 0);
  for (guint i = 0; i < figures->len; i++)
    {
      LiaisonFigure   *figure = g_ptr_array_index (figures, i);
      g_autofree char *amount = liaison_figure_dup_amount (figure);
      g_autofree char *citation = liaison_catalog_dup_citation (self, figure->country, figure->year, figure->source);

      if (*amount != '\0')
        g_string_append_printf (text, "  %s: %s\n    %s\n", figure->text, amount, citation);
      else
        g_string_append_printf (text, "  %s\n    %s\n", figure->text, citation);
    }
}

static void
describe_specialty (LiaisonCatalog   *self,
                    GString          *text,
                    LiaisonSpecialty *specialty)
{
  g_autofree char *commitment = liaison_commitment_dup_label (liaison_specialty_get_commitment (specialty));
  int              years = liaison_specialty_get_years_to_enter (specialty);

  g_string_append_printf (text, "%s\n", liaison_specialty_kind_get_label (liaison_specialty_get_kind (specialty)));
  g_string_append_printf (text, "%s; ", commitment);
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%d year to enter", "%d years to enter", years), years);
  g_string_append_printf (text, "\n%s\n", liaison_specialty_get_commitment_note (specialty));
  add_facts (text, _ ("Knowledge"), liaison_specialty_get_knowledge (specialty));
  add_skills (self, text, liaison_specialty_get_skills (specialty));
  add_facts (text, _ ("Systems"), liaison_specialty_get_systems (specialty));
  add_facts (text, _ ("Materials"), liaison_specialty_get_materials (specialty));
  add_facts (text, _ ("Employers"), liaison_specialty_get_employers (specialty));
  add_qualifications (self, text, liaison_specialty_get_qualifications (specialty));
  add_names (self, text, _ ("Associations"), liaison_specialty_get_associations (specialty), look_up_association);
  add_names (self, text, _ ("Roles"), liaison_specialty_get_roles (specialty), liaison_catalog_get_entry);
  add_adjacent (self, text, liaison_specialty_get_adjacent (specialty));
  add_figures (self, text, _ ("Demand"), liaison_specialty_get_demand (specialty));
  if (liaison_specialty_get_demand (specialty)->len == 0)
    {
      add_heading (text, _ ("Demand"), TRUE);
      g_string_append_printf (text, "  %s\n", _ ("No figure on jobs, growth, openings or pay is known."));
    }
  add_figures (self, text, _ ("Figures"), liaison_specialty_get_figures (specialty));
}

static void
describe_role (LiaisonCatalog *self,
               GString        *text,
               LiaisonRole    *role)
{
  g_string_append_printf (text, "%s\n", liaison_role_level_get_label (liaison_role_get_level (role)));
  add_names (self, text, _ ("Specialties"), liaison_role_get_specialties (role), liaison_catalog_get_entry);
  add_names (self, text, _ ("Areas"), liaison_role_get_areas (role), liaison_catalog_get_entry);
  add_names (self, text, _ ("Skills"), liaison_role_get_skills (role), look_up_skill);
  add_qualifications (self, text, liaison_role_get_qualifications (role));
  add_names (self, text, _ ("Usual Next Roles"), liaison_role_get_next (role), liaison_catalog_get_entry);
  add_names (self, text, _ ("Sidetracks"), liaison_role_get_sidetracks (role), liaison_catalog_get_entry);

  if (*liaison_role_get_onet_code (role) != '\0')
    g_string_append_printf (text, "\nO*NET %s %s\n%s\n", liaison_role_get_onet_code (role), liaison_role_get_onet_title (role),
                            liaison_source_get_attribution (liaison_catalog_get_source (self, "onet-29-2")));
  if (*liaison_role_get_esco_label (role) != '\0')
    g_string_append_printf (text, "\nESCO %s (ISCO %s)\n%s\n", liaison_role_get_esco_label (role), liaison_role_get_esco_group (role),
                            liaison_source_get_attribution (liaison_catalog_get_source (self, "esco-1-1")));
}

static char *
describe (LiaisonCatalog *self,
          LiaisonEntry   *entry)
{
  GString    *text = g_string_new (NULL);
  const char *summary = liaison_entry_get_summary (entry);

  g_string_append_printf (text, "%s\n", liaison_entry_get_name (entry));
  if (*summary != '\0')
    g_string_append_printf (text, "%s\n", summary);

  if (LIAISON_IS_SPECIALTY (entry))
    describe_specialty (self, text, LIAISON_SPECIALTY (entry));
  else
    describe_role (self, text, LIAISON_ROLE (entry));

  return g_string_free (text, FALSE);
}

typedef void (*EachFunc) (LiaisonEntry *entry,
                          gpointer      data);

static void
each_entry (GListModel *entries,
            EachFunc    func,
            gpointer    data)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (entries, i);

      func (entry, data);
    }
}

static void
add_line (LiaisonEntry *entry,
          gpointer      text)
{
  g_string_append_printf (text, "  %s  %s\n", liaison_entry_get_id (entry), liaison_entry_get_name (entry));
}

static char *
dup_table_of_contents (LiaisonCatalog *self)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", _ ("Specialties"));
  each_entry (liaison_catalog_get_specialties (self), add_line, text);
  add_heading (text, _ ("Areas"), TRUE);
  each_entry (liaison_catalog_get_areas (self), add_line, text);
  add_heading (text, _ ("Opened by Digitisation"), TRUE);
  each_entry (liaison_catalog_get_job_types (self), add_line, text);
  add_heading (text, _ ("Roles"), TRUE);
  each_entry (liaison_catalog_get_roles (self), add_line, text);

  return g_string_free (text, FALSE);
}

/**
 * liaison_catalog_dup_text:
 * @self: a catalogue
 * @id: (nullable): a specialty, an area, a type of job or a role; %NULL for the
 *   list of all
 *
 * Returns: (transfer full) (nullable): the page of the entry as plain text;
 *   %NULL where there is no such entry
 */
char *
liaison_catalog_dup_text (LiaisonCatalog *self,
                          const char     *id)
{
  LiaisonEntry *entry;

  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  if (id == NULL)
    return dup_table_of_contents (self);

  entry = liaison_catalog_get_entry (self, id);

  return entry != NULL ? describe (self, entry) : NULL;
}

static void
add_object (LiaisonEntry *entry,
            gpointer      list)
{
  JsonObject *content = json_node_get_object (liaison_entry_get_content (entry));
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", liaison_entry_get_id (entry));
  json_object_set_string_member (object, "name", liaison_entry_get_name (entry));
  json_object_set_string_member (object, "kind", json_object_get_string_member (content, "kind"));
  json_object_set_string_member (object, "summary", liaison_entry_get_summary (entry));
  json_array_add_object_element (list, object);
}

/**
 * liaison_catalog_dup_json:
 * @self: a catalogue
 * @id: (nullable): a specialty, an area, a type of job or a role; %NULL for the
 *   list of all
 *
 * Returns: (transfer full) (nullable): the entry as it stands in its file, or
 *   an array of objects with id, name, kind and summary; %NULL where there is no
 *   such entry
 */
JsonNode *
liaison_catalog_dup_json (LiaisonCatalog *self,
                          const char     *id)
{
  LiaisonEntry *entry;
  g_autoptr (JsonArray) list = NULL;

  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  if (id != NULL)
    {
      entry = liaison_catalog_get_entry (self, id);
      return entry != NULL ? json_node_copy (liaison_entry_get_content (entry)) : NULL;
    }

  list = json_array_new ();
  each_entry (liaison_catalog_get_specialties (self), add_object, list);
  each_entry (liaison_catalog_get_areas (self), add_object, list);
  each_entry (liaison_catalog_get_job_types (self), add_object, list);
  each_entry (liaison_catalog_get_roles (self), add_object, list);

  return json_node_init_array (json_node_alloc (), list);
}
