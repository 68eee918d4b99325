/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-editor.h"

#include "liaison-clock.h"
#include "liaison-people-change.h"
#include "liaison-toast.h"

struct _LiaisonContactEditor
{
  GObject parent_instance;

  GWeakRef      page;
  LiaisonStore *store;
  char         *name;
};

G_DEFINE_FINAL_TYPE (LiaisonContactEditor, liaison_contact_editor, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* An edit on its way to the store. */
typedef struct
{
  GWeakRef          page;
  GWeakRef          owner;
  LiaisonRecord    *record;
  LiaisonEditedFunc func;
  char             *label; /* of the toast, NULL for none */
} Edit;

static Edit *
edit_new (LiaisonContactEditor *self,
          gpointer              record,
          LiaisonEditedFunc     func,
          GObject              *owner)
{
  Edit *edit = g_new0 (Edit, 1);
  g_autoptr (GObject) page = g_weak_ref_get (&self->page);

  g_weak_ref_init (&edit->page, page);
  g_weak_ref_init (&edit->owner, owner);
  edit->record = g_object_ref (record);
  edit->func = func;

  return edit;
}

static void
edit_free (Edit *edit)
{
  g_weak_ref_clear (&edit->page);
  g_weak_ref_clear (&edit->owner);
  g_object_unref (edit->record);
  g_free (edit->label);
  g_free (edit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Edit, edit_free)

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Edit) edit = data;
  g_autoptr (GObject) page = g_weak_ref_get (&edit->page);
  g_autoptr (GObject) owner = g_weak_ref_get (&edit->owner);
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (error != NULL && page != NULL)
    liaison_toast_show_error (GTK_WIDGET (page), error);
  else if (change > 0 && edit->label != NULL && page != NULL)
    liaison_toast_offer_undo (GTK_WIDGET (page), change, edit->label);

  if (edit->func != NULL && owner != NULL)
    edit->func (error == NULL ? edit->record : NULL, owner);
}

static void
liaison_contact_editor_finalize (GObject *object)
{
  LiaisonContactEditor *self = LIAISON_CONTACT_EDITOR (object);

  g_weak_ref_clear (&self->page);
  g_clear_object (&self->store);
  g_free (self->name);

  G_OBJECT_CLASS (liaison_contact_editor_parent_class)->finalize (object);
}

static void
liaison_contact_editor_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonContactEditor *self = LIAISON_CONTACT_EDITOR (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_editor_class_init (LiaisonContactEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = liaison_contact_editor_finalize;
  object_class->get_property = liaison_contact_editor_get_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_contact_editor_init (LiaisonContactEditor *self)
{
  g_weak_ref_init (&self->page, NULL);
  self->name = g_strdup ("");
}

/**
 * liaison_contact_editor_new:
 * @page: where toasts start from; held weakly
 *
 * Returns: (transfer full): an editor without a store
 */
LiaisonContactEditor *
liaison_contact_editor_new (GtkWidget *page)
{
  LiaisonContactEditor *self = g_object_new (LIAISON_TYPE_CONTACT_EDITOR, NULL);

  g_weak_ref_set (&self->page, page);

  return self;
}

/**
 * liaison_contact_editor_get_store:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): where it makes its changes
 */
LiaisonStore *
liaison_contact_editor_get_store (LiaisonContactEditor *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_EDITOR (self), NULL);

  return self->store;
}

/**
 * liaison_contact_editor_set_store:
 * @self: an editor
 * @store: (nullable): where to make changes
 */
void
liaison_contact_editor_set_store (LiaisonContactEditor *self,
                                  LiaisonStore         *store)
{
  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self));

  if (g_set_object (&self->store, store))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * liaison_contact_editor_get_name:
 * @self: an editor
 *
 * Returns: the name of the contact
 */
const char *
liaison_contact_editor_get_name (LiaisonContactEditor *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_EDITOR (self), NULL);

  return self->name;
}

/**
 * liaison_contact_editor_set_name:
 * @self: an editor
 * @name: the name of the contact
 */
void
liaison_contact_editor_set_name (LiaisonContactEditor *self,
                                 const char           *name)
{
  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

static void
make_change (LiaisonContactEditor *self,
             LiaisonChangeFunc     change,
             LiaisonPeopleChange  *what,
             const char           *label,
             Edit                 *edit)
{
  liaison_store_change_async (self->store, label, change, what, (GDestroyNotify) liaison_people_change_free,
                              NULL, changed_cb, edit);
}

/**
 * liaison_contact_editor_set_text:
 * @self: an editor
 * @record: (type LiaisonRecord): a saved record
 * @column: of a field that holds text
 * @text: what it is to hold
 * @label: the translated name of the change
 * @func: (nullable): hears how it ended
 * @owner: (nullable): for @func, held weakly
 */
void
liaison_contact_editor_set_text (LiaisonContactEditor *self,
                                 gpointer              record,
                                 const char           *column,
                                 const char           *text,
                                 const char           *label,
                                 LiaisonEditedFunc     func,
                                 GObject              *owner)
{
  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self) && self->store != NULL);

  make_change (self, liaison_people_change_set_field, liaison_people_change_new (record, column, text, 0),
               label, edit_new (self, record, func, owner));
}

/**
 * liaison_contact_editor_set_number:
 * @self: an editor
 * @record: (type LiaisonRecord): a saved record
 * @column: of a field that holds a number, a choice, a flag, a moment or a link
 * @number: what it is to hold
 * @label: the translated name of the change
 * @func: (nullable): hears how it ended
 * @owner: (nullable): for @func, held weakly
 */
