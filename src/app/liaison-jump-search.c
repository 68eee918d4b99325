/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-jump-search.h"

#include "liaison-catalog.h"
#include "liaison-contact.h"
#include "liaison-fold.h"
#include "liaison-jump-item.h"
#include "liaison-saved-filter.h"
#include "liaison-saved-filters.h"
#include "liaison-shortcuts.h"

#include <string.h>

/* Contacts that are looked at, and lines of each kind that are listed. */
#define MOST_LOOKED_AT 200
#define MOST_OF_A_KIND 8

/* How well a name fits what was typed, the best first. */
typedef enum
{
  FIT_SAME,
  FIT_START,
  FIT_WORD,
  FIT_PART,
  FIT_ELSEWHERE, /* not in the name */
} Fit;

typedef struct
{
  LiaisonJumpItem *item;
  Fit              fit;
  guint            position;
} Found;

typedef struct
{
  char   *folded; /* what was typed */
  GStrv   words;
  GArray *found;
} Search;

static void
clear_found (gpointer data)
{
  g_clear_object (&((Found *) data)->item);
}

static void
search_free (gpointer data)
{
  Search *self = data;

  g_free (self->folded);
  g_strfreev (self->words);
  g_array_unref (self->found);
  g_free (self);
}

static gboolean
starts_a_word (const char *folded,
               const char *word)
{
  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + 1, word))
    if (at == folded || at[-1] == ' ')
      return TRUE;

  return FALSE;
}

static Fit
fit_name (Search     *self,
          const char *name)
{
  g_autofree char *folded = liaison_fold_dup (name);
  Fit              fit = FIT_WORD;

  if (g_str_equal (folded, self->folded))
    return FIT_SAME;
  if (g_str_has_prefix (folded, self->folded))
    return FIT_START;

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      if (strstr (folded, self->words[i]) == NULL)
        return FIT_ELSEWHERE;
      if (!starts_a_word (folded, self->words[i]))
        fit = FIT_PART;
    }

  return fit;
}

static void
take (Search          *self,
      LiaisonJumpItem *item,
      Fit              fit)
{
  Found found = { item, fit, self->found->len };

  g_array_append_val (self->found, found);
}

/* ---- what the window can do ---- */

static gboolean
is_enabled (GtkWidget  *window,
            const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GActionGroup *group = NULL;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    return FALSE;
  if (g_str_has_prefix (name, "win."))
    group = G_ACTION_GROUP (window);
  else if (g_str_has_prefix (name, "app."))
    group = G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (window)));

  return group == NULL || g_action_group_get_action_enabled (group, name + 4);
}

static void
find_actions (Search    *self,
              GtkWidget *window)
{
  guint                  n_shortcuts;
  const LiaisonShortcut *shortcuts = liaison_shortcuts_get_all (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      const char      *title = liaison_shortcut_get_title (&shortcuts[i]);
      Fit              fit = fit_name (self, title);
      g_autofree char *keys = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (fit == FIT_ELSEWHERE || g_str_equal (shortcuts[i].action, "win.jump") ||
          g_str_has_prefix (shortcuts[i].action, "map-key.") || !is_enabled (window, shortcuts[i].action))
        continue;

      keys = liaison_shortcut_dup_keys (&shortcuts[i], gtk_widget_get_display (window));
      g_action_parse_detailed_name (shortcuts[i].action, &name, &target, NULL);
      take (self, liaison_jump_item_new (LIAISON_JUMP_ACTION, title, "", keys, name, target), fit);
    }
}

/* ---- the store and the catalogue, on the reading thread ---- */

static gboolean
find_contacts (Search            *self,
               LiaisonConnection *connection,
               GCancellable      *cancellable,
               GError           **error)
{
  g_autoptr (GArray) keys = liaison_query_contact_keys (connection, self->folded, cancellable, error);
  g_autoptr (GPtrArray) contacts = NULL;

  if (keys == NULL)
    return FALSE;
  contacts = liaison_query_contacts (connection, (const gint64 *) (gpointer) keys->data, MIN (keys->len, MOST_LOOKED_AT), error);
  if (contacts == NULL)
    return FALSE;

  for (guint i = 0; i < contacts->len; i++)
    {
      LiaisonContact *contact = g_ptr_array_index (contacts, i);
      const char     *name;

      if (contact == NULL)
        continue;
      name = liaison_contact_get_name (contact);
      take (self,
            liaison_jump_item_new (liaison_contact_get_is_organization (contact) ? LIAISON_JUMP_ORGANIZATION : LIAISON_JUMP_PERSON,
                                   name, liaison_contact_get_subtitle (contact), "", "win.show-contact",
                                   g_variant_new_int64 (liaison_contact_get_key (contact))),
            fit_name (self, name));
    }

  return TRUE;
}

