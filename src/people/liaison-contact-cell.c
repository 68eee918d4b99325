/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-cell.h"

#include "liaison-avatar-text.h"
#include "liaison-catalog.h"
#include "liaison-contact-selection.h"
#include "liaison-date.h"
#include "liaison-freshness-ring.h"
#include "liaison-people-closures.h"
#include "liaison-sector-mark.h"

struct _LiaisonContactCell
{
  AdwBin parent_instance;

  LiaisonRow *row;
  gulong      contact_id;

  AdwAvatar         *avatar;
  GtkLabel          *name;
  GtkLabel          *subtitle;
  GtkWidget         *sector_chip;
  LiaisonSectorMark *sector;
  GtkLabel          *sector_name;
  LiaisonFreshnessRing *freshness;
  GtkWidget            *chosen;
  gboolean              showing; /* the check changes by us */
  GBinding             *choosing;
};

G_DEFINE_FINAL_TYPE (LiaisonContactCell, liaison_contact_cell, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ROW,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
get_sector_name (const char *sector)
{
  const char *name = *sector != '\0' ? liaison_catalog_get_sector_name (liaison_catalog_get_default (), sector) : NULL;

  return name != NULL ? name : sector;
}

/* The list has no words of its own for a line: it says those of the cell. */
static void
say_line (LiaisonContactCell *self,
          const char         *name,
          const char         *subtitle,
          const char         *sector,
          const char         *freshness)
{
  GtkWidget       *line = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = NULL;

  if (line == NULL)
    return;

  words = g_strconcat (name, *subtitle != '\0' ? ", " : "", subtitle, *sector != '\0' ? ", " : "", sector,
                       *freshness != '\0' ? ", " : "", freshness, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_organization (LiaisonContactCell *self,
                   gboolean            is_organization)
{
  adw_avatar_set_show_initials (self->avatar, !is_organization);
  adw_avatar_set_icon_name (self->avatar, is_organization ? "liaison-organization-symbolic" : NULL);
}

static void
show_sector (LiaisonContactCell *self,
             const char         *sector)
{
  liaison_sector_mark_set_sector (self->sector, sector);
  gtk_label_set_text (self->sector_name, get_sector_name (sector));
  gtk_widget_set_visible (self->sector_chip, *sector != '\0');
  gtk_widget_set_tooltip_text (self->sector_chip, get_sector_name (sector));
}

static char *
dup_freshness (LiaisonContact *contact)
{
  g_autofree char *today = liaison_date_dup_today ();

  if (contact == NULL || liaison_contact_get_is_organization (contact))
    return g_strdup ("");

  return liaison_freshness_ring_dup_words (contact, today);
}

static gboolean
is_choosing (LiaisonContactCell *self)
{
  return gtk_widget_get_visible (self->chosen);
}

static void
set_chosen (LiaisonContactCell *self,
            gboolean            chosen)
{
  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->chosen), chosen);
  self->showing = FALSE;
}

static void
toggled_cb (LiaisonContactCell *self)
{
  if (!self->showing && self->row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "people.toggle", "x", liaison_row_get_key (self->row));
}

static void
show_contact (LiaisonContactCell *self)
{
  LiaisonContact  *contact = self->row != NULL ? liaison_row_get_contact (self->row) : NULL;
  const char      *sector = contact != NULL ? liaison_contact_get_sector (contact) : "";
  g_autofree char *name = liaison_people_single_line (NULL, contact != NULL ? liaison_contact_get_name (contact) : "");
  g_autofree char *subtitle = liaison_people_single_line (NULL, contact != NULL ? liaison_contact_get_subtitle (contact) : "");
  g_autofree char *initialed = liaison_avatar_text_dup (name);
  g_autofree char *freshness = dup_freshness (contact);

  adw_avatar_set_text (self->avatar, initialed);
  show_organization (self, contact != NULL && liaison_contact_get_is_organization (contact));
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  show_sector (self, sector);
  liaison_freshness_ring_set_contact (self->freshness, contact);
  say_line (self, name, subtitle, get_sector_name (sector), freshness);
}

static void
set_row (LiaisonContactCell *self,
         LiaisonRow         *row)
{
  if (self->row == row)
    return;

  if (self->row != NULL)
    g_clear_signal_handler (&self->contact_id, self->row);
  g_set_object (&self->row, row);
  if (row != NULL)
    self->contact_id = g_signal_connect_swapped (row, "notify::contact", G_CALLBACK (show_contact), self);
  if (row != NULL)
    show_contact (self);
}

/* With Ctrl or Shift the list chooses several by itself. */
static void
clicked_cb (LiaisonContactCell *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGesture         *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  const char     *action = is_choosing (self) ? "people.toggle" : "people.click";

  if (self->row == NULL || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), action, "x", liaison_row_get_key (self->row));
  if (is_choosing (self))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* A box to tick stands before each line while several are being chosen. */
static void
liaison_contact_cell_root (GtkWidget *widget)
{
  LiaisonContactCell *self = LIAISON_CONTACT_CELL (widget);
  GtkWidget          *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel  *model = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;

  GTK_WIDGET_CLASS (liaison_contact_cell_parent_class)->root (widget);

  if (LIAISON_IS_CONTACT_SELECTION (model) && self->choosing == NULL)
    self->choosing = g_object_bind_property (model, "choosing", self->chosen, "visible", G_BINDING_SYNC_CREATE);
}

static void
liaison_contact_cell_dispose (GObject *object)
{
  LiaisonContactCell *self = LIAISON_CONTACT_CELL (object);

  set_row (self, NULL);

  G_OBJECT_CLASS (liaison_contact_cell_parent_class)->dispose (object);
}

static void
liaison_contact_cell_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonContactCell *self = LIAISON_CONTACT_CELL (object);

  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, self->row);
      break;
    case PROP_CHOSEN:
      g_value_set_boolean (value, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->chosen)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_cell_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonContactCell *self = LIAISON_CONTACT_CELL (object);

  switch (prop_id)
    {
    case PROP_ROW:
      set_row (self, g_value_get_object (value));
      break;
    case PROP_CHOSEN:
      set_chosen (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_cell_class_init (LiaisonContactCellClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LIAISON_TYPE_FRESHNESS_RING);
  g_type_ensure (LIAISON_TYPE_SECTOR_MARK);

  widget_class->root = liaison_contact_cell_root;

  object_class->dispose = liaison_contact_cell_dispose;
  object_class->get_property = liaison_contact_cell_get_property;
  object_class->set_property = liaison_contact_cell_set_property;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, LIAISON_TYPE_ROW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-contact-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactCell, avatar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactCell, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactCell, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactCell, sector_chip);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactCell, sector);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactCell, sector_name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactCell, chosen);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactCell, freshness);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
liaison_contact_cell_init (LiaisonContactCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
