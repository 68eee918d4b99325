/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What is drawn on the map becomes data: ties, affiliations, people. */

#include "config.h"

#include "liaison-isolate.h"
#include "liaison-map-tools-private.h"

#include "liaison-affiliation.h"
#include "liaison-ask-dialog.h"
#include "liaison-change.h"
#include "liaison-contact.h"
#include "liaison-map-marks.h"
#include "liaison-person.h"
#include "liaison-tie.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/* The closeness of a tie that was drawn, until somebody says more. */
#define CLOSENESS 3

typedef struct
{
  LiaisonMapTools *tools;
  LiaisonRecord   *record;
  char            *label;
  double           x;
  double           y;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->tools);
  g_object_unref (saving->record);
  g_free (saving->label);
  g_free (saving);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Saving          *saving = data;
  LiaisonMapTools *self = saving->tools;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (error != NULL)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  else
    liaison_toast_offer_undo (GTK_WIDGET (self), change, saving->label);
  if (error == NULL && self->view != NULL && LIAISON_IS_PERSON (saving->record))
    {
      liaison_map_view_place (self->view, liaison_contact_key_of_person (liaison_record_get_id (saving->record)), saving->x, saving->y);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
  saving_free (saving);
}

static void
save (LiaisonMapTools *self,
      gpointer         record,
      const char      *label)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->tools = g_object_ref (self);
  saving->record = g_object_ref (record);
  saving->label = g_strdup (label);
  saving->x = self->menu_x;
  saving->y = self->menu_y;
  liaison_store_save_async (self->store, label, record, NULL, saved_cb, saving);
}

/* Whether the two have a tie that somebody noted, or one is at the other. */
static gboolean
is_tied (LiaisonNetwork *network,
         guint           one,
         guint           other)
{
  LiaisonGraph *graph = liaison_network_get_graph (network);
  guint         n;
  const guint  *neighbours = liaison_graph_get_neighbours (graph, one, &n);
  const guint  *edges = liaison_graph_get_incident (graph, one, &n);

  for (guint i = 0; i < n; i++)
    if (neighbours[i] == other)
      return !liaison_network_get_link (network, edges[i])->is_inferred;

  return FALSE;
}

static LiaisonRecord *
make_tie (gint64 from,
          gint64 to)
{
  LiaisonTie *tie = liaison_tie_new ();
  gint64      person = liaison_contact_key_get_id (from == LIAISON_CONTACT_KEY_USER ? to : from);
  gint64      other = liaison_contact_key_get_id (from == LIAISON_CONTACT_KEY_USER ? from : to);

  liaison_tie_set_person (tie, person);
  if (other != 0)
    liaison_tie_set_other (tie, other);
  liaison_tie_set_closeness (tie, CLOSENESS);

  return LIAISON_RECORD (tie);
}

static LiaisonRecord *
make_affiliation (gint64 person,
                  gint64 organization)
{
  LiaisonAffiliation *affiliation = liaison_affiliation_new ();

  if (person != LIAISON_CONTACT_KEY_USER)
    liaison_affiliation_set_person (affiliation, liaison_contact_key_get_id (person));
  liaison_affiliation_set_organization (affiliation, liaison_contact_key_get_id (organization));

  return LIAISON_RECORD (affiliation);
}

/* A person and an organization are joined by an affiliation, two people by a
 * tie, two organizations by nothing. */
void
liaison_map_tools_tie (LiaisonMapTools *self,
                       gint64           from,
                       gint64           to)
{
  LiaisonNetwork *network = liaison_map_view_get_network (self->view);
  LiaisonGraph   *graph = liaison_network_get_graph (network);
  gboolean        from_organization = liaison_contact_key_is_organization (from);
  gboolean        to_organization = liaison_contact_key_is_organization (to);
  guint           one, other;
  g_autofree char *label = NULL;
  g_autoptr (LiaisonRecord) record = NULL;

  if (self->store == NULL || !liaison_graph_find (graph, from, &one) || !liaison_graph_find (graph, to, &other))
    return;
  if (from_organization && to_organization)
    {
      liaison_toast_show (GTK_WIDGET (self), _("Ties join people, or a person and an organization"));
      return;
    }
  if (is_tied (network, one, other))
    {
      liaison_toast_show (GTK_WIDGET (self), _("The two have a tie already"));
      return;
    }

  /* Translators: the name of a change, as Undo shows it; both are names */
  label = liaison_isolate_printf (_("Tie %s and %s"), liaison_map_node_get_name (liaison_network_get_node (network, one)),
                                  liaison_map_node_get_name (liaison_network_get_node (network, other)));
  if (from_organization)
    record = make_affiliation (to, from);
  else
    record = to_organization ? make_affiliation (from, to) : make_tie (from, to);
  save (self, record, label);
}

static void
named_cb (LiaisonAskDialog *dialog,
          LiaisonMapTools  *self)
{
  g_autofree char *name = liaison_ask_dialog_dup_text (dialog);
  g_autofree char *label = NULL;
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  if (self->store == NULL)
    return;

  liaison_person_set_name (person, name);
  /* Translators: the name of a change, as Undo shows it; %s is a name */
  label = liaison_isolate_printf (_("Add %s"), name);
  save (self, person, label);
}

/* They stand where the menu was opened. */
void
liaison_map_tools_ask_name (LiaisonMapTools *self)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *dialog;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  dialog = liaison_ask_dialog_new (GTK_WIDGET (self), _("Add a Person"), _("_Add"), row);
  g_signal_connect_object (dialog, "confirmed", G_CALLBACK (named_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
