/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-painter.h"

/* What the thread and the object share; each holds it. */
typedef struct
{
  gatomicrefcount references;
  GWeakRef        owner;
  GMainContext   *context;

  GMutex mutex;
  GCond  cond;
  /* under the mutex */
  LiaisonMapScene *waiting;
  gboolean         is_over;
} Studio;

typedef struct
{
  Studio            *studio;
  LiaisonMapPicture *picture;
} Delivery;

/**
 * LiaisonMapPainter:
 *
 * Paints pictures of a map in a thread of its own, one after the other; what
 * waits is replaced by what is newer.
 */
struct _LiaisonMapPainter
{
  GObject parent_instance;

  Studio            *studio;
  LiaisonMapPicture *picture;
  GdkTexture        *texture; /* of it, once somebody wanted one */
  guint              n_wanted;
};

G_DEFINE_FINAL_TYPE (LiaisonMapPainter, liaison_map_painter, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
studio_unref (Studio *studio)
{
  if (!g_atomic_ref_count_dec (&studio->references))
    return;

  g_weak_ref_clear (&studio->owner);
  g_main_context_unref (studio->context);
  g_clear_pointer (&studio->waiting, liaison_map_scene_free);
  g_mutex_clear (&studio->mutex);
  g_cond_clear (&studio->cond);
  g_free (studio);
}

static Studio *
studio_ref (Studio *studio)
{
  g_atomic_ref_count_inc (&studio->references);

  return studio;
}

static void
delivery_free (gpointer data)
{
  Delivery *delivery = data;

  g_clear_pointer (&delivery->picture, liaison_map_picture_free);
  studio_unref (delivery->studio);
  g_free (delivery);
}

static gboolean
painted_cb (gpointer data)
{
  Delivery *delivery = data;
  g_autoptr (LiaisonMapPainter) self = g_weak_ref_get (&delivery->studio->owner);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  g_clear_object (&self->texture);
  g_clear_pointer (&self->picture, liaison_map_picture_free);
  self->picture = g_steal_pointer (&delivery->picture);
  self->n_wanted--;
  g_signal_emit (self, signals[PAINTED], 0);

  return G_SOURCE_REMOVE;
}

static void
deliver (Studio            *studio,
         LiaisonMapPicture *picture)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Delivery *delivery = g_new0 (Delivery, 1);

  delivery->studio = studio_ref (studio);
  delivery->picture = picture;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, painted_cb, delivery, delivery_free);
  g_source_attach (source, studio->context);
}

static LiaisonMapScene *
wait_for_scene (Studio *studio)
{
  LiaisonMapScene *scene;

  g_mutex_lock (&studio->mutex);
  while (studio->waiting == NULL && !studio->is_over)
    g_cond_wait (&studio->cond, &studio->mutex);
  scene = studio->is_over ? NULL : g_steal_pointer (&studio->waiting);
  g_mutex_unlock (&studio->mutex);

  return scene;
}

static gpointer
paint_thread (gpointer data)
{
  Studio *studio = data;
  g_autoptr (LiaisonMapMarks) marks = liaison_map_marks_new ();
  LiaisonMapScene *scene;

  while ((scene = wait_for_scene (studio)) != NULL)
    {
      deliver (studio, liaison_map_picture_paint (scene, marks));
      liaison_map_scene_free (scene);
    }
  studio_unref (studio);

  return NULL;
}

static void
liaison_map_painter_finalize (GObject *object)
{
  LiaisonMapPainter *self = LIAISON_MAP_PAINTER (object);

  g_mutex_lock (&self->studio->mutex);
  self->studio->is_over = TRUE;
  g_cond_signal (&self->studio->cond);
  g_mutex_unlock (&self->studio->mutex);
  studio_unref (self->studio);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->picture, liaison_map_picture_free);

  G_OBJECT_CLASS (liaison_map_painter_parent_class)->finalize (object);
}

static void
liaison_map_painter_class_init (LiaisonMapPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_map_painter_finalize;

  /**
   * LiaisonMapPainter::painted:
   *
   * There is a new picture. Emitted in the thread that made the painter.
   */
  signals[PAINTED] = g_signal_new ("painted", LIAISON_TYPE_MAP_PAINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_map_painter_init (LiaisonMapPainter *self)
{
  self->studio = g_new0 (Studio, 1);
  g_atomic_ref_count_init (&self->studio->references);
  g_weak_ref_init (&self->studio->owner, self);
  self->studio->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->studio->mutex);
  g_cond_init (&self->studio->cond);
  g_thread_unref (g_thread_new ("liaison-map", paint_thread, studio_ref (self->studio)));
}

/**
 * liaison_map_painter_new:
 *
 * Returns: (transfer full): a painter with nothing to do
 */
LiaisonMapPainter *
liaison_map_painter_new (void)
{
  return g_object_new (LIAISON_TYPE_MAP_PAINTER, NULL);
}

/**
 * liaison_map_painter_paint:
 * @self: a painter
 * @scene: (transfer full): what to paint
 *
 * Asks for a picture, in place of one that was not begun yet.
 */
void
liaison_map_painter_paint (LiaisonMapPainter *self,
                           LiaisonMapScene   *scene)
{
  LiaisonMapScene *replaced;

  g_return_if_fail (LIAISON_IS_MAP_PAINTER (self));

  g_mutex_lock (&self->studio->mutex);
  replaced = g_steal_pointer (&self->studio->waiting);
  self->studio->waiting = scene;
  g_cond_signal (&self->studio->cond);
  g_mutex_unlock (&self->studio->mutex);

  if (replaced == NULL)
    self->n_wanted++;
  else
    liaison_map_scene_free (replaced);
}

/**
 * liaison_map_painter_get_busy:
 * @self: a painter
 *
 * Returns: whether a picture is still to come
 */
gboolean
liaison_map_painter_get_busy (LiaisonMapPainter *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_PAINTER (self), FALSE);

  return self->n_wanted > 0;
}

/**
 * liaison_map_painter_get_picture:
 * @self: a painter
 *
 * Returns: (transfer none) (nullable): the newest picture, until the next
 */
const LiaisonMapPicture *
liaison_map_painter_get_picture (LiaisonMapPainter *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_PAINTER (self), NULL);

  return self->picture;
}

/**
 * liaison_map_painter_get_texture:
 * @self: a painter that has a picture
 *
 * Returns: (transfer none): the newest picture for a graphics card, until the
 *   next
 */
GdkTexture *
liaison_map_painter_get_texture (LiaisonMapPainter *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_PAINTER (self) && self->picture != NULL, NULL);

  if (self->texture == NULL)
    {
      cairo_surface_t *surface = self->picture->surface;
      int              height = cairo_image_surface_get_height (surface);
      gsize            stride = (gsize) cairo_image_surface_get_stride (surface);
      g_autoptr (GBytes) bytes =
        g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                    (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

      self->texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
    }

  return self->texture;
}
