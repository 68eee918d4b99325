/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-picker.h"

#include "liaison-contact-list.h"
#include "liaison-fold.h"
#include "liaison-isolate.h"
#include "liaison-suggestions.h"

#include <glib/gi18n.h>

/* As many lines as one takes in at a glance. */
#define MOST_SUGGESTIONS 8

struct _LiaisonContactPicker
{
  AdwEntryRow parent_instance;

  LiaisonStore *store;
  gint64        selected;
  char         *selected_name;
  gint64        excluded;
  gboolean      offers_new;
  gboolean      clears;
  gboolean      asking;   /* what stands there is a question, not an answer */
  gboolean      choosing; /* Enter was pressed before the answer was there */
  gboolean      setting;  /* the text changes by us */

  LiaisonContactList *contacts;
  GtkFilterListModel *offered;
  GtkStringList      *new_names;
  LiaisonSuggestions *suggestions;
};

G_DEFINE_FINAL_TYPE (LiaisonContactPicker, liaison_contact_picker, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_SELECTED,
  PROP_ONLY_PEOPLE,
  PROP_ONLY_ORGANIZATIONS,
  PROP_EXCLUDED,
  PROP_OFFERS_NEW,
  PROP_CLEARS,
  N_PROPS,
};

enum
{
  PICKED,
  NAMED,
  EMPTIED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static char *
dup_typed (LiaisonContactPicker *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

static void
show_text (LiaisonContactPicker *self,
           const char           *text)
{
  self->setting = TRUE;
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE); /* nobody typed it: Ctrl+Z takes back the last change */
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->setting = FALSE;
}

static gboolean
has_focus (LiaisonContactPicker *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))));
}

static void
close_suggestions (LiaisonContactPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
}

static void
stop_asking (LiaisonContactPicker *self)
{
  self->asking = FALSE;
  self->choosing = FALSE;
  close_suggestions (self);
}

