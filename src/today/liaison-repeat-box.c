/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-repeat-box.h"

#include "liaison-agenda.h"
#include "liaison-date.h"
#include "liaison-day-row.h"
#include "liaison-enums.h"
#include "liaison-recurrence.h"
#include "liaison-rule-words.h"
#include "liaison-today-resources.h"
#include "liaison-week.h"

#include <glib/gi18n.h>

#define SHOWN_DAYS 5
#define DAYS_A_WEEK 7

/* As the row of frequencies lists them. */
enum
{
  NEVER,
  DAILY,
  WEEKLY,
  MONTHLY,
  YEARLY,
  BY_ITS_RULE,
};

/* As the row of days of the month lists them. */
enum
{
  SAME_DAY,
  SAME_WEEKDAY,
  LAST_DAY,
  LAST_WEEKDAY,
};

enum
{
  WITHOUT_END,
  BY_NUMBER,
  BY_DAY,
};

struct _LiaisonRepeatBox
{
  GtkBox parent_instance;

  char    *day;
  char    *clock;
  char    *kept; /* a rule that cannot be pointed at, or excludes days */
  gboolean is_setting;

  AdwComboRow   *frequency;
  AdwActionRow  *interval_row;
  GtkSpinButton *interval;
  AdwActionRow  *weekdays_row;
  GtkBox        *weekdays;
  AdwComboRow   *month_day;
  AdwComboRow   *shift;
  AdwComboRow   *repeat_from;
  AdwComboRow   *end;
  AdwActionRow  *count_row;
  GtkSpinButton *count;
  LiaisonDayRow *until;
  GtkLabel      *sentence;
  GtkLabel      *days;
};

G_DEFINE_FINAL_TYPE (LiaisonRepeatBox, liaison_repeat_box, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkToggleButton *
get_weekday (LiaisonRepeatBox *self,
             int               weekday)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->weekdays));

  while (child != NULL && --weekday > 0)
    child = gtk_widget_get_next_sibling (child);

  return GTK_TOGGLE_BUTTON (child);
}

/* ---- the rule ---- */

static void
add_day (LiaisonRule *rule,
         int          weekday,
         int          ordinal)
{
  LiaisonRuleDay day = { (GDateWeekday) weekday, ordinal };

  g_array_append_val (rule->days, day);
}

static void
add_weekdays (LiaisonRepeatBox *self,
              LiaisonRule      *rule)
{
  for (int weekday = 1; weekday <= DAYS_A_WEEK; weekday++)
    if (gtk_toggle_button_get_active (get_weekday (self, weekday)))
      add_day (rule, weekday, 0);
}

static void
add_month_day (LiaisonRepeatBox *self,
               LiaisonRule      *rule)
{
  int last = -1;
  int weekday = (int) liaison_week_get_weekday (self->day);

  switch (adw_combo_row_get_selected (self->month_day))
    {
    case SAME_WEEKDAY:
      add_day (rule, weekday, MIN ((atoi (self->day + 8) - 1) / DAYS_A_WEEK + 1, 4));
      break;
    case LAST_DAY:
      g_array_append_val (rule->month_days, last);
      break;
    case LAST_WEEKDAY:
      add_day (rule, weekday, last);
      break;
    case SAME_DAY:
    default:
      break;
    }
}

static void
add_end (LiaisonRepeatBox *self,
         LiaisonRule      *rule)
{
  const char *until = liaison_day_row_get_day (self->until);

  if (adw_combo_row_get_selected (self->end) == BY_NUMBER)
    rule->count = (guint) gtk_spin_button_get_value_as_int (self->count);
  else if (adw_combo_row_get_selected (self->end) == BY_DAY && liaison_date_is_day (until))
    {
      g_free (rule->until);
      rule->until = g_strdup (until);
    }
}

