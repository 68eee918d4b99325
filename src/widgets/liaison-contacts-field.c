/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contacts-field.h"

#include "liaison-avatar-text.h"
#include "liaison-contact-choices.h"
#include "liaison-contact-lookup.h"
#include "liaison-contact-picker.h"
#include "liaison-isolate.h"
#include "liaison-quick-entry.h"

#include <glib/gi18n.h>

/* A line of the list. */
typedef struct
{
  GtkWidget *widget; /* in the list box */
  char      *name;   /* of the contact, or as a text says it */
  GPtrArray *candidates;
  gint64     key; /* 0: to be chosen, or to be added */
  gboolean   is_said;
  gboolean   is_open; /* until one chooses, and then one may choose again */
  gboolean   is_new;
} Line;

struct _LiaisonContactsField
{
  AdwBin parent_instance;

  LiaisonStore *store;
  gboolean      only_people;
  GPtrArray    *lines; /* Line, those said first */

  GtkListBox           *list;
  LiaisonContactPicker *picker;
};

G_DEFINE_FINAL_TYPE (LiaisonContactsField, liaison_contacts_field, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_ONLY_PEOPLE,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
free_line (gpointer data)
{
  Line *line = data;

  g_free (line->name);
  g_clear_pointer (&line->candidates, g_ptr_array_unref);
  g_free (line);
}

static void
tell (LiaisonContactsField *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static Line *
get_line (LiaisonContactsField *self,
          guint                 i)
{
  return g_ptr_array_index (self->lines, i);
}

static void
remove_line (LiaisonContactsField *self,
             guint                 i)
{
  gtk_list_box_remove (self->list, get_line (self, i)->widget);
  g_ptr_array_remove_index (self->lines, i);
}

/* ---- rows ---- */

/* The name of whom a text means, or what it says. */
static const char *
get_shown_name (Line *line)
{
  for (guint i = 0; line->candidates != NULL && line->key != 0 && i < line->candidates->len; i++)
    if (liaison_contact_get_key (g_ptr_array_index (line->candidates, i)) == line->key)
      return liaison_contact_get_name (g_ptr_array_index (line->candidates, i));

  return line->name;
}

static void
remove_clicked_cb (GtkButton            *button,
                   LiaisonContactsField *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  remove_line (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  gtk_widget_grab_focus (GTK_WIDGET (self->picker));
  tell (self);
}

static GtkWidget *
make_remove_button (LiaisonContactsField *self,
                    const char           *name)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = liaison_isolate_printf (_ ("Remove %s"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);

  return button;
}

static void
set_title (GtkWidget  *row,
           const char *title)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
}

static GtkWidget *
make_contact_row (LiaisonContactsField *self,
                  Line                 *line)
{
  GtkWidget       *row = adw_action_row_new ();
  const char      *name = get_shown_name (line);
  g_autofree char *initialed = liaison_avatar_text_dup (name);

  set_title (row, name);
  if (line->is_new)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Will be added"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (32, initialed, TRUE));
  if (!line->is_said)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, name));

  return row;
}

/* ---- names that could mean several ---- */

static guint
get_chosen (Line *line)
{
  if (line->is_new)
    return line->candidates->len + 1;

  for (guint i = 0; line->key != 0 && i < line->candidates->len; i++)
    if (liaison_contact_get_key (g_ptr_array_index (line->candidates, i)) == line->key)
      return i + 1;

  return 0;
}

static void
chosen_cb (AdwComboRow          *row,
           GParamSpec           *pspec,
           LiaisonContactsField *self)
{
  Line *line = get_line (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  guint chosen = adw_combo_row_get_selected (row);

  line->is_new = chosen == line->candidates->len + 1;
  line->key = chosen > 0 && !line->is_new ? liaison_contact_get_key (g_ptr_array_index (line->candidates, chosen - 1)) : 0;
  tell (self);
}

static GtkWidget *
make_choice_row (LiaisonContactsField *self,
                 Line                 *line)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GListModel) choices = liaison_contact_choices_new (line->name, line->candidates);
  /* Translators: whom a name means that several bear */
  g_autofree char *title = liaison_isolate_printf (_ ("Who is “%s”?"), line->name);

  set_title (row, title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), choices);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), get_chosen (line));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, 0);

  return row;
}

static void
take_line (LiaisonContactsField *self,
           guint                 position,
           Line                 *line)
{
  line->widget = line->is_open ? make_choice_row (self, line) : make_contact_row (self, line);
  gtk_list_box_insert (self->list, line->widget, (int) position);
  g_ptr_array_insert (self->lines, (int) position, line);
}

/* ---- picking ---- */

