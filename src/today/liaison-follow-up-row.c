/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-up-row.h"

#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-today-closures.h"
#include "liaison-today-resources.h"
#include "liaison-week.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LiaisonFollowUpRow
{
  GtkListBoxRow parent_instance;

  LiaisonOpenFollowUp *follow_up;
  gboolean             compact;
  char                *note;
  gboolean             is_folded;

  GtkRevealer    *revealer;
  GtkWidget      *note_label;
  GtkCheckButton *done;
  GtkMenuButton  *more;
  GMenuModel     *snooze_menu;
  GtkWidget      *snooze_popover; /* made when it is first asked for */
  GtkWidget      *day_popover;    /* the same */
};

G_DEFINE_FINAL_TYPE (LiaisonFollowUpRow, liaison_follow_up_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_FOLLOW_UP,
  PROP_COMPACT,
  PROP_NOTE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  FOLDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
get_id (LiaisonFollowUpRow *self)
{
  return liaison_open_follow_up_get_id (self->follow_up);
}

static LiaisonFollowUp *
get_record (LiaisonFollowUpRow *self)
{
  return liaison_open_follow_up_get_record (self->follow_up);
}

/* ---- snoozing ---- */

/* The day that snoozing counts from: today, or the day of what is still to come. */
static char *
dup_base (LiaisonFollowUpRow *self,
          gboolean           *is_ahead)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *day = liaison_due_dup_day (get_record (self));

  *is_ahead = *day != '\0' && liaison_date_days_between (today, day) > 0;

  return *is_ahead ? g_steal_pointer (&day) : g_steal_pointer (&today);
}

static void
snooze_until (LiaisonFollowUpRow *self,
              const char         *when)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "today.snooze", "(xs)", get_id (self), when);
}

static void
snooze_days (LiaisonFollowUpRow *self,
             int                 days)
{
  gboolean         is_ahead;
  g_autofree char *base = dup_base (self, &is_ahead);
  g_autofree char *day = liaison_date_dup_plus_days (base, days);

  if (day != NULL)
    snooze_until (self, day);
}

static void
snooze_next_week (LiaisonFollowUpRow *self)
{
  LiaisonWeek      week = liaison_week_get_local ();
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *start = liaison_week_dup_start (today, week.first_day);
  g_autofree char *day = liaison_date_dup_plus_days (start, 7 + ((int) week.first_workday - (int) week.first_day + 7) % 7);

  if (day != NULL)
    snooze_until (self, day);
}

static void
day_picked_cb (GtkButton          *button,
               LiaisonFollowUpRow *self)
{
  GtkWidget *calendar = gtk_widget_get_prev_sibling (GTK_WIDGET (button));
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_autofree char *day = liaison_date_dup_from_local (date);

  gtk_popover_popdown (GTK_POPOVER (self->day_popover));
  snooze_until (self, day);
}

/* It belongs to the row, for a menu button leads the keys to its own menu only. */
static GtkWidget *
make_popover (LiaisonFollowUpRow *self,
              GtkWidget          *popover)
{
  gtk_widget_set_parent (popover, GTK_WIDGET (self));

  return popover;
}

/* Opens it below the button that has the other deeds. */
static void
pop_up (LiaisonFollowUpRow *self,
        GtkWidget          *popover)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (self->more), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                                         (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* What is put off comes later than today. */
static void
day_selected_cb (GtkCalendar *calendar)
{
  GtkWidget *button = gtk_widget_get_next_sibling (GTK_WIDGET (calendar));
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *day = liaison_date_dup_from_local (date);
  g_autofree char *today = liaison_date_dup_today ();

  gtk_widget_set_sensitive (button, liaison_date_days_between (today, day) > 0);
}

static GtkWidget *
make_day_popover (LiaisonFollowUpRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Snooze"));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Snooze until"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (day_picked_cb), self, 0);
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_selected_cb), NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_default_widget (GTK_POPOVER (popover), button);

  return make_popover (self, popover);
}

/* It begins with the first day that it can be put off to. */
static void
show_day_popover (LiaisonFollowUpRow *self)
{
  gboolean         is_ahead;
  g_autofree char *base = dup_base (self, &is_ahead);
  g_autofree char *day = liaison_date_dup_plus_days (base, 1);
  GtkWidget       *box;

  if (self->day_popover == NULL)
    self->day_popover = make_day_popover (self);
  box = gtk_popover_get_child (GTK_POPOVER (self->day_popover));
  if (day != NULL)
    {
      g_autoptr (GDateTime) date = liaison_date_new_local (day);

      gtk_calendar_select_day (GTK_CALENDAR (gtk_widget_get_first_child (box)), date);
    }
  pop_up (self, self->day_popover);
}

static void
show_snooze_menu (LiaisonFollowUpRow *self)
{
  if (self->snooze_popover == NULL)
    self->snooze_popover = make_popover (self, gtk_popover_menu_new_from_model (self->snooze_menu));
  pop_up (self, self->snooze_popover);
}

/* ---- actions ---- */

static void
finish (LiaisonFollowUpRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "today.done", "x", get_id (self));
}

