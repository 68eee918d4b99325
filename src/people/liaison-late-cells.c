/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-late-cells.h"

#define TURN 3000 /* us that a turn of the main loop takes at most, and one cell */
/* So many lines, and about so many cells, are shown in a frame, the upper ones
 * first: to draw them takes longer than to say what they show. */
#define LINES_IN_A_FRAME 7
#define CELLS_IN_A_FRAME 40

struct _LiaisonLateCells
{
  GObject parent_instance;

  GHashTable    *waiting; /* a cell, not held, to its LateCell */
  GdkFrameClock *clock;   /* of the window in which they are */
  gint64         frame;   /* in which lines were shown last */
  guint          n_lines; /* that were */
  guint          n_cells;
  guint          idle_id;
};

G_DEFINE_FINAL_TYPE (LiaisonLateCells, liaison_late_cells, G_TYPE_OBJECT)

typedef struct
{
  GtkWidget       *cell;
  LiaisonCellFunc  show;
  LiaisonCellFunc  say; /* NULL once it was said */
} LateCell;

static void ask_for_frame (LiaisonLateCells *self,
                           GtkWidget        *cell);

static void
cell_gone_cb (gpointer data,
              GObject *where)
{
  g_free (g_hash_table_lookup (LIAISON_LATE_CELLS (data)->waiting, where));
  g_hash_table_remove (LIAISON_LATE_CELLS (data)->waiting, where);
}

static void
forget (LiaisonLateCells *self,
        LateCell         *late)
{
  g_object_weak_unref (G_OBJECT (late->cell), cell_gone_cb, self);
  g_signal_handlers_disconnect_by_func (late->cell, ask_for_frame, self);
  g_free (late);
}

static void
show (LiaisonLateCells *self,
      GtkWidget        *cell)
{
  LateCell       *late = g_hash_table_lookup (self->waiting, cell);
  LiaisonCellFunc show_cell = late != NULL ? late->show : NULL;

  liaison_late_cells_remove (self, cell);
  if (show_cell != NULL)
    show_cell (cell);
}

typedef struct
{
  GtkWidget *cell;
  int        y; /* in the window, px */
} SeenCell;

static void
clear_seen (gpointer seen)
{
  g_object_unref (((SeenCell *) seen)->cell);
}

static int
compare_seen (gconstpointer one,
              gconstpointer other)
{
  return ((const SeenCell *) one)->y - ((const SeenCell *) other)->y;
}

static int
find_y (GtkWidget *cell)
{
  double x, y;

  return gtk_widget_translate_coordinates (cell, GTK_WIDGET (gtk_widget_get_root (cell)), 0, 0, &x, &y) ? (int) y : 0;
}

/* A view maps the lines that one sees of it, while it lays them out. */
static GArray *
list_seen (LiaisonLateCells *self)
{
  GArray        *cells = g_array_new (FALSE, FALSE, sizeof (SeenCell));
  GHashTableIter iter;
  gpointer       cell;

  g_array_set_clear_func (cells, clear_seen);
  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (gtk_widget_get_mapped (cell))
      {
        SeenCell seen = { g_object_ref (cell), find_y (cell) };

        g_array_append_val (cells, seen);
      }
  g_array_sort (cells, compare_seen);

  return cells;
}

/* Says a few of those that are not seen. */
static gboolean
turn_cb (gpointer data)
{
  LiaisonLateCells *self = data;
  gint64            until = g_get_monotonic_time () + TURN;
  GHashTableIter    iter;
  gpointer          value;

  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      LateCell *late = value;

      if (late->say == NULL)
        continue;
      if (g_get_monotonic_time () >= until)
        return G_SOURCE_CONTINUE;
      late->say (late->cell);
      late->say = NULL;
    }

  self->idle_id = 0;

  return G_SOURCE_REMOVE;
}

/* Shows as many as this frame still may; returns whether that were all. */
static gboolean
show_seen (LiaisonLateCells *self)
{
  g_autoptr (GArray) cells = list_seen (self);

  for (guint i = 0; i < cells->len; i++)
    {
      const SeenCell *seen = &g_array_index (cells, SeenCell, i);

      if ((i == 0 || seen->y != seen[-1].y) && (self->n_lines++ >= LINES_IN_A_FRAME || self->n_cells >= CELLS_IN_A_FRAME))
        return FALSE;
      self->n_cells++;
      show (self, seen->cell);
    }

  return TRUE;
}

