/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-filter-bar.h"

#include "liaison-filter-words.h"
#include "liaison-isolate.h"
#include "liaison-widgets-resources.h"
#include "liaison-wrap-layout.h"

#include <glib/gi18n.h>

struct _LiaisonFilterBar
{
  AdwBin parent_instance;

  LiaisonStore *store;
  char         *filter;
  GCancellable *cancellable;

  GtkBox     *chips;
};

G_DEFINE_FINAL_TYPE (LiaisonFilterBar, liaison_filter_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_FILTER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
make_chip (const LiaisonContactCondition *condition,
           const char                    *words)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  g_autofree char *target = NULL;
  /* Translators: %s is a condition of a filter: "Mentor", "At the County Library" */
  g_autofree char *action = liaison_isolate_printf (_("Take Off the Filter “%s”"), words);

  g_ptr_array_add (alone, (gpointer) condition);
  target = liaison_contact_filter_format (alone);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "filter-chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "people.filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", target);
  gtk_widget_set_tooltip_text (chip, action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, action, -1);

  return chip;
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static void
show_chips (LiaisonFilterBar *self,
            GPtrArray        *words)
{
  g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (self->filter);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  for (guint i = 0; i < conditions->len && i < words->len; i++)
    gtk_box_append (self->chips, make_chip (g_ptr_array_index (conditions, i), g_ptr_array_index (words, i)));
  gtk_box_append (self->chips, make_button (_("_Keep…"), "people.save-filter"));
  gtk_box_append (self->chips, make_button (_("Clea_r"), "people.clear-filter"));
}

static void
words_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (LiaisonFilterBar) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) words = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (words != NULL && self->chips != NULL)
    show_chips (self, words);
  else if (words == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("The words of a filter cannot be read: %s", error->message);
}

/* What tags and organizations are called stands in the store. */
static void
read_words (LiaisonFilterBar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), *self->filter != '\0');
  if (self->store == NULL || *self->filter == '\0')
    return;

  self->cancellable = g_cancellable_new ();
  liaison_store_read_async (self->store, liaison_filter_words_read_names, g_strdup (self->filter), g_free, (GDestroyNotify) g_ptr_array_unref,
                            self->cancellable, words_read_cb, g_object_ref (self));
}

static void
store_changed_cb (LiaisonStore      *store,
                  const char *const *tables,
                  LiaisonFilterBar  *self)
{
  if (tables == NULL || g_strv_contains (tables, "tag") || g_strv_contains (tables, "person") || g_strv_contains (tables, "organization"))
    read_words (self);
}

static void
set_store (LiaisonFilterBar *self,
           LiaisonStore     *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  read_words (self);
}

static void
set_filter (LiaisonFilterBar *self,
            const char       *filter)
{
  if (g_strcmp0 (self->filter, filter != NULL ? filter : "") == 0)
    return;

  g_free (self->filter);
  self->filter = g_strdup (filter != NULL ? filter : "");
  read_words (self);
}

static void
liaison_filter_bar_dispose (GObject *object)
{
  LiaisonFilterBar *self = LIAISON_FILTER_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  self->chips = NULL;

  G_OBJECT_CLASS (liaison_filter_bar_parent_class)->dispose (object);
}

static void
liaison_filter_bar_finalize (GObject *object)
{
  g_free (LIAISON_FILTER_BAR (object)->filter);

  G_OBJECT_CLASS (liaison_filter_bar_parent_class)->finalize (object);
}

static void
liaison_filter_bar_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LiaisonFilterBar *self = LIAISON_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_FILTER:
      g_value_set_string (value, self->filter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_filter_bar_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LiaisonFilterBar *self = LIAISON_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_FILTER:
      set_filter (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_filter_bar_class_init (LiaisonFilterBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  g_type_ensure (LIAISON_TYPE_WRAP_LAYOUT);
  liaison_widgets_get_resource ();

  object_class->dispose = liaison_filter_bar_dispose;
  object_class->finalize = liaison_filter_bar_finalize;
  object_class->get_property = liaison_filter_bar_get_property;
  object_class->set_property = liaison_filter_bar_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, flags);
  properties[PROP_FILTER] = g_param_spec_string ("filter", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/widgets/liaison-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilterBar, chips);
}

static void
liaison_filter_bar_init (LiaisonFilterBar *self)
{
  self->filter = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}
