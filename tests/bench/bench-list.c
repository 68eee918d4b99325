/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* bench-list FILE: from a key that is typed to the list that shows what it
 * finds. It tells of the longest turn of the main loop, which is how long a
 * frame can be late, in time of the processor, and by the clock of how long one
 * waits until the answer is in the list. LIAISON_BENCH_QUICK=1 types once. */

#include "config.h"

#include "liaison-change.h"
#include "liaison-contact-list.h"
#include "liaison-contact.h"
#include "liaison-people-list.h"
#include "liaison-people-resources.h"
#include "liaison-query.h"
#include "liaison-widgets-resources.h"
#include "styles.h"

#include <locale.h>
#include <time.h>

#define FRAME 16.0   /* ms */
#define WARM_UP 1500 /* ms */
#define SETTLE 4000  /* ms, for a large change to be read */
#define AFTER 150    /* ms, for the frames that show the answer */
#define ROUNDS 3

static const char *const typed[] = { "petrov 4", "núñez", "archiv kam", "kamau 41234" };

typedef struct
{
  double longest; /* ms */
  double waited;  /* ms */
} Answer;

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE; /* the loop looks at the clock */
}

static double
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
run_for (double  ms,
         Answer *answer)
{
  gint64 end = g_get_monotonic_time () + (gint64) (ms * 1000);

  while (g_get_monotonic_time () < end)
    {
      double start = get_processor_time ();

      g_main_context_iteration (NULL, TRUE);
      answer->longest = MAX (answer->longest, get_processor_time () - start);
    }
}

/* Lines come and go for some frames after the answer is there. */
static void
run_until_shown (LiaisonContactList *contacts,
                 GListModel         *lines,
                 Answer             *answer)
{
  do
    run_for (AFTER, answer);
  while (g_list_model_get_n_items (lines) != g_list_model_get_n_items (G_LIST_MODEL (contacts)));
}

static Answer
type_text (GtkWidget          *entry,
           LiaisonContactList *contacts,
           GListModel         *lines,
           const char         *text)
{
  Answer answer = { 0, 0 };
  gint64 begin = g_get_monotonic_time ();
  double start = get_processor_time ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  answer.longest = get_processor_time () - start;
  while (liaison_contact_list_get_loading (contacts))
    {
      start = get_processor_time ();
      g_main_context_iteration (NULL, TRUE);
      answer.longest = MAX (answer.longest, get_processor_time () - start);
    }
  answer.waited = (double) (g_get_monotonic_time () - begin) / 1000;
  run_until_shown (contacts, lines, &answer);

  return answer;
}

/* The best of some rounds, where other programs keep this one waiting. */
static void
keep_best (Answer       *best,
           const Answer *answer)
{
  best->longest = MIN (best->longest, answer->longest);
  best->waited = MIN (best->waited, answer->waited);
}

/* Types a text key by key, and takes back each key. */
static double
type_each (GtkWidget          *entry,
           LiaisonContactList *contacts,
           GListModel         *lines,
           const char         *whole)
{
  guint  n_rounds = g_getenv ("LIAISON_BENCH_QUICK") != NULL ? 1 : ROUNDS;
  double longest = 0;

  for (const char *end = whole; *end != '\0';)
    {
      Answer           narrow = { G_MAXDOUBLE, G_MAXDOUBLE }, wide = { G_MAXDOUBLE, G_MAXDOUBLE };
      g_autofree char *text = NULL, *before = g_strndup (whole, (gsize) (end - whole));
      guint            n_found;

      end = g_utf8_next_char (end);
      text = g_strndup (whole, (gsize) (end - whole));
      for (guint round = 0; round < n_rounds; round++)
        {
          Answer answer = type_text (entry, contacts, lines, text);

          keep_best (&narrow, &answer);
          n_found = g_list_model_get_n_items (G_LIST_MODEL (contacts));
          answer = type_text (entry, contacts, lines, before);
          keep_best (&wide, &answer);
        }
      type_text (entry, contacts, lines, text);
      g_print ("%-12s %6u found, longest turn %5.1f ms, answer after %5.1f ms; taken back %5.1f and %5.1f ms\n", text, n_found,
               narrow.longest, narrow.waited, wide.longest, wide.waited);
      longest = MAX (longest, MAX (narrow.longest, wide.longest));
    }

  return longest;
}