static gboolean
find_filters (Search            *self,
              LiaisonConnection *connection,
              GError           **error)
{
  g_autoptr (GPtrArray) filters = liaison_saved_filters_read (connection, error);

  for (guint i = 0; filters != NULL && i < filters->len; i++)
    {
      const char *name = liaison_saved_filter_get_name (g_ptr_array_index (filters, i));
      Fit         fit = fit_name (self, name);

      if (fit != FIT_ELSEWHERE)
        take (self, liaison_jump_item_new (LIAISON_JUMP_FILTER, name, "", "", "win.show-saved-filter", g_variant_new_uint32 (i)), fit);
    }

  return filters != NULL;
}

static void
find_entries (Search         *self,
              LiaisonCatalog *catalog,
              GListModel     *entries,
              LiaisonJumpKind kind)
{
  g_autoptr (GListModel) found = liaison_catalog_dup_found (catalog, entries, self->folded);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (found, i);

      take (self,
            liaison_jump_item_new (kind, liaison_entry_get_name (entry), "", "", "win.show-entry",
                                   g_variant_new_string (liaison_entry_get_id (entry))),
            fit_name (self, liaison_entry_get_name (entry)));
    }
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found    *one = a, *other = b;
  LiaisonJumpKind kind = liaison_jump_item_get_kind (one->item), other_kind = liaison_jump_item_get_kind (other->item);

  if (one->fit != other->fit)
    return one->fit < other->fit ? -1 : 1;
  if (kind != other_kind)
    return kind < other_kind ? -1 : 1;

  return one->position < other->position ? -1 : 1;
}

static GPtrArray *
list_best (Search *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint      counts[LIAISON_N_JUMP_KINDS] = { 0 };

  g_array_sort (self->found, compare_found);
  for (guint i = 0; i < self->found->len; i++)
    {
      LiaisonJumpItem *item = g_array_index (self->found, Found, i).item;

      /* With nothing typed every action is listed. */
      if (*self->folded == '\0' || counts[liaison_jump_item_get_kind (item)]++ < MOST_OF_A_KIND)
        g_ptr_array_add (items, g_object_ref (item));
    }

  return items;
}

static gpointer
search (LiaisonConnection *connection,
        gpointer           data,
        GCancellable      *cancellable,
        GError           **error)
{
  Search         *self = data;
  LiaisonCatalog *catalog;

  if (*self->folded == '\0')
    return list_best (self);
  if (!find_contacts (self, connection, cancellable, error) || !find_filters (self, connection, error))
    return NULL;

  catalog = liaison_catalog_get_default ();
  find_entries (self, catalog, liaison_catalog_get_sectors (catalog), LIAISON_JUMP_SECTOR);
  find_entries (self, catalog, liaison_catalog_get_roles (catalog), LIAISON_JUMP_ROLE);

  return list_best (self);
}

/**
 * liaison_jump_search_async:
 * @store: where to look
 * @window: whose actions are listed
 * @text: what was typed
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for whatever one can jump to: people and organizations by any part of
 * what is said of them, filters that were kept by their names, specialties and roles by what the catalogue says, and
 * the actions of the window by their names. The store and the catalogue are
 * read off the calling thread.
 */
void
liaison_jump_search_async (LiaisonStore       *store,
                           GtkWidget          *window,
                           const char         *text,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  Search *self;

  g_return_if_fail (LIAISON_IS_STORE (store));
  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));
  g_return_if_fail (text != NULL);

  self = g_new0 (Search, 1);
  self->folded = liaison_fold_dup (text);
  self->words = g_strsplit (self->folded, " ", -1);
  self->found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_array_set_clear_func (self->found, clear_found);
  find_actions (self, window);

  liaison_store_read_async (store, search, self, search_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * liaison_jump_search_finish:
 * @store: where it looked
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonJumpItem): what was
 *   found, the best first
 */
GPtrArray *
liaison_jump_search_finish (LiaisonStore *store,
                            GAsyncResult *result,
                            GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}
