/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-touch-section.h"

#include "liaison-coming-date.h"
#include "liaison-date.h"
#include "liaison-toast.h"
#include "liaison-today-resources.h"
#include "liaison-today-walk.h"
#include "liaison-touch-deed.h"
#include "liaison-touch-row.h"
#include "liaison-week.h"

/* More than one does in a day. */
#define ROWS_AT_FIRST 5

/* What is due by its cadence is never cut; this bounds what is drawn. */
#define MOST_ROWS 200

/* Whoever was not heard of for so long before a week is taken up with again. */
#define IDLE_DAYS 30

struct _LiaisonTouchSection
{
  GtkWidget parent_instance;

  LiaisonStore *store;
  guint         weekly;
  GCancellable *cancellable;
  GPtrArray    *lines; /* LiaisonTouchLine, shown or hidden by "Show All" */
  guint         source;
  gboolean      is_stale;
  gboolean      shows_all;

  GtkWidget  *heading;
  GtkListBox *list;
  GtkWidget  *more;
};

G_DEFINE_FINAL_TYPE (LiaisonTouchSection, liaison_touch_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_WEEKLY,
  PROP_HAS_ROWS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
free_line (gpointer data)
{
  LiaisonTouchLine *line = data;

  g_free (line->name);
  g_free (line->reason);
  g_free (line);
}

/* ---- reading ---- */

/* How many more are suggested this week: whom the user took up with again since
 * it began is counted. */
static gboolean
count_left (LiaisonConnection *connection,
            const char        *today,
            guint              weekly,
            guint             *n_left,
            GError           **error)
{
  LiaisonWeek      week = liaison_week_get_local ();
  g_autofree char *start = liaison_week_dup_start (today, week.first_day);
  g_autofree char *idle = liaison_date_dup_plus_days (start, -IDLE_DAYS);
  gint64           n_done = liaison_query_reconnected (connection, start, idle, error);

  *n_left = n_done < (gint64) weekly ? weekly - (guint) n_done : 0;

  return n_done >= 0;
}

static gpointer
read_lines (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autoptr (GPtrArray) touches = liaison_query_touches (connection, error);
  g_autoptr (GPtrArray) chosen = NULL;
  GPtrArray *lines;
  guint      n_left;

  if (touches != NULL && count_left (connection, today, GPOINTER_TO_UINT (data), &n_left, error))
    chosen = liaison_reconnect_choose (touches, today, n_left);

  if (chosen == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func (free_line);
  for (guint i = 0; i < MIN (chosen->len, MOST_ROWS); i++)
    {
      const LiaisonReconnect *reconnect = g_ptr_array_index (chosen, i);
      LiaisonTouchLine       *line = g_new0 (LiaisonTouchLine, 1);

      line->person = reconnect->touch->person;
      line->kind = reconnect->reason;
      line->name = g_strdup (reconnect->touch->name);
      line->reason = liaison_reconnect_dup_reason (reconnect, today);
      g_ptr_array_add (lines, line);
    }

  return lines;
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  const LiaisonTouchLine *one = a, *other = b;

  return one->person == other->person && g_str_equal (one->name, other->name) && g_str_equal (one->reason, other->reason);
}

static gboolean
shows_the_same (LiaisonTouchSection *self,
                GPtrArray           *lines)
{
  if (self->lines == NULL || self->lines->len != lines->len)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    if (!is_same (g_ptr_array_index (self->lines, i), g_ptr_array_index (lines, i)))
      return FALSE;

  return TRUE;
}

/* ---- showing ---- */

static int
get_focused_index (LiaisonTouchSection *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return focused != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
}

static void
show_lines (LiaisonTouchSection *self)
{
  guint          n_shown = self->shows_all ? self->lines->len : MIN (self->lines->len, ROWS_AT_FIRST);
  int            focused = get_focused_index (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n_shown; i++)
    {
      LiaisonTouchLine *line = g_ptr_array_index (self->lines, i);

      gtk_list_box_append (self->list, liaison_touch_row_new (line->person, line->name, line->reason));
    }

  row = focused >= 0 ? gtk_list_box_get_row_at_index (self->list, MIN (focused, (int) n_shown - 1)) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self), n_shown > 0);
  gtk_widget_set_visible (self->more, n_shown < self->lines->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_ROWS]);
}

static void
lines_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (LiaisonTouchSection) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (lines == NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }
  if (self->list == NULL || shows_the_same (self, lines))
    return;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = g_steal_pointer (&lines);
  show_lines (self);
}

static gboolean
read_cb (gpointer data)
{
  LiaisonTouchSection *self = data;

  self->source = 0;
  self->is_stale = FALSE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_store_read_async (self->store, read_lines, GUINT_TO_POINTER (self->weekly), NULL, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                            lines_read_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* The pages of the place, of which the one with this section is not shown while
 * it is empty. */
static GtkWidget *
get_place (LiaisonTouchSection *self)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_STACK);
}

static gboolean
is_seen (LiaisonTouchSection *self)
{
  GtkWidget *place = get_place (self);

  return self->lines == NULL || (place != NULL && gtk_widget_get_mapped (place));
}

static void
store_changed_cb (LiaisonStore        *store,
                  const char *const   *tables,
                  LiaisonTouchSection *self)
{
  static const char *const ours[] = { "person", "interaction", "interaction_person", "tie", "tag", "tagging", "dismissal" };

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    if (tables == NULL || g_strv_contains (tables, ours[i]))
      {
        liaison_touch_section_refresh (self);
        return;
      }
}

