/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-entry-picker.h"

#include "liaison-specialties-resources.h"

/* More is a list to scroll; another letter is quicker. */
#define MOST 6

struct _LiaisonEntryPicker
{
  AdwBin parent_instance;

  GtkEditable *search;
  GtkListBox  *list;

  char       *prompt;
  GListModel *entries;
  GListModel *found;
};

G_DEFINE_FINAL_TYPE (LiaisonEntryPicker, liaison_entry_picker, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PROMPT,
  N_PROPS,
};

enum
{
  PICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static GtkWidget *
make_row (LiaisonEntry *entry)
{
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "subtitle-lines", 1, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), liaison_entry_get_name (entry));
  adw_action_row_set_subtitle (row, liaison_entry_get_summary (entry));
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("list-add-symbolic"));

  return GTK_WIDGET (row);
}

static void
search_changed_cb (LiaisonEntryPicker *self)
{
  const char *text = gtk_editable_get_text (self->search);
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_clear_object (&self->found);
  if (*text != '\0' && self->entries != NULL)
    {
      self->found = liaison_catalog_dup_found (liaison_catalog_get_default (), self->entries, text);
      for (guint i = 0; i < MIN (MOST, g_list_model_get_n_items (self->found)); i++)
        {
          g_autoptr (LiaisonEntry) entry = g_list_model_get_item (self->found, i);

          gtk_list_box_append (self->list, make_row (entry));
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->found != NULL && g_list_model_get_n_items (self->found) > 0);
}

static void
pick (LiaisonEntryPicker *self,
      guint               position)
{
  g_autoptr (LiaisonEntry) entry = self->found != NULL ? g_list_model_get_item (self->found, position) : NULL;

  if (entry == NULL)
    return;

  gtk_editable_set_text (self->search, "");
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  g_signal_emit (self, signals[PICKED], 0, entry);
}

/* Enter may come before the search has waited for the last letter. */
static void
activate_cb (LiaisonEntryPicker *self)
{
  search_changed_cb (self);
  pick (self, 0);
}

static void
stop_cb (LiaisonEntryPicker *self)
{
  gtk_editable_set_text (self->search, "");
  search_changed_cb (self);
}

static void
row_activated_cb (LiaisonEntryPicker *self,
                  GtkListBoxRow      *row)
{
  pick (self, (guint) gtk_list_box_row_get_index (row));
}

static void
liaison_entry_picker_dispose (GObject *object)
{
  LiaisonEntryPicker *self = LIAISON_ENTRY_PICKER (object);

  g_clear_object (&self->entries);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (liaison_entry_picker_parent_class)->dispose (object);
}

static void
liaison_entry_picker_finalize (GObject *object)
{
  g_free (LIAISON_ENTRY_PICKER (object)->prompt);

  G_OBJECT_CLASS (liaison_entry_picker_parent_class)->finalize (object);
}

static void
liaison_entry_picker_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROMPT:
      g_value_set_string (value, LIAISON_ENTRY_PICKER (object)->prompt);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_entry_picker_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonEntryPicker *self = LIAISON_ENTRY_PICKER (object);

  switch (prop_id)
    {
    case PROP_PROMPT:
      g_free (self->prompt);
      self->prompt = g_value_dup_string (value);
      g_object_set (self->search, "placeholder-text", self->prompt, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, self->prompt, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->prompt, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_entry_picker_class_init (LiaisonEntryPickerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_entry_picker_dispose;
  object_class->finalize = liaison_entry_picker_finalize;
  object_class->get_property = liaison_entry_picker_get_property;
  object_class->set_property = liaison_entry_picker_set_property;

  properties[PROP_PROMPT] = g_param_spec_string ("prompt", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LiaisonEntryPicker::picked:
   * @self: a picker
   * @entry: what was picked
   *
   * Emitted when a line is clicked, or Enter is pressed.
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LIAISON_TYPE_ENTRY);

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-entry-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPicker, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
liaison_entry_picker_init (LiaisonEntryPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_entry_picker_set_entries:
 * @self: a picker
 * @entries: (nullable): what can be picked
 */
void
liaison_entry_picker_set_entries (LiaisonEntryPicker *self,
                                  GListModel         *entries)
{
  g_return_if_fail (LIAISON_IS_ENTRY_PICKER (self));

  if (g_set_object (&self->entries, entries))
    search_changed_cb (self);
}