static LiaisonRule *
make_rule (LiaisonRepeatBox *self)
{
  static const LiaisonFrequency frequencies[] = {
    [DAILY] = LIAISON_FREQUENCY_DAILY,
    [WEEKLY] = LIAISON_FREQUENCY_WEEKLY,
    [MONTHLY] = LIAISON_FREQUENCY_MONTHLY,
    [YEARLY] = LIAISON_FREQUENCY_YEARLY,
  };
  guint        frequency = adw_combo_row_get_selected (self->frequency);
  LiaisonRule *rule;

  if (frequency == NEVER || !liaison_date_is_day (self->day))
    return NULL;
  if (frequency >= BY_ITS_RULE)
    return self->kept != NULL ? liaison_rule_parse (self->kept, NULL) : NULL;

  rule = liaison_rule_new ();
  rule->frequency = frequencies[frequency];
  rule->interval = (guint) gtk_spin_button_get_value_as_int (self->interval);
  if (frequency == WEEKLY)
    add_weekdays (self, rule);
  if (frequency == MONTHLY)
    add_month_day (self, rule);
  rule->shift = (LiaisonShift) adw_combo_row_get_selected (self->shift);
  add_end (self, rule);

  return rule;
}

/* ---- showing ---- */

static char *
dup_next_days (LiaisonRepeatBox *self,
               LiaisonRule      *rule)
{
  g_autoptr (LiaisonRecurrence) recurrence = liaison_recurrence_new (rule, self->day, self->clock, NULL);
  g_autoptr (GString) days = g_string_new (NULL);
  g_autofree char *day = NULL;

  for (int i = 0; i < SHOWN_DAYS && liaison_recurrence_next (recurrence, &day, NULL); i++)
    {
      g_autofree char *date = liaison_agenda_dup_date (day);
      g_autofree char *year = g_strndup (day, 4);

      g_string_append_printf (days, "%s%s %s", i > 0 ? "\n" : "", date, year);
      g_clear_pointer (&day, g_free);
    }

  return days->len > 0 ? g_strdup (days->str) : g_strdup (_ ("No day fits this rule."));
}

static void
show_rows (LiaisonRepeatBox *self)
{
  guint    frequency = adw_combo_row_get_selected (self->frequency);
  guint    end = adw_combo_row_get_selected (self->end);
  gboolean is_made = frequency > NEVER && frequency < BY_ITS_RULE;

  gtk_widget_set_visible (GTK_WIDGET (self->interval_row), is_made);
  gtk_widget_set_visible (GTK_WIDGET (self->weekdays_row), frequency == WEEKLY);
  gtk_widget_set_visible (GTK_WIDGET (self->month_day), frequency == MONTHLY);
  gtk_widget_set_visible (GTK_WIDGET (self->shift), is_made && frequency != WEEKLY);
  gtk_widget_set_visible (GTK_WIDGET (self->end), is_made);
  gtk_widget_set_visible (GTK_WIDGET (self->count_row), is_made && end == BY_NUMBER);
  gtk_widget_set_visible (GTK_WIDGET (self->until), is_made && end == BY_DAY);
  gtk_widget_set_visible (GTK_WIDGET (self->repeat_from), frequency != NEVER);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), frequency != NEVER);
  gtk_widget_set_visible (GTK_WIDGET (self->days), frequency != NEVER);
}

static void
show (LiaisonRepeatBox *self)
{
  g_autoptr (LiaisonRule) rule = make_rule (self);

  show_rows (self);
  if (rule != NULL)
    {
      g_autofree char *sentence = liaison_rule_dup_sentence (rule, self->day);
      g_autofree char *days = dup_next_days (self, rule);

      gtk_label_set_label (self->sentence, sentence);
      gtk_label_set_label (self->days, days);
    }
}