static void
set_store (LiaisonTouchSection *self,
           LiaisonStore        *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->source, g_source_remove);
  g_set_object (&self->store, store);
  if (store == NULL)
    return;

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  liaison_touch_section_refresh (self);
}

/* ---- deeds ---- */

static void
put_off_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gint64      person;
  const char *name;
  int         days;

  g_variant_get (parameter, "(x&si)", &person, &name, &days);
  liaison_touch_deed_put_off (gtk_widget_get_parent (widget), LIAISON_TOUCH_SECTION (widget)->store, person, name, days);
}

static void
done_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gint64      person;
  const char *name;

  g_variant_get (parameter, "(x&s)", &person, &name);
  liaison_touch_deed_note (gtk_widget_get_parent (widget), LIAISON_TOUCH_SECTION (widget)->store, person, name);
}

static gboolean
keynav_failed_cb (LiaisonTouchSection *self,
                  GtkDirectionType     direction)
{
  return liaison_today_walk (GTK_WIDGET (self), direction);
}

static void
set_weekly (LiaisonTouchSection *self,
            guint                weekly)
{
  if (self->weekly == weekly)
    return;

  self->weekly = weekly;
  if (self->store != NULL)
    liaison_touch_section_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEKLY]);
}

static void
more_clicked_cb (LiaisonTouchSection *self)
{
  self->shows_all = TRUE;
  show_lines (self);
}

/* ---- the widget ---- */

static void
place_mapped_cb (LiaisonTouchSection *self)
{
  if (self->is_stale && self->store != NULL)
    liaison_touch_section_refresh (self);
}

static void
root_changed_cb (LiaisonTouchSection *self)
{
  GtkWidget *place = get_place (self);

  if (place == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  g_signal_handlers_disconnect_by_func (place, place_mapped_cb, self);
  g_signal_connect_object (place, "map", G_CALLBACK (place_mapped_cb), self, G_CONNECT_SWAPPED);
}

static void
liaison_touch_section_dispose (GObject *object)
{
  LiaisonTouchSection *self = LIAISON_TOUCH_SECTION (object);

  set_store (self, NULL);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_TOUCH_SECTION);

  G_OBJECT_CLASS (liaison_touch_section_parent_class)->dispose (object);
}

static void
liaison_touch_section_finalize (GObject *object)
{
  g_clear_pointer (&LIAISON_TOUCH_SECTION (object)->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_touch_section_parent_class)->finalize (object);
}

static void
liaison_touch_section_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LiaisonTouchSection *self = LIAISON_TOUCH_SECTION (object);

  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_WEEKLY:
      g_value_set_uint (value, self->weekly);
      break;
    case PROP_HAS_ROWS:
      g_value_set_boolean (value, liaison_touch_section_get_has_rows (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_touch_section_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      set_store (LIAISON_TOUCH_SECTION (object), g_value_get_object (value));
      break;
    case PROP_WEEKLY:
      set_weekly (LIAISON_TOUCH_SECTION (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_touch_section_class_init (LiaisonTouchSectionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();

  object_class->dispose = liaison_touch_section_dispose;
  object_class->finalize = liaison_touch_section_finalize;
  object_class->get_property = liaison_touch_section_get_property;
  object_class->set_property = liaison_touch_section_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WEEKLY] = g_param_spec_uint ("weekly", NULL, NULL, 0, 100, LIAISON_RECONNECT_WEEKLY,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_ROWS] = g_param_spec_boolean ("has-rows", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-touch-section.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTouchSection, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTouchSection, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTouchSection, more);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, root_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_install_action (widget_class, "touch-section.put-off", "(xsi)", put_off_cb);
  gtk_widget_class_install_action (widget_class, "touch-section.done", "(xs)", done_cb);
}

static void
liaison_touch_section_init (LiaisonTouchSection *self)
{
  self->weekly = LIAISON_RECONNECT_WEEKLY;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_touch_section_get_has_rows:
 * @self: a section
 *
 * Returns: whether there is anybody to be in touch with
 */
gboolean
liaison_touch_section_get_has_rows (LiaisonTouchSection *self)
{
  g_return_val_if_fail (LIAISON_IS_TOUCH_SECTION (self), FALSE);

  return self->lines != NULL && self->lines->len > 0;
}

/**
 * liaison_touch_section_get_lines:
 * @self: a section
 *
 * Returns: (transfer none) (nullable) (element-type LiaisonTouchLine): all to be
 *   in touch with, the most pressing first
 */
GPtrArray *
liaison_touch_section_get_lines (LiaisonTouchSection *self)
{
  g_return_val_if_fail (LIAISON_IS_TOUCH_SECTION (self), NULL);

  return self->lines;
}

/**
 * liaison_touch_section_refresh:
 * @self: a section with a store
 *
 * Reads anew, soon: once for many changes, and after what is more pressing.
 */
void
liaison_touch_section_refresh (LiaisonTouchSection *self)
{
  g_return_if_fail (LIAISON_IS_TOUCH_SECTION (self) && self->store != NULL);

  self->is_stale = TRUE;
  if (self->source == 0 && is_seen (self))
    self->source = g_idle_add_full (G_PRIORITY_LOW, read_cb, self, NULL);
}
