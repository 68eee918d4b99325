/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-past-roles-dialog.h"

#include "liaison-affiliation.h"
#include "liaison-entry-picker.h"
#include "liaison-level-drop-down.h"
#include "liaison-skill-proposal.h"
#include "liaison-specialties-resources.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonPastRolesDialog
{
  AdwWindow parent_instance;

  LiaisonEntryPicker *picker;
  GtkListBox         *roles_list;
  GtkWidget          *proposals_title;
  GtkListBox         *proposals_list;
  GtkButton          *add;

  LiaisonSkillSet *skills;
  GPtrArray       *roles;
  GHashTable      *held;  /* ids of those that the user has now */
  GHashTable      *lines; /* id of a skill: what the user made of its proposal */
};

G_DEFINE_FINAL_TYPE (LiaisonPastRolesDialog, liaison_past_roles_dialog, ADW_TYPE_WINDOW)

/* What the user made of a proposal; it stays when roles come and go. */
typedef struct
{
  gboolean is_left_out;
  guint    level; /* 0 while it is the one that was proposed */
} Line;

static Line *
get_line (LiaisonPastRolesDialog *self,
          const char             *skill)
{
  Line *line = g_hash_table_lookup (self->lines, skill);

  if (line == NULL)
    {
      line = g_new0 (Line, 1);
      g_hash_table_insert (self->lines, g_strdup (skill), line);
    }

  return line;
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static GPtrArray *
list_proposals (LiaisonPastRolesDialog *self)
{
  return liaison_skill_proposal_list (liaison_catalog_get_default (), self->roles, liaison_skill_set_get_profile (self->skills));
}

/* Those among the positions of now and of then that are not in the other. */
static GStrv
list_gained (LiaisonPastRolesDialog *self)
{
  const char *const *before = liaison_skill_set_get_positions (self->skills);
  g_autoptr (GStrvBuilder) gained = g_strv_builder_new ();

  for (guint i = 0; i < self->roles->len; i++)
    {
      const char *id = liaison_entry_get_id (g_ptr_array_index (self->roles, i));

      if (g_hash_table_contains (self->held, id) && !g_strv_contains (before, id))
        g_strv_builder_add (gained, id);
    }

  return g_strv_builder_end (gained);
}

static GStrv
list_left (LiaisonPastRolesDialog *self)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (const char *const *id = liaison_skill_set_get_positions (self->skills); *id != NULL; id++)
    if (!g_hash_table_contains (self->held, *id))
      g_strv_builder_add (left, *id);

  return g_strv_builder_end (left);
}

static void
show_count (LiaisonPastRolesDialog *self)
{
  g_autoptr (GPtrArray) proposals = list_proposals (self);
  g_auto (GStrv) gained = list_gained (self);
  g_auto (GStrv) left = list_left (self);
  g_autofree char *label = NULL;
  guint n = 0;

  for (guint i = 0; i < proposals->len; i++)
    n += !get_line (self, ((LiaisonSkillProposal *) g_ptr_array_index (proposals, i))->skill)->is_left_out;

  label = g_strdup_printf (ngettext ("_Add %u Skill", "_Add %u Skills", n), n);
  if (n == 0 && (*gained != NULL || *left != NULL))
    gtk_button_set_label (self->add, _ ("_Save"));
  else
    gtk_button_set_label (self->add, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), n > 0 || *gained != NULL || *left != NULL);
}

static void
ticked_cb (LiaisonPastRolesDialog *self,
           GtkCheckButton         *tick)
{
  get_line (self, gtk_widget_get_name (GTK_WIDGET (tick)))->is_left_out = !gtk_check_button_get_active (tick);
  show_count (self);
}

static void
level_cb (LiaisonPastRolesDialog *self,
          GParamSpec             *pspec,
          GtkDropDown            *level)
{
  get_line (self, gtk_widget_get_name (GTK_WIDGET (level)))->level = gtk_drop_down_get_selected (level);
}

