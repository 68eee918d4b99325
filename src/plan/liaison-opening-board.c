/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening-board.h"

#include "liaison-choice.h"
#include "liaison-into-view.h"
#include "liaison-opening-card.h"
#include "liaison-opening-deed.h"
#include "liaison-opening-dialog.h"
#include "liaison-plan-resources.h"
#include "liaison-toast.h"
#include "liaison-window-above.h"

#include <glib/gi18n.h>

#define N_STAGES (LIAISON_OPENING_STAGE_CLOSED + 1)

struct _LiaisonOpeningBoard
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkBox   *columns;

  GtkWidget    *heads[N_STAGES];
  GtkWidget    *lists[N_STAGES];
  LiaisonStore *store;
  GCancellable *reading;
  gint64        moved; /* the opening that is to have the focus again */
};

G_DEFINE_FINAL_TYPE (LiaisonOpeningBoard, liaison_opening_board, ADW_TYPE_BIN)

static gint64
get_id (LiaisonOpeningCard *card)
{
  return liaison_record_get_id (LIAISON_RECORD (liaison_opening_entry_get_record (liaison_opening_card_get_entry (card))));
}

static void
moved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonOpeningBoard) self = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (change < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  else
    liaison_toast_offer_undo (GTK_WIDGET (self), change, _ ("Opening moved"));
}

static void
move (LiaisonOpeningBoard *self,
      gint64               id,
      int                  stage,
      int                  place)
{
  self->moved = id;
  liaison_opening_move_async (self->store, id, (LiaisonOpeningStage) stage, place, moved_cb, g_object_ref (self));
}

/* ---- by pointer ---- */

static int
find_stage (LiaisonOpeningBoard *self,
            GtkWidget           *list)
{
  for (int stage = 0; stage < N_STAGES; stage++)
    if (self->lists[stage] == list)
      return stage;

  return -1;
}

/* Before which card of a column it is let go; those that are not moved count. */
static int
find_place (LiaisonOpeningBoard *self,
            GtkWidget           *list,
            gint64               id,
            double               y)
{
  int place = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (list); card != NULL; card = gtk_widget_get_next_sibling (card))
    {
      graphene_rect_t area;

      if (!LIAISON_IS_OPENING_CARD (card) || get_id (LIAISON_OPENING_CARD (card)) == id)
        continue;
      if (gtk_widget_compute_bounds (card, list, &area) && y < area.origin.y + area.size.height / 2)
        break;
      place++;
    }

  return place;
}

static gboolean
drop_cb (LiaisonOpeningBoard *self,
         const GValue        *value,
         double               x,
         double               y,
         GtkDropTarget       *target)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  int        stage = find_stage (self, list);

  if (stage < 0 || self->store == NULL || !G_VALUE_HOLDS_INT64 (value))
    return FALSE;
  move (self, g_value_get_int64 (value), stage, find_place (self, list, g_value_get_int64 (value), y));

  return TRUE;
}

/* ---- by keys ---- */

static int
get_place_in_column (GtkWidget *card)
{
  int place = 0;

  while ((card = gtk_widget_get_prev_sibling (card)) != NULL)
    place++;

  return place;
}

static gboolean
key_pressed_cb (LiaisonOpeningBoard *self,
                guint                keyval,
                guint                keycode,
                GdkModifierType      state)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean   is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int        aside = (keyval == GDK_KEY_Right) - (keyval == GDK_KEY_Left);
  int        down = (keyval == GDK_KEY_Down) - (keyval == GDK_KEY_Up);
  int        stage, place;

  if (!LIAISON_IS_OPENING_CARD (focus) || (state & GDK_ALT_MASK) == 0 || (aside == 0 && down == 0))
    return FALSE;

  stage = find_stage (self, gtk_widget_get_parent (focus)) + (is_mirrored ? -aside : aside);
  place = aside != 0 ? -1 : get_place_in_column (focus) + down;
  if (stage >= 0 && stage < N_STAGES && (aside != 0 || place >= 0))
    move (self, get_id (LIAISON_OPENING_CARD (focus)), stage, place);

  return TRUE;
}

/* ---- showing ---- */

