/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-layout.h"

#include "liaison-arrange-private.h"

/* How long the thread of a drag waits for the pointer before it goes on. */
#define FRAME_MICROSECONDS 12000

/* Rounds in which what follows a node moves in one frame, and once it is let go. */
#define ROUNDS_IN_A_FRAME 3
#define ROUNDS_AFTER_RELEASE 30

/* One layout under way. The object and the thread each hold it. */
typedef struct
{
  gatomicrefcount references;
  GWeakRef        owner;
  GMainContext   *context;

  /* constant */
  LiaisonGraph *graph;
  guint        *groups;
  guint8       *pinned;
  gboolean      is_drag;

  /* thread */
  float *positions;

  GMutex mutex;
  GCond  cond;
  /* under the mutex */
  gboolean is_cancelled;
  gboolean is_released;
  gboolean is_fresh; /* whether the snapshot was not taken yet */
  float   *snapshot;
  guint    held;
  float    x;
  float    y;
} Run;

/**
 * LiaisonLayout:
 *
 * Finds places for the nodes of a graph in a thread of its own: from nothing
 * by stress, then locally; with kept positions only for what is new and what
 * is near it. The same graph always gives the same layout.
 *
 * While #LiaisonLayout:settling, the newest positions can be taken for every
 * frame.
 */
struct _LiaisonLayout
{
  GObject parent_instance;

  Run     *run;
  gboolean settling;
};

G_DEFINE_FINAL_TYPE (LiaisonLayout, liaison_layout, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SETTLING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static Run *
run_ref (Run *run)
{
  g_atomic_ref_count_inc (&run->references);

  return run;
}

static void
run_unref (Run *run)
{
  if (!g_atomic_ref_count_dec (&run->references))
    return;

  g_weak_ref_clear (&run->owner);
  g_main_context_unref (run->context);
  liaison_graph_unref (run->graph);
  g_free (run->groups);
  g_free (run->pinned);
  g_free (run->positions);
  g_free (run->snapshot);
  g_mutex_clear (&run->mutex);
  g_cond_clear (&run->cond);
  g_free (run);
}

static gsize
get_size (const Run *run)
{
  return 2 * (gsize) liaison_graph_get_n_nodes (run->graph) * sizeof (float);
}

static Run *
run_new (LiaisonLayout *self,
         LiaisonGraph  *graph,
         const guint   *groups,
         const guint8  *pinned,
         const float   *positions)
{
  Run  *run = g_new0 (Run, 1);
  guint n_nodes = liaison_graph_get_n_nodes (graph);

  g_atomic_ref_count_init (&run->references);
  g_weak_ref_init (&run->owner, self);
  run->context = g_main_context_ref_thread_default ();
  run->graph = liaison_graph_ref (graph);
  run->groups = g_memdup2 (groups, groups != NULL ? n_nodes * sizeof (guint) : 0);
  run->pinned = g_memdup2 (pinned, pinned != NULL ? n_nodes : 0);
  run->positions = g_memdup2 (positions, get_size (run));
  run->snapshot = g_memdup2 (positions, get_size (run));
  g_mutex_init (&run->mutex);
  g_cond_init (&run->cond);

  return run;
}

/* Thread: shows where the nodes are now. Returns whether to go on. */
static gboolean
publish (const float *positions,
         gpointer     data)
{
  Run     *run = data;
  gboolean wanted;

  g_mutex_lock (&run->mutex);
  memcpy (run->snapshot, positions, get_size (run));
  run->is_fresh = TRUE;
  wanted = !run->is_cancelled;
  g_mutex_unlock (&run->mutex);

  return wanted;
}

static void
set_settling (LiaisonLayout *self,
              gboolean       settling)
{
  if (self->settling == settling)
    return;

  self->settling = settling;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLING]);
}

static gboolean
settled_cb (gpointer data)
{
  Run *run = data;
  g_autoptr (LiaisonLayout) self = g_weak_ref_get (&run->owner);

  if (self != NULL && self->run == run)
    set_settling (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
tell_settled (Run *run)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, settled_cb, run_ref (run), (GDestroyNotify) run_unref);
  g_source_attach (source, run->context);
}

