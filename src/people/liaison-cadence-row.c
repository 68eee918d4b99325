/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cadence-row.h"

#include "liaison-cadence.h"
#include "liaison-change-label.h"
#include "liaison-date.h"
#include "liaison-isolate.h"
#include "liaison-people-closures.h"
#include "liaison-person.h"

#include <glib/gi18n.h>

/* Days; 0 is what the tags say, below 0 never. */
static const int offered[] = { 0, 7, 14, 30, 42, 60, 90, 180, 365, -1 };

struct _LiaisonCadenceRow
{
  AdwComboRow parent_instance;

  LiaisonContactEditor *editor;
  LiaisonPerson        *record;
  GtkStringList        *choices; /* owned by the row, as its model */
  GCancellable         *cancellable;
  gulong                changed; /* handler of the store */
  LiaisonStore         *store;
  gboolean              is_showing;
};

G_DEFINE_FINAL_TYPE (LiaisonCadenceRow, liaison_cadence_row, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_RECORD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* ---- what is chosen ---- */

static char *
dup_choice (int days)
{
  if (days < 0)
    return g_strdup (C_ ("cadence", "Never"));
  if (days == 0)
    return g_strdup (C_ ("cadence", "Not set"));

  return liaison_cadence_dup_phrase (days);
}

static guint
find_offered (int days)
{
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    if (offered[i] == days)
      return i;

  return G_N_ELEMENTS (offered);
}

/* A cadence that is not among those offered gets a line of its own at the end.
 * The list stays for the next person: a row makes all its lines for a new one. */
static guint
show_choices (LiaisonCadenceRow *self,
              int                days)
{
  guint            chosen = find_offered (days);
  guint            n_own = g_list_model_get_n_items (G_LIST_MODEL (self->choices)) - G_N_ELEMENTS (offered);
  g_autofree char *own = chosen == G_N_ELEMENTS (offered) ? dup_choice (days) : NULL;
  const char      *lines[] = { own, NULL };

  if (n_own > 0 || own != NULL)
    gtk_string_list_splice (self->choices, G_N_ELEMENTS (offered), n_own, lines);

  return chosen;
}

static void
show_record (LiaisonCadenceRow *self)
{
  int days = self->record != NULL ? (int) liaison_person_get_cadence (self->record) : 0;

  self->is_showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), show_choices (self, days));
  self->is_showing = FALSE;
}

static void
edited_cb (gpointer record,
           GObject *owner)
{
  if (record == NULL)
    show_record (LIAISON_CADENCE_ROW (owner));
}

static void
selected_cb (LiaisonCadenceRow *self)
{
  guint            chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autofree char *label = NULL;

  if (self->is_showing || self->record == NULL || self->editor == NULL || chosen >= G_N_ELEMENTS (offered) ||
      offered[chosen] == liaison_person_get_cadence (self->record))
    return;

  /* Translators: the name of a change, as Undo shows it; %s is a person */
  label = liaison_change_label_dup (_ ("Set Cadence of %s"), liaison_contact_editor_get_name (self->editor));
  liaison_contact_editor_set_number (self->editor, self->record, "cadence", offered[chosen], label, edited_cb, G_OBJECT (self));
}

/* ---- what it means ---- */

/* When the next contact is due, and where that comes from. */
static char *
dup_meaning (const LiaisonTouch *touch)
{
  int              days = liaison_cadence_get_days (touch);
  int              suggested = liaison_cadence_suggest (touch->closeness);
  g_autofree char *due = liaison_cadence_dup_due_day (touch);
  g_autofree char *next = due != NULL ? liaison_date_dup_full (due) : NULL;
  g_autofree char *phrase = days > 0        ? liaison_cadence_dup_phrase (days)
                            : suggested > 0 ? liaison_cadence_dup_phrase (suggested)
                                            : NULL;

  if (days > 0 && touch->cadence == 0)
    /* Translators: as in "By the tag “Board” every 6 weeks, next on 3 December 2026" */
    return liaison_isolate_printf (_ ("By the tag “%s” %s, next on %s"), touch->tag, phrase, next);
  if (days > 0)
    /* Translators: as in "Next on 3 December 2026" */
    return g_strdup_printf (_ ("Next on %s"), next);
  if (suggested > 0 && touch->cadence == 0)
    /* Translators: as in "To stay as close: every 6 months" */
    return g_strdup_printf (_ ("To stay as close: %s"), phrase);

  return g_strdup ("");
}

