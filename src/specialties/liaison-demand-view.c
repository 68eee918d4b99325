/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-demand-view.h"

#include "liaison-advert-change.h"
#include "liaison-advert-text.h"
#include "liaison-date.h"
#include "liaison-demand-row.h"
#include "liaison-file-chooser.h"
#include "liaison-specialties-resources.h"
#include "liaison-toast.h"
#include "liaison-unknown-term.h"
#include "liaison-unsaved.h"

#include <glib/gi18n.h>
#include <string.h>

/* Terms that are shown; a filter finds what comes behind. */
#define MOST_TERMS 60

/* In how many adverts a word must come back to be offered as a skill, and how
 * many are offered. */
#define RECURRING 2
#define MOST_UNKNOWN 8

struct _LiaisonDemandView
{
  AdwBin parent_instance;

  GtkTextView *paste;
  GtkDropDown *role_filter;
  GtkDropDown *sector_filter;
  GtkDropDown *month_filter;
  GtkWidget   *filters;
  GtkLabel    *heading;
  GtkListBox  *terms;
  GtkWidget   *unknown_box;
  GtkListBox  *unknown;

  LiaisonSkillSet *skills;
  LiaisonStore    *store;
  LiaisonDemand   *demand;
  LiaisonRemedies *remedies;
  GPtrArray       *keys[3]; /* what the lines of each filter stand for */
  GCancellable    *reading;
  gboolean         is_stale;
  gboolean         showing; /* the filters change by us */
};

static void unsaved_init (LiaisonUnsavedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonDemandView, liaison_demand_view, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_UNSAVED, unsaved_init))

typedef struct
{
  LiaisonDemand   *demand;
  LiaisonRemedies *remedies;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_object (&answer->demand);
  g_clear_object (&answer->remedies);
  g_free (answer);
}

/* On the reading thread. */
static gpointer
read_demand (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->demand = liaison_demand_read (connection, liaison_catalog_get_default (), error);
  if (answer->demand != NULL)
    answer->remedies = liaison_remedies_read (connection, liaison_catalog_get_default (), error);
  if (answer->remedies == NULL)
    g_clear_pointer (&answer, answer_free);

  return answer;
}

static GtkDropDown *
get_filter (LiaisonDemandView    *self,
            LiaisonDemandGrouping grouping)
{
  GtkDropDown *filters[] = { self->role_filter, self->sector_filter, self->month_filter };

  return filters[grouping];
}

static const char *
get_key (LiaisonDemandView    *self,
         LiaisonDemandGrouping grouping)
{
  guint selected = gtk_drop_down_get_selected (get_filter (self, grouping));

  return self->keys[grouping] != NULL && selected < self->keys[grouping]->len ? g_ptr_array_index (self->keys[grouping], selected) : "";
}

static const char *
get_name (const char *key)
{
  LiaisonEntry *entry = liaison_catalog_get_entry (liaison_catalog_get_default (), key);

  return entry != NULL ? liaison_entry_get_name (entry) : key;
}

