/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-line.h"

#include "liaison-avatar-text.h"
#include "liaison-catalog.h"
#include "liaison-date.h"
#include "liaison-freshness-ring.h"
#include "liaison-isolate.h"
#include "liaison-people-closures.h"
#include "liaison-sector-mark.h"

struct _LiaisonContactLine
{
  AdwBin parent_instance;

  AdwAvatar            *avatar;
  GtkLabel             *name;
  GtkLabel             *subtitle;
  GtkWidget            *sector_chip;
  LiaisonSectorMark    *sector;
  GtkLabel             *sector_name;
  LiaisonFreshnessRing *freshness;
  GtkCheckButton       *check;
  gboolean              showing; /* the check changes by us */
};

G_DEFINE_FINAL_TYPE (LiaisonContactLine, liaison_contact_line, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CHOOSING,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_sector_name (LiaisonContact *contact)
{
  const char *sector = contact != NULL ? liaison_contact_get_sector (contact) : "";
  const char *name = *sector != '\0' ? liaison_catalog_get_sector_name (liaison_catalog_get_default (), sector) : NULL;

  return name != NULL ? name : sector;
}

static void
show_organization (LiaisonContactLine *self,
                   gboolean            is_organization)
{
  adw_avatar_set_show_initials (self->avatar, !is_organization);
  adw_avatar_set_icon_name (self->avatar, is_organization ? "liaison-organization-symbolic" : NULL);
}

static void
toggled_cb (LiaisonContactLine *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[TOGGLED], 0);
}

static void
set_chosen (LiaisonContactLine *self,
            gboolean            chosen)
{
  self->showing = TRUE;
  gtk_check_button_set_active (self->check, chosen);
  self->showing = FALSE;
}

/* The name of the sector is cut short. The text is made when it is asked for: to
 * set one asks the X server where the pointer is, for each line that changes. */
static gboolean
query_sector_cb (LiaisonContactLine *self,
                 int                 x,
                 int                 y,
                 gboolean            keyboard_mode,
                 GtkTooltip         *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (self->sector_name));

  return TRUE;
}

static void
liaison_contact_line_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonContactLine *self = LIAISON_CONTACT_LINE (object);

  switch (prop_id)
    {
    case PROP_CHOOSING:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->check)));
      break;
    case PROP_CHOSEN:
      g_value_set_boolean (value, gtk_check_button_get_active (self->check));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_line_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonContactLine *self = LIAISON_CONTACT_LINE (object);

  switch (prop_id)
    {
    case PROP_CHOOSING:
      gtk_widget_set_visible (GTK_WIDGET (self->check), g_value_get_boolean (value));
      break;
    case PROP_CHOSEN:
      set_chosen (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_line_class_init (LiaisonContactLineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  g_type_ensure (LIAISON_TYPE_FRESHNESS_RING);
  g_type_ensure (LIAISON_TYPE_SECTOR_MARK);

  object_class->get_property = liaison_contact_line_get_property;
  object_class->set_property = liaison_contact_line_set_property;

  properties[PROP_CHOOSING] = g_param_spec_boolean ("choosing", NULL, NULL, FALSE, both);
  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-contact-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactLine, avatar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactLine, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactLine, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactLine, sector_chip);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactLine, sector);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactLine, sector_name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactLine, check);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactLine, freshness);
  gtk_widget_class_bind_template_callback (widget_class, query_sector_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
liaison_contact_line_init (LiaisonContactLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Says a line in the words of its parts. */
static char *
join_words (LiaisonContact *contact,
            const char     *name,
            const char     *subtitle,
            const char     *freshness)
{
  const char *sector = get_sector_name (contact);

  const char *parts[] = { name, subtitle, sector, freshness };
  GString    *line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      {
        g_string_append (line, line->len > 0 ? ", " : "");
        liaison_isolate_append (line, parts[i]);
      }

  return g_string_free (line, FALSE);
}

/**
 * liaison_contact_line_show:
 * @self: a line
 * @contact: (nullable): whom it shows, %NULL while nobody was read
 *
 * Returns: (transfer full): what it says to who hears the list
 */
char *
liaison_contact_line_show (LiaisonContactLine *self,
                           LiaisonContact     *contact)
{
  g_autofree char *name = liaison_people_single_line (NULL, contact != NULL ? liaison_contact_get_name (contact) : "");
  g_autofree char *subtitle = liaison_people_single_line (NULL, contact != NULL ? liaison_contact_get_subtitle (contact) : "");
  g_autofree char *initialed = liaison_avatar_text_dup (name);
  const char      *sector = get_sector_name (contact);

  g_return_val_if_fail (LIAISON_IS_CONTACT_LINE (self), NULL);

  show_organization (self, contact != NULL && liaison_contact_get_is_organization (contact));
  adw_avatar_set_text (self->avatar, initialed);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  liaison_sector_mark_set_sector (self->sector, contact != NULL ? liaison_contact_get_sector (contact) : "");
  gtk_label_set_text (self->sector_name, sector);
  gtk_widget_set_visible (self->sector_chip, *sector != '\0');
  liaison_freshness_ring_set_contact (self->freshness, contact);

  return join_words (contact, name, subtitle, liaison_freshness_ring_get_words (self->freshness));
}

/**
 * liaison_contact_line_dup_words:
 * @contact: (nullable): a contact
 *
 * Returns: (transfer full): what a line of it would say
 */
char *
liaison_contact_line_dup_words (LiaisonContact *contact)
{
  g_autofree char *name = NULL, *subtitle = NULL, *freshness = NULL;

  if (contact == NULL)
    return g_strdup ("");

  name = liaison_people_single_line (NULL, liaison_contact_get_name (contact));
  subtitle = liaison_people_single_line (NULL, liaison_contact_get_subtitle (contact));
  if (!liaison_contact_get_is_organization (contact))
    {
      g_autofree char *today = liaison_date_dup_today ();

      freshness = liaison_freshness_ring_dup_words (contact, today);
    }

  return join_words (contact, name, subtitle, freshness != NULL ? freshness : "");
}
