/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-dates-section.h"

#include "liaison-date-row.h"
#include "liaison-date.h"
#include "liaison-toast.h"
#include "liaison-today-resources.h"
#include "liaison-today-walk.h"

/* How far ahead dates are told, and how long a deadline that was missed. */
#define DAYS_AHEAD 45
#define DAYS_MISSED 7

/* This bounds what is drawn. */
#define MOST_ROWS 50

struct _LiaisonDatesSection
{
  GtkWidget parent_instance;

  LiaisonStore *store;
  GCancellable *cancellable;
  GPtrArray    *dates; /* LiaisonComingDate */

  GtkWidget  *heading;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonDatesSection, liaison_dates_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_HAS_ROWS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gpointer
read_dates (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *until = liaison_date_dup_plus_days (today, DAYS_AHEAD);
  g_autofree char *since = liaison_date_dup_plus_days (today, -DAYS_MISSED);

  return liaison_query_coming_dates (connection, since, until, error);
}

static void
show_dates (LiaisonDatesSection *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int        index = focused != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  guint      n_rows = MIN (self->dates->len, MOST_ROWS);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n_rows; i++)
    gtk_list_box_append (self->list, liaison_date_row_new (g_ptr_array_index (self->dates, i), self->store, NULL));

  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, MIN (index, (int) n_rows - 1)) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_ROWS]);
}

static void
dates_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (LiaisonDatesSection) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dates = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (dates == NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }
  if (self->list == NULL || self->store != LIAISON_STORE (source))
    return;

  g_clear_pointer (&self->dates, g_ptr_array_unref);
  self->dates = g_steal_pointer (&dates);
  show_dates (self);
}

static void
store_changed_cb (LiaisonStore        *store,
                  const char *const   *tables,
                  LiaisonDatesSection *self)
{
  static const char *const ours[] = { "membership", "opening", "organization", "follow_up" };

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    if (tables == NULL || g_strv_contains (tables, ours[i]))
      {
        liaison_dates_section_refresh (self);
        return;
      }
}

static void
set_store (LiaisonDatesSection *self,
           LiaisonStore        *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->store, store);
  if (store == NULL)
    return;

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  liaison_dates_section_refresh (self);
}

static gboolean
keynav_failed_cb (LiaisonDatesSection *self,
                  GtkDirectionType     direction)
{
  return liaison_today_walk (GTK_WIDGET (self), direction);
}

static void
liaison_dates_section_dispose (GObject *object)
{
  LiaisonDatesSection *self = LIAISON_DATES_SECTION (object);

  set_store (self, NULL);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_DATES_SECTION);

  G_OBJECT_CLASS (liaison_dates_section_parent_class)->dispose (object);
}

static void
liaison_dates_section_finalize (GObject *object)
{
  g_clear_pointer (&LIAISON_DATES_SECTION (object)->dates, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_dates_section_parent_class)->finalize (object);
}

static void
liaison_dates_section_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LiaisonDatesSection *self = LIAISON_DATES_SECTION (object);

  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_HAS_ROWS:
      g_value_set_boolean (value, liaison_dates_section_get_has_rows (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_dates_section_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      set_store (LIAISON_DATES_SECTION (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_dates_section_class_init (LiaisonDatesSectionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();

  object_class->dispose = liaison_dates_section_dispose;
  object_class->finalize = liaison_dates_section_finalize;
  object_class->get_property = liaison_dates_section_get_property;
  object_class->set_property = liaison_dates_section_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_ROWS] = g_param_spec_boolean ("has-rows", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-dates-section.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDatesSection, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDatesSection, list);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
liaison_dates_section_init (LiaisonDatesSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_dates_section_get_has_rows:
 * @self: a section
 *
 * Returns: whether there is a renewal or a deadline
 */
gboolean
liaison_dates_section_get_has_rows (LiaisonDatesSection *self)
{
  g_return_val_if_fail (LIAISON_IS_DATES_SECTION (self), FALSE);

  return self->dates != NULL && self->dates->len > 0;
}

/**
 * liaison_dates_section_get_dates:
 * @self: a section
 *
 * Returns: (transfer none) (nullable) (element-type LiaisonComingDate): what it
 *   shows, the soonest first
 */
GPtrArray *
liaison_dates_section_get_dates (LiaisonDatesSection *self)
{
  g_return_val_if_fail (LIAISON_IS_DATES_SECTION (self), NULL);

  return self->dates;
}

/**
 * liaison_dates_section_refresh:
 * @self: a section
 *
 * Reads anew. Happens by itself when the store changes.
 */
void
liaison_dates_section_refresh (LiaisonDatesSection *self)
{
  g_return_if_fail (LIAISON_IS_DATES_SECTION (self));

  if (self->store == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_store_read_async (self->store, read_dates, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                            dates_read_cb, g_object_ref (self));
}