static void
edit (LiaisonFollowUpRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-follow-up", "x", get_id (self));
}

static void
erase (LiaisonFollowUpRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "today.delete", "x", get_id (self));
}

static void
open_contact (LiaisonFollowUpRow *self)
{
  LiaisonContact *subject = liaison_open_follow_up_get_subject (self->follow_up);

  if (subject != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contact", "x", liaison_contact_get_key (subject));
}

/* Of organizations nothing is logged: it happens with people. */
static void
log_contact (LiaisonFollowUpRow *self)
{
  LiaisonContact *subject = liaison_open_follow_up_get_subject (self->follow_up);
  gboolean        is_person = subject != NULL && !liaison_contact_get_is_organization (subject);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.log", "x", is_person ? liaison_contact_get_key (subject) : 0);
}

static void
follow_up_again (LiaisonFollowUpRow *self)
{
  LiaisonContact *subject = liaison_open_follow_up_get_subject (self->follow_up);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-follow-up", "x", subject != NULL ? liaison_contact_get_key (subject) : 0);
}

static void
snooze_minutes (LiaisonFollowUpRow *self)
{
  snooze_until (self, "minutes");
}

static void
snooze_a_day (LiaisonFollowUpRow *self)
{
  snooze_days (self, 1);
}

static void
snooze_a_week (LiaisonFollowUpRow *self)
{
  snooze_days (self, 7);
}

static const struct
{
  const char *name;
  void (*run) (LiaisonFollowUpRow *self);
} deeds[] = {
  { "follow-up.done", finish },
  { "follow-up.edit", edit },
  { "follow-up.delete", erase },
  { "follow-up.open", open_contact },
  { "follow-up.log", log_contact },
  { "follow-up.again", follow_up_again },
  { "follow-up.snooze-menu", show_snooze_menu },
  { "follow-up.snooze-minutes", snooze_minutes },
  { "follow-up.snooze-tomorrow", snooze_a_day },
  { "follow-up.snooze-next-week", snooze_next_week },
  { "follow-up.snooze-day-later", snooze_a_day },
  { "follow-up.snooze-week-later", snooze_a_week },
  { "follow-up.snooze-pick", show_day_popover },
};

static void
deed_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LiaisonFollowUpRow *self = LIAISON_FOLLOW_UP_ROW (widget);

  if (self->is_folded)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].name, name))
      deeds[i].run (self);
}

static void
enable_deeds (LiaisonFollowUpRow *self)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  gboolean         is_ahead;
  g_autofree char *base = dup_base (self, &is_ahead);

  gtk_widget_action_set_enabled (widget, "follow-up.open", liaison_open_follow_up_get_subject (self->follow_up) != NULL);
  gtk_widget_action_set_enabled (widget, "follow-up.snooze-minutes",
                                 !is_ahead && *liaison_follow_up_get_clock (get_record (self)) != '\0');
  gtk_widget_action_set_enabled (widget, "follow-up.snooze-tomorrow", !is_ahead);
  gtk_widget_action_set_enabled (widget, "follow-up.snooze-next-week", !is_ahead);
  gtk_widget_action_set_enabled (widget, "follow-up.snooze-day-later", is_ahead);
  gtk_widget_action_set_enabled (widget, "follow-up.snooze-week-later", is_ahead);
}

static void
done_toggled_cb (LiaisonFollowUpRow *self)
{
  if (gtk_check_button_get_active (self->done) && !self->is_folded)
    finish (self);
}

static void
menu_pressed_cb (LiaisonFollowUpRow *self)
{
  gtk_menu_button_popup (self->more);
}

/* A finger has no second button: it gets what one does most. */
static void
long_pressed_cb (LiaisonFollowUpRow *self)
{
  if (!self->is_folded)
    show_snooze_menu (self);
}

static void
child_revealed_cb (LiaisonFollowUpRow *self)
{
  if (self->is_folded && !gtk_revealer_get_child_revealed (self->revealer))
    g_signal_emit (self, signals[FOLDED], 0);
}

/* ---- the widget ---- */

