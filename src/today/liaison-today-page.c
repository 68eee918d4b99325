/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-today-page.h"

#include "liaison-budget-section.h"
#include "liaison-dates-section.h"
#include "liaison-follow-up-deed.h"
#include "liaison-toast.h"
#include "liaison-today-agenda.h"
#include "liaison-today-resources.h"
#include "liaison-today-section.h"
#include "liaison-today-columns.h"
#include "liaison-today-walk.h"
#include "liaison-touch-section.h"
#include "liaison-week-view.h"

struct _LiaisonTodayPage
{
  AdwBin parent_instance;

  LiaisonStore *store;
  gboolean      folded;

  GSettings            *settings;
  LiaisonTodayAgenda   *agenda;
  GtkStack             *stack;
  GtkWidget            *everything;
  LiaisonTodaySection  *sections[LIAISON_AGENDA_N_SECTIONS];
  LiaisonDatesSection  *dates;
  LiaisonTouchSection  *touch;
  LiaisonBudgetSection *budget;
  LiaisonWeekView      *week;
};

G_DEFINE_FINAL_TYPE (LiaisonTodayPage, liaison_today_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_FOLDED,
  PROP_DUE_COUNT,
  PROP_MINUTES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LiaisonFollowUpRow *
find_row (LiaisonTodayPage *self,
          gint64            id)
{
  LiaisonFollowUpRow *row = liaison_budget_section_find_row (self->budget, id);

  for (guint i = 0; i < LIAISON_AGENDA_N_SECTIONS && row == NULL; i++)
    row = liaison_today_section_find_row (self->sections[i], id);

  return row;
}

/* As the window comes up, the keys are with what is to be done. */
static void
take_idle_focus (LiaisonTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
state_changed_cb (LiaisonTodayPage *self)
{
  static const char *const pages[] = { "loading", "empty", "content", "failed" };
  LiaisonTodayState        state = liaison_today_agenda_get_state (self->agenda);
  GtkWidget               *page;

  if (state == LIAISON_TODAY_EMPTY &&
      (liaison_touch_section_get_has_rows (self->touch) || liaison_dates_section_get_has_rows (self->dates)))
    state = LIAISON_TODAY_CONTENT;
  page = gtk_stack_get_child_by_name (self->stack, pages[state]);

  /* Those that were never shown stay invisible, or GTK would style them too. */
  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  if (state == LIAISON_TODAY_CONTENT)
    take_idle_focus (self);
}

static void
due_count_changed_cb (LiaisonTodayPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DUE_COUNT]);
}

/* ---- deeds ---- */

static void
folded_cb (LiaisonFollowUpRow *row,
           LiaisonTodayPage   *self)
{
  g_signal_handlers_disconnect_by_func (row, folded_cb, self);
  liaison_today_agenda_release (self->agenda);
}

/* The row goes at once; what comes after waits until it is gone. */
static void
fold_row (LiaisonTodayPage *self,
          gint64            id)
{
  LiaisonFollowUpRow *row = find_row (self, id);

  if (row == NULL || !gtk_widget_get_mapped (GTK_WIDGET (row)))
    return;

  liaison_today_walk_off (GTK_WIDGET (row));
  liaison_today_agenda_hold (self->agenda);
  g_signal_connect_object (row, "folded", G_CALLBACK (folded_cb), self, 0);
  liaison_follow_up_row_set_folded (row, TRUE);
}

static void
unfold_row (LiaisonTodayPage *self,
            gint64            id)
{
  LiaisonFollowUpRow *row = find_row (self, id);

  if (row != NULL)
    liaison_follow_up_row_set_folded (row, FALSE);
  liaison_today_agenda_refresh (self->agenda);
}

static void
deed_done_cb (LiaisonFollowUpDeed *deed,
              gint64               change,
              const GError        *error,
              gpointer             data)
{
  LiaisonTodayPage *self = data;

  if (error != NULL)
    {
      unfold_row (self, liaison_follow_up_deed_get_id (deed));
      liaison_toast_show_error (GTK_WIDGET (self), error);
    }
  else if (change > 0)
    liaison_toast_offer_undo (GTK_WIDGET (self), change, liaison_follow_up_deed_get_label (deed));
}

static void
perform (LiaisonTodayPage       *self,
         LiaisonFollowUpDeedKind kind,
         gint64                  id,
         const char             *day)
{
  g_autoptr (LiaisonOpenFollowUp) follow_up = liaison_today_agenda_find (self->agenda, id);

  if (follow_up == NULL || self->store == NULL)
    return;

  if (kind != LIAISON_FOLLOW_UP_DEED_SNOOZE)
    fold_row (self, id);
  liaison_follow_up_deed_perform (self->store, follow_up, kind, day, deed_done_cb, G_OBJECT (self));
}

static void
done_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *id)
{
  perform (LIAISON_TODAY_PAGE (widget), LIAISON_FOLLOW_UP_DEED_FINISH, g_variant_get_int64 (id), NULL);
}

static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *id)
{
  perform (LIAISON_TODAY_PAGE (widget), LIAISON_FOLLOW_UP_DEED_DELETE, g_variant_get_int64 (id), NULL);
}

static void
snooze_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  gint64      id;
  const char *day;

  g_variant_get (parameter, "(x&s)", &id, &day);
  perform (LIAISON_TODAY_PAGE (widget), LIAISON_FOLLOW_UP_DEED_SNOOZE, id, day);
}

