/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-small-map.h"

#include "liaison-contact.h"
#include "liaison-isolate.h"
#include "liaison-surroundings-picture.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define HEIGHT 200

struct _LiaisonSmallMap
{
  GtkWidget parent_instance;

  LiaisonStore        *store;
  gint64               key;
  GCancellable        *reading;
  LiaisonSurroundings *around;
};

G_DEFINE_FINAL_TYPE (LiaisonSmallMap, liaison_small_map, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_KEY,
  N_PROPS,
};

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static const LiaisonNeighbour *
get_neighbour (LiaisonSmallMap *self,
               guint            i)
{
  return &g_array_index (self->around->neighbours, LiaisonNeighbour, i);
}

/* ---- drawing ---- */

static void
liaison_small_map_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  LiaisonSmallMap *self = LIAISON_SMALL_MAP (widget);
  double           width = gtk_widget_get_width (widget);
  double           height = gtk_widget_get_height (widget);
  GdkRGBA          colour;
  cairo_t         *cr;
  LiaisonSurroundingsLook look;

  if (self->around == NULL || self->around->neighbours->len == 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  look = (LiaisonSurroundingsLook){
    .context = gtk_widget_get_pango_context (widget),
    .text = { colour.red, colour.green, colour.blue, colour.alpha },
    .user = _("You"),
    .is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ()),
  };
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  liaison_surroundings_picture_draw (self->around, &look, cr, width, height);
  cairo_destroy (cr);
}

static void
liaison_small_map_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

/* ---- what it shows ---- */

static void
show (LiaisonSmallMap     *self,
      LiaisonSurroundings *around)
{
  g_autofree char *words = NULL;

  g_clear_pointer (&self->around, liaison_surroundings_free);
  self->around = around;
  words = liaison_small_map_dup_words (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Show on the Map"));
  gtk_widget_set_visible (GTK_WIDGET (self), around != NULL && around->neighbours->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonSmallMap) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonSurroundings) around = liaison_surroundings_read_finish (LIAISON_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store != LIAISON_STORE (source))
    return;
  if (error != NULL)
    g_warning ("The surroundings of a contact cannot be read: %s", error->message);

  show (self, g_steal_pointer (&around));
}

/* The newest question wins. */
static void
read_again (LiaisonSmallMap *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->store == NULL || self->key <= 0)
    {
      show (self, NULL);
      return;
    }

  self->reading = g_cancellable_new ();
  liaison_surroundings_read_async (self->store, self->key, self->reading, read_cb, g_object_ref (self));
}

static void
store_changed_cb (LiaisonStore      *store,
                  const char *const *tables,
                  LiaisonSmallMap   *self)
{
  if (tables == NULL || g_strv_contains (tables, "tie") || g_strv_contains (tables, "affiliation") ||
      g_strv_contains (tables, "person") || g_strv_contains (tables, "organization"))
    read_again (self);
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  g_signal_emit (widget, signals[ACTIVATE], 0);

  return TRUE;
}

static void
released_cb (LiaisonSmallMap *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

/* ---- the widget ---- */

static void
liaison_small_map_dispose (GObject *object)
{
  LiaisonSmallMap *self = LIAISON_SMALL_MAP (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_clear_object (&self->store);
  g_clear_pointer (&self->around, liaison_surroundings_free);

  G_OBJECT_CLASS (liaison_small_map_parent_class)->dispose (object);
}

static void
liaison_small_map_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonSmallMap *self = LIAISON_SMALL_MAP (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_KEY:
      g_value_set_int64 (value, self->key);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_small_map_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LiaisonSmallMap *self = LIAISON_SMALL_MAP (object);

  switch (prop_id)
    {
    case PROP_STORE:
      liaison_small_map_set_store (self, g_value_get_object (value));
      break;
    case PROP_KEY:
      liaison_small_map_set_key (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_small_map_class_init (LiaisonSmallMapClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = liaison_small_map_dispose;
  object_class->get_property = liaison_small_map_get_property;
  object_class->set_property = liaison_small_map_set_property;
  widget_class->snapshot = liaison_small_map_snapshot;
  widget_class->measure = liaison_small_map_measure;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, both);
  properties[PROP_KEY] = g_param_spec_int64 ("key", NULL, NULL, 0, G_MAXINT64, 0, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "smallmap");
}

static void
liaison_small_map_init (LiaisonSmallMap *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * liaison_small_map_set_store:
 * @self: a small map
 * @store: (nullable): whose network
 */
void
liaison_small_map_set_store (LiaisonSmallMap *self,
                             LiaisonStore    *store)
{
  g_return_if_fail (LIAISON_IS_SMALL_MAP (self));

  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  read_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * liaison_small_map_set_key:
 * @self: a small map
 * @key: the contact in the middle, 0 for nobody
 */
void
liaison_small_map_set_key (LiaisonSmallMap *self,
                           gint64           key)
{
  g_return_if_fail (LIAISON_IS_SMALL_MAP (self));

  if (self->key == key)
    return;

  self->key = key;
  read_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

/**
 * liaison_small_map_dup_words:
 * @self: a small map
 *
 * Returns: (transfer full): who stands around, as a sentence
 */
char *
liaison_small_map_dup_words (LiaisonSmallMap *self)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  guint n_shown = self->around != NULL ? self->around->neighbours->len : 0;
  guint n_more = self->around != NULL ? self->around->n_neighbours - n_shown : 0;

  for (guint i = 0; i < n_shown; i++)
    liaison_isolate_append_printf (joined, i > 0 ? ", %s" : "%s",
                                   get_neighbour (self, i)->key == LIAISON_CONTACT_KEY_USER ? _("You") : get_neighbour (self, i)->name);
  if (n_shown == 0)
    return g_strdup (_("Nobody stands around yet."));
  if (n_more > 0)
    /* Translators: names of people and organizations, and how many more there are */
    return liaison_isolate_printf (ngettext ("Around: %s, and %u more", "Around: %s, and %u more", n_more), joined->str, n_more);

  /* Translators: %s are names of people and organizations */
  return liaison_isolate_printf (_("Around: %s"), joined->str);
}