static gboolean
has_key (LiaisonContactsField *self,
         gint64                key)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->key == key)
      return TRUE;

  return FALSE;
}

/* There is one organization at most: another takes its place. */
static void
drop_organization (LiaisonContactsField *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (liaison_contact_key_is_organization (get_line (self, i)->key))
      {
        remove_line (self, i);
        return;
      }
}

static void
picked_cb (LiaisonContactPicker *picker,
           gint64                key,
           const char           *name,
           LiaisonContactsField *self)
{
  liaison_contacts_field_add (self, key, name);
  tell (self);
}

/* ---- those who are gone ---- */

static void
looked_up_cb (gint64          key,
              LiaisonContact *contact,
              GObject        *owner)
{
  LiaisonContactsField *self = LIAISON_CONTACTS_FIELD (owner);

  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->key == key)
      liaison_contact_lookup_say_gone (ADW_ACTION_ROW (get_line (self, i)->widget), contact == NULL);
}

static void
store_changed_cb (LiaisonContactsField *self)
{
  if (self->store != NULL && self->lines->len > 0)
    liaison_contact_lookup (self->store, liaison_contacts_field_dup_keys (self), looked_up_cb, G_OBJECT (self));
}

/* ---- the widget ---- */

static void
liaison_contacts_field_dispose (GObject *object)
{
  LiaisonContactsField *self = LIAISON_CONTACTS_FIELD (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_contacts_field_parent_class)->dispose (object);
}

static void
liaison_contacts_field_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_CONTACTS_FIELD (object)->lines);

  G_OBJECT_CLASS (liaison_contacts_field_parent_class)->finalize (object);
}

static void
liaison_contacts_field_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonContactsField *self = LIAISON_CONTACTS_FIELD (object);

  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_ONLY_PEOPLE:
      g_value_set_boolean (value, self->only_people);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_only_people (LiaisonContactsField *self,
                 gboolean              only_people)
{
  self->only_people = only_people;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->picker),
                                 only_people ? _ ("Add a Person") : _ ("Add a Person or an Organization"));
  g_object_set (self->picker, "only-people", only_people, NULL);
}

static void
liaison_contacts_field_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LiaisonContactsField *self = LIAISON_CONTACTS_FIELD (object);

  switch (property_id)
    {
    case PROP_STORE:
      liaison_contacts_field_set_store (self, g_value_get_object (value));
      break;
    case PROP_ONLY_PEOPLE:
      set_only_people (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_contacts_field_class_init (LiaisonContactsFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_contacts_field_dispose;
  object_class->finalize = liaison_contacts_field_finalize;
  object_class->get_property = liaison_contacts_field_get_property;
  object_class->set_property = liaison_contacts_field_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, both);
  properties[PROP_ONLY_PEOPLE] = g_param_spec_boolean ("only-people", NULL, NULL, FALSE, both);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_CONTACTS_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_contacts_field_init (LiaisonContactsField *self)
{
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("With Whom"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));

  self->picker = LIAISON_CONTACT_PICKER (liaison_contact_picker_new (NULL));
  g_object_set (self->picker, "clears", TRUE, NULL);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, 0);
  gtk_list_box_append (self->list, GTK_WIDGET (self->picker));
  set_only_people (self, FALSE);
}

/**
 * liaison_contacts_field_new:
 * @store: (nullable): where to look for contacts
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
liaison_contacts_field_new (LiaisonStore *store)
{
  return g_object_new (LIAISON_TYPE_CONTACTS_FIELD, "store", store, NULL);
}

/**
 * liaison_contacts_field_set_store:
 * @self: a field
 * @store: (nullable): where to look for contacts
 */
void
liaison_contacts_field_set_store (LiaisonContactsField *self,
                                  LiaisonStore         *store)
{
  g_return_if_fail (LIAISON_IS_CONTACTS_FIELD (self));

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  liaison_contact_picker_set_store (self->picker, store);
}

/**
 * liaison_contacts_field_add:
 * @self: a field
 * @key: a contact key
 * @name: the name of the contact
 *
 * Adds a contact, unless it is there.
 */
void
liaison_contacts_field_add (LiaisonContactsField *self,
                            gint64                key,
                            const char           *name)
{
  Line *line;

  g_return_if_fail (LIAISON_IS_CONTACTS_FIELD (self));
  g_return_if_fail (key > 0 && name != NULL);

  if (has_key (self, key))
    return;
  if (liaison_contact_key_is_organization (key))
    drop_organization (self);

  line = g_new0 (Line, 1);
  line->key = key;
  line->name = g_strdup (name);
  take_line (self, self->lines->len, line);
}

