/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The one file that knows libebook-contacts. What comes in has passed the gate
 * of liaison-card-splitter. */

#include "config.h"

#include "liaison-archive.h"
#include "liaison-parsers.h"

#include <libebook-contacts/libebook-contacts.h>

static LiaisonCardProperty
describe_property (EVCardAttribute *attribute)
{
  GList              *parameters = e_vcard_attribute_get_params (attribute);
  LiaisonCardProperty property = {
    .group = e_vcard_attribute_get_group (attribute),
    .name = e_vcard_attribute_get_name (attribute),
    .values = e_vcard_attribute_get_values (attribute),
  };

  if (parameters == NULL)
    return property;

  property.parameters = g_new (LiaisonCardParameter, g_list_length (parameters));
  for (GList *at = parameters; at != NULL; at = at->next)
    property.parameters[property.n_parameters++] = (LiaisonCardParameter){
      .name = e_vcard_attribute_param_get_name (at->data),
      .values = e_vcard_attribute_param_get_values (at->data),
    };

  return property;
}

static LiaisonParsedCard *
parse_card (const char *text)
{
  EVCard            *vcard = e_vcard_new_from_string (text);
  GList             *attributes = e_vcard_get_attributes (vcard);
  LiaisonParsedCard *card = g_new0 (LiaisonParsedCard, 1);

  card->owner = G_OBJECT (vcard);
  card->properties = g_new (LiaisonCardProperty, g_list_length (attributes));
  for (GList *at = attributes; at != NULL; at = at->next)
    card->properties[card->n_properties++] = describe_property (at->data);

  return card;
}

static void
free_card (LiaisonParsedCard *card)
{
  for (guint i = 0; i < card->n_properties; i++)
    g_free (card->properties[i].parameters);
  g_free (card->properties);
  g_object_unref (card->owner);
  g_free (card);
}

G_MODULE_EXPORT const LiaisonParsers *liaison_parsers_module_get (void);

const LiaisonParsers *
liaison_parsers_module_get (void)
{
  static const LiaisonParsers parsers = {
    .parse_card = parse_card,
    .free_card = free_card,
    .extract_archive = liaison_archive_extract,
    .packing_new = liaison_packing_new,
    .packing_begin = liaison_packing_begin,
    .packing_write = liaison_packing_write,
    .packing_finish = liaison_packing_finish,
    .packing_free = liaison_packing_free,
  };

  return &parsers;
}