/* Thread: follows the pointer until the node is let go. */
static void
follow (Run *run)
{
  gboolean wanted = TRUE, is_released = FALSE;

  while (wanted && !is_released)
    {
      guint held;

      g_mutex_lock (&run->mutex);
      held = run->held;
      is_released = run->is_released;
      run->positions[2 * held] = run->x;
      run->positions[2 * held + 1] = run->y;
      g_mutex_unlock (&run->mutex);

      liaison_arrange_around (run->graph, held, run->pinned, is_released ? ROUNDS_AFTER_RELEASE : ROUNDS_IN_A_FRAME, run->positions);
      wanted = publish (run->positions, run);

      g_mutex_lock (&run->mutex);
      if (!run->is_cancelled && !run->is_released)
        g_cond_wait_until (&run->cond, &run->mutex, g_get_monotonic_time () + FRAME_MICROSECONDS);
      g_mutex_unlock (&run->mutex);
    }
}

static gpointer
run_thread (gpointer data)
{
  Run *run = data;

  if (run->is_drag)
    follow (run);
  else if (liaison_arrange (run->graph, run->groups, run->pinned, run->positions, publish, run))
    publish (run->positions, run);
  tell_settled (run);
  run_unref (run);

  return NULL;
}

static void
begin (LiaisonLayout *self,
       Run           *run)
{
  g_autoptr (GThread) thread = NULL;

  liaison_layout_cancel (self);
  self->run = run;
  thread = g_thread_new ("liaison-layout", run_thread, run_ref (run));
  set_settling (self, TRUE);
}

static void
liaison_layout_dispose (GObject *object)
{
  liaison_layout_cancel (LIAISON_LAYOUT (object));

  G_OBJECT_CLASS (liaison_layout_parent_class)->dispose (object);
}