static void
tell_name (LiaisonFollowUpRow *self)
{
  g_autofree char *name = liaison_today_dup_name (self->follow_up);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_note (LiaisonFollowUpRow *self,
          const char         *text)
{
  if (g_strcmp0 (self->note, text) == 0)
    return;

  g_free (self->note);
  self->note = g_strdup (text);
  gtk_widget_set_visible (self->note_label, text != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

static void
set_follow_up (LiaisonFollowUpRow  *self,
               LiaisonOpenFollowUp *follow_up)
{
  if (!g_set_object (&self->follow_up, follow_up))
    return;

  if (follow_up != NULL)
    {
      tell_name (self);
      enable_deeds (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLLOW_UP]);
}

static void
liaison_follow_up_row_dispose (GObject *object)
{
  LiaisonFollowUpRow *self = LIAISON_FOLLOW_UP_ROW (object);

  g_clear_pointer (&self->snooze_popover, gtk_widget_unparent);
  g_clear_pointer (&self->day_popover, gtk_widget_unparent);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_FOLLOW_UP_ROW);
  g_clear_object (&self->follow_up);
  g_clear_pointer (&self->note, g_free);

  G_OBJECT_CLASS (liaison_follow_up_row_parent_class)->dispose (object);
}

static void
liaison_follow_up_row_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LiaisonFollowUpRow *self = LIAISON_FOLLOW_UP_ROW (object);

  switch (property_id)
    {
    case PROP_FOLLOW_UP:
      g_value_set_object (value, self->follow_up);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_follow_up_row_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LiaisonFollowUpRow *self = LIAISON_FOLLOW_UP_ROW (object);

  switch (property_id)
    {
    case PROP_FOLLOW_UP:
      set_follow_up (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      if (self->compact == g_value_get_boolean (value))
        break;
      self->compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_NOTE:
      set_note (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint       key;
    const char *action;
  } keys[] = {
    /* Menus show the last of each. */
    { GDK_KEY_KP_Space, "follow-up.done" },
    { GDK_KEY_space, "follow-up.done" },
    { GDK_KEY_d, "follow-up.done" },
    { GDK_KEY_s, "follow-up.snooze-menu" },
    { GDK_KEY_KP_Enter, "follow-up.edit" },
    { GDK_KEY_Return, "follow-up.edit" },
    { GDK_KEY_e, "follow-up.edit" },
    { GDK_KEY_o, "follow-up.open" },
    { GDK_KEY_l, "follow-up.log" },
    { GDK_KEY_f, "follow-up.again" },
    { GDK_KEY_KP_Delete, "follow-up.delete" },
    { GDK_KEY_Delete, "follow-up.delete" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_class_install_action (klass, deeds[i].name, NULL, deed_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, 0, keys[i].action, NULL);
}

static void
liaison_follow_up_row_class_init (LiaisonFollowUpRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();

  object_class->dispose = liaison_follow_up_row_dispose;
  object_class->get_property = liaison_follow_up_row_get_property;
  object_class->set_property = liaison_follow_up_row_set_property;

  properties[PROP_FOLLOW_UP] = g_param_spec_object ("follow-up", NULL, NULL, LIAISON_TYPE_OPEN_FOLLOW_UP,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LiaisonFollowUpRow::folded:
   * @self: a row
   *
   * The row was folded away and takes no room any more.
   */
  signals[FOLDED] = g_signal_new ("folded", LIAISON_TYPE_FOLLOW_UP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-follow-up-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpRow, done);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpRow, more);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpRow, snooze_menu);
  gtk_widget_class_bind_template_callback_full (widget_class, "dup_line", G_CALLBACK (liaison_today_dup_line));
  gtk_widget_class_bind_template_callback_full (widget_class, "has_subject", G_CALLBACK (liaison_today_has_subject));
  gtk_widget_class_bind_template_callback_full (widget_class, "dup_avatar_text", G_CALLBACK (liaison_today_dup_avatar_text));
  gtk_widget_class_bind_template_callback_full (widget_class, "dup_details", G_CALLBACK (liaison_today_dup_details));
  gtk_widget_class_bind_template_callback_full (widget_class, "has_details", G_CALLBACK (liaison_today_has_details));
  gtk_widget_class_bind_template_callback_full (widget_class, "says_when_below", G_CALLBACK (liaison_today_says_when_below));
  gtk_widget_class_bind_template_callback_full (widget_class, "dup_when", G_CALLBACK (liaison_today_dup_when));
  gtk_widget_class_bind_template_callback_full (widget_class, "dup_full_date", G_CALLBACK (liaison_today_dup_full_date));
  gtk_widget_class_bind_template_callback (widget_class, done_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);

  install_keys (widget_class);
}

static void
liaison_follow_up_row_init (LiaisonFollowUpRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_follow_up_row_new:
 * @follow_up: what it shows
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_follow_up_row_new (LiaisonOpenFollowUp *follow_up)
{
  g_return_val_if_fail (LIAISON_IS_OPEN_FOLLOW_UP (follow_up), NULL);

  return g_object_new (LIAISON_TYPE_FOLLOW_UP_ROW, "follow-up", follow_up, NULL);
}

/**
 * liaison_follow_up_row_get_follow_up:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
LiaisonOpenFollowUp *
liaison_follow_up_row_get_follow_up (LiaisonFollowUpRow *self)
{
  g_return_val_if_fail (LIAISON_IS_FOLLOW_UP_ROW (self), NULL);

  return self->follow_up;
}

/**
 * liaison_follow_up_row_set_folded:
 * @self: a row
 * @folded: whether it is to go
 *
 * Checks the row off and folds it away, or takes both back.
 */
void
liaison_follow_up_row_set_folded (LiaisonFollowUpRow *self,
                                  gboolean            folded)
{
  g_return_if_fail (LIAISON_IS_FOLLOW_UP_ROW (self));

  self->is_folded = folded;
  gtk_widget_set_can_focus (GTK_WIDGET (self), !folded);
  gtk_check_button_set_active (self->done, folded);
  gtk_revealer_set_reveal_child (self->revealer, !folded);
}