static void
input_changed_cb (LiaisonRepeatBox *self)
{
  if (self->is_setting)
    return;

  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- a rule that is there ---- */

static gboolean
is_pointable (LiaisonRule *rule)
{
  if (rule->frequency <= LIAISON_FREQUENCY_HOURLY || rule->year_days->len + rule->weeks->len + rule->months->len > 0 ||
      rule->hours->len + rule->minutes->len + rule->positions->len + rule->excluded->len > 0 || rule->week_start != G_DATE_MONDAY)
    return FALSE;

  switch (rule->frequency)
    {
    case LIAISON_FREQUENCY_WEEKLY:
      return TRUE;
    case LIAISON_FREQUENCY_MONTHLY:
      return (rule->days->len == 0 && rule->month_days->len == 0) ||
             (rule->days->len == 0 && rule->month_days->len == 1 && g_array_index (rule->month_days, int, 0) == -1) ||
             (rule->days->len == 1 && rule->month_days->len == 0 && g_array_index (rule->days, LiaisonRuleDay, 0).ordinal != 0);
    case LIAISON_FREQUENCY_DAILY:
    case LIAISON_FREQUENCY_YEARLY:
    case LIAISON_FREQUENCY_HOURLY:
    case LIAISON_FREQUENCY_MINUTELY:
    default:
      return rule->days->len + rule->month_days->len == 0;
    }
}

static guint
get_month_day (LiaisonRule *rule)
{
  if (rule->month_days->len > 0)
    return LAST_DAY;
  if (rule->days->len > 0)
    return g_array_index (rule->days, LiaisonRuleDay, 0).ordinal < 0 ? LAST_WEEKDAY : SAME_WEEKDAY;

  return SAME_DAY;
}

static void
point_at (LiaisonRepeatBox *self,
          LiaisonRule      *rule)
{
  static const guint frequencies[] = {
    [LIAISON_FREQUENCY_MINUTELY] = BY_ITS_RULE,
    [LIAISON_FREQUENCY_HOURLY] = BY_ITS_RULE,
    [LIAISON_FREQUENCY_DAILY] = DAILY,
    [LIAISON_FREQUENCY_WEEKLY] = WEEKLY,
    [LIAISON_FREQUENCY_MONTHLY] = MONTHLY,
    [LIAISON_FREQUENCY_YEARLY] = YEARLY,
  };

  adw_combo_row_set_selected (self->frequency, frequencies[rule->frequency]);
  gtk_spin_button_set_value (self->interval, rule->interval);
  for (guint i = 0; rule->frequency == LIAISON_FREQUENCY_WEEKLY && i < rule->days->len; i++)
    gtk_toggle_button_set_active (get_weekday (self, (int) g_array_index (rule->days, LiaisonRuleDay, i).weekday), TRUE);
  adw_combo_row_set_selected (self->month_day, get_month_day (rule));
  adw_combo_row_set_selected (self->shift, (guint) rule->shift);
  adw_combo_row_set_selected (self->end, rule->count > 0 ? BY_NUMBER : *rule->until != '\0' ? BY_DAY
                                                                                            : WITHOUT_END);
  if (rule->count > 0)
    gtk_spin_button_set_value (self->count, rule->count);
  if (*rule->until != '\0')
    {
      g_autofree char *day = g_strndup (rule->until, 10);

      liaison_day_row_set_day (self->until, day);
    }
}

/* Whether what the rows say is the rule that is there: they count weekdays from
 * the day, which a shift may have moved, and know no last but one. */
static gboolean
says_kept (LiaisonRepeatBox *self,
           LiaisonRule      *kept)
{
  g_autoptr (LiaisonRule) made = make_rule (self);
  g_autofree char *text = made != NULL ? liaison_rule_dup_text (made) : NULL;
  g_autofree char *kept_text = kept != NULL ? liaison_rule_dup_text (kept) : NULL;

  return kept_text != NULL && g_strcmp0 (text, kept_text) == 0;
}

/**
 * liaison_repeat_box_set_rule:
 * @self: a box
 * @rule: the text of a rule, or ""
 * @repeat_from: a #LiaisonRepeatFrom
 * @series_start: the day the series began on, or ""
 *
 * Shows a rule.
 */
void
liaison_repeat_box_set_rule (LiaisonRepeatBox *self,
                             const char       *rule,
                             int               repeat_from,
                             const char       *series_start)
{
  g_autoptr (LiaisonRule) parsed = NULL;

  g_return_if_fail (LIAISON_IS_REPEAT_BOX (self));

  parsed = *rule != '\0' ? liaison_rule_parse (rule, NULL) : NULL;
  g_free (self->kept);
  self->kept = *rule != '\0' ? g_strdup (rule) : NULL;

  self->is_setting = TRUE;
  adw_combo_row_set_selected (self->frequency, NEVER);
  if (parsed != NULL && is_pointable (parsed))
    point_at (self, parsed);
  if (self->kept != NULL && !says_kept (self, parsed))
    adw_combo_row_set_selected (self->frequency, BY_ITS_RULE);
  adw_combo_row_set_selected (self->repeat_from, (guint) repeat_from);
  self->is_setting = FALSE;
  show (self);
}

/**
 * liaison_repeat_box_set_start:
 * @self: a box
 * @day: the day of the next occurrence, "" for none yet
 * @clock: its time, or ""
 *
 * Says from when on it repeats.
 */
void
liaison_repeat_box_set_start (LiaisonRepeatBox *self,
                              const char       *day,
                              const char       *clock)
{
  g_return_if_fail (LIAISON_IS_REPEAT_BOX (self));

  g_free (self->day);
  g_free (self->clock);
  self->day = g_strdup (day);
  self->clock = g_strdup (clock);
  show (self);
}

/**
 * liaison_repeat_box_dup_rule:
 * @self: a box
 *
 * Returns: (transfer full): the text of the rule, "" for none
 */
char *
liaison_repeat_box_dup_rule (LiaisonRepeatBox *self)
{
  g_autoptr (LiaisonRule) rule = NULL;

  g_return_val_if_fail (LIAISON_IS_REPEAT_BOX (self), NULL);

  if (adw_combo_row_get_selected (self->frequency) >= BY_ITS_RULE)
    return g_strdup (self->kept != NULL ? self->kept : "");

  rule = make_rule (self);

  return rule != NULL ? liaison_rule_dup_text (rule) : g_strdup ("");
}

/**
 * liaison_repeat_box_get_repeat_from:
 * @self: a box
 *
 * Returns: a #LiaisonRepeatFrom: what the next is counted from
 */
int
liaison_repeat_box_get_repeat_from (LiaisonRepeatBox *self)
{
  g_return_val_if_fail (LIAISON_IS_REPEAT_BOX (self), 0);

  return (int) adw_combo_row_get_selected (self->repeat_from);
}

/* ---- the widget ---- */

static void
add_weekday_buttons (LiaisonRepeatBox *self)
{
  for (int weekday = 1; weekday <= DAYS_A_WEEK; weekday++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, weekday, 12, 0, 0); /* the first was a Monday */
      g_autofree char *full = g_date_time_format (day, "%A");
      g_autofree char *brief = g_date_time_format (day, "%a");
      g_autofree char *initial = g_utf8_substring (brief, 0, MIN (g_utf8_strlen (brief, -1), 2));
      GtkWidget       *button = gtk_toggle_button_new_with_label (initial);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
      gtk_widget_set_tooltip_text (button, full);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "circular"); /* seven of them fit a narrow window */
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (input_changed_cb), self);
      gtk_box_append (self->weekdays, button);
    }
}

