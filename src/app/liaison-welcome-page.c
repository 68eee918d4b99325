/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-welcome-page.h"

#include "liaison-app-resources.h"
#include "liaison-catalog.h"
#include "liaison-change.h"
#include "liaison-drop-down-search.h"
#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-query.h"
#include "liaison-toast.h"
#include "liaison-welcome-closures.h"

#include <glib/gi18n.h>

struct _LiaisonWelcomePage
{
  AdwBin parent_instance;

  GtkDropDown *stands;
  GtkDropDown *aims;

  LiaisonStore *store;
  gboolean      imports;
};

G_DEFINE_FINAL_TYPE (LiaisonWelcomePage, liaison_welcome_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

enum
{
  DONE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* What was answered; "" where nothing was. */
typedef struct
{
  char *stands;
  char *aims;
} Answers;

static void
free_answers (gpointer data)
{
  Answers *answers = data;

  g_free (answers->stands);
  g_free (answers->aims);
  g_free (answers);
}

static char *
get_chosen (GtkDropDown *drop_down)
{
  gpointer chosen = gtk_drop_down_get_selected_item (drop_down);

  return g_strdup (LIAISON_IS_ENTRY (chosen) ? liaison_entry_get_id (chosen) : "");
}

static gboolean
save_answers (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  Answers *answers = data;

  if (*answers->stands != '\0' && !liaison_change_set_setting (change, "stands-in", answers->stands, error))
    return FALSE;
  if (*answers->aims != '\0' && !liaison_change_set_setting (change, "aims-for", answers->aims, error))
    return FALSE;

  return liaison_change_set_setting (change, "welcomed", "yes", error);
}

/* The answers are kept, or the page stays and says why they are not. Once it
 * is done, it is out of the window. */
static void
finish (LiaisonWelcomePage *self,
        const GError       *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (error != NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  g_signal_emit (self, signals[DONE], 0);
  if (self->imports && root != NULL)
    gtk_widget_activate_action (GTK_WIDGET (root), "win.import", NULL);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LiaisonWelcomePage) self = user_data;
  g_autoptr (GError) error = NULL;

  liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  finish (self, error);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LiaisonWelcomePage) self = user_data;
  g_autoptr (GError) error = NULL;

  liaison_store_note_finish (LIAISON_STORE (source), result, &error);
  finish (self, error);
}

/* Without an answer there is nothing to undo. */
static void
go_on (LiaisonWelcomePage *self,
       gboolean            imports)
{
  Answers *answers = g_new0 (Answers, 1);
  gboolean answered;

  answers->stands = get_chosen (self->stands);
  answers->aims = get_chosen (self->aims);
  answered = *answers->stands != '\0' || *answers->aims != '\0';
  self->imports = imports;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);

  if (answered)
    liaison_store_change_async (self->store, _("Say Where You Stand"), save_answers, answers, free_answers,
                                                NULL, answered_cb, g_object_ref (self));
  else
    liaison_store_note_async (self->store, save_answers, answers, free_answers, NULL, noted_cb, g_object_ref (self));
}

static void
import_cb (LiaisonWelcomePage *self)
{
  go_on (self, TRUE);
}

static void
start_empty_cb (LiaisonWelcomePage *self)
{
  go_on (self, FALSE);
}

static void
liaison_welcome_page_dispose (GObject *object)
{
  LiaisonWelcomePage *self = LIAISON_WELCOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_WELCOME_PAGE);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_welcome_page_parent_class)->dispose (object);
}

static void
liaison_welcome_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, LIAISON_WELCOME_PAGE (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_welcome_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      if (g_set_object (&LIAISON_WELCOME_PAGE (object)->store, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_welcome_page_class_init (LiaisonWelcomePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  object_class->dispose = liaison_welcome_page_dispose;
  object_class->get_property = liaison_welcome_page_get_property;
  object_class->set_property = liaison_welcome_page_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonWelcomePage, stands);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWelcomePage, aims);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, liaison_welcome_name_choice);
  gtk_widget_class_bind_template_callback (widget_class, liaison_welcome_find_choice);
  gtk_widget_class_bind_template_callback (widget_class, liaison_welcome_kind_choice);
}

static void
liaison_welcome_page_init (LiaisonWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_drop_down_search_anywhere (self->stands);
  liaison_drop_down_search_anywhere (self->aims);
}

static void
append_entries (GListStore *choices,
                GListModel *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (entries, i);

      g_list_store_append (choices, entry);
    }
}

static GListModel *
make_choices (GListModel *first,
              GListModel *second)
{
  GListStore *choices = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GtkStringObject) none = gtk_string_object_new ("");

  g_list_store_append (choices, none);
  append_entries (choices, first);
  if (second != NULL)
    append_entries (choices, second);

  return G_LIST_MODEL (choices);
}

/**
 * liaison_welcome_page_fill:
 * @self: a welcome page
 *
 * Offers what the catalogue knows as answers.
 */
void
liaison_welcome_page_fill (LiaisonWelcomePage *self)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (GListModel) stands = make_choices (liaison_catalog_get_sectors (catalog), NULL);
  g_autoptr (GListModel) aims = make_choices (liaison_catalog_get_sectors (catalog), liaison_catalog_get_roles (catalog));

  g_return_if_fail (LIAISON_IS_WELCOME_PAGE (self));

  gtk_drop_down_set_model (self->stands, stands);
  gtk_drop_down_set_model (self->aims, aims);
}

/* ---- whether it is to be shown ---- */

static gpointer
read_is_due (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autofree char *welcomed = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean is_due;

  welcomed = liaison_query_setting (connection, "welcomed", &failure);
  is_due = failure == NULL && (welcomed == NULL || *welcomed == '\0') &&
           liaison_query_count (connection, LIAISON_TYPE_PERSON, &failure) == 0 &&
           liaison_query_count (connection, LIAISON_TYPE_ORGANIZATION, &failure) == 0;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_variant_ref_sink (g_variant_new_boolean (is_due));
}

/**
 * liaison_welcome_page_is_due_async:
 * @store: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is known, or failed
 * @user_data: for @callback
 *
 * Asks whether the user of a store was not welcomed yet, and has nothing in it.
 */
void
liaison_welcome_page_is_due_async (LiaisonStore       *store,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (LIAISON_IS_STORE (store));

  liaison_store_read_async (store, read_is_due, NULL, NULL, (GDestroyNotify) g_variant_unref, cancellable, callback, user_data);
}

/**
 * liaison_welcome_page_is_due_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether to show the welcome; %FALSE too where it failed
 */
gboolean
liaison_welcome_page_is_due_finish (LiaisonStore *store,
                                    GAsyncResult *result,
                                    GError      **error)
{
  g_autoptr (GVariant) is_due = liaison_store_read_finish (store, result, error);

  return is_due != NULL && g_variant_get_boolean (is_due);
}
