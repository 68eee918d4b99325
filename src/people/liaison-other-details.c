/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-other-details.h"

#include "liaison-other-detail.h"
#include "liaison-people-closures.h"
#include "liaison-record.h"

struct _LiaisonOtherDetails
{
  AdwBin parent_instance;

  char *extra; /* as it is shown */

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonOtherDetails, liaison_other_details, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
add_row (LiaisonOtherDetails *self,
         LiaisonOtherDetail  *detail)
{
  g_autofree char *shown = liaison_people_single_line (NULL, detail->shown);
  g_autofree char *label = liaison_people_single_line (NULL, detail->label);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE); /* before any text */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (self->list, row);
}

static void
clear_rows (LiaisonOtherDetails *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
show_extra (LiaisonOtherDetails *self,
            const char          *extra)
{
  g_auto (GStrv) lines = g_strsplit (extra, "\n", -1);

  if (g_strcmp0 (extra, self->extra) == 0)
    return;

  g_free (self->extra);
  self->extra = g_strdup (extra);
  clear_rows (self);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (LiaisonOtherDetail) detail = liaison_other_detail_parse (lines[i]);

      if (detail != NULL)
        add_row (self, detail);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

static void
liaison_other_details_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_OTHER_DETAILS);

  G_OBJECT_CLASS (liaison_other_details_parent_class)->dispose (object);
}

static void
liaison_other_details_finalize (GObject *object)
{
  g_free (LIAISON_OTHER_DETAILS (object)->extra);

  G_OBJECT_CLASS (liaison_other_details_parent_class)->finalize (object);
}

static void
liaison_other_details_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LiaisonRecord   *record;
  g_autofree char *extra = NULL;

  switch (prop_id)
    {
    case PROP_RECORD:
      record = g_value_get_object (value);
      if (record != NULL)
        g_object_get (record, "extra", &extra, NULL);
      show_extra (LIAISON_OTHER_DETAILS (object), extra != NULL ? extra : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_other_details_class_init (LiaisonOtherDetailsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_other_details_dispose;
  object_class->finalize = liaison_other_details_finalize;
  object_class->set_property = liaison_other_details_set_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_RECORD, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-other-details.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOtherDetails, list);
}

static void
liaison_other_details_init (LiaisonOtherDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
