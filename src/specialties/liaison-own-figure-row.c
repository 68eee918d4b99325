/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-own-figure-row.h"

#include "liaison-catalog-text.h"
#include "liaison-catalog.h"
#include "liaison-error.h"
#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

struct _LiaisonOwnFigureRow
{
  AdwExpanderRow parent_instance;

  GtkEditable *what;
  AdwComboRow *kind;
  GtkEditable *value;
  GtkEditable *unit;
  GtkEditable *country;
  GtkEditable *source;
  GtkEditable *year;

  char *source_id;    /* of the catalogue */
  char *source_title; /* how it is shown */
};

G_DEFINE_FINAL_TYPE (LiaisonOwnFigureRow, liaison_own_figure_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
changed_cb (LiaisonOwnFigureRow *self)
{
  g_autofree char *what = dup_text (self->what);
  g_autofree char *value = dup_text (self->value);
  g_autofree char *unit = dup_text (self->unit);
  g_autofree char *year = dup_text (self->year);
  g_autofree char *amount = g_strstrip (g_strdup_printf ("%s %s", value, unit));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *what != '\0' ? what : _ ("New figure"));
  if (*amount != '\0' && *year != '\0')
    {
      /* Translators: a figure with its unit, and its year. */
      g_autofree char *subtitle = g_strdup_printf (C_ ("figure", "%s · %s"), amount, year);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
    }
  else
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), *amount != '\0' ? amount : year);
}

static void
remove_cb (LiaisonOwnFigureRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
liaison_own_figure_row_finalize (GObject *object)
{
  LiaisonOwnFigureRow *self = LIAISON_OWN_FIGURE_ROW (object);

  g_free (self->source_id);
  g_free (self->source_title);

  G_OBJECT_CLASS (liaison_own_figure_row_parent_class)->finalize (object);
}

static void
liaison_own_figure_row_class_init (LiaisonOwnFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = liaison_own_figure_row_finalize;

  /**
   * LiaisonOwnFigureRow::removed:
   * @self: a row
   *
   * Emitted when the figure is to go.
   */
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-own-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnFigureRow, what);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnFigureRow, kind);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnFigureRow, value);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnFigureRow, unit);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnFigureRow, country);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnFigureRow, source);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnFigureRow, year);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
liaison_own_figure_row_init (LiaisonOwnFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_kind (LiaisonOwnFigureRow *self,
           const char          *kind)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *const *kinds = liaison_figure_get_kinds ();
  guint selected = 0;

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      gtk_string_list_append (labels, liaison_figure_kind_get_label (kinds[i]));
      if (g_str_equal (kinds[i], kind))
        selected = i;
    }
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->kind, selected);
}

/* A source of the catalogue is shown by its title. */
static void
show_source (LiaisonOwnFigureRow *self,
             const char          *id)
{
  LiaisonSource *source = liaison_catalog_get_source (liaison_catalog_get_default (), id);

  self->source_id = g_strdup (id);
  if (g_str_equal (id, LIAISON_GENERAL_KNOWLEDGE))
    self->source_title = g_strdup ("");
  else
    self->source_title = g_strdup (source != NULL ? liaison_entry_get_name (LIAISON_ENTRY (source)) : id);
  gtk_editable_set_text (self->source, self->source_title);
}

/**
 * liaison_own_figure_row_new:
 * @figure: (nullable): a figure; %NULL for a new one
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_own_figure_row_new (const LiaisonFigure *figure)
{
  LiaisonOwnFigureRow *self = g_object_new (LIAISON_TYPE_OWN_FIGURE_ROW, NULL);

  show_kind (self, figure != NULL ? figure->kind : "");
  if (figure != NULL)
    {
      g_autofree char *year = figure->year != 0 ? g_strdup_printf ("%d", figure->year) : g_strdup ("");

      gtk_editable_set_text (self->what, figure->text);
      gtk_editable_set_text (self->value, figure->value);
      gtk_editable_set_text (self->unit, figure->unit);
      gtk_editable_set_text (self->country, figure->country);
      gtk_editable_set_text (self->year, year);
    }
  show_source (self, figure != NULL ? figure->source : LIAISON_GENERAL_KNOWLEDGE);
  changed_cb (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), figure == NULL);

  return GTK_WIDGET (self);
}

/**
 * liaison_own_figure_row_is_empty:
 * @self: a row
 *
 * Returns: whether nothing was typed yet
 */
gboolean
liaison_own_figure_row_is_empty (LiaisonOwnFigureRow *self)
{
  g_autofree char *what = NULL;
  g_autofree char *value = NULL;

  g_return_val_if_fail (LIAISON_IS_OWN_FIGURE_ROW (self), TRUE);

  what = dup_text (self->what);
  value = dup_text (self->value);

  return *what == '\0' && *value == '\0';
}

static gboolean
read_year (LiaisonOwnFigureRow *self,
           int                 *year,
           GError             **error)
{
  g_autofree char *text = dup_text (self->year);
  guint64          number = 0;

  *year = 0;
  if (*text != '\0' && !g_ascii_string_to_unsigned (text, 10, FIRST_YEAR, LAST_YEAR, &number, NULL))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->year), "error");
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->year));
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%s” is not a year."), text);
      return FALSE;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->year), "error");
  *year = (int) number;

  return TRUE;
}

/**
 * liaison_own_figure_row_dup_figure:
 * @self: a row
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the figure as it is typed; %NULL with
 *   %LIAISON_ERROR_INVALID where it makes none
 */
LiaisonFigure *
liaison_own_figure_row_dup_figure (LiaisonOwnFigureRow *self,
                                   GError             **error)
{
  LiaisonFigure   *figure;
  g_autofree char *what = dup_text (self->what);
  g_autofree char *source = dup_text (self->source);
  int              year;

  if (*what == '\0')
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->what));
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("Say what the figure counts."));
      return NULL;
    }
  if (!read_year (self, &year, error))
    return NULL;

  figure = g_new0 (LiaisonFigure, 1);
  figure->text = g_steal_pointer (&what);
  figure->kind = g_strdup (liaison_figure_get_kinds ()[adw_combo_row_get_selected (self->kind)]);
  figure->value = dup_text (self->value);
  figure->unit = dup_text (self->unit);
  figure->country = dup_text (self->country);
  figure->source = g_str_equal (source, self->source_title) ? g_strdup (self->source_id) : g_steal_pointer (&source);
  figure->year = year;

  return figure;
}