/* The lines of a filter: all, and what there are adverts of, with how many. */
static void
fill_filter (LiaisonDemandView    *self,
             LiaisonDemandGrouping grouping,
             const char           *all)
{
  g_autoptr (GPtrArray) groups = liaison_demand_group (self->demand, grouping, NULL);
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  g_autofree char *before = g_strdup (get_key (self, grouping));
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  guint      selected = 0;

  gtk_string_list_append (lines, all);
  g_ptr_array_add (keys, g_strdup (""));
  for (guint i = 0; i < groups->len; i++)
    {
      const LiaisonDemandGroup *group = g_ptr_array_index (groups, i);
      /* Translators: a role, sector or month, and how many job adverts it has. */
      g_autofree char *line = g_strdup_printf (C_ ("adverts", "%s (%u)"), get_name (group->key), group->n_adverts);

      if (*group->key == '\0')
        continue;
      if (g_str_equal (group->key, before))
        selected = keys->len;
      gtk_string_list_append (lines, line);
      g_ptr_array_add (keys, g_strdup (group->key));
    }
  g_clear_pointer (&self->keys[grouping], g_ptr_array_unref);
  self->keys[grouping] = keys;
  gtk_drop_down_set_model (get_filter (self, grouping), G_LIST_MODEL (lines));
  gtk_drop_down_set_selected (get_filter (self, grouping), selected);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static const LiaisonSkillDemand *
find_skill (GArray *skills,
            guint   term)
{
  for (guint i = 0; i < skills->len; i++)
    if (g_array_index (skills, LiaisonSkillDemand, i).term == term)
      return &g_array_index (skills, LiaisonSkillDemand, i);

  return NULL;
}

static void
show_terms (LiaisonDemandView *self)
{
  LiaisonDemandFilter filter = { get_key (self, LIAISON_DEMAND_BY_ROLE), get_key (self, LIAISON_DEMAND_BY_SECTOR), get_key (self, LIAISON_DEMAND_BY_MONTH) };
  g_autoptr (GArray) counts = liaison_demand_count (self->demand, &filter);
  g_autoptr (GArray) skills = liaison_skill_demand_list (self->demand, &filter, liaison_skill_set_get_profile (self->skills), self->remedies);
  guint            n_adverts = liaison_demand_get_n_adverts (self->demand, &filter);
  g_autofree char *heading = n_adverts > 0 ? g_strdup_printf (ngettext ("What %u Advert Asks For", "What %u Adverts Ask For", n_adverts), n_adverts)
                                           : g_strdup (_ ("No Adverts Yet"));

  clear_list (self->terms);
  gtk_label_set_text (self->heading, heading);
  for (guint i = 0; i < MIN (MOST_TERMS, counts->len); i++)
    {
      const LiaisonDemandCount *count = &g_array_index (counts, LiaisonDemandCount, i);

      gtk_list_box_append (self->terms, liaison_demand_row_new (self->demand, &filter, count, n_adverts, find_skill (skills, count->term)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->terms), counts->len > 0);
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonDemandView) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
add_skill_cb (LiaisonDemandView *self,
              GtkWidget         *button)
{
  liaison_advert_change_add_skill_async (self->store, gtk_widget_get_name (button), changed_cb, g_object_ref (self));
}

static GtkWidget *
make_unknown (LiaisonDemandView        *self,
              const LiaisonUnknownTerm *term)
{
  AdwActionRow    *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 3, NULL);
  GtkWidget       *button = gtk_button_new_with_mnemonic (_ ("Add as Skill"));
  g_autofree char *line = g_strdelimit (g_strdup (term->sentence), "\n", ' ');
  /* Translators: %s is a word */
  g_autofree char *label = g_strdup_printf (_ ("Add “%s” as a Skill"), term->text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), term->text);
  adw_action_row_set_subtitle (row, line);
  gtk_widget_set_name (button, term->text);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_skill_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);

  return GTK_WIDGET (row);
}

static void
show_unknown (LiaisonDemandView *self)
{
  g_autoptr (GPtrArray) unknown = liaison_unknown_term_list (self->demand, RECURRING);

  clear_list (self->unknown);
  for (guint i = 0; i < MIN (MOST_UNKNOWN, unknown->len); i++)
    gtk_list_box_append (self->unknown, make_unknown (self, g_ptr_array_index (unknown, i)));
  gtk_widget_set_visible (self->unknown_box, unknown->len > 0);
}

static void
filtered_cb (LiaisonDemandView *self)
{
  if (!self->showing && self->demand != NULL)
    show_terms (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonDemandView) self = data;
  g_autoptr (GError) error = NULL;
  Answer *answer = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (answer == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  if (LIAISON_STORE (source) == self->store)
    {
      g_set_object (&self->demand, answer->demand);
      g_set_object (&self->remedies, answer->remedies);
      self->showing = TRUE;
      fill_filter (self, LIAISON_DEMAND_BY_ROLE, _ ("All roles"));
      fill_filter (self, LIAISON_DEMAND_BY_SECTOR, _ ("All sectors"));
      fill_filter (self, LIAISON_DEMAND_BY_MONTH, _ ("All months"));
      self->showing = FALSE;
      gtk_widget_set_visible (self->filters, liaison_demand_view_get_n_adverts (self) > 0);
      show_terms (self);
      show_unknown (self);
    }
  answer_free (answer);
}

static void
stop_reading (LiaisonDemandView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* Adverts are read when the view is first seen. */
static void
refresh (LiaisonDemandView *self)
{
  if (!self->is_stale || self->store == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  stop_reading (self);
  self->reading = g_cancellable_new ();
  liaison_store_read_async (self->store, read_demand, NULL, NULL, answer_free, self->reading, read_cb, g_object_ref (self));
}

static void
store_changed_cb (LiaisonDemandView *self,
                  const char *const *tables)
{
  if (tables != NULL && !g_strv_contains (tables, "advert") && !g_strv_contains (tables, "skill"))
    return;

  self->is_stale = TRUE;
  refresh (self);
}

/* The store comes and goes with that of the skills. */
static void
skills_changed_cb (LiaisonDemandView *self)
{
  LiaisonStore *store = liaison_skill_set_get_store (self->skills);

  if (store != self->store)
    {
      stop_reading (self);
      if (self->store != NULL)
        g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
      g_set_object (&self->store, store);
      if (store != NULL)
        g_signal_connect_swapped (store, "changed", G_CALLBACK (store_changed_cb), self);
      self->is_stale = TRUE;
      refresh (self);
    }
  else if (self->demand != NULL)
    show_terms (self);
}

static void
add_text (GPtrArray *adverts,
          GBytes    *bytes,
          GError   **error)
{
  g_autofree char *text = liaison_advert_text_dup (bytes, error);
  g_autofree char *today = liaison_date_dup_today ();
  LiaisonAdvert   *advert;

  if (text == NULL)
    return;

  advert = liaison_advert_new ();
  liaison_advert_set_text (advert, text);
  liaison_advert_set_seen_on (advert, today);
  liaison_advert_text_guess (advert, liaison_catalog_get_default ());
  g_ptr_array_add (adverts, advert);
}

static void
save (LiaisonDemandView *self,
      GPtrArray         *adverts)
{
  if (adverts->len > 0 && self->store != NULL)
    liaison_store_change_async (self->store, ngettext ("Add Job Advert", "Add Job Adverts", adverts->len), liaison_advert_change_add,
                                g_ptr_array_ref (adverts), (GDestroyNotify) g_ptr_array_unref, NULL, changed_cb, g_object_ref (self));
}

static void
take_text (LiaisonDemandView *self,
           const char        *text)
{
  g_autoptr (GPtrArray) adverts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  add_text (adverts, bytes, &error);
  if (error != NULL)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->paste), "", -1);
  save (self, adverts);
}

static void
add_cb (LiaisonDemandView *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->paste);
  g_autofree char *text = NULL;
  GtkTextIter      start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  take_text (self, text);
}