static void
found_cb (gint64          key,
          LiaisonContact *contact,
          GObject        *owner)
{
  if (contact == NULL)
    return;

  liaison_contacts_field_add (LIAISON_CONTACTS_FIELD (owner), key, liaison_contact_get_name (contact));
  tell (LIAISON_CONTACTS_FIELD (owner));
}

/**
 * liaison_contacts_field_add_by_key:
 * @self: a field with a store
 * @key: a contact key
 *
 * Adds a contact once its name is read.
 */
void
liaison_contacts_field_add_by_key (LiaisonContactsField *self,
                                   gint64                key)
{
  GArray *keys;

  g_return_if_fail (LIAISON_IS_CONTACTS_FIELD (self) && self->store != NULL);

  keys = g_array_new (FALSE, FALSE, sizeof key);
  g_array_append_val (keys, key);
  liaison_contact_lookup (self->store, keys, found_cb, G_OBJECT (self));
}

/**
 * liaison_contacts_field_dup_keys:
 * @self: a field
 *
 * Returns: (transfer full) (element-type gint64): the keys of the contacts
 */
GArray *
liaison_contacts_field_dup_keys (LiaisonContactsField *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (LIAISON_IS_CONTACTS_FIELD (self), keys);

  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->key != 0)
      g_array_append_val (keys, get_line (self, i)->key);

  return keys;
}

/* Whom the same name meant before. */
static void
keep_choice (GPtrArray *before,
             Line      *line)
{
  for (guint i = 0; i < before->len; i++)
    {
      Line *other = g_ptr_array_index (before, i);

      if (!g_str_equal (other->name, line->name) || other->candidates == NULL ||
          other->candidates->len != line->candidates->len || !line->is_open)
        continue;
      line->key = other->key;
      line->is_new = other->is_new;
    }
}

static gboolean
is_open (LiaisonQuickName *name)
{
  return name->person == 0 && !name->is_new;
}

static gboolean
says_the_same (LiaisonContactsField *self,
               GPtrArray            *names)
{
  guint n_said = 0;

  for (guint i = 0; i < self->lines->len && get_line (self, i)->is_said; i++, n_said++)
    {
      LiaisonQuickName *name = i < names->len ? g_ptr_array_index (names, i) : NULL;

      if (name == NULL || !g_str_equal (get_line (self, i)->name, name->name) ||
          get_line (self, i)->candidates->len != name->candidates->len ||
          get_line (self, i)->is_open != is_open (name))
        return FALSE;
    }

  return n_said == names->len;
}

/**
 * liaison_contacts_field_set_said:
 * @self: a field
 * @names: (element-type LiaisonQuickName): whom a text names
 *
 * Shows whom a text names instead of whom it named before; whom one chose for
 * a name stays chosen.
 */
void
liaison_contacts_field_set_said (LiaisonContactsField *self,
                                 GPtrArray            *names)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (free_line);

  g_return_if_fail (LIAISON_IS_CONTACTS_FIELD (self));
  g_return_if_fail (names != NULL);

  if (says_the_same (self, names))
    return;

  while (self->lines->len > 0 && get_line (self, 0)->is_said)
    {
      gtk_list_box_remove (self->list, get_line (self, 0)->widget);
      g_ptr_array_add (before, g_ptr_array_steal_index (self->lines, 0));
    }

  for (guint i = 0; i < names->len; i++)
    {
      LiaisonQuickName *name = g_ptr_array_index (names, i);
      Line             *line = g_new0 (Line, 1);

      line->name = g_strdup (name->name);
      line->candidates = g_ptr_array_ref (name->candidates);
      line->key = name->person != 0 ? liaison_contact_key_of_person (name->person) : 0;
      line->is_new = name->is_new;
      line->is_open = is_open (name);
      line->is_said = TRUE;
      keep_choice (before, line);
      take_line (self, i, line);
    }
  tell (self);
}

/**
 * liaison_contacts_field_dup_names:
 * @self: a field
 *
 * Returns: (transfer full) (element-type LiaisonQuickName): the people, nobody
 *   twice, with whom each name means or whether it is to be added
 */
GPtrArray *
liaison_contacts_field_dup_names (LiaisonContactsField *self)
{
  GPtrArray *names = liaison_quick_names_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_return_val_if_fail (LIAISON_IS_CONTACTS_FIELD (self), names);

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = get_line (self, i);

      if (line->key == 0 || g_hash_table_add (seen, &line->key))
        liaison_quick_names_add (names, get_shown_name (line), line->key != 0 ? liaison_contact_key_get_id (line->key) : 0, line->is_new);
    }

  return names;
}
