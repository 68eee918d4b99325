/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-people-resources.h"
#include "liaison-person-view.h"
#include "liaison-widgets-resources.h"
#include "styles.h"

#include <stdio.h>
#include <time.h>

/* Opening the page of a person: the longest turn of the main loop, which is how
 * long a frame can be late, with a short and with a long history. The processor's
 * time of it is what is left where other programs do not keep it waiting. */

#define FEW 5
#define MANY 5000
#define N_OPENINGS 15
#define FRAME 16.0                      /* ms */
#define UNTIL_ALL_IS_THERE (400 * 1000) /* us */

typedef struct
{
  gint64 person;
  int    n_interactions;
} Story;

static gboolean
tell (LiaisonChange *change,
      gpointer       data,
      GError       **error)
{
  Story *story = data;

  for (int i = 0; i < story->n_interactions; i++)
    {
      g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
      g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();
      g_autofree char *day = g_strdup_printf ("%d-%02d-%02d", 2026 - i / 336, 12 - i / 28 % 12, 28 - i % 28);

      liaison_interaction_set_day (interaction, day);
      liaison_interaction_set_summary (interaction, "Talked about maps");
      if (!liaison_change_save (change, interaction, error))
        return FALSE;
      liaison_interaction_person_set_interaction (link, liaison_record_get_id (LIAISON_RECORD (interaction)));
      liaison_interaction_person_set_person (link, story->person);
      if (!liaison_change_save (change, link, error))
        return FALSE;
    }

  return TRUE;
}

static gint64
add_person (LiaisonFixture *fixture,
            const char     *name,
            int             n_interactions)
{
  Story story = { liaison_fixture_person (fixture, name), n_interactions };
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Story", tell, &story, NULL, &error);
  g_assert_no_error (error);

  return liaison_contact_key_of_person (story.person);
}

static void
shown_cb (gboolean *is_shown)
{
  *is_shown = TRUE;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE; /* the loop looks at the clock */
}

/* us of the processor that this thread had */
static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* ms of the longest turn from the answer until all of the page is there. */
static double
open_page (GtkWidget *view,
           gint64     key)
{
  gboolean is_shown = FALSE;
  gulong   handler = g_signal_connect_swapped (view, "shown", G_CALLBACK (shown_cb), &is_shown);
  gint64   longest = 0;
  gint64   end = 0;
  guint    wake_id = g_timeout_add (20, wake_cb, NULL);

  liaison_contact_view_set_key (LIAISON_CONTACT_VIEW (view), key);
  while (end == 0 || g_get_monotonic_time () < end)
    {
      gint64 start = get_processor_time ();

      g_main_context_iteration (NULL, TRUE);
      if (!is_shown)
        continue;
      longest = MAX (longest, get_processor_time () - start);
      if (end == 0)
        end = g_get_monotonic_time () + UNTIL_ALL_IS_THERE;
    }
  g_source_remove (wake_id);
  g_signal_handler_disconnect (view, handler);

  return (double) longest / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
find_median (GtkWidget *view,
             gint64     key,
             gint64     other)
{
  double times[N_OPENINGS];

  for (int i = 0; i < N_OPENINGS; i++)
    {
      times[i] = open_page (view, key);
      open_page (view, other);
    }
  qsort (times, N_OPENINGS, sizeof (double), compare);

  return times[N_OPENINGS / 2];
}

int
main (int   argc,
      char *argv[])
{
  LiaisonFixture *fixture;
  GtkWidget      *window, *view;
  gint64          few, many, nobody;
  double          short_page, long_page;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  liaison_people_get_resource ();
  liaison_widgets_get_resource ();
  load_styles ();
  fixture = liaison_fixture_new ();
  few = add_person (fixture, "Ada Lovelace", FEW);
  many = add_person (fixture, "Grace Hopper", MANY);
  nobody = add_person (fixture, "Nobody", 0);
  window = gtk_window_new ();
  view = g_object_new (LIAISON_TYPE_PERSON_VIEW, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 900);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  liaison_contact_view_set_store (LIAISON_CONTACT_VIEW (view), fixture->store);

  open_page (view, nobody);
  short_page = find_median (view, few, nobody);
  long_page = find_median (view, many, nobody);
  printf ("%d interactions: longest turn %.1f ms\n", FEW, short_page);
  printf ("%d interactions: longest turn %.1f ms (goal %.0f ms), %.2f x the short one\n", MANY, long_page, FRAME, long_page / short_page);

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  liaison_fixture_free (fixture);

  return 0;
}