void
liaison_contact_editor_set_number (LiaisonContactEditor *self,
                                   gpointer              record,
                                   const char           *column,
                                   gint64                number,
                                   const char           *label,
                                   LiaisonEditedFunc     func,
                                   GObject              *owner)
{
  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self) && self->store != NULL);

  make_change (self, liaison_people_change_set_field, liaison_people_change_new (record, column, NULL, number),
               label, edit_new (self, record, func, owner));
}

/**
 * liaison_contact_editor_add:
 * @self: an editor
 * @record: (type LiaisonRecord): a new record
 * @label: the translated name of the change
 * @func: (nullable): hears how it ended
 * @owner: (nullable): for @func, held weakly
 */
void
liaison_contact_editor_add (LiaisonContactEditor *self,
                            gpointer              record,
                            const char           *label,
                            LiaisonEditedFunc     func,
                            GObject              *owner)
{
  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self) && self->store != NULL);

  liaison_store_save_async (self->store, label, record, NULL, changed_cb, edit_new (self, record, func, owner));
}

/**
 * liaison_contact_editor_affiliate:
 * @self: an editor
 * @affiliation: (type LiaisonAffiliation): a new or saved affiliation
 * @organization: the name of an organization, added where there is none
 * @label: the translated name of the change
 * @func: (nullable): hears how it ended
 * @owner: (nullable): for @func, held weakly
 */
void
liaison_contact_editor_affiliate (LiaisonContactEditor *self,
                                  gpointer              affiliation,
                                  const char           *organization,
                                  const char           *label,
                                  LiaisonEditedFunc     func,
                                  GObject              *owner)
{
  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self) && self->store != NULL);

  make_change (self, liaison_people_change_affiliate, liaison_people_change_new (affiliation, NULL, organization, 0),
               label, edit_new (self, affiliation, func, owner));
}

/**
 * liaison_contact_editor_tag:
 * @self: an editor
 * @tagging: (type LiaisonTagging): a new tagging of the contact
 * @tag: the name of a tag, added where there is none
 * @label: the translated name of the change
 * @func: (nullable): hears how it ended
 * @owner: (nullable): for @func, held weakly
 */
void
liaison_contact_editor_tag (LiaisonContactEditor *self,
                            gpointer              tagging,
                            const char           *tag,
                            const char           *label,
                            LiaisonEditedFunc     func,
                            GObject              *owner)
{
  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self) && self->store != NULL);

  make_change (self, liaison_people_change_tag, liaison_people_change_new (tagging, NULL, tag, 0),
               label, edit_new (self, tagging, func, owner));
}

/**
 * liaison_contact_editor_delete:
 * @self: an editor
 * @record: (type LiaisonRecord): a saved record
 * @label: the translated name of the change
 *
 * Deletes a record with what belongs to it, and offers to undo that.
 */
void
liaison_contact_editor_delete (LiaisonContactEditor *self,
                               gpointer              record,
                               const char           *label)
{
  Edit *edit;

  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self) && self->store != NULL);

  edit = edit_new (self, record, NULL, NULL);
  edit->label = g_strdup (label);
  liaison_store_delete_async (self->store, label, record, NULL, changed_cb, edit);
}

/**
 * liaison_contact_editor_complete:
 * @self: an editor
 * @follow_up: (type LiaisonFollowUp): something that was to do
 * @label: the translated name of the change
 * @func: (nullable): hears how it ended
 * @owner: (nullable): for @func, held weakly
 *
 * Marks a follow-up as done now, and offers to undo that.
 */
void
liaison_contact_editor_complete (LiaisonContactEditor *self,
                                 gpointer              follow_up,
                                 const char           *label,
                                 LiaisonEditedFunc     func,
                                 GObject              *owner)
{
  Edit *edit;

  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self) && self->store != NULL);

  edit = edit_new (self, follow_up, func, owner);
  edit->label = g_strdup (label);
  make_change (self, liaison_people_change_complete,
               liaison_people_change_new (follow_up, NULL, NULL, liaison_clock_now ()), label, edit);
}

/**
 * liaison_contact_editor_renew:
 * @self: an editor
 * @membership: (type LiaisonMembership): a saved membership
 * @label: the translated name of the change
 *
 * Says that a membership was renewed, so that it is due in a year again, and
 * offers to undo that.
 */
void
liaison_contact_editor_renew (LiaisonContactEditor *self,
                              gpointer              membership,
                              const char           *label)
{
  Edit *edit;

  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self) && self->store != NULL);

  edit = edit_new (self, membership, NULL, NULL);
  edit->label = g_strdup (label);
  make_change (self, liaison_people_change_renew, liaison_people_change_new (membership, NULL, NULL, 0), label, edit);
}

/**
 * liaison_contact_editor_log:
 * @self: an editor
 * @person: (type LiaisonPerson): with whom it happened
 * @line: what happened, in plain words
 * @label: the translated name of the change
 * @func: (nullable): hears how it ended
 * @owner: (nullable): for @func, held weakly
 */
void
liaison_contact_editor_log (LiaisonContactEditor *self,
                            gpointer              person,
                            const char           *line,
                            const char           *label,
                            LiaisonEditedFunc     func,
                            GObject              *owner)
{
  Edit *edit;

  g_return_if_fail (LIAISON_IS_CONTACT_EDITOR (self) && self->store != NULL);

  edit = edit_new (self, person, func, owner);
  edit->label = g_strdup (label);
  make_change (self, liaison_people_change_log, liaison_people_change_new (person, NULL, line, 0), label, edit);
}
