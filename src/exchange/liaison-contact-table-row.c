/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-table-row.h"

#include "liaison-contact-columns.h"
#include "liaison-formula-private.h"
#include "liaison-other-detail.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* What joins several values in one cell of Google's. */
#define GOOGLE_JOINT " ::: "

/* Letters of a text that is no date that are shown. */
#define MOST_SHOWN 40

/* Jobs that one row can have. */
#define MOST_JOBS 16

/* What is gathered over several columns of one row. */
typedef struct
{
  const char *organization[MOST_JOBS];
  const char *title[MOST_JOBS];
  const char *department[MOST_JOBS];
  GString    *address;
  guint       address_group;
  const char *address_label;
  int         year, month, day;
} Gathered;

/**
 * liaison_table_row_init: (skip)
 * @self: (out caller-allocates): a reader of rows
 * @columns: (element-type LiaisonColumn): what the cells say
 * @form: the program that wrote the file
 */
void
liaison_table_row_init (LiaisonTableRow *self,
                        GArray          *columns,
                        LiaisonForm      form)
{
  *self = (LiaisonTableRow){ .columns = g_array_ref (columns), .form = form };
}

/**
 * liaison_table_row_clear: (skip)
 * @self: a reader of rows
 */
void
liaison_table_row_clear (LiaisonTableRow *self)
{
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->example, g_free);
}

static gboolean
is_date (LiaisonColumnKind kind)
{
  return kind == LIAISON_COLUMN_BIRTHDAY || kind == LIAISON_COLUMN_ANNIVERSARY || kind == LIAISON_COLUMN_CONNECTED ||
         kind == LIAISON_COLUMN_EVENT;
}

static gboolean
is_ambiguous (const char *text)
{
  g_autofree char *day_first = liaison_normal_dup_date (text, LIAISON_DATE_ORDER_DAY_FIRST);
  g_autofree char *month_first = liaison_normal_dup_date (text, LIAISON_DATE_ORDER_MONTH_FIRST);

  return !g_str_equal (day_first, month_first);
}

/**
 * liaison_table_row_look_at_dates: (skip)
 * @self: a reader of rows
 * @cells: (element-type utf8): a row
 *
 * Learns from the dates of a row in which order the file writes them.
 */
void
liaison_table_row_look_at_dates (LiaisonTableRow *self,
                                 GPtrArray       *cells)
{
  for (guint i = 0; i < self->columns->len && i < cells->len; i++)
    {
      const char *text = g_ptr_array_index (cells, i);

      if (!is_date (g_array_index (self->columns, LiaisonColumn, i).kind) || strchr (text, '/') == NULL)
        continue;
      if (self->order == LIAISON_DATE_ORDER_UNKNOWN)
        self->order = liaison_normal_guess_order (text);
      if (self->example == NULL && is_ambiguous (text))
        self->example = g_strdup (text);
    }
}

/* An apostrophe that an export put before a formula is not part of the text. */
static const char *
cell_text (const char *cell)
{
  return *cell == '\'' && liaison_formula_begins (cell) ? cell + 1 : cell;
}

static char *
dup_date (LiaisonTableRow *self,
          LiaisonDraft    *draft,
          LiaisonReading  *reading,
          const char      *text)
{
  LiaisonDateOrder order = self->order != LIAISON_DATE_ORDER_UNKNOWN ? self->order : liaison_normal_get_region_order ();
  char            *date = liaison_normal_dup_date (text, order);

  if (*date == '\0' && strpbrk (text, "123456789") != NULL)
    {
      g_autofree char *shown = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MOST_SHOWN));
      g_autofree char *remark =
        g_strdup_printf (/* Translators: %u is the number of a line, %s what stands there in place of a date */
                         _("Line %u: “%s” is no date and was left out."), draft->line, shown);

      liaison_reading_add_remark (reading, remark);
    }

  return date;
}

/* "* Work" is the preferred one; the words of Google itself are written small. */
static char *
dup_label (const char *label,
           gboolean   *preferred)
{
  static const char *const words[] = { "Home", "Work", "Mobile", "Other", "Main", "Pager", "Home Fax", "Work Fax", "Profile", "Home Page" };

  *preferred = g_str_has_prefix (label, "* ");
  if (*preferred)
    label += 2;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (label, words[i]) == 0)
      return g_ascii_strdown (label, -1);

  return g_strdup (label);
}

static void
add_extra (LiaisonDraft *draft,
           const char   *header,
           const char   *text)
{
  g_autofree char *label = g_strdelimit (g_strdup (header), "\"\r\n", '\'');
  g_autofree char *name = g_strdup_printf ("X-COLUMN;NAME=\"%s\"", label);
  g_autofree char *value = liaison_other_detail_escape (text);

  liaison_draft_add_extra (draft, name, value);
}