static void
next_frame_cb (LiaisonLateCells *self)
{
  g_signal_handlers_disconnect_by_func (self->clock, next_frame_cb, self);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

static void
ask_for_next_frame (LiaisonLateCells *self)
{
  g_signal_handlers_disconnect_by_func (self->clock, next_frame_cb, self);
  g_signal_connect_object (self->clock, "update", G_CALLBACK (next_frame_cb), self, G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
}

/* After the cells got their places, and before they are drawn: GTK lays out again
 * what changes now, for this same frame. */
static void
laid_out_cb (LiaisonLateCells *self)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (self->clock);

  if (g_hash_table_size (self->waiting) == 0)
    return;

  if (self->frame != frame)
    self->n_lines = self->n_cells = 0;
  self->frame = frame;
  if (!show_seen (self))
    ask_for_next_frame (self);
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (turn_cb, self);
}

static void
set_clock (LiaisonLateCells *self,
           GdkFrameClock    *clock)
{
  if (self->clock == clock)
    return;

  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_set_object (&self->clock, clock);
  if (clock != NULL)
    g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out_cb), self, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
ask_for_frame (LiaisonLateCells *self,
               GtkWidget        *cell)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (cell);

  if (clock == NULL || !gtk_widget_get_mapped (cell))
    return;

  set_clock (self, clock);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

static void
liaison_late_cells_dispose (GObject *object)
{
  LiaisonLateCells *self = LIAISON_LATE_CELLS (object);
  GHashTableIter    iter;
  gpointer          late;

  set_clock (self, NULL);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, NULL, &late))
    forget (self, late);
  g_hash_table_remove_all (self->waiting);

  G_OBJECT_CLASS (liaison_late_cells_parent_class)->dispose (object);
}

static void
liaison_late_cells_finalize (GObject *object)
{
  g_hash_table_unref (LIAISON_LATE_CELLS (object)->waiting);

  G_OBJECT_CLASS (liaison_late_cells_parent_class)->finalize (object);
}

static void
liaison_late_cells_class_init (LiaisonLateCellsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_late_cells_dispose;
  object_class->finalize = liaison_late_cells_finalize;
}

static void
liaison_late_cells_init (LiaisonLateCells *self)
{
  self->waiting = g_hash_table_new (NULL, NULL);
}

/**
 * liaison_late_cells_new:
 *
 * Returns: (transfer full): none yet
 */
LiaisonLateCells *
liaison_late_cells_new (void)
{
  return g_object_new (LIAISON_TYPE_LATE_CELLS, NULL);
}

/**
 * liaison_late_cells_add:
 * @self: the cells that are late
 * @cell: a cell in a #GtkListView
 * @show: shows what it is to show
 * @say: (nullable): says it only, which costs less
 *
 * Lets a cell be shown, or shown anew, when it is seen.
 */
void
liaison_late_cells_add (LiaisonLateCells *self,
                        GtkWidget        *cell,
                        LiaisonCellFunc   show_cell,
                        LiaisonCellFunc   say_cell)
{
  LateCell *late;

  g_return_if_fail (LIAISON_IS_LATE_CELLS (self));
  g_return_if_fail (GTK_IS_WIDGET (cell));

  late = g_hash_table_lookup (self->waiting, cell);
  if (late == NULL)
    {
      late = g_new0 (LateCell, 1);
      late->cell = cell;
      late->show = show_cell;
      g_object_weak_ref (G_OBJECT (cell), cell_gone_cb, self);
      g_signal_connect_object (cell, "map", G_CALLBACK (ask_for_frame), self, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
      g_hash_table_insert (self->waiting, cell, late);
    }
  late->say = say_cell;
  ask_for_frame (self, cell);
}

/**
 * liaison_late_cells_remove:
 * @self: the cells that are late
 * @cell: a cell
 *
 * Forgets a cell that is shown, or goes.
 */
void
liaison_late_cells_remove (LiaisonLateCells *self,
                           GtkWidget        *cell)
{
  LateCell *late;

  g_return_if_fail (LIAISON_IS_LATE_CELLS (self));

  late = g_hash_table_lookup (self->waiting, cell);
  g_hash_table_remove (self->waiting, cell);
  if (late != NULL)
    forget (self, late);
}
