/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-form-window.h"

#include "liaison-discard-question.h"
#include "liaison-unsaved.h"

typedef struct
{
  GHashTable *shown; /* what stands in each text without being typed */
  gboolean    is_brief;
} LiaisonFormWindowPrivate;

static void unsaved_init (LiaisonUnsavedInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LiaisonFormWindow, liaison_form_window, ADW_TYPE_WINDOW,
                         G_ADD_PRIVATE (LiaisonFormWindow) G_IMPLEMENT_INTERFACE (LIAISON_TYPE_UNSAVED, unsaved_init))

enum
{
  PROP_0,
  PROP_BRIEF,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LiaisonFormWindowPrivate *
get_private (LiaisonFormWindow *self)
{
  return liaison_form_window_get_instance_private (self);
}

/* ---- its texts ---- */

/* What one types in a widget, NULL where that is nothing to keep. */
static char *
dup_text (GtkWidget *widget)
{
  char *text = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
  else if (GTK_IS_TEXT (widget) && gtk_text_get_visibility (GTK_TEXT (widget)) && !GTK_IS_SEARCH_ENTRY (gtk_widget_get_parent (widget)))
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));

  return text;
}

static void
learn_texts (LiaisonFormWindow *self,
             GtkWidget         *widget)
{
  char *text = dup_text (widget);

  if (text != NULL)
    g_hash_table_insert (get_private (self)->shown, g_object_ref (widget), text);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    learn_texts (self, child);
}

/* A number in a row that one added oneself is there before one types. */
static gboolean
is_typed (LiaisonFormWindow *self,
          GtkWidget         *widget)
{
  g_autofree char *text = dup_text (widget);
  const char      *before = g_hash_table_lookup (get_private (self)->shown, widget);

  if (text == NULL || (before == NULL && GTK_IS_SPIN_BUTTON (gtk_widget_get_parent (widget))))
    return FALSE;

  return !g_str_equal (text, before != NULL ? before : "");
}

/* What knows itself whether it is saved is asked. */
static gboolean
has_typed (LiaisonFormWindow *self,
           GtkWidget         *within)
{
  if (is_typed (self, within))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (LIAISON_IS_UNSAVED (child) ? liaison_unsaved_holds (LIAISON_UNSAVED (child)) : has_typed (self, child))
      return TRUE;

  return FALSE;
}

static gboolean
liaison_form_window_holds (LiaisonUnsaved *unsaved)
{
  return has_typed (LIAISON_FORM_WINDOW (unsaved), GTK_WIDGET (unsaved));
}

/* ---- the window ---- */

static void
discard_cb (gpointer window)
{
  gtk_window_destroy (window);
}

/* One goes on where one was, and what is typed next does not take the place of the rest. */
static void
give_back_focus (LiaisonFormWindow *self,
                 GtkWidget         *focus)
{
  if (focus == NULL || gtk_widget_get_root (focus) != GTK_ROOT (self))
    return;

  if (GTK_IS_TEXT (focus))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (focus));
  else
    gtk_widget_grab_focus (focus);
}

/* Fields bring in what was typed as they lose the focus. */
static gboolean
liaison_form_window_close_request (GtkWindow *window)
{
  LiaisonFormWindow *self = LIAISON_FORM_WINDOW (window);
  g_autoptr (GtkWidget) focus = gtk_window_get_focus (window);

  if (focus != NULL)
    g_object_ref (focus);
  gtk_window_set_focus (window, NULL);
  if (get_private (self)->is_brief || !liaison_unsaved_holds (LIAISON_UNSAVED (self)))
    return GTK_WINDOW_CLASS (liaison_form_window_parent_class)->close_request (window);

  give_back_focus (self, focus);
  liaison_discard_question_ask (window, discard_cb, G_OBJECT (self));

  return TRUE;
}

static void
liaison_form_window_map (GtkWidget *widget)
{
  LiaisonFormWindow *self = LIAISON_FORM_WINDOW (widget);

  GTK_WIDGET_CLASS (liaison_form_window_parent_class)->map (widget);

  if (g_hash_table_size (get_private (self)->shown) == 0)
    liaison_form_window_settle (self);
}

static void
liaison_form_window_dispose (GObject *object)
{
  g_hash_table_remove_all (get_private (LIAISON_FORM_WINDOW (object))->shown);

  G_OBJECT_CLASS (liaison_form_window_parent_class)->dispose (object);
}

static void
liaison_form_window_finalize (GObject *object)
{
  g_hash_table_unref (get_private (LIAISON_FORM_WINDOW (object))->shown);

  G_OBJECT_CLASS (liaison_form_window_parent_class)->finalize (object);
}

static void
liaison_form_window_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BRIEF:
      g_value_set_boolean (value, get_private (LIAISON_FORM_WINDOW (object))->is_brief);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_form_window_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_BRIEF:
      get_private (LIAISON_FORM_WINDOW (object))->is_brief = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
unsaved_init (LiaisonUnsavedInterface *iface)
{
  iface->holds = liaison_form_window_holds;
}

static void
liaison_form_window_class_init (LiaisonFormWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_form_window_dispose;
  object_class->finalize = liaison_form_window_finalize;
  object_class->get_property = liaison_form_window_get_property;
  object_class->set_property = liaison_form_window_set_property;
  GTK_WIDGET_CLASS (klass)->map = liaison_form_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = liaison_form_window_close_request;

  properties[PROP_BRIEF] = g_param_spec_boolean ("brief", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_form_window_init (LiaisonFormWindow *self)
{
  get_private (self)->shown = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
}

/**
 * liaison_form_window_settle:
 * @self: a form
 *
 * Takes what stands in its texts now for what nobody typed: it was read from
 * the database, or written there by the form.
 */
void
liaison_form_window_settle (LiaisonFormWindow *self)
{
  g_return_if_fail (LIAISON_IS_FORM_WINDOW (self));

  g_hash_table_remove_all (get_private (self)->shown);
  learn_texts (self, GTK_WIDGET (self));
}