static void
refresh_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  liaison_today_agenda_refresh (LIAISON_TODAY_PAGE (widget)->agenda);
}

/* ---- the time there is ---- */

static int
get_minutes (LiaisonTodayPage *self)
{
  int minutes;

  g_object_get (self->budget, "minutes", &minutes, NULL);

  return minutes;
}

static void
set_minutes (LiaisonTodayPage *self,
             int               minutes)
{
  if (get_minutes (self) == minutes)
    return;

  g_object_set (self->budget, "minutes", minutes, NULL);
  gtk_widget_set_visible (self->everything, minutes == 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES]);
}

/* ---- the widget ---- */

static void
liaison_today_page_dispose (GObject *object)
{
  LiaisonTodayPage *self = LIAISON_TODAY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_TODAY_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (liaison_today_page_parent_class)->dispose (object);
}

static void
liaison_today_page_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LiaisonTodayPage *self = LIAISON_TODAY_PAGE (object);

  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_DUE_COUNT:
      g_value_set_uint (value, liaison_today_agenda_get_due_count (self->agenda));
      break;
    case PROP_MINUTES:
      g_value_set_int (value, get_minutes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_today_page_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LiaisonTodayPage *self = LIAISON_TODAY_PAGE (object);

  switch (property_id)
    {
    case PROP_STORE:
      if (g_set_object (&self->store, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
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
bind_template (GtkWidgetClass *klass)
{
  static const char *const names[] = { "section_overdue", "section_today", "section_this_week", "section_later" };

  g_type_ensure (LIAISON_TYPE_BUDGET_SECTION);
  g_type_ensure (LIAISON_TYPE_DATES_SECTION);
  g_type_ensure (LIAISON_TYPE_TODAY_AGENDA);
  g_type_ensure (LIAISON_TYPE_TODAY_COLUMNS);
  g_type_ensure (LIAISON_TYPE_TODAY_SECTION);
  g_type_ensure (LIAISON_TYPE_TOUCH_SECTION);
  g_type_ensure (LIAISON_TYPE_WEEK_VIEW);
  gtk_widget_class_set_template_from_resource (klass, "/org/liaisonplanner/Liaison/today/liaison-today-page.ui");
  gtk_widget_class_bind_template_child (klass, LiaisonTodayPage, agenda);
  gtk_widget_class_bind_template_child (klass, LiaisonTodayPage, stack);
  gtk_widget_class_bind_template_child (klass, LiaisonTodayPage, everything);
  gtk_widget_class_bind_template_child (klass, LiaisonTodayPage, dates);
  gtk_widget_class_bind_template_child (klass, LiaisonTodayPage, touch);
  gtk_widget_class_bind_template_child (klass, LiaisonTodayPage, budget);
  gtk_widget_class_bind_template_child (klass, LiaisonTodayPage, week);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_bind_template_child_full (klass, names[i], FALSE,
                                               G_STRUCT_OFFSET (LiaisonTodayPage, sections) + i * sizeof (gpointer));
  gtk_widget_class_bind_template_callback (klass, state_changed_cb);
}

/* To what is to be done, not to the buttons above it, and to where one was. */
static gboolean
liaison_today_page_grab_focus (GtkWidget *widget)
{
  LiaisonTodayPage *self = LIAISON_TODAY_PAGE (widget);
  GtkWidget        *sections = gtk_widget_get_visible (self->everything) ? self->everything : gtk_widget_get_parent (GTK_WIDGET (self->budget));

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) == NULL && liaison_today_walk_to_first (sections))
    return TRUE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->stack));
}

static void
liaison_today_page_class_init (LiaisonTodayPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();

  object_class->dispose = liaison_today_page_dispose;
  object_class->get_property = liaison_today_page_get_property;
  object_class->set_property = liaison_today_page_set_property;
  widget_class->grab_focus = liaison_today_page_grab_focus;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DUE_COUNT] = g_param_spec_uint ("due-count", NULL, NULL, 0, G_MAXUINT, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 0, 240, 0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "today.done", "x", done_cb);
  gtk_widget_class_install_action (widget_class, "today.snooze", "(xs)", snooze_cb);
  gtk_widget_class_install_action (widget_class, "today.delete", "x", delete_cb);
  gtk_widget_class_install_action (widget_class, "today.refresh", NULL, refresh_cb);
  gtk_widget_class_install_property_action (widget_class, "today.minutes", "minutes");
}

static void
liaison_today_page_init (LiaisonTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < LIAISON_AGENDA_N_SECTIONS; i++)
    liaison_today_section_set_model (self->sections[i], liaison_today_agenda_get_section (self->agenda, i));
  liaison_week_view_follow (self->week, self->agenda);
  liaison_budget_section_follow (self->budget, self->agenda, self->touch, self->dates);
  self->settings = g_settings_new (LIAISON_SETTINGS_ID);
  g_settings_bind (self->settings, "suggestions-per-week", self->touch, "weekly", G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->agenda, "notify::due-count", G_CALLBACK (due_count_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_today_page_new:
 *
 * Returns: (transfer floating): a page without a store
 */
GtkWidget *
liaison_today_page_new (void)
{
  return g_object_new (LIAISON_TYPE_TODAY_PAGE, NULL);
}
