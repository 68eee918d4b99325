/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-budget-section.h"

#include "liaison-budget.h"
#include "liaison-date-row.h"
#include "liaison-due.h"
#include "liaison-today-resources.h"
#include "liaison-touch-deed.h"
#include "liaison-touch-row.h"

#include <glib/gi18n.h>

/* What the sentence at the top of the page is about. */
#define SENTENCE_MINUTES 30

#define MOST_MINUTES 240

struct _LiaisonBudgetSection
{
  GtkWidget parent_instance;

  LiaisonStore        *store;
  int                  minutes;
  char                *sentence;
  LiaisonTodayAgenda  *agenda;
  LiaisonTouchSection *touch;
  LiaisonDatesSection *dates;
  guint                source;

  GtkWidget  *heading;
  GtkWidget  *rules;
  GtkListBox *list;
  GtkLabel   *nothing;
  GtkLabel   *rest;
};

G_DEFINE_FINAL_TYPE (LiaisonBudgetSection, liaison_budget_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_MINUTES,
  PROP_SENTENCE,
  PROP_HAS_ANY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What could be done: one of the three stands for what @item counts. */
typedef struct
{
  LiaisonBudgetItem        item;
  LiaisonOpenFollowUp     *follow_up; /* owned */
  const LiaisonTouchLine  *line;
  const LiaisonComingDate *date;
} Candidate;

static void
clear_candidate (gpointer data)
{
  g_clear_object (&((Candidate *) data)->follow_up);
}

/* ---- what could be done ---- */

static void
add_follow_ups (LiaisonBudgetSection *self,
                GArray               *candidates,
                LiaisonAgendaSection  section,
                LiaisonBudgetKind     kind)
{
  GListModel *model = liaison_today_agenda_get_section (self->agenda, section);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      LiaisonOpenFollowUp *follow_up = g_list_model_get_item (model, i);
      guint                n_people = liaison_open_follow_up_get_people (follow_up)->len;
      Candidate            candidate = { { kind, liaison_budget_of_follow_up (n_people) }, follow_up, NULL, NULL };

      g_array_append_val (candidates, candidate);
    }
}

static void
add_dates (LiaisonBudgetSection *self,
           GArray               *candidates)
{
  GPtrArray *dates = liaison_dates_section_get_dates (self->dates);

  for (guint i = 0; dates != NULL && i < dates->len; i++)
    {
      const LiaisonComingDate *date = g_ptr_array_index (dates, i);
      guint                    minutes = liaison_budget_of_date (date->kind == LIAISON_COMING_DEADLINE);
      Candidate                candidate = { { LIAISON_BUDGET_DATE, minutes }, NULL, NULL, date };

      g_array_append_val (candidates, candidate);
    }
}

static void
add_touches (LiaisonBudgetSection *self,
             GArray               *candidates)
{
  GPtrArray *lines = liaison_touch_section_get_lines (self->touch);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const LiaisonTouchLine *line = g_ptr_array_index (lines, i);
      LiaisonBudgetKind       kind = line->kind <= LIAISON_RECONNECT_DUE ? LIAISON_BUDGET_CADENCE : LIAISON_BUDGET_SUGGESTION;
      Candidate               candidate = { { kind, liaison_budget_of_reconnect (line->kind) }, NULL, line, NULL };

      g_array_append_val (candidates, candidate);
    }
}

static GArray *
list_candidates (LiaisonBudgetSection *self)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, clear_candidate);
  add_follow_ups (self, candidates, LIAISON_AGENDA_OVERDUE, LIAISON_BUDGET_PROMISE);
  add_follow_ups (self, candidates, LIAISON_AGENDA_TODAY, LIAISON_BUDGET_PROMISE);
  add_dates (self, candidates);
  add_touches (self, candidates);
  add_follow_ups (self, candidates, LIAISON_AGENDA_THIS_WEEK, LIAISON_BUDGET_AHEAD);

  return candidates;
}