static void
type_all (const char         *shape,
          GtkWidget          *entry,
          LiaisonContactList *contacts,
          GListModel         *lines)
{
  double longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      longest = MAX (longest, type_each (entry, contacts, lines, typed[i]));
      type_text (entry, contacts, lines, "");
    }
  g_print ("%s: longest turn %.1f ms (goal %.0f ms)\n", shape, longest, FRAME);
}

/* ---- a deletion that is undone ---- */

static gboolean
delete_people (LiaisonChange *change,
               gpointer       data,
               GError       **error)
{
  const gint64 *keys = (const gint64 *) ((GArray *) data)->data;

  for (guint i = 0; i < ((GArray *) data)->len; i++)
    {
      GType type = liaison_contact_key_is_organization (keys[i]) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;
      g_autoptr (LiaisonRecord) record =
        liaison_query_record (liaison_change_get_connection (change), type, liaison_contact_key_get_id (keys[i]), error);

      if (record == NULL || !liaison_change_delete (change, record, error))
        return FALSE;
    }

  return TRUE;
}

/* Every tenth contact of the list goes, and comes back. */
static void
delete_and_undo (LiaisonStore       *store,
                 LiaisonContactList *contacts)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GArray) deleted = g_array_new (FALSE, FALSE, sizeof (gint64));
  Answer        gone = { 0, 0 }, back = { 0, 0 };
  guint         n_keys;
  const gint64 *keys = liaison_contact_list_get_keys (contacts, &n_keys);

  for (guint i = 0; i < n_keys; i += 10)
    g_array_append_val (deleted, keys[i]);
  if (liaison_store_change (store, "Delete", delete_people, deleted, NULL, &error) < 0)
    g_error ("%s", error->message);
  run_for (SETTLE, &gone);
  undone = liaison_store_undo (store, 0, &error);
  if (undone == NULL)
    g_error ("%s", error->message);
  run_for (SETTLE, &back);
  g_print ("%u deleted: longest turn %.1f ms, and %.1f ms when that is undone (goal %.0f ms)\n", deleted->len, gone.longest, back.longest, FRAME);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (LiaisonContactList) contacts = NULL;
  g_autoptr (GListModel) lines = NULL;
  GtkWidget *window, *list;
  Answer     ignored = { 0, 0 };
  guint      wake_id;

  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  liaison_people_get_resource ();
  liaison_widgets_get_resource ();
  load_styles ();
  store = liaison_store_open (argv[1], &error);
  if (store == NULL)
    g_error ("%s", error->message);

  list = g_object_new (LIAISON_TYPE_PEOPLE_LIST, NULL);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 900);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  liaison_people_list_set_store (LIAISON_PEOPLE_LIST (list), store);
  liaison_people_list_start_search (LIAISON_PEOPLE_LIST (list), NULL);

  wake_id = g_timeout_add (2, wake_cb, NULL);
  run_for (WARM_UP, &ignored);
  lines = G_LIST_MODEL (g_object_ref (gtk_list_view_get_model (GTK_LIST_VIEW (find (list, GTK_TYPE_LIST_VIEW)))));
  g_object_get (lines, "model", &contacts, NULL);
  type_all ("list", find (list, GTK_TYPE_SEARCH_ENTRY), contacts, lines);
  delete_and_undo (store, contacts);
  g_object_set (list, "as-table", TRUE, NULL);
  run_for (WARM_UP, &ignored);
  type_all ("table", find (list, GTK_TYPE_SEARCH_ENTRY), contacts, lines);
  g_source_remove (wake_id);

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return 0;
}
