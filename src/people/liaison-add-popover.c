/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-add-popover.h"

#include "liaison-blank.h"
#include "liaison-change-label.h"
#include "liaison-contact.h"
#include "liaison-people-closures.h"
#include "liaison-toast.h"
#include "liaison-unsaved.h"

#include <glib/gi18n.h>

struct _LiaisonAddPopover
{
  GtkPopover parent_instance;

  LiaisonStore *store;
  gboolean      is_organization;

  GtkLabel  *title;
  GtkEntry  *name;
  GtkWidget *add_button;
};

static void unsaved_init (LiaisonUnsavedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonAddPopover, liaison_add_popover, GTK_TYPE_POPOVER,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_UNSAVED, unsaved_init))

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

enum
{
  ADDED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* ---- adding ---- */

typedef struct
{
  GWeakRef       popover;
  LiaisonRecord *record;
  char          *label;
} Addition;

static void
addition_free (Addition *addition)
{
  g_weak_ref_clear (&addition->popover);
  g_object_unref (addition->record);
  g_free (addition->label);
  g_free (addition);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Addition, addition_free)

/* The name was typed already. */
static void
ask_again (LiaisonAddPopover *self,
           LiaisonRecord     *record)
{
  gboolean    is_organization = LIAISON_IS_ORGANIZATION (record);
  const char *name = is_organization ? liaison_organization_get_name (LIAISON_ORGANIZATION (record))
                                     : liaison_person_get_name (LIAISON_PERSON (record));
  GtkWidget  *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL && gtk_widget_get_mapped (parent))
    liaison_add_popover_ask (self, is_organization, name);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Addition) addition = data;
  g_autoptr (LiaisonAddPopover) self = g_weak_ref_get (&addition->popover);
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  gint64 id = liaison_record_get_id (addition->record);

  if (self == NULL)
    return;
  if (error != NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      ask_again (self, addition->record);
      return;
    }

  liaison_toast_offer_undo (GTK_WIDGET (self), change, addition->label);
  g_signal_emit (self, signals[ADDED], 0,
                 LIAISON_IS_PERSON (addition->record) ? liaison_contact_key_of_person (id) : liaison_contact_key_of_organization (id));
}

/* ---- asking ---- */

static char *
dup_name (LiaisonAddPopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
typed_cb (LiaisonAddPopover *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->add_button, !liaison_is_blank (name));
}

static void
add_cb (LiaisonAddPopover *self)
{
  g_autofree char *name = dup_name (self);

  if (liaison_is_blank (name))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  liaison_add_popover_add (self, self->is_organization, name);
}

static void
liaison_add_popover_dispose (GObject *object)
{
  g_clear_object (&LIAISON_ADD_POPOVER (object)->store);

  G_OBJECT_CLASS (liaison_add_popover_parent_class)->dispose (object);
}

static void
liaison_add_popover_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, LIAISON_ADD_POPOVER (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_add_popover_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      g_set_object (&LIAISON_ADD_POPOVER (object)->store, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
liaison_add_popover_holds (LiaisonUnsaved *unsaved)
{
  GtkWidget       *popover = GTK_WIDGET (unsaved);
  g_autofree char *name = dup_name (LIAISON_ADD_POPOVER (unsaved));

  return gtk_widget_get_mapped (popover) && !liaison_is_blank (name);
}

static void
unsaved_init (LiaisonUnsavedInterface *iface)
{
  iface->holds = liaison_add_popover_holds;
}

static void
liaison_add_popover_class_init (LiaisonAddPopoverClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_add_popover_dispose;
  object_class->get_property = liaison_add_popover_get_property;
  object_class->set_property = liaison_add_popover_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-add-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonAddPopover, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAddPopover, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAddPopover, add_button);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
liaison_add_popover_init (LiaisonAddPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_add_popover_ask:
 * @self: a popover
 * @is_organization: whether an organization is to be added, and not a person
 * @name: (nullable): what the name may be
 *
 * Opens and asks.
 */
void
liaison_add_popover_ask (LiaisonAddPopover *self,
                         gboolean           is_organization,
                         const char        *name)
{
  const char *title = is_organization ? _("Add Organization") : _("Add Person");

  g_return_if_fail (LIAISON_IS_ADD_POPOVER (self));

  self->is_organization = is_organization;
  gtk_label_set_text (self->title, title);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name != NULL ? name : "");
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * liaison_add_popover_add:
 * @self: the popover
 * @is_organization: whether to add an organization, and not a person
 * @name: the name
 *
 * Adds somebody without asking. Where it fails one is asked after all.
 */
void
liaison_add_popover_add (LiaisonAddPopover *self,
                         gboolean           is_organization,
                         const char        *name)
{
  Addition *addition;

  g_return_if_fail (LIAISON_IS_ADD_POPOVER (self));

  if (self->store == NULL)
    return;

  addition = g_new0 (Addition, 1);
  g_weak_ref_init (&addition->popover, self);
  if (is_organization)
    {
      addition->record = LIAISON_RECORD (liaison_organization_new ());
      liaison_organization_set_name (LIAISON_ORGANIZATION (addition->record), name);
    }
  else
    {
      addition->record = LIAISON_RECORD (liaison_person_new ());
      liaison_person_set_name (LIAISON_PERSON (addition->record), name);
    }
  /* Translators: the name of a change; %s is a person or an organization */
  addition->label = liaison_change_label_dup (_("Add %s"), name);
  liaison_store_save_async (self->store, addition->label, addition->record, NULL, saved_cb, addition);
}