static void
set_selected (LiaisonContactPicker *self,
              gint64                key,
              const char           *name)
{
  g_free (self->selected_name);
  self->selected_name = g_strdup (name);
  if (self->selected == key)
    return;

  self->selected = key;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
pick (LiaisonContactPicker *self,
      LiaisonContact       *contact)
{
  g_autoptr (LiaisonContactPicker) kept = g_object_ref (self);
  g_autofree char *name = g_strdup (liaison_contact_get_name (contact));
  gint64           key = liaison_contact_get_key (contact);

  stop_asking (self);
  show_text (self, self->clears ? "" : name);
  if (!self->clears)
    set_selected (self, key, name);
  g_signal_emit (self, signals[PICKED], 0, key, name);
}

static void
name_new (LiaisonContactPicker *self)
{
  g_autoptr (LiaisonContactPicker) kept = g_object_ref (self);
  g_autofree char *name = dup_typed (self);

  stop_asking (self);
  if (*name == '\0')
    return;

  if (self->clears)
    show_text (self, "");
  g_signal_emit (self, signals[NAMED], 0, name);
}

static void
choose (LiaisonContactPicker *self,
        gpointer              item)
{
  self->choosing = FALSE;
  if (LIAISON_IS_ROW (item) && liaison_row_get_contact (item) != NULL)
    pick (self, liaison_row_get_contact (item));
  else if (GTK_IS_STRING_OBJECT (item))
    name_new (self);
}

static void
chosen_cb (LiaisonContactPicker *self,
           gpointer              item)
{
  choose (self, item);
}

static gboolean
is_named (LiaisonRow *row,
          const char *folded)
{
  LiaisonContact  *contact = liaison_row_get_contact (row);
  g_autofree char *name = contact != NULL ? liaison_fold_dup (liaison_contact_get_name (contact)) : NULL;

  return g_strcmp0 (name, folded) == 0;
}

/* The first contact, but where new names are an answer only one that bears the
 * very name that was typed: Enter must not make Ana Pérez of Ana. */
static guint
find_best (LiaisonContactPicker *self)
{
  guint            n_offered = g_list_model_get_n_items (G_LIST_MODEL (self->offered));
  g_autofree char *typed = dup_typed (self);
  g_autofree char *folded = liaison_fold_dup (typed);

  for (guint i = 0; i < n_offered; i++)
    {
      g_autoptr (LiaisonRow) row = g_list_model_get_item (G_LIST_MODEL (self->offered), i);

      if (is_named (row, folded))
        return i;
    }
  if (self->offers_new)
    return n_offered;

  return n_offered > 0 ? 0 : GTK_INVALID_LIST_POSITION;
}

static void
offer_new (LiaisonContactPicker *self)
{
  g_autofree char *typed = dup_typed (self);
  guint            n_old = g_list_model_get_n_items (G_LIST_MODEL (self->new_names));
  /* Translators: %s is a name that is not in the list yet */
  g_autofree char  *offer = liaison_isolate_printf (_ ("Add “%s”"), typed);
  const char *const offers[] = { offer, NULL };

  gtk_string_list_splice (self->new_names, 0, n_old, self->offers_new && *typed != '\0' ? offers : NULL);
}

static void
show_suggestions (LiaisonContactPicker *self)
{
  guint    n_offered = g_list_model_get_n_items (G_LIST_MODEL (self->offered));
  guint    n_new = g_list_model_get_n_items (G_LIST_MODEL (self->new_names));
  gboolean has_text = *gtk_editable_get_text (GTK_EDITABLE (self)) != '\0';

  if (!has_text || n_offered + n_new == 0 || !has_focus (self))
    {
      close_suggestions (self);
      return;
    }

  liaison_suggestions_select (self->suggestions, find_best (self));
  gtk_widget_set_size_request (GTK_WIDGET (self->suggestions), gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_popover_popup (GTK_POPOVER (self->suggestions));
}

static void
loading_cb (LiaisonContactPicker *self)
{
  if (!self->asking || liaison_contact_list_get_loading (self->contacts))
    return;

  show_suggestions (self);
  if (self->choosing)
    choose (self, liaison_suggestions_get_selected (self->suggestions));
}

/* The list gets its store with the first letter: an entry that nobody uses
 * reads nothing. It loads again with every change, also when nobody asks. */
static void
typed_cb (LiaisonContactPicker *self)
{
  g_autofree char *typed = NULL;

  if (self->setting)
    return;

  typed = dup_typed (self);
  self->choosing = FALSE;
  self->asking = TRUE;
  offer_new (self);
  if (*typed == '\0')
    {
      stop_asking (self);
      return;
    }

  liaison_contact_list_set_search (self->contacts, typed);
  g_object_set (self->contacts, "store", self->store, NULL);
  if (!liaison_contact_list_get_loading (self->contacts))
    show_suggestions (self);
}

static void
put_back (LiaisonContactPicker *self)
{
  stop_asking (self);
  show_text (self, self->selected_name);
}

static void
choose_typed (LiaisonContactPicker *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self)) == '\0')
    return;

  if (liaison_contact_list_get_loading (self->contacts))
    self->choosing = TRUE;
  else if (gtk_widget_get_visible (GTK_WIDGET (self->suggestions)))
    choose (self, liaison_suggestions_get_selected (self->suggestions));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                LiaisonContactPicker  *self)
{
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->suggestions));
  gboolean is_edited = g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), self->selected_name) != 0;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (is_open)
        liaison_suggestions_move (self->suggestions, keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : -1);
      return is_open;
    case GDK_KEY_Escape:
      if (is_open || is_edited)
        put_back (self);
      return is_open || is_edited;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      choose_typed (self);
      return (state & GDK_CONTROL_MASK) != 0 ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP; /* Ctrl+Enter is the dialog's */
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
left_cb (LiaisonContactPicker *self)
{
  g_autofree char *typed = dup_typed (self);

  if (*typed == '\0' && self->selected != 0)
    {
      set_selected (self, 0, "");
      g_signal_emit (self, signals[EMPTIED], 0);
    }
  put_back (self);
}

static gboolean
is_offered (gpointer item,
            gpointer data)
{
  LiaisonContactPicker *self = data;

  return self->excluded == 0 || liaison_row_get_key (item) != self->excluded;
}

static void
make_models (LiaisonContactPicker *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_offered, self, NULL));
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) all = NULL;
  GtkSliceListModel *first;

  self->contacts = liaison_contact_list_new (NULL);
  first = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->contacts)), 0, MOST_SUGGESTIONS);
  self->offered = gtk_filter_list_model_new (G_LIST_MODEL (first), filter);
  self->new_names = gtk_string_list_new (NULL);
  g_list_store_append (parts, self->offered);
  g_list_store_append (parts, self->new_names);
  all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));
  liaison_suggestions_set_model (self->suggestions, G_LIST_MODEL (all));
}

static void
listen_to_keys (LiaisonContactPicker *self)
{
  GtkWidget          *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (text, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE, GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
}

static void
liaison_contact_picker_dispose (GObject *object)
{
  LiaisonContactPicker *self = LIAISON_CONTACT_PICKER (object);

  if (self->suggestions != NULL)
    {
      liaison_suggestions_set_model (self->suggestions, NULL);
      gtk_widget_unparent (GTK_WIDGET (self->suggestions));
      self->suggestions = NULL;
    }
  if (self->contacts != NULL)
    g_signal_handlers_disconnect_by_data (self->contacts, self);
  g_signal_handlers_disconnect_by_data (self, self);
  g_clear_object (&self->offered);
  g_clear_object (&self->new_names);
  g_clear_object (&self->contacts);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_contact_picker_parent_class)->dispose (object);
}