static GArray *
pick (GArray *candidates,
      guint   minutes)
{
  g_autofree LiaisonBudgetItem *items = g_new0 (LiaisonBudgetItem, candidates->len + 1);

  for (guint i = 0; i < candidates->len; i++)
    items[i] = g_array_index (candidates, Candidate, i).item;

  return liaison_budget_pick (items, candidates->len, minutes);
}

/* ---- showing ---- */

static GtkWidget *
make_row (LiaisonBudgetSection *self,
          const Candidate      *candidate)
{
  g_autofree char *reason = NULL;
  g_autofree char *note = NULL;
  GtkWidget       *row;

  if (candidate->follow_up != NULL)
    {
      g_autofree char *day = liaison_due_dup_day (liaison_open_follow_up_get_record (candidate->follow_up));

      reason = liaison_budget_dup_due (day);
    }
  else
    reason = candidate->line != NULL ? g_strdup (candidate->line->reason) : liaison_date_row_dup_reason (candidate->date);
  note = liaison_budget_dup_note (reason, candidate->item.minutes);

  if (candidate->line != NULL)
    return liaison_touch_row_new (candidate->line->person, candidate->line->name, note);
  if (candidate->date != NULL)
    return liaison_date_row_new (candidate->date, self->store, note);

  row = liaison_follow_up_row_new (candidate->follow_up);
  g_object_set (row, "note", note, "compact", TRUE, NULL);

  return row;
}

static void
show_picked (LiaisonBudgetSection *self,
             GArray               *candidates)
{
  g_autoptr (GArray) picked = pick (candidates, (guint) self->minutes);
  g_autofree char *rest = liaison_budget_dup_rest (candidates->len - picked->len);
  GtkWidget       *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int              index = focused != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  GtkListBoxRow   *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < picked->len; i++)
    gtk_list_box_append (self->list, make_row (self, &g_array_index (candidates, Candidate, g_array_index (picked, guint, i))));

  row = index >= 0 && picked->len > 0 ? gtk_list_box_get_row_at_index (self->list, MIN (index, (int) picked->len - 1)) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->list), picked->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), picked->len == 0);
  gtk_label_set_label (self->rest, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), *rest != '\0');
}

static void
tell_sentence (LiaisonBudgetSection *self,
               GArray               *candidates)
{
  g_autoptr (GArray) picked = pick (candidates, SENTENCE_MINUTES);
  char *sentence = picked->len > 0 ? liaison_budget_dup_sentence (SENTENCE_MINUTES, picked->len) : g_strdup ("");

  g_free (self->sentence);
  self->sentence = sentence;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_ANY]);
}

static gboolean
fill_cb (gpointer data)
{
  LiaisonBudgetSection *self = data;
  g_autoptr (GArray) candidates = list_candidates (self);

  self->source = 0;
  if (self->minutes > 0)
    show_picked (self, candidates);
  gtk_widget_set_visible (GTK_WIDGET (self), self->minutes > 0);
  tell_sentence (self, candidates);

  return G_SOURCE_REMOVE;
}

/* Once for what changes at one time. */
static void
fill_soon (LiaisonBudgetSection *self)
{
  if (self->agenda != NULL && self->source == 0)
    self->source = g_idle_add (fill_cb, self);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row)
{
  if (LIAISON_IS_FOLLOW_UP_ROW (row))
    gtk_widget_activate_action (GTK_WIDGET (row), "follow-up.edit", NULL);
}

static void
put_off_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  LiaisonBudgetSection *self = LIAISON_BUDGET_SECTION (widget);
  gint64                person;
  const char           *name;
  int                   days;

  g_variant_get (parameter, "(x&si)", &person, &name, &days);
  liaison_touch_deed_put_off (gtk_widget_get_parent (widget), self->store, person, name, days);
}

static void
done_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonBudgetSection *self = LIAISON_BUDGET_SECTION (widget);
  gint64                person;
  const char           *name;

  g_variant_get (parameter, "(x&s)", &person, &name);
  liaison_touch_deed_note (gtk_widget_get_parent (widget), self->store, person, name);
}

