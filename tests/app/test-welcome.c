/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-role.h"
#include "liaison-welcome-page.h"

#include <adwaita.h>

/* Each drop-down of a page in turn, by depth. */
static GtkDropDown *
find_drop_down (GtkWidget *from,
                guint     *nth)
{
  if (GTK_IS_DROP_DOWN (from))
    return (*nth)-- == 0 ? GTK_DROP_DOWN (from) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkDropDown *found = find_drop_down (child, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static char *
dup_words (GtkDropDown *drop_down,
           guint        position)
{
  g_autoptr (GObject) choice = g_list_model_get_item (gtk_drop_down_get_model (drop_down), position);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (gtk_expression_evaluate (gtk_drop_down_get_expression (drop_down), choice, &value));

  return g_value_dup_string (&value);
}

static void
test_finds_what_is_offered (void)
{
  LiaisonFixture *fixture = liaison_fixture_new ();
  g_autoptr (GtkWidget) page = g_object_ref_sink (g_object_new (LIAISON_TYPE_WELCOME_PAGE, "store", fixture->store, NULL));

  liaison_welcome_page_fill (LIAISON_WELCOME_PAGE (page));
  for (guint i = 0; i < 2; i++)
    {
      guint        nth = i;
      GtkDropDown *drop_down = find_drop_down (page, &nth);
      guint        n_choices;

      g_assert_nonnull (drop_down);
      n_choices = g_list_model_get_n_items (gtk_drop_down_get_model (drop_down));
      g_assert_cmpuint (n_choices, >, 10);
      for (guint position = 1; position < n_choices; position++)
        {
          g_autoptr (LiaisonEntry) entry = g_list_model_get_item (gtk_drop_down_get_model (drop_down), position);
          g_autofree char *words = dup_words (drop_down, position);

          g_assert_cmpstr (words, ==, liaison_entry_get_name (entry));
        }
    }

  g_assert_finalize_object (g_steal_pointer (&page));
  liaison_fixture_free (fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/welcome/finds-what-is-offered", test_finds_what_is_offered);

  return g_test_run ();
}