static void
liaison_repeat_box_dispose (GObject *object)
{
  LIAISON_REPEAT_BOX (object)->is_setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_REPEAT_BOX);

  G_OBJECT_CLASS (liaison_repeat_box_parent_class)->dispose (object);
}

static void
liaison_repeat_box_finalize (GObject *object)
{
  LiaisonRepeatBox *self = LIAISON_REPEAT_BOX (object);

  g_free (self->day);
  g_free (self->clock);
  g_free (self->kept);

  G_OBJECT_CLASS (liaison_repeat_box_parent_class)->finalize (object);
}

static void
liaison_repeat_box_class_init (LiaisonRepeatBoxClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();
  g_type_ensure (LIAISON_TYPE_DAY_ROW);

  object_class->dispose = liaison_repeat_box_dispose;
  object_class->finalize = liaison_repeat_box_finalize;

  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_REPEAT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-repeat-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, frequency);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, interval_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, interval);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, weekdays_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, weekdays);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, month_day);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, shift);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, repeat_from);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, end);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, count_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, count);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, until);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, sentence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRepeatBox, days);
  gtk_widget_class_bind_template_callback (widget_class, input_changed_cb);
}

static void
liaison_repeat_box_init (LiaisonRepeatBox *self)
{
  self->day = g_strdup ("");
  self->clock = g_strdup ("");
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_weekday_buttons (self);
  self->is_setting = FALSE;
  show (self);
}