/* ---- the widget ---- */

static void
set_minutes (LiaisonBudgetSection *self,
             int                   minutes)
{
  if (self->minutes == minutes)
    return;

  self->minutes = minutes;
  fill_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES]);
}

static void
liaison_budget_section_dispose (GObject *object)
{
  LiaisonBudgetSection *self = LIAISON_BUDGET_SECTION (object);

  g_clear_handle_id (&self->source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_BUDGET_SECTION);
  g_clear_object (&self->store);
  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (liaison_budget_section_parent_class)->dispose (object);
}

static void
liaison_budget_section_finalize (GObject *object)
{
  g_free (LIAISON_BUDGET_SECTION (object)->sentence);

  G_OBJECT_CLASS (liaison_budget_section_parent_class)->finalize (object);
}

static void
liaison_budget_section_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonBudgetSection *self = LIAISON_BUDGET_SECTION (object);

  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_HAS_ANY:
      g_value_set_boolean (value, self->minutes > 0 || *self->sentence != '\0');
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_budget_section_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LiaisonBudgetSection *self = LIAISON_BUDGET_SECTION (object);

  switch (property_id)
    {
    case PROP_STORE:
      if (g_set_object (&self->store, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_MINUTES:
      set_minutes (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_budget_section_class_init (LiaisonBudgetSectionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  liaison_today_get_resource ();

  object_class->dispose = liaison_budget_section_dispose;
  object_class->finalize = liaison_budget_section_finalize;
  object_class->get_property = liaison_budget_section_get_property;
  object_class->set_property = liaison_budget_section_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, flags);
  properties[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 0, MOST_MINUTES, 0, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_ANY] = g_param_spec_boolean ("has-any", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-budget-section.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonBudgetSection, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBudgetSection, rules);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBudgetSection, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBudgetSection, nothing);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBudgetSection, rest);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "touch-section.put-off", "(xsi)", put_off_cb);
  gtk_widget_class_install_action (widget_class, "touch-section.done", "(xs)", done_cb);
}

static void
liaison_budget_section_init (LiaisonBudgetSection *self)
{
  self->sentence = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_budget_section_follow:
 * @self: a section that follows nothing yet
 * @agenda: the follow-ups
 * @touch: the people to be in touch with
 * @dates: the renewals and deadlines
 *
 * Picks from what these show, and anew whenever it changes.
 */
void
liaison_budget_section_follow (LiaisonBudgetSection *self,
                               LiaisonTodayAgenda   *agenda,
                               LiaisonTouchSection  *touch,
                               LiaisonDatesSection  *dates)
{
  g_return_if_fail (LIAISON_IS_BUDGET_SECTION (self) && self->agenda == NULL);

  self->agenda = g_object_ref (agenda);
  self->touch = touch;
  self->dates = dates;
  for (guint i = 0; i < LIAISON_AGENDA_N_SECTIONS; i++)
    g_signal_connect_object (liaison_today_agenda_get_section (agenda, i), "items-changed", G_CALLBACK (fill_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (touch, "notify::has-rows", G_CALLBACK (fill_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dates, "notify::has-rows", G_CALLBACK (fill_soon), self, G_CONNECT_SWAPPED);
  fill_soon (self);
}

/**
 * liaison_budget_section_find_row:
 * @self: a section
 * @id: a follow-up
 *
 * Returns: (transfer none) (nullable): the row that shows it
 */
LiaisonFollowUpRow *
liaison_budget_section_find_row (LiaisonBudgetSection *self,
                                 gint64                id)
{
  GtkListBoxRow *row;

  for (int i = 0; self->minutes > 0 && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (LIAISON_IS_FOLLOW_UP_ROW (row) &&
        liaison_open_follow_up_get_id (liaison_follow_up_row_get_follow_up (LIAISON_FOLLOW_UP_ROW (row))) == id)
      return LIAISON_FOLLOW_UP_ROW (row);

  return NULL;
}
