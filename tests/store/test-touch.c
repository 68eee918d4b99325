/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-tag.h"
#include "liaison-tagging.h"
#include "liaison-tie.h"
#include "liaison-touch.h"

static void
meet (LiaisonFixture *fixture,
      gint64          person,
      const char     *day,
      LiaisonFavour   favour)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();

  liaison_interaction_set_day (interaction, day);
  liaison_interaction_set_favour (interaction, favour);
  liaison_interaction_person_set_interaction (link, liaison_fixture_save (fixture, interaction));
  liaison_interaction_person_set_person (link, person);
  liaison_fixture_save (fixture, link);
}

static void
tie (LiaisonFixture *fixture,
     gint64          person,
     gint64          other,
     int             closeness,
     const char     *until)
{
  g_autoptr (LiaisonTie) record = liaison_tie_new ();

  liaison_tie_set_person (record, person);
  liaison_tie_set_other (record, other);
  liaison_tie_set_closeness (record, closeness);
  liaison_tie_set_until (record, until);
  liaison_fixture_save (fixture, record);
}

static void
tag (LiaisonFixture *fixture,
     gint64          person,
     const char     *name,
     int             cadence)
{
  g_autoptr (LiaisonTag) record = liaison_tag_new ();
  g_autoptr (LiaisonTagging) tagging = liaison_tagging_new ();

  liaison_tag_set_name (record, name);
  liaison_tag_set_cadence (record, cadence);
  liaison_tagging_set_tag (tagging, liaison_fixture_save (fixture, record));
  liaison_tagging_set_person (tagging, person);
  liaison_fixture_save (fixture, tagging);
}

static gpointer
read_one (LiaisonConnection *connection,
          gpointer           person,
          GCancellable      *cancellable,
          GError           **error)
{
  return liaison_query_touch (connection, *(gint64 *) person, error);
}

static gpointer
read_all (LiaisonConnection *connection,
          gpointer           person,
          GCancellable      *cancellable,
          GError           **error)
{
  return liaison_query_touches (connection, error);
}

static LiaisonTouch *
load (LiaisonFixture *fixture,
      gint64          person)
{
  g_autoptr (GError) error = NULL;
  LiaisonTouch *touch = liaison_store_read (fixture->store, read_one, &person, NULL, &error);

  g_assert_no_error (error);

  return touch;
}

static void
test_everything (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ada = liaison_fixture_person (fixture, "Ada");
  gint64 grace = liaison_fixture_person (fixture, "Grace");
  gint64 joan = liaison_fixture_person (fixture, "Joan");
  g_autoptr (LiaisonTouch) touch = NULL;
  g_autoptr (LiaisonTouch) other = NULL;
  g_autoptr (GPtrArray) all = NULL;

  meet (fixture, ada, "2026-01-01", LIAISON_FAVOUR_RECEIVED);
  meet (fixture, ada, "2026-03-01", LIAISON_FAVOUR_GIVEN);
  meet (fixture, ada, "2026-02-01", LIAISON_FAVOUR_RECEIVED);
  tie (fixture, ada, 0, 2, "");
  tie (fixture, ada, 0, 4, "");
  tie (fixture, ada, 0, 5, "2020"); /* is over */
  tie (fixture, grace, 0, 3, "");
  tie (fixture, grace, ada, 3, "");
  tie (fixture, ada, grace, 1, ""); /* the same pair */
  tie (fixture, joan, ada, 1, "");  /* whom the user does not know */
  tag (fixture, ada, "Board", 90);
  tag (fixture, ada, "Friends", 30);
  tag (fixture, ada, "Others", 0);

  touch = load (fixture, ada);
  g_assert_cmpstr (touch->name, ==, "Ada");
  g_assert_cmpstr (touch->last_contact, ==, "2026-03-01");
  g_assert_cmpint (touch->closeness, ==, 4);
  g_assert_cmpint (touch->n_shared, ==, 1);
  g_assert_cmpint (touch->n_received, ==, 2);
  g_assert_cmpint (touch->n_given, ==, 1);
  g_assert_cmpint (touch->tag_cadence, ==, 30);
  g_assert_cmpstr (touch->tag, ==, "Friends");

  other = load (fixture, joan);
  g_assert_cmpstr (other->last_contact, ==, "");
  g_assert_cmpint (other->closeness, ==, 0);
  g_assert_cmpint (other->n_shared, ==, 1);

  all = liaison_store_read (fixture->store, read_all, NULL, NULL, NULL);
  g_ptr_array_set_free_func (all, (GDestroyNotify) liaison_touch_free);
  g_assert_cmpint (all->len, ==, 3);
  g_assert_cmpint (((LiaisonTouch *) g_ptr_array_index (all, 0))->n_shared, ==, 1);
}

static gboolean
put_off (LiaisonChange *change,
         gpointer       until,
         GError       **error)
{
  return liaison_change_put_off (change, 1, until, error);
}

static void
test_put_off (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  static const char *const days[] = { "2026-12-01", "2026-11-27", "" };
  static const char *const shown[] = { "2026-12-01", "2026-11-27", LIAISON_TOUCH_FOR_EVER };

  liaison_fixture_person (fixture, "Ada");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (LiaisonTouch) touch = NULL;

      g_assert_cmpint (liaison_store_change (fixture->store, "Not Now", put_off, (gpointer) days[i], NULL, NULL), >, 0);
      touch = load (fixture, 1);
      g_assert_cmpstr (touch->put_off_until, ==, shown[i]);
    }
  g_free (liaison_store_undo (fixture->store, 0, NULL));
  {
    g_autoptr (LiaisonTouch) touch = load (fixture, 1);

    g_assert_cmpstr (touch->put_off_until, ==, "2026-11-27");
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/touch/counts-what-happened", test_everything);
  g_test_add_func ("/store/touch/is-put-off", test_put_off);

  return g_test_run ();
}