static void
add_related (LiaisonDraft *draft,
             const char   *word,
             const char   *text)
{
  g_autofree char *type = g_strdelimit (g_ascii_strdown (word, -1), "\"\r\n", '\'');
  g_autofree char *name = g_strdup_printf ("RELATED;TYPE=\"%s\";VALUE=text", type);
  g_autofree char *value = liaison_other_detail_escape (text);

  liaison_draft_add_extra (draft, name, value);
}

/* Several columns of notes make several lines. */
static void
add_field (LiaisonDraft *draft,
           const char   *field,
           const char   *text)
{
  const char      *former = g_str_equal (field, "notes") ? liaison_draft_get_text (draft, field) : "";
  g_autofree char *both = *former != '\0' ? g_strconcat (former, "\n", text, NULL) : NULL;

  liaison_draft_set_text (draft, field, both != NULL ? both : text);
}

static void
add_tags (LiaisonDraft *draft,
          const char   *text)
{
  g_auto (GStrv) tags = g_strsplit (text, strstr (text, ":::") != NULL ? ":::" : ";", 0);

  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_strstrip (tags[i]);
      if (!g_str_has_prefix (tags[i], "* "))
        liaison_draft_add_tag (draft, tags[i]);
    }
}

static void
add_methods (LiaisonDraft     *draft,
             LiaisonColumnKind kind,
             const char       *text,
             const char       *label)
{
  g_auto (GStrv) values = g_strsplit (text, GOOGLE_JOINT, 0);
  gboolean         preferred;
  g_autofree char *word = dup_label (label, &preferred);

  for (guint i = 0; values[i] != NULL; i++)
    {
      if (kind == LIAISON_COLUMN_PAGE)
        liaison_draft_add_page (draft, values[i], word);
      else
        liaison_draft_add_method (draft,
                                  kind == LIAISON_COLUMN_EMAIL   ? LIAISON_METHOD_KIND_EMAIL
                                  : kind == LIAISON_COLUMN_PHONE ? LIAISON_METHOD_KIND_PHONE
                                  : kind == LIAISON_COLUMN_CHAT  ? LIAISON_METHOD_KIND_CHAT
                                                                 : LIAISON_METHOD_KIND_ADDRESS,
                                  values[i], word, preferred && i == 0);
    }
}

static void
finish_address (Gathered     *gathered,
                LiaisonDraft *draft)
{
  if (gathered->address->len > 0)
    liaison_draft_add_method (draft, LIAISON_METHOD_KIND_ADDRESS, gathered->address->str, gathered->address_label, FALSE);
  g_string_truncate (gathered->address, 0);
}

static void
gather_address (Gathered            *gathered,
                LiaisonDraft        *draft,
                const LiaisonColumn *column,
                const char          *text,
                const char          *label)
{
  if (gathered->address_group != column->group)
    finish_address (gathered, draft);

  gathered->address_group = column->group;
  gathered->address_label = label;
  g_string_append_printf (gathered->address, "%s%s", gathered->address->len > 0 ? "\n" : "", text);
}

static void
add_custom (LiaisonDraft *draft,
            const char   *label,
            const char   *text)
{
  add_extra (draft, *label != '\0' ? label : "Custom", text);
}

/* An e-mail of Exchange is a path in a directory. */
static gboolean
is_exchange (LiaisonTableRow *self,
             GPtrArray       *cells,
             guint            group)
{
  for (guint i = 0; i < self->columns->len && i < cells->len; i++)
    {
      const LiaisonColumn *column = &g_array_index (self->columns, LiaisonColumn, i);

      if (column->kind == LIAISON_COLUMN_EMAIL_TYPE && column->group == group)
        return g_ascii_strcasecmp (g_ptr_array_index (cells, i), "EX") == 0;
    }

  return FALSE;
}

static void
read_date (LiaisonTableRow     *self,
           const LiaisonColumn *column,
           const char          *text,
           const char          *label,
           LiaisonDraft        *draft,
           LiaisonReading      *reading)
{
  g_autofree char *date = dup_date (self, draft, reading, text);

  if (*date == '\0')
    return;

  if (column->kind == LIAISON_COLUMN_BIRTHDAY)
    liaison_draft_set_text (draft, "birthday", date);
  else if (column->kind == LIAISON_COLUMN_CONNECTED)
    {
      g_free (draft->known_since);
      draft->known_since = g_steal_pointer (&date);
    }
  else if (column->kind == LIAISON_COLUMN_ANNIVERSARY || g_ascii_strcasecmp (label, "Anniversary") == 0)
    liaison_draft_add_extra (draft, "ANNIVERSARY", date);
  else
    add_custom (draft, label, date);
}