static void
liaison_layout_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LiaisonLayout *self = LIAISON_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SETTLING:
      g_value_set_boolean (value, self->settling);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_layout_class_init (LiaisonLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_layout_dispose;
  object_class->get_property = liaison_layout_get_property;

  /**
   * LiaisonLayout:settling:
   *
   * Whether places are being found. Notified in the thread that started it,
   * when it is done; not for one that was cancelled.
   */
  properties[PROP_SETTLING] =
    g_param_spec_boolean ("settling", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_layout_init (LiaisonLayout *self)
{
}

/**
 * liaison_layout_new:
 *
 * Returns: (transfer full): a layout of nothing
 */
LiaisonLayout *
liaison_layout_new (void)
{
  return g_object_new (LIAISON_TYPE_LAYOUT, NULL);
}

/**
 * liaison_layout_get_settling:
 * @self: a layout
 *
 * Returns: whether places are being found
 */
gboolean
liaison_layout_get_settling (LiaisonLayout *self)
{
  g_return_val_if_fail (LIAISON_IS_LAYOUT (self), FALSE);

  return self->settling;
}

/**
 * liaison_layout_take_positions:
 * @self: a layout
 * @positions: (out caller-allocates): room for x and y of every node, map
 *   units; a node that has no place yet gets NaN
 *
 * Takes the newest positions.
 *
 * Returns: whether there were newer ones than those taken last; otherwise
 *   @positions is left as it was
 */
gboolean
liaison_layout_take_positions (LiaisonLayout *self,
                               float         *positions)
{
  Run     *run;
  gboolean is_fresh;

  g_return_val_if_fail (LIAISON_IS_LAYOUT (self), FALSE);

  run = self->run;
  if (run == NULL)
    return FALSE;

  g_mutex_lock (&run->mutex);
  is_fresh = run->is_fresh;
  if (is_fresh)
    memcpy (positions, run->snapshot, get_size (run));
  run->is_fresh = FALSE;
  g_mutex_unlock (&run->mutex);

  return is_fresh;
}

/**
 * liaison_layout_start:
 * @self: a layout
 * @graph: what is to be laid out
 * @groups: (nullable): a number for every node; those that stand alone are
 *   put beside others of the same number
 * @pinned: (nullable): whether a node must stay where it is
 * @positions: kept positions of every node, x and y in map units; NaN where
 *   there is none
 *
 * Finds places, in place of what was under way.
 */
void
liaison_layout_start (LiaisonLayout *self,
                      LiaisonGraph  *graph,
                      const guint   *groups,
                      const guint8  *pinned,
                      const float   *positions)
{
  g_return_if_fail (LIAISON_IS_LAYOUT (self));

  begin (self, run_new (self, graph, groups, pinned, positions));
}

/**
 * liaison_layout_cancel:
 * @self: a layout
 *
 * Stops what is under way. No more positions come from it.
 */
void
liaison_layout_cancel (LiaisonLayout *self)
{
  Run *run;

  g_return_if_fail (LIAISON_IS_LAYOUT (self));

  run = g_steal_pointer (&self->run);
  if (run == NULL)
    return;

  g_mutex_lock (&run->mutex);
  run->is_cancelled = TRUE;
  g_cond_signal (&run->cond);
  g_mutex_unlock (&run->mutex);
  run_unref (run);
  self->settling = FALSE;
}

/**
 * liaison_layout_hold:
 * @self: a layout
 * @graph: what is laid out
 * @pinned: (nullable): whether a node must stay where it is
 * @positions: where the nodes are, x and y in map units
 * @node: index of the node that is held
 * @x: where it is held, map units
 * @y: where it is held, map units
 *
 * Lets the surroundings of a node that is dragged follow it. Called for every
 * move of the pointer; the thread keeps the other positions from the first.
 */
void
liaison_layout_hold (LiaisonLayout *self,
                     LiaisonGraph  *graph,
                     const guint8  *pinned,
                     const float   *positions,
                     guint          node,
                     float          x,
                     float          y)
{
  gboolean is_new;

  g_return_if_fail (LIAISON_IS_LAYOUT (self));
  g_return_if_fail (node < liaison_graph_get_n_nodes (graph));

  is_new = self->run == NULL || !self->settling || !self->run->is_drag || self->run->is_released || self->run->held != node;
  if (is_new)
    {
      Run *run = run_new (self, graph, NULL, pinned, positions);

      run->is_drag = TRUE;
      run->held = node;
      run->x = x;
      run->y = y;
      begin (self, run);
      return;
    }

  g_mutex_lock (&self->run->mutex);
  self->run->x = x;
  self->run->y = y;
  g_cond_signal (&self->run->cond);
  g_mutex_unlock (&self->run->mutex);
}

/**
 * liaison_layout_release:
 * @self: a layout
 *
 * Lets a node that was held go, where it is.
 */
void
liaison_layout_release (LiaisonLayout *self)
{
  g_return_if_fail (LIAISON_IS_LAYOUT (self));

  if (self->run == NULL || !self->run->is_drag)
    return;

  g_mutex_lock (&self->run->mutex);
  self->run->is_released = TRUE;
  g_cond_signal (&self->run->cond);
  g_mutex_unlock (&self->run->mutex);
}

static gboolean
go_on (const float *positions,
       gpointer     data)
{
  return TRUE;
}

/**
 * liaison_layout_compute:
 * @graph: what is to be laid out
 * @groups: (nullable): as for liaison_layout_start()
 * @pinned: (nullable): as for liaison_layout_start()
 * @positions: (inout): kept positions, NaN for none; replaced by the new ones
 *
 * Finds places and waits for them: for programs without a window.
 */
void
liaison_layout_compute (LiaisonGraph *graph,
                        const guint  *groups,
                        const guint8 *pinned,
                        float        *positions)
{
  liaison_arrange (graph, groups, pinned, positions, go_on, NULL);
}

static gboolean
go_on_unless_cancelled (const float *positions,
                        gpointer     data)
{
  return !g_cancellable_is_cancelled (data);
}

/**
 * liaison_layout_compute_cancellable:
 * @graph: what is to be laid out
 * @positions: (inout): as for liaison_layout_compute()
 * @cancellable: (nullable): stops it
 * @error: return location of a failure, which is to be cancelled
 *
 * Finds places and waits for them, as long as they are wanted.
 *
 * Returns: whether @positions has them
 */
gboolean
liaison_layout_compute_cancellable (LiaisonGraph *graph,
                                    float        *positions,
                                    GCancellable *cancellable,
                                    GError      **error)
{
  liaison_arrange (graph, NULL, NULL, positions, go_on_unless_cancelled, cancellable);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
