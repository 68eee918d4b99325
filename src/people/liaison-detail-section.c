/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-detail-section.h"

#include "liaison-detail-row.h"

struct _LiaisonDetailSection
{
  AdwBin parent_instance;

  LiaisonContactEditor *editor;
  GListModel           *model;
  GType                 row_type;
  GtkWidget            *adder;
  gboolean              shows_empty;
  gint64                opening; /* the row of this record is to unfold when it comes */
  GListStore           *sources; /* the entries, then what stands for the adder */

  GtkBox     *heading;
  GtkLabel   *title;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonDetailSection, liaison_detail_section, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MODEL,
  PROP_ROW_TYPE,
  PROP_EDITOR,
  PROP_ADDER,
  PROP_SUFFIX,
  PROP_SHOWS_EMPTY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
open_cb (gpointer data)
{
  g_autoptr (LiaisonDetailRow) row = data;

  if (gtk_widget_get_root (GTK_WIDGET (row)) != NULL)
    liaison_detail_row_open (row);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  LiaisonDetailSection *self = data;
  GtkWidget            *row;

  if (!LIAISON_IS_DETAIL_ENTRY (item))
    return g_object_ref (self->adder); /* the list takes what it is given */

  row = g_object_new (self->row_type, "editor", self->editor, NULL);
  g_object_set (row, "entry", item, NULL); /* not before it is known that its words are no markup */
  if (LIAISON_IS_DETAIL_ROW (row) && self->opening != 0 &&
      liaison_record_get_id (liaison_detail_entry_get_record (item)) == self->opening)
    {
      self->opening = 0;
      g_idle_add_once (open_cb, g_object_ref (row));
    }

  return row;
}

static void
show_or_hide (LiaisonDetailSection *self)
{
  gboolean has_entries = self->model != NULL && g_list_model_get_n_items (self->model) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self), has_entries || self->adder != NULL || self->shows_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->list), has_entries || self->adder != NULL);
}

static void
set_model (LiaisonDetailSection *self,
           GListModel           *model)
{
  g_autoptr (GListModel) none = NULL;
  GListModel *entries = model;

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, show_or_hide, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (show_or_hide), self, G_CONNECT_SWAPPED);
  else
    entries = none = G_LIST_MODEL (g_list_store_new (LIAISON_TYPE_DETAIL_ENTRY));
  g_list_store_splice (self->sources, 0, 1, (gpointer *) &entries, 1);
  show_or_hide (self);
}

static void
set_adder (LiaisonDetailSection *self,
           GtkWidget            *adder)
{
  g_autoptr (GListStore) last = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GObject) stand_in = g_object_new (G_TYPE_OBJECT, NULL);

  if (adder == NULL)
    return;

  self->adder = g_object_ref_sink (adder);
  g_list_store_append (last, stand_in);
  g_list_store_append (self->sources, last);
  show_or_hide (self);
}

static void
set_suffix (LiaisonDetailSection *self,
            GtkWidget            *suffix)
{
  if (suffix != NULL)
    gtk_box_append (self->heading, suffix);
}

static void
liaison_detail_section_dispose (GObject *object)
{
  LiaisonDetailSection *self = LIAISON_DETAIL_SECTION (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, show_or_hide, self);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->adder);
  g_clear_object (&self->model);
  g_clear_object (&self->editor);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (liaison_detail_section_parent_class)->dispose (object);
}

static void
liaison_detail_section_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonDetailSection *self = LIAISON_DETAIL_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (self->title));
      break;
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_ROW_TYPE:
      g_value_set_gtype (value, self->row_type);
      break;
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_detail_section_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LiaisonDetailSection *self = LIAISON_DETAIL_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_text (self->title, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;
    case PROP_MODEL:
      set_model (self, g_value_get_object (value));
      break;
    case PROP_ROW_TYPE:
      self->row_type = g_value_get_gtype (value);
      break;
    case PROP_EDITOR:
      g_set_object (&self->editor, g_value_get_object (value));
      break;
    case PROP_ADDER:
      set_adder (self, g_value_get_object (value));
      break;
    case PROP_SHOWS_EMPTY:
      self->shows_empty = g_value_get_boolean (value);
      show_or_hide (self);
      break;
    case PROP_SUFFIX:
      set_suffix (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_detail_section_class_init (LiaisonDetailSectionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamFlags     writes = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_detail_section_dispose;
  object_class->get_property = liaison_detail_section_get_property;
  object_class->set_property = liaison_detail_section_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", both);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, both);
  properties[PROP_ROW_TYPE] = g_param_spec_gtype ("row-type", NULL, NULL, GTK_TYPE_WIDGET, both);
  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_ADDER] = g_param_spec_object ("adder", NULL, NULL, GTK_TYPE_WIDGET, writes);
  properties[PROP_SUFFIX] = g_param_spec_object ("suffix", NULL, NULL, GTK_TYPE_WIDGET, writes);

  properties[PROP_SHOWS_EMPTY] = g_param_spec_boolean ("shows-empty", NULL, NULL, FALSE, writes);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-detail-section.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDetailSection, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDetailSection, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDetailSection, list);
}

static void
liaison_detail_section_init (LiaisonDetailSection *self)
{
  g_autoptr (GListStore) none = g_list_store_new (LIAISON_TYPE_DETAIL_ENTRY);
  g_autoptr (GtkFlattenListModel) all = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->row_type = GTK_TYPE_WIDGET;
  self->sources = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->sources, none);
  all = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->sources)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (all), create_row, self, NULL);
}

/**
 * liaison_detail_section_open:
 * @self: a section
 * @id: of a record
 *
 * Unfolds the row of a record that was just added, as soon as it comes.
 */
void
liaison_detail_section_open (LiaisonDetailSection *self,
                             gint64                id)
{
  g_return_if_fail (LIAISON_IS_DETAIL_SECTION (self));

  self->opening = id;
}