static GtkWidget *
make_proposal (LiaisonPastRolesDialog     *self,
               const LiaisonSkillProposal *proposal)
{
  LiaisonEntry *skill = LIAISON_ENTRY (liaison_catalog_get_skill (liaison_catalog_get_default (), proposal->skill));
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, NULL);
  GtkWidget    *tick = gtk_check_button_new ();
  GtkWidget    *level = liaison_level_drop_down_new ();
  Line         *line = get_line (self, proposal->skill);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), liaison_entry_get_name (skill));
  adw_action_row_set_subtitle (row, proposal->roles);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_widget_set_name (tick, proposal->skill);
  gtk_widget_set_name (level, proposal->skill);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), !line->is_left_out);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (level), line->level > 0 ? line->level : (guint) proposal->level);
  liaison_level_drop_down_name (GTK_DROP_DOWN (level), liaison_entry_get_name (skill));
  adw_action_row_add_prefix (row, tick);
  adw_action_row_add_suffix (row, level);
  adw_action_row_set_activatable_widget (row, tick);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (level, "notify::selected", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (row);
}

static void show_roles (LiaisonPastRolesDialog *self);

static void
remove_cb (LiaisonPastRolesDialog *self,
           GtkWidget              *button)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (g_str_equal (liaison_entry_get_id (g_ptr_array_index (self->roles, i)), gtk_widget_get_name (button)))
      {
        g_hash_table_remove (self->held, gtk_widget_get_name (button));
        g_ptr_array_remove_index (self->roles, i);
        break;
      }
  show_roles (self);
}

static void
held_cb (LiaisonPastRolesDialog *self,
         GtkCheckButton         *tick)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (tick));

  if (gtk_check_button_get_active (tick))
    g_hash_table_add (self->held, g_strdup (id));
  else
    g_hash_table_remove (self->held, id);
  show_count (self);
}

/* Whether it is a position of now, from which routes start. */
static GtkWidget *
make_held (LiaisonPastRolesDialog *self,
           LiaisonEntry           *role)
{
  GtkWidget *tick = gtk_check_button_new_with_mnemonic (_ ("_Now"));
  /* Translators: %s is a role */
  g_autofree char *label = g_strdup_printf (_ ("I hold “%s” now"), liaison_entry_get_name (role));

  gtk_widget_set_name (tick, liaison_entry_get_id (role));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), g_hash_table_contains (self->held, liaison_entry_get_id (role)));
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (tick, _ ("Routes of your plan start from the positions that you have now"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (held_cb), self, G_CONNECT_SWAPPED);

  return tick;
}

static GtkWidget *
make_role (LiaisonPastRolesDialog *self,
           LiaisonEntry           *role)
{
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, NULL);
  GtkWidget    *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is a role */
  g_autofree char *label = g_strdup_printf (_ ("Take Off “%s”"), liaison_entry_get_name (role));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), liaison_entry_get_name (role));
  gtk_widget_set_name (button, liaison_entry_get_id (role));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, make_held (self, role));
  adw_action_row_add_suffix (row, button);

  return GTK_WIDGET (row);
}

static void
show_roles (LiaisonPastRolesDialog *self)
{
  g_autoptr (GPtrArray) proposals = list_proposals (self);

  clear_list (self->roles_list);
  clear_list (self->proposals_list);
  for (guint i = 0; i < self->roles->len; i++)
    gtk_list_box_append (self->roles_list, make_role (self, g_ptr_array_index (self->roles, i)));
  for (guint i = 0; i < proposals->len; i++)
    gtk_list_box_append (self->proposals_list, make_proposal (self, g_ptr_array_index (proposals, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->roles_list), self->roles->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->proposals_list), proposals->len > 0);
  gtk_widget_set_visible (self->proposals_title, proposals->len > 0);
  show_count (self);
}

static void
picked_cb (LiaisonPastRolesDialog *self,
           LiaisonEntry           *role)
{
  liaison_past_roles_dialog_add_role (self, role);
}

/* The position of the user in which they held one of the roles. */
static LiaisonAffiliation *
find_stint (LiaisonPastRolesDialog *self,
            const char             *skill)
{
  GPtrArray *stints = liaison_skill_set_get_stints (self->skills);

  for (guint i = 0; i < stints->len; i++)
    {
      LiaisonRole *role = liaison_catalog_get_role (liaison_catalog_get_default (), liaison_affiliation_get_role (g_ptr_array_index (stints, i)));

      if (role != NULL && g_strv_contains (liaison_role_get_skills (role), skill))
        return g_ptr_array_index (stints, i);
    }

  return NULL;
}

