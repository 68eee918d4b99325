/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-day-row.h"

#include "liaison-date-words.h"
#include "liaison-date.h"
#include "liaison-widgets-resources.h"

struct _LiaisonDayRow
{
  AdwEntryRow parent_instance;

  char    *day;
  gboolean is_past;
  gboolean is_setting; /* the text or the calendar changes by us */

  GtkMenuButton *calendar_button;
  GtkCalendar   *calendar;
};

G_DEFINE_FINAL_TYPE (LiaisonDayRow, liaison_day_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_DAY,
  PROP_PAST,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Takes what was understood; the text stays as it was typed. */
static void
take_day (LiaisonDayRow *self,
          char          *day)
{
  g_autofree char *before = self->day;

  self->day = day != NULL ? day : g_strdup ("");
  if (*self->day == '\0' && *gtk_editable_get_text (GTK_EDITABLE (self)) != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  if (g_strcmp0 (before, self->day) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
text_changed_cb (LiaisonDayRow *self)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self));
  LiaisonWeek      week = liaison_week_get_local ();
  g_autofree char *today = NULL;

  if (self->is_setting)
    return;

  today = liaison_date_dup_today ();
  take_day (self, self->is_past ? liaison_date_words_dup_past_day (text, today, &week)
                                : liaison_date_words_dup_day (text, today, &week));
}

static void
calendar_shown_cb (LiaisonDayRow *self)
{
  g_autofree char *today = liaison_date_dup_today ();
  const char      *day = *self->day != '\0' ? self->day : today;
  g_autoptr (GDateTime) date = liaison_date_new_local (day);

  self->is_setting = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->is_setting = FALSE;
}

static void
day_selected_cb (LiaisonDayRow *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *day = NULL;

  if (self->is_setting)
    return;

  date = gtk_calendar_get_date (self->calendar);
  day = liaison_date_dup_from_local (date);
  liaison_day_row_set_day (self, day);
  gtk_menu_button_popdown (self->calendar_button);
}

static void
liaison_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_DAY_ROW);

  G_OBJECT_CLASS (liaison_day_row_parent_class)->dispose (object);
}

static void
liaison_day_row_finalize (GObject *object)
{
  g_free (LIAISON_DAY_ROW (object)->day);

  G_OBJECT_CLASS (liaison_day_row_parent_class)->finalize (object);
}

static void
liaison_day_row_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_DAY:
      g_value_set_string (value, LIAISON_DAY_ROW (object)->day);
      break;
    case PROP_PAST:
      g_value_set_boolean (value, LIAISON_DAY_ROW (object)->is_past);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_day_row_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_DAY:
      liaison_day_row_set_day (LIAISON_DAY_ROW (object), g_value_get_string (value));
      break;
    case PROP_PAST:
      LIAISON_DAY_ROW (object)->is_past = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_day_row_class_init (LiaisonDayRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_widgets_get_resource ();

  object_class->dispose = liaison_day_row_dispose;
  object_class->finalize = liaison_day_row_finalize;
  object_class->get_property = liaison_day_row_get_property;
  object_class->set_property = liaison_day_row_set_property;

  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, "",
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAST] = g_param_spec_boolean ("past", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/widgets/liaison-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDayRow, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDayRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
liaison_day_row_init (LiaisonDayRow *self)
{
  self->day = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_day_row_new:
 *
 * Returns: (transfer floating): a row without a day
 */
GtkWidget *
liaison_day_row_new (void)
{
  return g_object_new (LIAISON_TYPE_DAY_ROW, NULL);
}

/**
 * liaison_day_row_get_day:
 * @self: a row
 *
 * Returns: the day, or "" while what is typed is none
 */
const char *
liaison_day_row_get_day (LiaisonDayRow *self)
{
  g_return_val_if_fail (LIAISON_IS_DAY_ROW (self), NULL);

  return self->day;
}

/**
 * liaison_day_row_set_day:
 * @self: a row
 * @day: (nullable): a whole day, or "" for none
 *
 * Shows a day, written out.
 */
void
liaison_day_row_set_day (LiaisonDayRow *self,
                         const char    *day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIAISON_IS_DAY_ROW (self));

  text = liaison_date_dup_full (day);
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_setting = FALSE;
  take_day (self, g_strdup (liaison_date_is_day (day) ? day : ""));
}