static void
read_cell (LiaisonTableRow     *self,
           const LiaisonColumn *column,
           const char          *text,
           const char          *label,
           GPtrArray           *cells,
           LiaisonDraft        *draft,
           LiaisonReading      *reading,
           Gathered            *gathered)
{
  switch (column->kind)
    {
    case LIAISON_COLUMN_FIELD:
      add_field (draft, column->word, text);
      break;
    case LIAISON_COLUMN_ORGANIZATION:
      gathered->organization[column->group % MOST_JOBS] = text;
      break;
    case LIAISON_COLUMN_JOB_TITLE:
      gathered->title[column->group % MOST_JOBS] = text;
      break;
    case LIAISON_COLUMN_DEPARTMENT:
      gathered->department[column->group % MOST_JOBS] = text;
      break;
    case LIAISON_COLUMN_BIRTHDAY:
    case LIAISON_COLUMN_ANNIVERSARY:
    case LIAISON_COLUMN_CONNECTED:
    case LIAISON_COLUMN_EVENT:
      read_date (self, column, text, label, draft, reading);
      break;
    case LIAISON_COLUMN_TAGS:
      add_tags (draft, text);
      break;
    case LIAISON_COLUMN_EMAIL:
      if (!is_exchange (self, cells, column->group))
        add_methods (draft, column->kind, text, label);
      break;
    case LIAISON_COLUMN_PHONE:
    case LIAISON_COLUMN_CHAT:
    case LIAISON_COLUMN_PAGE:
    case LIAISON_COLUMN_ADDRESS_WHOLE:
      add_methods (draft, column->kind, text, label);
      break;
    case LIAISON_COLUMN_ADDRESS:
      gather_address (gathered, draft, column, text, label);
      break;
    case LIAISON_COLUMN_RELATED:
      add_related (draft, *label != '\0' ? label : "contact", text);
      break;
    case LIAISON_COLUMN_CUSTOM:
      add_custom (draft, label, text);
      break;
    case LIAISON_COLUMN_BIRTH_YEAR:
      gathered->year = atoi (text);
      break;
    case LIAISON_COLUMN_BIRTH_MONTH:
      gathered->month = atoi (text);
      break;
    case LIAISON_COLUMN_BIRTH_DAY:
      gathered->day = atoi (text);
      break;
    case LIAISON_COLUMN_UID:
      liaison_draft_set_uid (draft, text);
      break;
    case LIAISON_COLUMN_UNKNOWN:
      add_extra (draft, column->header, text);
      break;
    case LIAISON_COLUMN_LABEL:
    case LIAISON_COLUMN_EMAIL_TYPE:
    case LIAISON_COLUMN_IGNORED:
    default:
      break;
    }
}

static void
finish_row (Gathered     *gathered,
            LiaisonDraft *draft)
{
  finish_address (gathered, draft);
  for (guint i = 0; i < MOST_JOBS; i++)
    liaison_draft_add_job (draft, gathered->organization[i], gathered->title[i], gathered->department[i]);

  if (gathered->month > 0 && gathered->day > 0)
    {
      g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", CLAMP (gathered->year, 0, 9999),
                                               CLAMP (gathered->month, 0, 99), CLAMP (gathered->day, 0, 99));
      g_autofree char *date = liaison_normal_dup_date (text, LIAISON_DATE_ORDER_UNKNOWN);

      liaison_draft_set_text (draft, "birthday", date);
    }
}

/**
 * liaison_table_row_read: (skip)
 * @self: a reader of rows
 * @cells: (element-type utf8): a row
 * @draft: where to put it
 * @reading: where to say what was left out
 */
void
liaison_table_row_read (LiaisonTableRow *self,
                        GPtrArray       *cells,
                        LiaisonDraft    *draft,
                        LiaisonReading  *reading)
{
  g_autoptr (GString) address = g_string_new (NULL);
  Gathered gathered = { .address = address };

  for (guint i = 0; i < self->columns->len && i < cells->len; i++)
    {
      const LiaisonColumn *column = &g_array_index (self->columns, LiaisonColumn, i);
      const char          *text = cell_text (g_ptr_array_index (cells, i));
      const char          *label = column->word != NULL ? column->word : "";

      if (*text == '\0')
        continue;
      if (column->label >= 0 && (guint) column->label < cells->len)
        label = g_ptr_array_index (cells, (guint) column->label);
      read_cell (self, column, text, label, cells, draft, reading, &gathered);
    }

  finish_row (&gathered, draft);
}

/**
 * liaison_table_row_remark: (skip)
 * @self: a reader of rows
 * @reading: where to say it
 *
 * Says how dates were read that could have been read otherwise.
 */
void
liaison_table_row_remark (LiaisonTableRow *self,
                          LiaisonReading  *reading)
{
  g_autofree char *remark = NULL;
  LiaisonDateOrder order = liaison_normal_get_region_order ();

  if (self->example == NULL || self->order != LIAISON_DATE_ORDER_UNKNOWN)
    return;

  reading->are_dates_in_doubt = TRUE;
  remark = g_strdup_printf (order == LIAISON_DATE_ORDER_DAY_FIRST
                            /* Translators: %s is a date, "11/2/1981" */
                            ? _("Dates such as %s were read with the day first, as your region writes them.")
                            : _("Dates such as %s were read with the month first, as your region writes them."),
                                 self->example);
  liaison_reading_add_remark (reading, remark);
}