static LiaisonProfileSkill *
make_record (LiaisonPastRolesDialog     *self,
             const LiaisonSkillProposal *proposal)
{
  LiaisonProfileSkill *record = liaison_profile_skill_new ();
  LiaisonAffiliation  *stint = find_stint (self, proposal->skill);
  Line                *line = get_line (self, proposal->skill);

  liaison_profile_skill_set_skill (record, proposal->skill);
  liaison_profile_skill_set_level (record, line->level > 0 ? (int) line->level : proposal->level);
  liaison_profile_skill_set_evidence (record, proposal->roles);
  if (stint != NULL)
    {
      liaison_profile_skill_set_affiliation (record, liaison_record_get_id (LIAISON_RECORD (stint)));
      liaison_profile_skill_set_last_used (record, liaison_affiliation_get_until (stint));
    }

  return record;
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonPastRolesDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) >= 0)
    gtk_window_close (GTK_WINDOW (self));
  else
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      gtk_widget_set_sensitive (GTK_WIDGET (self->add), TRUE);
    }
}

static void
add_cb (LiaisonPastRolesDialog *self)
{
  g_autoptr (GPtrArray) proposals = list_proposals (self);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) gained = list_gained (self);
  g_auto (GStrv) left = list_left (self);

  for (guint i = 0; i < proposals->len; i++)
    {
      const LiaisonSkillProposal *proposal = g_ptr_array_index (proposals, i);

      if (!get_line (self, proposal->skill)->is_left_out)
        g_ptr_array_add (records, make_record (self, proposal));
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->add), FALSE);
  liaison_skill_set_add_async (self->skills, _ ("Add Skills of My Roles"), records, (const char *const *) gained,
                               (const char *const *) left, NULL, added_cb, g_object_ref (self));
}

static void
liaison_past_roles_dialog_dispose (GObject *object)
{
  LiaisonPastRolesDialog *self = LIAISON_PAST_ROLES_DIALOG (object);

  g_clear_object (&self->skills);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_hash_table_unref);

  G_OBJECT_CLASS (liaison_past_roles_dialog_parent_class)->dispose (object);
}

static void
liaison_past_roles_dialog_class_init (LiaisonPastRolesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_past_roles_dialog_dispose;

  g_type_ensure (LIAISON_TYPE_ENTRY_PICKER);
  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-past-roles-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPastRolesDialog, picker);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPastRolesDialog, roles_list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPastRolesDialog, proposals_title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPastRolesDialog, proposals_list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPastRolesDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
liaison_past_roles_dialog_init (LiaisonPastRolesDialog *self)
{
  self->roles = g_ptr_array_new_with_free_func (g_object_unref);
  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_entry_picker_set_entries (self->picker, liaison_catalog_get_roles (liaison_catalog_get_default ()));
}

static void
add_role (LiaisonPastRolesDialog *self,
          const char             *id)
{
  LiaisonRole *role = liaison_catalog_get_role (liaison_catalog_get_default (), id);

  if (role != NULL && !g_ptr_array_find (self->roles, role, NULL))
    g_ptr_array_add (self->roles, g_object_ref (role));
}

/**
 * liaison_past_roles_dialog_new:
 * @skills: the skills of the user, with a store
 *
 * Returns: (transfer floating): the dialog, with the roles of the user's own
 *   positions
 */
GtkWidget *
liaison_past_roles_dialog_new (LiaisonSkillSet *skills)
{
  LiaisonPastRolesDialog *self = g_object_new (LIAISON_TYPE_PAST_ROLES_DIALOG, NULL);
  GPtrArray              *stints = liaison_skill_set_get_stints (skills);

  self->skills = g_object_ref (skills);
  for (const char *const *id = liaison_skill_set_get_positions (skills); *id != NULL; id++)
    {
      g_hash_table_add (self->held, g_strdup (*id));
      add_role (self, *id);
    }
  for (guint i = 0; i < stints->len; i++)
    add_role (self, liaison_affiliation_get_role (g_ptr_array_index (stints, i)));
  show_roles (self);

  return GTK_WIDGET (self);
}

/**
 * liaison_past_roles_dialog_add_role:
 * @self: the dialog
 * @role: a role that the user has held
 */
void
liaison_past_roles_dialog_add_role (LiaisonPastRolesDialog *self,
                                    LiaisonEntry           *role)
{
  g_return_if_fail (LIAISON_IS_PAST_ROLES_DIALOG (self));

  if (g_ptr_array_find (self->roles, role, NULL))
    return;

  g_ptr_array_add (self->roles, g_object_ref (role));
  show_roles (self);
}