static void
liaison_contact_picker_finalize (GObject *object)
{
  g_free (LIAISON_CONTACT_PICKER (object)->selected_name);

  G_OBJECT_CLASS (liaison_contact_picker_parent_class)->finalize (object);
}

static void
liaison_contact_picker_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonContactPicker *self = LIAISON_CONTACT_PICKER (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SELECTED:
      g_value_set_int64 (value, self->selected);
      break;
    case PROP_ONLY_PEOPLE:
    case PROP_ONLY_ORGANIZATIONS:
      g_object_get_property (G_OBJECT (self->contacts), pspec->name, value);
      break;
    case PROP_EXCLUDED:
      g_value_set_int64 (value, self->excluded);
      break;
    case PROP_OFFERS_NEW:
      g_value_set_boolean (value, self->offers_new);
      break;
    case PROP_CLEARS:
      g_value_set_boolean (value, self->clears);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_picker_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LiaisonContactPicker *self = LIAISON_CONTACT_PICKER (object);

  switch (prop_id)
    {
    case PROP_STORE:
      liaison_contact_picker_set_store (self, g_value_get_object (value));
      break;
    case PROP_ONLY_PEOPLE:
    case PROP_ONLY_ORGANIZATIONS:
      g_object_set_property (G_OBJECT (self->contacts), pspec->name, value);
      break;
    case PROP_EXCLUDED:
      self->excluded = g_value_get_int64 (value);
      break;
    case PROP_OFFERS_NEW:
      self->offers_new = g_value_get_boolean (value);
      break;
    case PROP_CLEARS:
      self->clears = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamFlags said = both | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, said);
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_ONLY_PEOPLE] = g_param_spec_boolean ("only-people", NULL, NULL, FALSE, both);
  properties[PROP_ONLY_ORGANIZATIONS] = g_param_spec_boolean ("only-organizations", NULL, NULL, FALSE, both);
  properties[PROP_EXCLUDED] = g_param_spec_int64 ("excluded", NULL, NULL, 0, G_MAXINT64, 0, both);
  properties[PROP_OFFERS_NEW] = g_param_spec_boolean ("offers-new", NULL, NULL, FALSE, both);
  properties[PROP_CLEARS] = g_param_spec_boolean ("clears", NULL, NULL, FALSE, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_contact_picker_class_init (LiaisonContactPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_contact_picker_dispose;
  object_class->finalize = liaison_contact_picker_finalize;
  object_class->get_property = liaison_contact_picker_get_property;
  object_class->set_property = liaison_contact_picker_set_property;

  install_properties (object_class);

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[EMPTIED] = g_signal_new ("emptied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_contact_picker_init (LiaisonContactPicker *self)
{
  self->selected_name = g_strdup ("");
  self->suggestions = LIAISON_SUGGESTIONS (liaison_suggestions_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->suggestions), GTK_WIDGET (self));
  make_models (self);
  listen_to_keys (self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contacts, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "changed", G_CALLBACK (typed_cb), self);
}

/**
 * liaison_contact_picker_new:
 * @store: (nullable): whose contacts
 *
 * Returns: (transfer floating): an empty picker
 */
GtkWidget *
liaison_contact_picker_new (LiaisonStore *store)
{
  return g_object_new (LIAISON_TYPE_CONTACT_PICKER, "store", store, NULL);
}

/**
 * liaison_contact_picker_set_store:
 * @self: a picker
 * @store: (nullable): whose contacts
 */
void
liaison_contact_picker_set_store (LiaisonContactPicker *self,
                                  LiaisonStore         *store)
{
  g_return_if_fail (LIAISON_IS_CONTACT_PICKER (self));

  if (!g_set_object (&self->store, store))
    return;

  g_object_set (self->contacts, "store", NULL, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * liaison_contact_picker_select:
 * @self: a picker
 * @key: a contact key, 0 for none
 * @name: the name of the contact, "" for none
 *
 * Shows a contact as picked, without a signal.
 */
void
liaison_contact_picker_select (LiaisonContactPicker *self,
                               gint64                key,
                               const char           *name)
{
  g_return_if_fail (LIAISON_IS_CONTACT_PICKER (self));
  g_return_if_fail (name != NULL);

  set_selected (self, key, name);
  if (!has_focus (self))
    show_text (self, name);
}

/**
 * liaison_contact_picker_get_selected:
 * @self: a picker
 *
 * Returns: the contact key of who was picked, 0 for nobody
 */
gint64
liaison_contact_picker_get_selected (LiaisonContactPicker *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_PICKER (self), 0);

  return self->selected;
}
