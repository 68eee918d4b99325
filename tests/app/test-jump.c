/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-application.h"
#include "liaison-fixture.h"
#include "liaison-jump-dialog.h"
#include "liaison-jump-item.h"
#include "liaison-jump-search.h"
#include "liaison-saved-filter.h"
#include "liaison-window.h"

#define NARROW 360
#define PATIENCE (30 * G_USEC_PER_SEC)

typedef struct
{
  LiaisonFixture *data;
  LiaisonWindow  *window;
} Fixture;

static GtkApplication *application;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  fixture->data = liaison_fixture_new ();
  liaison_fixture_person (fixture->data, "Ana Ruiz");
  liaison_fixture_person (fixture->data, "Mariana Archer");
  liaison_fixture_person (fixture->data, "Bo Ek");
  fixture->window = liaison_window_new (application);
  liaison_window_open (fixture->window, fixture->data->path);
  while (liaison_window_get_store (fixture->window) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (liaison_window_get_store (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->window != NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->window);
  liaison_fixture_free (fixture->data);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) data = liaison_jump_search_finish (LIAISON_STORE (source), result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
find (Fixture    *fixture,
      const char *text)
{
  GPtrArray *items = NULL;

  liaison_jump_search_async (liaison_window_get_store (fixture->window), GTK_WIDGET (fixture->window), text, NULL, found_cb, &items);
  while (items == NULL)
    g_main_context_iteration (NULL, TRUE);

  return items;
}

/* Whether something of the kind is among what was found; its place. */
static int
place_of (GPtrArray      *items,
          LiaisonJumpKind kind,
          const char     *title)
{
  for (guint i = 0; i < items->len; i++)
    if (liaison_jump_item_get_kind (g_ptr_array_index (items, i)) == kind &&
        g_str_equal (liaison_jump_item_get_title (g_ptr_array_index (items, i)), title))
      return (int) i;

  return -1;
}

static void
test_finds_all_kinds (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GPtrArray) people = find (fixture, "ana");
  g_autoptr (GPtrArray) roles = find (fixture, "clinical data");
  g_autoptr (GPtrArray) sectors = find (fixture, "archive");
  g_autoptr (GPtrArray) actions = find (fixture, "dupl");
  g_autoptr (GPtrArray) nothing = find (fixture, "qqqq");
  gboolean has_role = FALSE, has_sector = FALSE;

  /* A name that begins so comes first, any part of it does. */
  g_assert_cmpint (place_of (people, LIAISON_JUMP_PERSON, "Ana Ruiz"), ==, 0);
  g_assert_cmpint (place_of (people, LIAISON_JUMP_PERSON, "Mariana Archer"), >, 0);
  g_assert_cmpint (place_of (people, LIAISON_JUMP_PERSON, "Bo Ek"), ==, -1);

  for (guint i = 0; i < roles->len; i++)
    has_role |= liaison_jump_item_get_kind (g_ptr_array_index (roles, i)) == LIAISON_JUMP_ROLE;
  for (guint i = 0; i < sectors->len; i++)
    has_sector |= liaison_jump_item_get_kind (g_ptr_array_index (sectors, i)) == LIAISON_JUMP_SECTOR;
  g_assert_true (has_role);
  g_assert_true (has_sector);

  g_assert_cmpint (place_of (actions, LIAISON_JUMP_ACTION, "Find duplicates"), ==, 0);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
keep_filter (Fixture    *fixture,
             const char *name,
             gint64      position)
{
  g_autoptr (LiaisonSavedFilter) filter = liaison_saved_filter_new ();

  liaison_saved_filter_set_name (filter, name);
  liaison_saved_filter_set_filter (filter, "sector=academic");
  liaison_saved_filter_set_position (filter, position);
  liaison_fixture_save (fixture->data, filter);
}

static void
test_finds_kept_filters (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  LiaisonJumpItem *item;

  keep_filter (fixture, "Second <b>circle</b>", 2);
  keep_filter (fixture, "First circle", 1);
  found = find (fixture, "circle");
  g_assert_cmpint (place_of (found, LIAISON_JUMP_FILTER, "First circle"), >=, 0);
  g_assert_cmpint (place_of (found, LIAISON_JUMP_FILTER, "Second <b>circle</b>"), >=, 0);
  item = g_ptr_array_index (found, (guint) place_of (found, LIAISON_JUMP_FILTER, "Second <b>circle</b>"));
  g_assert_cmpstr (liaison_jump_item_get_action (item), ==, "win.show-saved-filter");
  g_assert_cmpuint (g_variant_get_uint32 (liaison_jump_item_get_target (item)), ==, 1);
}

/* With nothing typed it lists what can be done, and only what can be done now. */
static void
test_lists_enabled_actions (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GPtrArray) all = find (fixture, "");
  GActionMap *map = G_ACTION_MAP (fixture->window);
  g_autoptr (GPtrArray) fewer = NULL;

  g_assert_cmpint (place_of (all, LIAISON_JUMP_ACTION, "Import contacts"), >=, 0);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "import")), FALSE);
  fewer = find (fixture, "");
  g_assert_cmpint (place_of (fewer, LIAISON_JUMP_ACTION, "Import contacts"), ==, -1);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Enter before the answer is there goes where the answer says. */
static void
test_enter_goes_there (Fixture      *fixture,
                       gconstpointer data)
{
  GtkWidget *dialog = liaison_jump_dialog_new (GTK_WINDOW (fixture->window), liaison_window_get_store (fixture->window));
  GtkWidget *entry = find_widget (dialog, GTK_TYPE_SEARCH_ENTRY);
  gint64     end = g_get_monotonic_time () + PATIENCE;
  int        least;

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, NARROW);

  gtk_editable_set_text (GTK_EDITABLE (entry), "specialties");
  g_signal_emit_by_name (entry, "activate");
  while (g_strcmp0 (liaison_window_get_place (fixture->window), "specialties") != 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (liaison_window_get_place (fixture->window), ==, "specialties");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LiaisonApplication) owned = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  owned = liaison_application_new ();
  application = GTK_APPLICATION (owned);
  g_application_register (G_APPLICATION (owned), NULL, NULL);

  g_test_add ("/app/jump/finds-all-kinds", Fixture, NULL, set_up, test_finds_all_kinds, tear_down);
  g_test_add ("/app/jump/finds-kept-filters", Fixture, NULL, set_up, test_finds_kept_filters, tear_down);
  g_test_add ("/app/jump/lists-enabled-actions", Fixture, NULL, set_up, test_lists_enabled_actions, tear_down);
  g_test_add ("/app/jump/enter-goes-there", Fixture, NULL, set_up, test_enter_goes_there, tear_down);

  status = g_test_run ();

  return status;
}