static gpointer
read_touch (LiaisonConnection *connection,
            gpointer           person,
            GCancellable      *cancellable,
            GError           **error)
{
  return liaison_query_touch (connection, *(gint64 *) person, error);
}

static void
touch_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  GWeakRef *reference = data;
  g_autoptr (LiaisonCadenceRow) self = g_weak_ref_get (reference);
  g_autoptr (LiaisonTouch) touch = liaison_store_read_finish (LIAISON_STORE (source), result, NULL);
  g_autofree char *meaning = NULL;

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self == NULL || touch == NULL || self->record == NULL || liaison_record_get_id (LIAISON_RECORD (self->record)) != touch->person)
    return;

  meaning = dup_meaning (touch);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), meaning);
}

static void
read_meaning (LiaisonCadenceRow *self)
{
  gint64    person = self->record != NULL ? liaison_record_get_id (LIAISON_RECORD (self->record)) : 0;
  GWeakRef *reference; /* the row goes with its page, whatever is being read */

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (person == 0 || self->store == NULL)
    return;

  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  self->cancellable = g_cancellable_new ();
  liaison_store_read_async (self->store, read_touch, g_memdup2 (&person, sizeof person), g_free, (GDestroyNotify) liaison_touch_free,
                            self->cancellable, touch_read_cb, reference);
}

static void
store_changed_cb (LiaisonStore      *store,
                  const char *const *tables,
                  LiaisonCadenceRow *self)
{
  static const char *const ours[] = { "person", "interaction", "interaction_person", "tie", "tag", "tagging" };

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    if (tables == NULL || g_strv_contains (tables, ours[i]))
      {
        read_meaning (self);
        return;
      }
}

/* ---- the widget ---- */

static void
follow_store (LiaisonCadenceRow *self)
{
  LiaisonStore *store = self->editor != NULL ? liaison_contact_editor_get_store (self->editor) : NULL;

  if (self->store == store)
    return;

  if (self->store != NULL)
    g_clear_signal_handler (&self->changed, self->store);
  g_set_object (&self->store, store);
  if (store != NULL)
    self->changed = g_signal_connect (store, "changed", G_CALLBACK (store_changed_cb), self);
}

static void
set_record (LiaisonCadenceRow *self,
            LiaisonPerson     *record)
{
  if (!g_set_object (&self->record, record))
    return;

  follow_store (self);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), "");
  show_record (self);
  read_meaning (self);
}

static void
liaison_cadence_row_dispose (GObject *object)
{
  LiaisonCadenceRow *self = LIAISON_CADENCE_ROW (object);

  self->is_showing = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->editor);
  g_clear_object (&self->record);
  follow_store (self);

  G_OBJECT_CLASS (liaison_cadence_row_parent_class)->dispose (object);
}

static void
liaison_cadence_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LiaisonCadenceRow *self = LIAISON_CADENCE_ROW (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_cadence_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LiaisonCadenceRow *self = LIAISON_CADENCE_ROW (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_set_object (&self->editor, g_value_get_object (value));
      break;
    case PROP_RECORD:
      set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_cadence_row_class_init (LiaisonCadenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_cadence_row_dispose;
  object_class->get_property = liaison_cadence_row_get_property;
  object_class->set_property = liaison_cadence_row_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_PERSON, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_cadence_row_init (LiaisonCadenceRow *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    gtk_string_list_take (choices, dup_choice (offered[i]));
  self->choices = choices;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (choices));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  show_record (self);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}
