/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-cell.h"

#include "liaison-contact-line.h"
#include "liaison-contact-selection.h"

struct _LiaisonContactCell
{
  AdwBin parent_instance;

  LiaisonRow              *row;
  gulong                   contact_id;
  gboolean                 chosen;
  LiaisonContactSelection *selection; /* of the list that it is in */
  LiaisonContactLine      *line;      /* NULL until it is needed */
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

static LiaisonContact *
get_contact (LiaisonContactCell *self)
{
  return self->row != NULL ? liaison_row_get_contact (self->row) : NULL;
}

/* The list has no words of its own for a line: it says those of the cell. */
static void
say (GtkWidget  *widget,
     const char *words)
{
  GtkWidget *line = gtk_widget_get_parent (widget);

  if (line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
say_contact (GtkWidget *widget)
{
  g_autofree char *words = liaison_contact_line_dup_words (get_contact (LIAISON_CONTACT_CELL (widget)));

  say (widget, words);
}

static gboolean
is_choosing (LiaisonContactCell *self)
{
  gboolean choosing = FALSE;

  if (self->selection != NULL)
    g_object_get (self->selection, "choosing", &choosing, NULL);

  return choosing;
}

static void
toggled_cb (LiaisonContactCell *self)
{
  if (self->row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "people.toggle", "x", liaison_row_get_key (self->row));
}

static void
make_line (LiaisonContactCell *self)
{
  self->line = g_object_new (LIAISON_TYPE_CONTACT_LINE, "chosen", self->chosen, NULL);
  g_signal_connect_object (self->line, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  if (self->selection != NULL)
    g_object_bind_property (self->selection, "choosing", self->line, "choosing", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->line));
}

static void
show_contact (GtkWidget *widget)
{
  LiaisonContactCell *self = LIAISON_CONTACT_CELL (widget);
  g_autofree char    *words = NULL;

  if (self->line == NULL && get_contact (self) == NULL)
    return;

  if (self->line == NULL)
    make_line (self);
  words = liaison_contact_line_show (self->line, get_contact (self));
  say (widget, words);
}

static void
contact_changed_cb (LiaisonContactCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->selection != NULL)
    liaison_late_cells_add (liaison_contact_selection_get_late_cells (self->selection), widget, show_contact, say_contact);
  else
    show_contact (widget);
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
    {
      self->contact_id = g_signal_connect_swapped (row, "notify::contact", G_CALLBACK (contact_changed_cb), self);
      contact_changed_cb (self);
    }
}

static void
set_chosen (LiaisonContactCell *self,
            gboolean            chosen)
{
  self->chosen = chosen;
  if (self->line != NULL)
    g_object_set (self->line, "chosen", chosen, NULL);
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

  if (self->row == NULL || liaison_row_get_key (self->row) == 0 || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), action, "x", liaison_row_get_key (self->row));
  if (is_choosing (self))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
set_selection (LiaisonContactCell      *self,
               LiaisonContactSelection *selection)
{
  if (self->selection != NULL)
    liaison_late_cells_remove (liaison_contact_selection_get_late_cells (self->selection), GTK_WIDGET (self));
  g_set_object (&self->selection, selection);
}

static void
liaison_contact_cell_root (GtkWidget *widget)
{
  LiaisonContactCell *self = LIAISON_CONTACT_CELL (widget);
  GtkWidget          *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel  *model = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;

  GTK_WIDGET_CLASS (liaison_contact_cell_parent_class)->root (widget);

  set_selection (self, LIAISON_IS_CONTACT_SELECTION (model) ? LIAISON_CONTACT_SELECTION (model) : NULL);
}

static void
liaison_contact_cell_dispose (GObject *object)
{
  LiaisonContactCell *self = LIAISON_CONTACT_CELL (object);

  set_row (self, NULL);
  set_selection (self, NULL);

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
      g_value_set_boolean (value, self->chosen);
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

  widget_class->root = liaison_contact_cell_root;

  object_class->dispose = liaison_contact_cell_dispose;
  object_class->get_property = liaison_contact_cell_get_property;
  object_class->set_property = liaison_contact_cell_set_property;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, LIAISON_TYPE_ROW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "contactcell");
}

static void
liaison_contact_cell_init (LiaisonContactCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