static void
open_dialog (LiaisonOpeningBoard *self,
             LiaisonOpeningEntry *entry)
{
  GtkWidget *dialog = liaison_opening_dialog_new (self->store, entry);

  liaison_window_put_above (GTK_WINDOW (dialog), GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
card_clicked_cb (LiaisonOpeningBoard *self,
                 LiaisonOpeningCard  *card)
{
  open_dialog (self, liaison_opening_card_get_entry (card));
}

static void
add_opening (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  if (LIAISON_OPENING_BOARD (widget)->store != NULL)
    open_dialog (LIAISON_OPENING_BOARD (widget), NULL);
}

static void
show_counts (LiaisonOpeningBoard *self,
             const guint         *counts)
{
  for (int stage = 0; stage < N_STAGES; stage++)
    {
      const char *label = liaison_choice_get_label (LIAISON_TYPE_OPENING_STAGE, stage);
      /* Translators: a stage of applying for a job, and how many are at it */
      g_autofree char *head = counts[stage] > 0 ? g_strdup_printf (C_ ("stage", "%s · %u"), label, counts[stage]) : g_strdup (label);

      gtk_label_set_text (GTK_LABEL (self->heads[stage]), head);
    }
}

static void
clear (LiaisonOpeningBoard *self)
{
  for (int stage = 0; stage < N_STAGES; stage++)
    {
      GtkWidget *card;

      while ((card = gtk_widget_get_first_child (self->lists[stage])) != NULL)
        gtk_box_remove (GTK_BOX (self->lists[stage]), card);
    }
}

static gint64
find_focus (LiaisonOpeningBoard *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return LIAISON_IS_OPENING_CARD (focus) ? get_id (LIAISON_OPENING_CARD (focus)) : 0;
}

static void
show_openings (LiaisonOpeningBoard *self,
               GPtrArray           *entries)
{
  guint  counts[N_STAGES] = { 0 };
  gint64 focus = self->moved != 0 ? self->moved : find_focus (self);

  self->moved = 0;
  clear (self);
  for (guint i = 0; i < entries->len; i++)
    {
      LiaisonOpeningEntry *entry = g_ptr_array_index (entries, i);
      int                  stage = liaison_opening_get_stage (liaison_opening_entry_get_record (entry));
      GtkWidget           *card = liaison_opening_card_new (entry);

      counts[stage]++;
      g_signal_connect_object (card, "clicked", G_CALLBACK (card_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->lists[stage]), card);
      if (get_id (LIAISON_OPENING_CARD (card)) == focus)
        {
          gtk_widget_grab_focus (card);
          liaison_bring_into_view (card);
        }
    }
  show_counts (self, counts);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "board" : "empty");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonOpeningBoard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = liaison_openings_read_finish (LIAISON_STORE (source), result, &error);

  if (entries == NULL)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  else if (LIAISON_STORE (source) == self->store)
    show_openings (self, entries);
}

static void
start_reading (LiaisonOpeningBoard *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  liaison_openings_read_async (self->store, self->reading, read_cb, g_object_ref (self));
}

static gboolean
concerns_openings (const char *const *tables)
{
  static const char *const mine[] = { "opening", "opening_person", "opening_history", "opening_document", "organization", "person", "affiliation" };

  for (guint i = 0; tables != NULL && i < G_N_ELEMENTS (mine); i++)
    if (g_strv_contains (tables, mine[i]))
      return TRUE;

  return tables == NULL;
}

static void
store_changed_cb (LiaisonOpeningBoard *self,
                  const char *const   *tables)
{
  if (concerns_openings (tables))
    start_reading (self);
}

/* ---- the widget ---- */

static void
add_column (LiaisonOpeningBoard *self,
            int                  stage)
{
  const char    *label = liaison_choice_get_label (LIAISON_TYPE_OPENING_STAGE, stage);
  GtkWidget     *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  self->heads[stage] = gtk_label_new (label);
  gtk_label_set_xalign (GTK_LABEL (self->heads[stage]), 0);
  gtk_widget_add_css_class (self->heads[stage], "heading");
  gtk_box_append (GTK_BOX (column), self->heads[stage]);

  self->lists[stage] = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "vexpand", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_widget_add_css_class (self->lists[stage], "opening-column");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lists[stage]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (self->lists[stage], GTK_EVENT_CONTROLLER (target));
  gtk_box_append (GTK_BOX (column), self->lists[stage]);
  gtk_box_append (self->columns, column);
}

static void
liaison_opening_board_dispose (GObject *object)
{
  LiaisonOpeningBoard *self = LIAISON_OPENING_BOARD (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_opening_board_parent_class)->dispose (object);
}

static void
liaison_opening_board_class_init (LiaisonOpeningBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_opening_board_dispose;

  liaison_plan_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-opening-board.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningBoard, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningBoard, columns);
  gtk_widget_class_install_action (widget_class, "openings.add", NULL, add_opening);
}

static void
liaison_opening_board_init (LiaisonOpeningBoard *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int stage = 0; stage < N_STAGES; stage++)
    add_column (self, stage);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

/**
 * liaison_opening_board_set_store:
 * @self: a board
 * @store: (nullable): the store to follow
 */
void
liaison_opening_board_set_store (LiaisonOpeningBoard *self,
                                 LiaisonStore        *store)
{
  g_return_if_fail (LIAISON_IS_OPENING_BOARD (self));

  if (self->store == store)
    return;
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    {
      g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
      start_reading (self);
    }
}

/**
 * liaison_opening_board_get_column:
 * @self: a board
 * @stage: a stage
 *
 * Returns: (transfer none): the box of its cards
 */
GtkWidget *
liaison_opening_board_get_column (LiaisonOpeningBoard *self,
                                  LiaisonOpeningStage  stage)
{
  g_return_val_if_fail (LIAISON_IS_OPENING_BOARD (self), NULL);

  return self->lists[stage];
}