static void
file_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonDemandView) self = data;
  g_autoptr (GPtrArray) adverts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (bytes != NULL)
    add_text (adverts, bytes, &error);
  if (error != NULL)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  save (self, adverts);
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (LiaisonDemandView) self = data;
  g_autoptr (GListModel) files = liaison_file_chooser_open_finish (result);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_file_load_bytes_async (file, NULL, file_cb, g_object_ref (self));
    }
}

static void
open_cb (LiaisonDemandView *self)
{
  liaison_file_chooser_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Open Job Adverts"), _ ("_Open"), TRUE, NULL,
                                   files_chosen_cb, g_object_ref (self));
}

static gboolean
drop_cb (LiaisonDemandView *self,
         const GValue      *value)
{
  GSList *files;

  if (G_VALUE_HOLDS_STRING (value))
    {
      take_text (self, g_value_get_string (value));
      return TRUE;
    }

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *file = files; file != NULL; file = file->next)
    g_file_load_bytes_async (file->data, NULL, file_cb, g_object_ref (self));
  g_slist_free (files);

  return TRUE;
}

static void
liaison_demand_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (liaison_demand_view_parent_class)->map (widget);

  refresh (LIAISON_DEMAND_VIEW (widget));
}

static void
liaison_demand_view_dispose (GObject *object)
{
  LiaisonDemandView *self = LIAISON_DEMAND_VIEW (object);

  stop_reading (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  if (self->skills != NULL)
    g_signal_handlers_disconnect_by_func (self->skills, skills_changed_cb, self);
  g_clear_object (&self->store);
  g_clear_object (&self->skills);
  g_clear_object (&self->demand);
  g_clear_object (&self->remedies);
  for (guint i = 0; i < G_N_ELEMENTS (self->keys); i++)
    g_clear_pointer (&self->keys[i], g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_demand_view_parent_class)->dispose (object);
}

static gboolean
liaison_demand_view_holds (LiaisonUnsaved *unsaved)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (LIAISON_DEMAND_VIEW (unsaved)->paste)) > 0;
}

static void
unsaved_init (LiaisonUnsavedInterface *iface)
{
  iface->holds = liaison_demand_view_holds;
}

static void
liaison_demand_view_class_init (LiaisonDemandViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_demand_view_dispose;
  widget_class->map = liaison_demand_view_map;

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-demand-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandView, paste);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandView, role_filter);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandView, sector_filter);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandView, month_filter);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandView, filters);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandView, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandView, terms);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandView, unknown_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandView, unknown);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, filtered_cb);
}

static void
liaison_demand_view_init (LiaisonDemandView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (target, (GType[]){ GDK_TYPE_FILE_LIST, G_TYPE_STRING }, 2);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * liaison_demand_view_set_skills:
 * @self: a view
 * @skills: the skills of the user, whose store it follows; set once
 */
void
liaison_demand_view_set_skills (LiaisonDemandView *self,
                                LiaisonSkillSet   *skills)
{
  g_return_if_fail (LIAISON_IS_DEMAND_VIEW (self) && self->skills == NULL);

  self->skills = g_object_ref (skills);
  g_signal_connect_swapped (skills, "changed", G_CALLBACK (skills_changed_cb), self);
  skills_changed_cb (self);
}

/**
 * liaison_demand_view_get_n_adverts:
 * @self: a view
 *
 * Returns: how many adverts were read
 */
guint
liaison_demand_view_get_n_adverts (LiaisonDemandView *self)
{
  g_return_val_if_fail (LIAISON_IS_DEMAND_VIEW (self), 0);

  return self->demand != NULL ? liaison_demand_get_n_adverts (self->demand, NULL) : 0;
}
